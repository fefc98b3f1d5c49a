package matching

import (
	"cmp"
	"fmt"
	"slices"
)

// The names, in reasons, of limits that no list of the problem names.
const (
	// LimitPairs is Problem.Pairs.
	LimitPairs = "the number of places"
	// LimitOpen is Problem.Pairs less all places that are set aside.
	LimitOpen = "the number of places that are open to everybody"
)

// bound gives the table the limits of both sides.
func (j *judging) bound() error {
	t := j.table
	var mentees, mentors []bound
	if j.Pairs > 0 {
		all := make([]int, len(t.mentees))
		for i := range all {
			all[i] = i
		}
		open := bound{name: LimitPairs, all: true, most: j.Pairs, people: all}
		for _, r := range j.Reserves {
			open.name, open.most = LimitOpen, open.most-r.Places
		}
		mentees = append(mentees, open)
	}
	row := make([]int, len(j.menteeAt))
	for place, i := range j.menteeAt {
		row[i] = place
	}
	for _, r := range j.Reserves {
		mentees = append(mentees, bound{name: r.Name, reserve: true, apart: r.Places, people: placesOf(r.Mentees, row)})
	}
	for _, l := range j.Limits {
		if len(l.Mentors) == 0 {
			mentees = append(mentees, bound{name: l.Name, most: l.Most, people: placesOf(l.Mentees, row)})
		} else {
			mentors = append(mentors, bound{name: l.Name, most: l.Most, people: placesOf(l.Mentors, j.column)})
		}
	}
	var err error
	if t.menteeBounds, err = nested(mentees, "mentee", t.menteeIDs()); err != nil {
		return err
	}
	t.mentorBounds, err = nested(mentors, "mentor", t.mentorIDs())
	return err
}

// placesOf gives indices their places in the table, without who is not in it.
func placesOf(indices, place []int) []int {
	var places []int
	for _, i := range indices {
		if place[i] != nobody {
			places = append(places, place[i])
		}
	}
	slices.Sort(places)
	return slices.Compact(places)
}

// nested puts bounds within each other, or refuses two of which neither holds the other.
func nested(list []bound, who string, ids []int64) (*bounds, error) {
	if len(list) == 0 {
		return nil, nil
	}
	slices.SortStableFunc(list, func(a, b bound) int {
		return cmp.Or(cmp.Compare(len(b.people), len(a.people)), cmp.Compare(a.rank(), b.rank()),
			slices.Compare(a.people, b.people), cmp.Compare(a.most, b.most), cmp.Compare(a.apart, b.apart), cmp.Compare(a.name, b.name))
	})
	b := &bounds{list: list, of: slices.Repeat([]int32{nobody}, len(ids))}
	for at := range list {
		if err := b.nest(int32(at), who, ids); err != nil {
			return nil, err
		}
	}
	return b, nil
}

// rank orders bounds on the same people: what is set aside is so for whoever a limit
// lets in.
func (b bound) rank() int {
	switch {
	case b.all:
		return 0
	case b.reserve:
		return 1
	}
	return 2
}

// nest puts a bound within the innermost one that holds its first person; it has to
// be that of all others.
func (b *bounds) nest(at int32, who string, ids []int64) error {
	this := &b.list[at]
	this.parent = nobody
	for i, person := range this.people {
		first := this.people[0]
		in := b.of[person]
		if i == 0 {
			this.parent = in
		}
		if in == this.parent {
			continue
		}
		both, other := person, in
		if this.parent != nobody && !b.holds(this.parent, person) {
			both, other = first, this.parent
		}
		return fmt.Errorf("“%s” and “%s” both hold %s %d, and each holds somebody whom the other does not; limits and reserves have to lie within each other, or apart: change one of the two",
			b.list[other].name, this.name, who, ids[both])
	}
	if this.reserve && this.parent != nobody && b.list[this.parent].rank() == 2 {
		return fmt.Errorf("the limit “%s” holds all of the reserve “%s” (%s %d among them) and others; limit those of the reserve and the others apart",
			b.list[this.parent].name, this.name, who, ids[this.people[0]])
	}
	for _, person := range this.people {
		b.of[person] = at
	}
	return nil
}

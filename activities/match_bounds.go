package activities

import (
	"slices"

	"trellis/definitions"
	"trellis/definitions/plan"
	"trellis/matching"
	"trellis/roster"
)

// bound has the problem keep the limits that more people have a place under than they
// allow, and the number of pairs. Whoever was given a place past a limit may be matched
// all the same. Of two limits that cross, the one that is written first is kept: the
// other was kept when places were given, if anybody would have it kept.
func (m *match) bound(b *book) error {
	placed := slices.DeleteFunc(slices.Clone(m.people), func(p roster.Person) bool { return !p.Placed() })
	places, err := CountPlaces(b.Book, b.plan, placed, m.earlier, m.now)
	if err != nil {
		return err
	}
	for _, x := range places.Bounds(m.choose.By) {
		l := matching.Limit{Name: x.Label, Most: x.Most + m.excepted(m.choose.By, x), Mentees: indices(x.People, placesOf(m.mentees))}
		m.problem.Limits = within(m.problem.Limits, l, len(l.Mentees))
	}
	for _, x := range places.Bounds(m.choose.Among) {
		l := matching.Limit{Name: x.Label, Most: x.Most + m.excepted(m.choose.Among, x), Mentors: indices(x.People, placesOf(m.mentors))}
		m.problem.Limits = within(m.problem.Limits, l, len(l.Mentors))
	}
	switch left := b.plan.Pairs - len(m.settled); {
	case b.plan.Pairs == 0:
	case left > 0:
		m.problem.Pairs = left
	default:
		for i := range m.problem.Mentors {
			m.problem.Mentors[i].Takes = 0
		}
	}
	return nil
}

// excepted counts who of a limit was given a place past it.
func (m *match) excepted(role plan.RoleName, x definitions.Bound) (n int) {
	for _, e := range m.exceptions {
		if e.Role == role && e.Name == x.Label && slices.Contains(x.People, e.Person) {
			n++
		}
	}
	return n
}

func indices(people []plan.PersonID, places map[plan.PersonID]int) (all []int) {
	for _, p := range people {
		if i, ok := places[p]; ok {
			all = append(all, i)
		}
	}
	slices.Sort(all)
	return all
}

// within adds a limit that says something to those that it does not cross.
func within(limits []matching.Limit, l matching.Limit, people int) []matching.Limit {
	if people <= l.Most || slices.ContainsFunc(limits, func(x matching.Limit) bool {
		return crosses(x.Mentees, l.Mentees) || crosses(x.Mentors, l.Mentors)
	}) {
		return limits
	}
	return append(limits, l)
}

// crosses says that two sorted lists have something in common, and each something that
// the other has not.
func crosses(a, b []int) bool {
	both := 0
	for _, x := range a {
		if _, ok := slices.BinarySearch(b, x); ok {
			both++
		}
	}
	return both > 0 && both < len(a) && both < len(b)
}

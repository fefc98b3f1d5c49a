package groups

import "slices"

// complete gives a place to everybody who waits and for whom there still is one.
func (r *refining) complete() {
	for again := true; again; {
		again = false
		waiting := r.partiesOf(r.division.wait)
		for _, party := range waiting {
			if slices.Contains(r.division.wait, r.parties[party][0]) && (r.join(party) || r.gather(party, patience/len(waiting))) {
				again = true
			}
		}
	}
	r.note()
}

// join adds a party that waits to the first group that has room.
func (r *refining) join(party int32) bool {
	people := r.parties[party]
	g := slices.IndexFunc(r.groups, func(group []int32) bool {
		return len(group)+len(people) <= r.Most && r.refusal(people, group) == nil
	})
	if g < 0 {
		return false
	}
	r.groups[g] = slices.Concat(r.groups[g], people)
	r.division.wait = without(nil, r.division.wait, people)
	return true
}

// gather makes a group of a party and others who wait.
func (r *refining) gather(party int32, most int) bool {
	group, _ := r.groupWith(party, r.partiesOf(r.division.wait), most)
	if group == nil {
		return false
	}
	r.groups = append(r.groups, group)
	r.division.wait = without(nil, r.division.wait, group)
	return true
}

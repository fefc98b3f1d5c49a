package matching

import "slices"

// limitMentees gives limits on mentees the chairs of those who have to wait, and, where
// places are set aside, everybody else one, too.
func (f *fillers) limitMentees(t *table) {
	b := t.menteeBounds
	f.chair = slices.Repeat([]int32{nobody}, len(b.list))
	wait := make([]int, len(b.list)) // how many have to, in chairs of the bound and within
	group := make([]int, len(b.list))
	for _, at := range b.of {
		for at != nobody && !b.budget(at) {
			at = b.list[at].parent
		}
		if at != nobody {
			group[at]++
		}
	}
	for at := len(b.list) - 1; at >= 0; at-- {
		bound, chairs := b.list[at], 0
		if b.budget(int32(at)) {
			chairs = group[at] - wait[at]
		} else {
			chairs = max(0, len(bound.people)-bound.most-wait[at])
			if bound.parent != nobody {
				wait[bound.parent] += wait[at] + chairs
			}
		}
		if chairs > 0 {
			f.chair[at] = f.place(t, chairs, true)
		}
	}
	for mentee, at := range b.of {
		for ; at != nobody; at = b.list[at].parent {
			if f.chair[at] != nobody {
				f.chairsOf[mentee] = append(f.chairsOf[mentee], arc{f.chair[at], t.chairKind(mentee)})
			}
			if b.budget(at) {
				break
			}
		}
	}
	f.placesOnProgramme(t)
}

// budget says whether a bound gives out places: those that are set aside, or that are
// open if others are. A limit on all pairs alone is like any other.
func (b *bounds) budget(at int32) bool {
	return b.list[at].reserve || b.list[at].all && b.list[at].name == LimitOpen
}

// placesOnProgramme adds the fillers that are places: each may sit in the chairs of
// those who may have it. More than there are mentees would change nothing.
func (f *fillers) placesOnProgramme(t *table) {
	b := t.menteeBounds
	for at, bound := range b.list {
		if !b.budget(int32(at)) {
			continue
		}
		var row []arc
		for within := range b.list {
			if f.chair[within] != nobody && b.budget(int32(within)) && b.isWithin(int32(within), int32(at)) {
				row = append(row, arc{f.chair[within], t.fillerKind(inChair)})
			}
		}
		for range min(max(bound.most, bound.apart), len(t.mentees)+1) {
			f.rows, f.idle = append(f.rows, row), append(f.idle, true)
		}
	}
}

func (b *bounds) isWithin(at, wider int32) bool {
	for at != nobody && at != wider {
		at = b.list[at].parent
	}
	return at == wider
}

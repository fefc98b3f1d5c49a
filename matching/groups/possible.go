package groups

import "slices"

// patience is how many people are looked at in the search for possible groups, for
// everybody together.
const patience = 400_000_000

// possible looks for one group that somebody could be in.
type possible struct {
	*table
	chosen []int32 // parties
	left   int     // how many people may still be looked at
}

// groupWith finds a group with a party, of some parties, whatever becomes of others. If
// there is none, it says whether that is certain: it looks at so many people at most.
func (t *table) groupWith(party int32, among []int32, most int) (group []int32, certain bool) {
	p := &possible{table: t, left: most}
	if p.with(party, len(t.parties[party]), among) {
		group = p.members(p.chosen)
		slices.Sort(group)
	}
	return group, p.left >= 0
}

// with adds a party, and then others who may be with all, until there are enough.
func (p *possible) with(party int32, people int, among []int32) bool {
	if p.left -= len(among); p.left < 0 {
		return false
	}
	p.chosen = append(p.chosen, party)
	if people >= p.Least {
		return true
	}
	var left []int32
	more := 0
	for _, other := range among {
		if other != party && people+len(p.parties[other]) <= p.Most && p.refusal(p.parties[party], p.parties[other]) == nil {
			left = append(left, other)
			more += len(p.parties[other])
		}
	}
	for i, other := range left {
		if people+more < p.Least || p.left < 0 {
			break
		}
		if p.with(other, people+len(p.parties[other]), left[i+1:]) {
			return true
		}
		more -= len(p.parties[other])
	}
	p.chosen = p.chosen[:len(p.chosen)-1]
	return false
}

// hopeless says whether it is certain that nobody at all can be in a group: everybody
// falls into so few sets, of whom no two may be together, that one party of each is not
// enough for a group. It may be so without being noticed.
func (t *table) hopeless() bool {
	var sets [][]int32
	var largest []int
	for party, people := range t.parties {
		set := slices.IndexFunc(sets, func(set []int32) bool {
			return !slices.ContainsFunc(set, func(other int32) bool { return t.refusal(people, t.parties[other]) == nil })
		})
		if set < 0 {
			set, sets, largest = len(sets), append(sets, nil), append(largest, 0)
		}
		sets[set], largest[set] = append(sets[set], int32(party)), max(largest[set], len(people))
	}
	together := 0
	for _, people := range largest {
		together += people
	}
	return together < t.Least
}

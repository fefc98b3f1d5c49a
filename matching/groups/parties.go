package groups

import (
	"fmt"
	"slices"
)

// findParties joins those who are pinned together. Everybody else is a party of one.
func (j *judging) findParties() error {
	n := len(j.ids)
	row := make([]int32, n) // of each index in the problem
	for i, at := range j.at {
		row[at] = int32(i)
	}
	next := make([][]int32, n)
	for _, pin := range j.Pins {
		a, b := row[pin[0]], row[pin[1]]
		next[a], next[b] = append(next[a], b), append(next[b], a)
	}
	j.party = slices.Repeat([]int32{-1}, n)
	for first := range j.party {
		if j.party[first] >= 0 {
			continue
		}
		together := []int32{int32(first)}
		j.party[first] = int32(len(j.parties))
		for i := 0; i < len(together); i++ {
			for _, other := range next[together[i]] {
				if j.party[other] < 0 {
					j.party[other] = j.party[first]
					together = append(together, other)
				}
			}
		}
		slices.Sort(together)
		j.parties = append(j.parties, together)
	}
	return j.checkParties()
}

// checkParties refuses pins that no group can keep.
func (t *table) checkParties() error {
	for _, party := range t.parties {
		if len(party) > t.Most {
			return fmt.Errorf("%d people are pinned together (persons %v), and a group is of at most %d; take a pin back", len(party), t.named(party), t.Most)
		}
		for i, a := range party {
			for _, b := range party[i+1:] {
				if k := t.between(a, b); k.refused {
					return fmt.Errorf("persons %d and %d are pinned together, directly or through others (persons %v), and may not be: %s; take a pin back",
						t.ids[a], t.ids[b], t.named(party), k.rule)
				}
			}
		}
	}
	return nil
}

// named are the IDs of people, ascending.
func (t *table) named(people []int32) []int64 {
	ids := make([]int64, len(people))
	for i, person := range people {
		ids[i] = t.ids[person]
	}
	slices.Sort(ids)
	return ids
}

// refusal is what keeps some people from others; nil: nothing.
func (t *table) refusal(some, others []int32) *kind {
	for _, one := range some {
		for _, other := range others {
			if k := t.between(one, other); k.refused {
				return k
			}
		}
	}
	return nil
}

// members are all those in some parties.
func (t *table) members(parties []int32) []int32 {
	var all []int32
	for _, party := range parties {
		all = append(all, t.parties[party]...)
	}
	return all
}

// partiesOf are the parties of some people, each once.
func (t *table) partiesOf(people []int32) []int32 {
	parties := make([]int32, 0, len(people))
	for _, person := range people {
		parties = append(parties, t.party[person])
	}
	slices.Sort(parties)
	return slices.Compact(parties)
}

// everyParty is all parties.
func (t *table) everyParty() []int32 {
	all := make([]int32, len(t.parties))
	for i := range all {
		all[i] = int32(i)
	}
	return all
}

package groups

import (
	"cmp"
	"slices"
)

// window is how many blocks are divided anew at a time, at most. Sixteen take a few
// milliseconds.
const window = 16

// triples is how seldom three groups are taken instead of two, which is quicker.
const triples = 8

// waiters is how many of those who wait are divided anew with them, at most.
const waiters = 6

// some chooses one or two of a group's neighbours, and a few of those who wait.
func (r *refining) some(first int) (chosen []int, d division) {
	chosen, d.groups = []int{first}, [][]int32{r.groups[first]}
	for range min(waiters, len(r.division.wait)) {
		party := r.parties[r.party[r.division.wait[r.below(len(r.division.wait))]]]
		if !slices.Contains(d.wait, party[0]) {
			d.wait = append(d.wait, party...)
		}
	}
	others := 1
	if r.below(triples) == 0 {
		others = 2
	}
	for range others {
		if g := r.neighbour(r.groups[first]); g != nowhere && !slices.Contains(chosen, g) {
			chosen, d.groups = append(chosen, g), append(d.groups, r.groups[g])
		}
	}
	return chosen, d
}

// neighbour is the group of anybody or, every other time, of somebody who fits
// somebody in this one.
func (r *refining) neighbour(group []int32) int {
	if r.below(2) == 0 {
		return r.below(len(r.groups))
	}
	self := group[r.below(len(group))]
	best, fits := nowhere, []uint8(nil)
	for range 8 {
		other := int32(r.below(len(r.in)))
		k := r.between(self, other)
		if other != self && r.in[other] != nowhere && !k.refused && (best == nowhere || slices.Compare(k.fit, fits) > 0) {
			best, fits = r.in[other], k.fit
		}
	}
	return best
}

// cut makes blocks: parties, and of groups with too many of them some that are joined.
func (r *refining) cut(d *division) [][]int32 {
	var blocks [][]int32
	for _, party := range r.partiesOf(d.wait) {
		blocks = append(blocks, r.parties[party])
	}
	for i, group := range d.groups {
		parties := r.partiesOf(group)
		free := (window - len(blocks)) / (len(d.groups) - i)
		if len(parties) > free {
			r.shuffle(parties)
			blocks = append(blocks, r.members(parties[free-1:]))
			parties = parties[:free-1]
		}
		for _, party := range parties {
			blocks = append(blocks, r.parties[party])
		}
	}
	slices.SortFunc(blocks, func(a, b []int32) int { return cmp.Compare(a[0], b[0]) })
	return blocks
}

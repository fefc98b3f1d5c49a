package matching

import (
	"maps"
	"slices"
)

// bounds are the limits of one side of a problem, as a forest: each set of people is
// within the next wider one. A pair counts in the innermost set of its person, and
// from there outwards, until a place that is set aside takes it in.
type bounds struct {
	list []bound // the wider before those within them
	of   []int32 // the innermost of each person, or nobody
}

// bound is a limit on a set, a reserve for it, or the limit on all pairs.
type bound struct {
	name    string
	parent  int32 // the next wider one, or nobody
	most    int   // how many pairs may count in it; not of a reserve
	all     bool  // the limit on all pairs
	reserve bool
	apart   int   // the places of a reserve
	people  []int // of the side, ascending; those of narrower sets among them
}

// count is how many pairs count in each bound: in all, in places that are set aside,
// and what is left for the next wider one.
type count struct{ in, apart, out int }

// counts counts pairs, given how many each person is in.
func (b *bounds) counts(pairs func(person int) int) []count {
	counts := make([]count, len(b.list))
	for person, at := range b.of {
		if at != nobody {
			counts[at].in += pairs(person)
		}
	}
	for at := len(b.list) - 1; at >= 0; at-- {
		c := &counts[at]
		c.apart = min(c.in, b.list[at].apart)
		c.out = c.in - c.apart
		if parent := b.list[at].parent; parent != nobody {
			counts[parent].in += c.out
		}
	}
	return counts
}

// mostOf counts the pairs that some people can be in at most, given for how many each
// has room and that everybody keeps their pins, which are counted already; and says
// which limits make it fewer than they have room for.
func (b *bounds) mostOf(people []int32, room, pins []int, pinned []count) (most int, binding []string) {
	more := map[int32]int{} // pairs beyond the pins, in each bound
	for _, person := range people {
		most += pins[person]
		at := b.of[person]
		if at == nobody {
			most += room[person] - pins[person]
			continue
		}
		more[at] += room[person] - pins[person]
		for ; at != nobody; at = b.list[at].parent {
			more[at] += 0 // every wider one is looked at, too
		}
	}
	for _, at := range slices.Backward(slices.Sorted(maps.Keys(more))) {
		bound, before := &b.list[at], pinned[at]
		in := before.in + more[at]
		if !bound.reserve && in > bound.most {
			in = bound.most
			binding = append(binding, bound.name)
		}
		apart := min(in, bound.apart)
		most += apart - before.apart
		if out := in - apart - before.out; bound.parent != nobody {
			more[bound.parent] += out
		} else {
			most += out
		}
	}
	slices.Sort(binding)
	return most, binding
}

// full is the bound that keeps a person from one more pair; nil if none does.
func (b *bounds) full(person int, counts []count) *bound {
	at := b.of[person]
	for at != nobody {
		bound, c := &b.list[at], counts[at]
		if bound.reserve && c.apart < bound.apart {
			return nil
		}
		if !bound.reserve && c.in >= bound.most {
			return bound
		}
		at = bound.parent
	}
	return nil
}

// relieved says whether one more pair of somebody's could count if somebody else were
// in one fewer.
func (b *bounds) relieved(person, other int, counts []count) bool {
	b.shift(other, -1, counts)
	full := b.full(person, counts)
	b.shift(other, 1, counts)
	return full == nil
}

// shift counts a pair of somebody's more, or fewer.
func (b *bounds) shift(person, by int, counts []count) {
	for at := b.of[person]; at != nobody && by != 0; at = b.list[at].parent {
		c := &counts[at]
		c.in += by
		before := c.out
		c.apart = min(c.in, b.list[at].apart)
		c.out = c.in - c.apart
		by = c.out - before
	}
}

// next is the first bound that is full, from one of them outwards: a limit, or a
// reserve all of whose places are taken; nobody if there is none.
func (b *bounds) next(at int32, counts []count) int32 {
	for ; at != nobody; at = b.list[at].parent {
		bound, c := &b.list[at], counts[at]
		if bound.reserve && c.apart >= bound.apart || !bound.reserve && c.in >= bound.most {
			return at
		}
	}
	return nobody
}

// holds says whether a person is in a bound's set.
func (b *bounds) holds(at int32, person int) bool {
	for in := b.of[person]; in != nobody; in = b.list[in].parent {
		if in == at {
			return true
		}
	}
	return false
}

// counted lists the people whose pairs count in a bound: not those of a set within,
// all of whose pairs have places that are set aside.
func (b *bounds) counted(at int32, counts []count) []int32 {
	var people []int32
	for _, person := range b.list[at].people {
		in := b.of[person]
		for in != at && (!b.list[in].reserve || counts[in].out > 0) {
			in = b.list[in].parent
		}
		if in == at {
			people = append(people, int32(person))
		}
	}
	return people
}

package groups

import (
	"context"
	"slices"
)

// refining makes a division better by dividing two or three of its groups anew, exactly,
// and again and again. Where they have too many people for that, some of each group
// stay together.
type refining struct {
	*subsets
	chance
	division
	in    []int // the group of each person, or nowhere
	tried map[uint64]bool
}

const nowhere = -1

func (t *table) refining(d division, draw uint64) *refining {
	r := &refining{subsets: t.subsets(), chance: chance(mix(uint64(t.Seed)) + draw), division: d, tried: map[uint64]bool{}}
	r.in = slices.Repeat([]int{nowhere}, len(t.ids))
	r.note()
	return r
}

// note writes down where everybody is.
func (r *refining) note() {
	for g, group := range r.groups {
		for _, person := range group {
			r.in[person] = g
		}
	}
	for _, person := range r.division.wait {
		r.in[person] = nowhere
	}
}

// refine goes on until so many rounds in a row have changed nothing, or the steps are
// used up. A round begins once at every group.
func (r *refining) refine(ctx context.Context, rounds int, steps int64) error {
	for idle := 0; idle < rounds && r.steps < steps && len(r.groups) > 0; idle++ {
		order := make([]int32, len(r.groups))
		for i := range order {
			order[i] = int32(i)
		}
		r.shuffle(order)
		for _, g := range order {
			if err := ctx.Err(); err != nil {
				return stopped(err)
			}
			if int(g) < len(r.groups) && r.steps < steps && r.again(int(g)) {
				idle = -1
			}
		}
	}
	return nil
}

// again divides a group and some others anew, and says whether that was better.
func (r *refining) again(first int) bool {
	chosen, known := r.some(first)
	blocks := r.cut(&known)
	key := r.key(blocks)
	if r.tried[key] {
		return false
	}
	r.tried[key] = true
	best, _ := r.divide(blocks, &known)
	if slices.Compare(r.cost(), r.worth(&known)) >= 0 {
		return false
	}
	r.replace(chosen, known.wait, best)
	return true
}

// key is the same for the same blocks.
func (r *refining) key(blocks [][]int32) uint64 {
	var key uint64
	for _, block := range blocks {
		key += mix(uint64(r.table.draw(block)))
	}
	return key
}

// replace puts new groups where the chosen ones were.
func (r *refining) replace(chosen []int, waited []int32, d division) {
	r.division.wait = append(without(nil, r.division.wait, waited), d.wait...)
	slices.Sort(chosen) // the last ones are deleted if there are fewer now
	for i, group := range d.groups {
		if i < len(chosen) {
			r.groups[chosen[i]] = group
			continue
		}
		r.groups = append(r.groups, group)
	}
	for i := len(chosen) - 1; i >= len(d.groups); i-- {
		r.groups = slices.Delete(r.groups, chosen[i], chosen[i]+1)
	}
	r.note()
}

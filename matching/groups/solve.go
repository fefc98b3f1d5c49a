package groups

import (
	"cmp"
	"context"
	"fmt"
	"slices"
)

// Solve finds the best groups in the order of the package comment, explains them and
// checks them. It refuses a problem that contradicts itself, saying what to change;
// ctx stops it. Allowed and Fit are called one at a time, from the caller's goroutine.
func Solve(ctx context.Context, p Problem) (*Result, error) {
	t, err := judge(ctx, &p)
	if err != nil {
		return nil, err
	}
	return t.solve(ctx, effortFor)
}

// solve takes so much effort, if there are too many for the exact way.
func (t *table) solve(ctx context.Context, much func(parties int) effort) (*Result, error) {
	able, stuck := t.able()
	var d division
	var err error
	exact, drawn := len(able) <= ExactPeople, false
	switch {
	case exact:
		d, drawn = t.subsets().divide(t.each(able), nil)
	case t.hopeless():
		d.wait = t.members(able)
	default:
		if d, err = t.search(ctx, able, much(len(able))); err != nil {
			return nil, err
		}
	}
	d.wait = append(d.wait, t.members(stuck)...)
	r := t.result(&d)
	r.Bound = t.bound(&d, able, stuck)
	r.Exact, r.Drawn = exact, drawn
	if err := t.verify(r); err != nil {
		return nil, fmt.Errorf("the groups of input %s fail their own check, so they are not given; please report this: %w", t.input, err)
	}
	return r, nil
}

func stopped(cause error) error {
	return fmt.Errorf("grouping was stopped before it was done: %w", cause)
}

// able parts those for whom there might be a group from those who may be with too few
// others: these wait in any case.
func (t *table) able() (able, stuck []int32) {
	may := make([]int, len(t.parties)) // how many people each party may be with, itself included
	for a := range t.parties {
		for b := range t.parties {
			if t.refusal(t.parties[a], t.parties[b]) == nil {
				may[a] += len(t.parties[b])
			}
		}
	}
	gone := make([]bool, len(t.parties))
	for a := range may {
		if may[a] < t.Least {
			stuck, gone[a] = append(stuck, int32(a)), true
		}
	}
	for i := 0; i < len(stuck); i++ {
		for b := range t.parties {
			if !gone[b] && t.refusal(t.parties[stuck[i]], t.parties[b]) == nil {
				if may[b] -= len(t.parties[stuck[i]]); may[b] < t.Least {
					stuck, gone[b] = append(stuck, int32(b)), true
				}
			}
		}
	}
	for a := range t.parties {
		if !gone[a] {
			able = append(able, int32(a))
		}
	}
	return able, stuck
}

// each are parties as blocks.
func (t *table) each(parties []int32) [][]int32 {
	var blocks [][]int32
	for _, party := range parties {
		blocks = append(blocks, t.parties[party])
	}
	return blocks
}

// result tells what a division is in the words of the problem.
func (t *table) result(d *division) *Result {
	r := &Result{Engine: Engine, Input: t.input}
	for _, group := range d.groups {
		slices.Sort(group)
	}
	slices.SortFunc(d.groups, func(a, b []int32) int { return cmp.Compare(a[0], b[0]) })
	slices.Sort(d.wait)
	for _, group := range d.groups {
		r.Groups = append(r.Groups, t.describe(group))
	}
	r.Waiting = t.whyWaiting(d)
	r.Score = t.score(d)
	return r
}

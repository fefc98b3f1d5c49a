package activities

import (
	"cmp"
	"context"
	"errors"
	"slices"

	"trellis/definitions/plan"
	"trellis/roster"
)

// Opening is a group that somebody might join, and what speaks for it and against.
type Opening struct {
	roster.Group
	Full bool   // it has as many as a group may have
	Rule string // the first rule that keeps them from one of the group; empty: none does
	// Fit is how they would fit the others on average, of 100, for each preference of the
	// programme, the most important first.
	Fit []int
}

// Open says that they may join it.
func (o *Opening) Open() bool { return !o.Full && o.Rule == "" }

// ErrNoGroups is for a cohort in which no groups are made.
var ErrNoGroups = errors.New("this programme makes no groups")

// Openings are the groups of a cohort that go on and that somebody is not in: those that
// they may join first, and of these the one that fits best. Names are what each number of
// a fit is for.
func Openings(ctx context.Context, r *roster.Roster, id plan.CohortID, person plan.PersonID) (all []Opening, names []string, err error) {
	a := &Activities{Roster: r}
	cohort, err := r.Cohort(ctx, id)
	if err != nil {
		return nil, nil, err
	}
	b, err := a.book(ctx, cohort.Hash)
	if err != nil {
		return nil, nil, err
	}
	stage := b.plan.Grouped()
	if stage == nil {
		return nil, nil, ErrNoGroups
	}
	people, err := r.People(ctx, id)
	if err != nil {
		return nil, nil, err
	}
	going, err := r.Groups(ctx, id)
	if err != nil {
		return nil, nil, err
	}
	g, err := newGrouping(b, stage, people, cohort.Seed)
	if err != nil {
		return nil, nil, err
	}
	me, placed := g.at[person]
	for _, x := range going {
		if placed && x.Ended.IsZero() && !slices.Contains(x.In(), person) {
			all = append(all, g.opening(x, me))
		}
	}
	slices.SortStableFunc(all, func(x, y Opening) int {
		return cmp.Or(cmp.Compare(shut(x), shut(y)), slices.Compare(y.Fit, x.Fit), cmp.Compare(len(x.In()), len(y.In())))
	})
	return all, g.words.Fields, nil
}

func shut(o Opening) int {
	if o.Open() {
		return 0
	}
	return 1
}

func (g *grouping) opening(x roster.Group, me int) Opening {
	o := Opening{Group: x, Full: len(x.In()) >= g.stage.Groups.Most, Fit: make([]int, len(g.words.Fields))}
	for _, id := range x.In() {
		other, here := g.at[id]
		if !here {
			continue
		}
		for _, two := range [][2]int{{me, other}, {other, me}} {
			if ok, rule := g.problem.Allowed(two[0], two[1]); !ok && o.Rule == "" {
				o.Rule = rule
			}
			for i, points := range g.problem.Fit(two[0], two[1]) {
				o.Fit[i] += points
			}
		}
	}
	for i := range o.Fit {
		o.Fit[i] /= 2 * max(1, len(x.In()))
	}
	return o
}

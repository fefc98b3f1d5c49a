package activities

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"trellis/definitions/plan"
	"trellis/matching"
	"trellis/roster"
)

// WeighAsk is what to weigh.
type WeighAsk struct {
	Cohort plan.CohortID
	Strand plan.Strand // which matching of the programme
	// Pins stand in place of those in force: to try one. nil: those in force.
	Pins []roster.Pin
	// Keep is a proposal whose pairs are kept as far as can be; nil: none. With Stay
	// they are kept whoever waits.
	Keep *roster.Proposal
	Stay bool
	// All has those weighed too whose pair was announced, or who confirmed it; else they
	// are settled, as for every proposal after the first.
	All bool
	// Forecast takes everyone who has applied and was not declined for somebody with a
	// place: what would be if recruitment closed now.
	Forecast bool
}

// Weighed is what the pairs of a cohort are decided from, read at one moment. It is for
// whoever looks at a proposal or tries another: nothing is written.
type Weighed struct {
	Stage *plan.Stage
	Mark  int64 // the cohort's, at which it was read
	Pins  []roster.Pin
	*match
	keep *roster.Proposal
}

// ErrNobodyPairs is for a cohort in which no pairs are made.
var ErrNobodyPairs = errors.New("this programme makes no pairs")

// Weigh reads what the pairs of a cohort are decided from.
func Weigh(ctx context.Context, r *roster.Roster, ask WeighAsk) (*Weighed, error) {
	a := &Activities{Roster: r}
	cohort, err := r.Cohort(ctx, ask.Cohort)
	if err != nil {
		return nil, err
	}
	b, err := a.book(ctx, cohort.Hash)
	if err != nil {
		return nil, err
	}
	stage := b.plan.Matching(ask.Strand)
	if stage == nil || stage.Choose == nil {
		return nil, ErrNobodyPairs
	}
	now := cohort.Clock
	if !cohort.Paced {
		now = time.Now()
	}
	g, err := a.given(ctx, b, stage, ask.Cohort, now)
	if err != nil {
		return nil, err
	}
	if !ask.All {
		if err := a.settle(ctx, stage, g); err != nil {
			return nil, err
		}
	}
	if ask.Forecast {
		g.people = asIfPlaced(g.people)
	}
	w := &Weighed{Stage: stage, Mark: g.cohort.Mark, Pins: ask.Pins, keep: ask.Keep}
	if w.Pins == nil {
		w.Pins = g.pins
	}
	if w.match, err = newMatch(b, stage, g); err != nil {
		return nil, err
	}
	w.pin(w.Pins)
	w.keepPairs(ask.Keep)
	w.problem.Stay = ask.Stay
	return w, nil
}

// asIfPlaced are those who would have a place if everyone got one who has applied and
// was not declined.
func asIfPlaced(people []roster.Person) []roster.Person {
	people = slices.Clone(people)
	for i := range people {
		p := &people[i]
		declined := !p.Decided.IsZero() && !p.Accepted && !p.Waiting
		if !p.Applied.IsZero() && !declined {
			p.Accepted, p.Told = true, p.Applied
		}
	}
	return people
}

// Solve makes the pairs, and checks them by their certificate.
func (w *Weighed) Solve(ctx context.Context) (*matching.Result, error) {
	r, err := matching.Solve(ctx, w.problem)
	if err != nil {
		return nil, fmt.Errorf("matching: %w", err)
	}
	return r, nil
}

// Otherwise answers what would have been otherwise than in the proposal that is kept, if
// two people were a pair and as few others as possible moved.
func Otherwise(ctx context.Context, r *roster.Roster, ask WeighAsk) (*matching.Alternatives, error) {
	w, err := Weigh(ctx, r, ask)
	if err != nil {
		return nil, err
	}
	solved, err := w.Solve(ctx)
	if err != nil {
		return nil, err
	}
	return matching.Explore(ctx, w.problem, solved)
}

// Proposal is a result as the roster keeps it.
func (w *Weighed) Proposal(r *matching.Result) roster.Proposal {
	p := w.proposal(r, w.Mark)
	if w.keep != nil {
		p.Kept, p.Stay = w.keep.Number, w.problem.Stay
	}
	return p
}

package main

import (
	"context"
	"errors"
	"fmt"

	"trellis/activities"
	"trellis/definitions/plan"
	"trellis/roster"
)

// weigh solves both ways.
func (a *matchAgain) weigh(ctx context.Context, co *cohort) (err error) {
	if a.newest, err = co.rolls.Proposal(ctx, co.ID, co.strand()); err != nil {
		return err
	}
	if a.newest == nil || a.newest.Announced.IsZero() {
		return fmt.Errorf("no pairs were announced yet: `trellis match %s` shows what is proposed, and `trellis match pin` changes it", co.ID)
	}
	now, err := co.rolls.Cohort(ctx, co.ID)
	if err != nil {
		return err
	}
	people, err := co.rolls.People(ctx, co.ID)
	if err != nil {
		return err
	}
	running, err := co.running(ctx, a.newest)
	if err != nil {
		return err
	}
	stage := co.matched()
	a.mark, a.cohort, a.names, a.pairs, a.deciders = now.Mark, co.ID, namesOf(people), len(running.Pairs), stage.Deciders
	if a.Stay, err = a.way(ctx, co, running, true); err == nil {
		a.Move, err = a.way(ctx, co, running, false)
	}
	return err
}

// running is the proposal with the pairs that go on, for whom nothing has to change.
func (c *cohort) running(ctx context.Context, p *roster.Proposal) (*roster.Proposal, error) {
	pairs, err := c.rolls.Pairs(ctx, c.ID)
	if err != nil {
		return nil, err
	}
	now := *p
	now.Pairs = nil
	for _, x := range pairs {
		if x.Ended.IsZero() && x.Strand == p.Strand {
			now.Pairs = append(now.Pairs, roster.ProposedPair{Mentor: x.Mentor, Mentee: x.Mentee, Why: x.Why})
		}
	}
	return &now, nil
}

func (a *matchAgain) way(ctx context.Context, co *cohort, running *roster.Proposal, stay bool) (*alternative, error) {
	w, err := activities.Weigh(ctx, co.rolls, activities.WeighAsk{Cohort: co.ID, Strand: co.strand(), Keep: running, Stay: stay, All: true})
	if err != nil {
		return nil, err
	}
	r, err := w.Solve(ctx)
	if err != nil {
		return nil, err
	}
	x := &alternative{Pairs: len(r.Pairs), next: w.Proposal(r)}
	for _, p := range r.Waiting {
		if !p.Mentor {
			x.Waiting++
		}
	}
	x.Changed = changesOf(running, &x.next, a.names)
	for _, y := range x.Changed.All {
		if y.Is == changeMoved {
			x.Moved++
		}
	}
	return x, nil
}

// propose makes one way the next proposal, unless something was stated in between.
func (a *matchAgain) propose(ctx context.Context, co *cohort, by plan.StaffName) error {
	chosen, way := a.Stay, "match again, everybody else stays"
	if a.move {
		chosen, way = a.Move, "match again, as few wait as can be"
	}
	if len(chosen.Changed.All) == 0 {
		return errors.New("nobody would be with somebody else, so there is nothing to propose")
	}
	return co.state(ctx, false, func(t *roster.Tx) (err error) {
		if t.Mark != a.mark+1 {
			return fmt.Errorf("something was stated in between: look again: %w", roster.ErrStale)
		}
		next := chosen.next
		next.Mark = 0
		if a.Proposal, err = t.Propose(next); err != nil {
			return err
		}
		return t.Reason(by, way, a.because, fmt.Sprintf("proposal %d", a.Proposal))
	})
}

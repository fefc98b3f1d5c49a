package main

import (
	"context"
	"fmt"

	"trellis/activities"
	"trellis/definitions/plan"
	"trellis/roster"
)

// try works out what a decision would change, and refuses what may not be decided.
func (c *cohort) try(ctx context.Context, p *pinning, by plan.StaffName, who []string) (*trial, error) {
	stage := c.matched()
	if stage == nil {
		return nil, fmt.Errorf("nobody is matched in %s", c.ID)
	}
	newest, err := c.newestFor(ctx, p.proposal)
	if err != nil {
		return nil, err
	}
	two, err := c.two(ctx, stage, who)
	if err != nil {
		return nil, err
	}
	now, err := c.rolls.Cohort(ctx, c.ID)
	if err != nil {
		return nil, err
	}
	inForce, err := c.rolls.Pins(ctx, c.ID)
	if err != nil {
		return nil, err
	}
	t := &trial{
		First: someoneOf(two[0]), Second: someoneOf(two[1]), cohort: c.ID, deciders: stage.Deciders, mark: now.Mark,
		pin: roster.Pin{First: two[0].ID, Second: two[1].ID, Together: p.what == "pin", By: by, Because: p.because, EvenSo: p.evenSo},
	}
	d := &decision{cohort: c, pinning: p, trial: t, two: two, inForce: inForce}
	if t.Known, err = d.known(); err != nil || t.Known {
		return t, err
	}
	if stage.Choose == nil {
		t.Later = "The groups are made anew at once: `trellis match` shows them."
		return t, d.contradicts(nil)
	}
	return t, d.weigh(ctx, newest)
}

// weigh solves with the decision, where there is a proposal that is not announced.
func (d *decision) weigh(ctx context.Context, newest *roster.Proposal) error {
	open := newest != nil && newest.Announced.IsZero()
	ask := activities.WeighAsk{Cohort: d.cohort.ID, Strand: d.cohort.strand(), Pins: d.after(), Forecast: !open}
	if open {
		var err error
		if ask.Keep, err = d.kept(ctx, newest); err != nil {
			return err
		}
		if _, ask.All, err = d.cohort.madeFrom(ctx, newest); err != nil {
			return err
		}
	}
	w, err := activities.Weigh(ctx, d.rolls, ask)
	if err != nil {
		return err
	}
	if err := d.contradicts(w); err != nil {
		return err
	}
	switch {
	case newest == nil:
		d.Later = capital(noProposalYet + ", and keeps to this")
		return nil
	case !open:
		d.Later = fmt.Sprintf("The pairs were announced on %s and stay as they are. It counts when people are matched again: `trellis match again %s`.",
			dayOf(newest.Announced, d.zone), d.cohort.ID)
		return nil
	}
	r, err := w.Solve(ctx)
	if err != nil {
		return err
	}
	next := w.Proposal(r)
	next.Mark = 0 // it is made in the same fact
	next.Number = newest.Number + 1
	people, err := d.rolls.People(ctx, d.cohort.ID)
	if err != nil {
		return err
	}
	d.next, d.Proposal, d.Waiting = &next, next.Number, len(next.Waiting)
	d.Changed = changesOf(newest, &next, namesOf(people))
	return nil
}

package main

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"trellis/activities"
	"trellis/definitions/plan"
	"trellis/roster"
)

// explained is up to how many pairs all of them are told what else there was: each
// question is a search. With more, it is told of one person at a time.
const explained = 200

// solve makes the newest proposal again. What it does not find as it was, it leaves.
func (s *sight) solve(ctx context.Context) error {
	newest, err := s.co.rolls.Proposal(ctx, s.co.ID, s.co.strand())
	if err != nil || newest.Number != s.Proposal {
		return err
	}
	ask := activities.WeighAsk{Cohort: s.co.ID, Strand: s.co.strand(), Stay: s.of.Stay}
	if ask.Keep, ask.All, err = s.co.madeFrom(ctx, s.of); err != nil {
		return err
	}
	w, err := activities.Weigh(ctx, s.co.rolls, ask)
	if errors.Is(err, activities.ErrNobodyPairs) {
		return nil
	}
	if err != nil {
		return err
	}
	s.weighed = w
	r, err := w.Solve(ctx)
	if err != nil {
		return nil // what people decided since cannot be solved: pinning says so
	}
	if s.Current = r.Input == s.Input && r.Engine == s.Engine; !s.Current {
		return nil
	}
	s.solved = r
	ask.Keep, ask.Stay = s.of, false
	if s.rather, err = activities.Otherwise(ctx, s.co.rolls, ask); err != nil {
		s.rather = nil // of a matching that cannot be asked, nothing is said
	}
	return nil
}

// madeFrom is what a proposal was to be like: another one, with the pairs of it that go
// on if it was announced; nil: nothing. All: it is of those too who had somebody.
func (c *cohort) madeFrom(ctx context.Context, p *roster.Proposal) (keep *roster.Proposal, all bool, err error) {
	for from := p; from.Kept > 0; {
		if from, err = c.rolls.ProposalNumbered(ctx, c.ID, from.Kept); err != nil {
			return nil, false, err
		}
		if keep == nil {
			keep = from
		}
		if all = !from.Announced.IsZero(); all {
			break
		}
	}
	if keep != nil && !keep.Announced.IsZero() {
		keep, err = c.running(ctx, keep)
	}
	return keep, all, err
}

// decided adds what people decided about it, and what solving it again tells.
func (s *sight) decided(ctx context.Context) error {
	pins, err := s.co.rolls.PinsOf(ctx, s.co.ID, s.of)
	if err != nil {
		return err
	}
	for _, p := range pins {
		s.Pins = append(s.Pins, seenPin{s.someone(p.First), s.someone(p.Second), p.Together, p.By, clean(p.Because)})
	}
	if s.Approved, err = s.co.approvals(ctx, s.Proposal); err != nil || !s.Current {
		return err
	}
	for i := range s.Pairs {
		p := &s.Pairs[i]
		if w, ok := s.weighed.Two(p.Mentor.ID, p.Mentee.ID); ok {
			p.Cautions = w.Cautions
		}
		if len(s.Pairs) <= explained {
			p.Instead = s.least(p.Mentee.ID, p.Mentor.ID)
		}
	}
	for i := range s.Waiting {
		if w := &s.Waiting[i]; len(s.Waiting) <= explained {
			w.Instead = s.least(w.ID, 0)
		}
	}
	for _, b := range s.solved.Blocking {
		s.Blocking = append(s.Blocking, seenBlock{s.someone(plan.PersonID(b.Mentee)), s.someone(plan.PersonID(b.Mentor))})
	}
	return nil
}

// approvals are those who have approved a proposal, as it is kept why.
func (c *cohort) approvals(ctx context.Context, proposal int) (all []string, err error) {
	stage := c.matched()
	if stage == nil {
		return nil, nil
	}
	reasons, err := c.rolls.Reasons(ctx, c.ID)
	for _, r := range reasons {
		if r.What == "approve" && r.Ref == approvalOf(stage.Name, proposal, r.Who) && !slices.Contains(all, string(r.Who)) {
			all = append(all, string(r.Who))
		}
	}
	return all, err
}

// approvalOf is the name of an approval: approving the same proposal twice is once.
func approvalOf(stage plan.StageName, proposal int, who plan.StaffName) string {
	return fmt.Sprintf("approve/%s/%d/%s", stage, proposal, who)
}

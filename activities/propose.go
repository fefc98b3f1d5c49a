package activities

import (
	"context"
	"fmt"

	"trellis/definitions/plan"
	"trellis/matching"
	"trellis/roster"
)

// propose matches those who have a place, and stores the proposal for its
// deciders. A fact that came after what it was made from was read makes it stale. Once
// pairs were announced, it is only about who is in none, and where nobody of them can be
// matched, nobody is troubled with it.
func (a *Activities) propose(ctx context.Context, b *book, stage *plan.Stage, ask DoAsk) error {
	if stage.Groups.Most > 0 {
		return a.proposeGroups(ctx, b, stage, ask)
	}
	g, err := a.given(ctx, b, stage, ask.Cohort, ask.Now)
	if err != nil {
		return err
	}
	if err := a.settle(ctx, stage, g); err != nil {
		return err
	}
	m, err := newMatch(b, stage, g)
	if err != nil {
		return err
	}
	m.pin(g.pins)
	solved, err := matching.Solve(ctx, m.problem)
	if err != nil {
		return fmt.Errorf("matching: %w", err)
	}
	return a.fact(ctx, ask, func(t *roster.Tx) error {
		newest, err := t.Proposal(g.strand)
		if err != nil || newest != nil && newest.Number >= ask.Task.Occurrence {
			return err // an earlier attempt got this far
		}
		if g.nobody(stage, newest) && len(solved.Pairs) == 0 {
			return t.Consider(g.strand, g.cohort.Mark)
		}
		number, err := t.Propose(m.proposal(solved, g.cohort.Mark))
		if err == nil && (g.later || stage.Rolling) && len(solved.Pairs) == 0 {
			_, err = t.Announce(number) // what was to be offered is no more, and nobody else can be
		}
		return err
	})
}

// nobody says that a proposal without anybody new in it is none: nobody is offered
// anything that it would take back, and it is not the first of all.
func (g *given) nobody(stage *plan.Stage, newest *roster.Proposal) bool {
	if newest == nil {
		return stage.Rolling
	}
	return (g.later || stage.Rolling) && !newest.Announced.IsZero()
}

package main

import (
	"context"
	"errors"
	"fmt"

	"trellis/definitions/plan"
	"trellis/roster"
)

// newestFor is the newest proposal, and refuses when another one was looked at.
func (c *cohort) newestFor(ctx context.Context, seen int) (*roster.Proposal, error) {
	p, err := c.rolls.Proposal(ctx, c.ID, c.strand())
	switch {
	case err != nil:
		return nil, err
	case seen > 0 && p == nil:
		return nil, fmt.Errorf("there is no proposal %d", seen)
	case seen > 0 && p.Number != seen:
		return nil, fmt.Errorf("proposal %d is no longer the newest. Look at proposal %d first: `trellis match %s`", seen, p.Number, c.ID)
	}
	return p, nil
}

// two finds both, the mentor first, in whichever order they were named; of a group as
// they are numbered.
func (c *cohort) two(ctx context.Context, stage *plan.Stage, who []string) (two [2]*roster.Person, err error) {
	err = c.asked(ctx, func(t *roster.Tx) error {
		for i, name := range who {
			p, err := participant(t, name)
			if err != nil {
				return err
			}
			two[i] = &p
		}
		return nil
	})
	switch {
	case err != nil:
		return two, err
	case two[0].ID == two[1].ID:
		return two, errors.New("that is one person: name two")
	case stage.Choose == nil:
		if two[0].ID > two[1].ID {
			two[0], two[1] = two[1], two[0]
		}
		return two, nil
	case two[0].Role == stage.Choose.By && two[1].Role == stage.Choose.Among:
		two[0], two[1] = two[1], two[0]
	case two[0].Role != stage.Choose.Among || two[1].Role != stage.Choose.By:
		return two, fmt.Errorf("a pair is a %s and a %s, and person %d is a %s, person %d a %s",
			wordOf(c.plan, stage.Choose.By), wordOf(c.plan, stage.Choose.Among),
			two[0].ID, wordOf(c.plan, two[0].Role), two[1].ID, wordOf(c.plan, two[1].Role))
	}
	return two, nil
}

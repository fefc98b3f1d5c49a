package main

import (
	"context"
	"fmt"
	"slices"

	"trellis/definitions/plan"
)

// addThoughts puts what waits for second thoughts among what comes: until when it can be
// stopped.
func (s *status) addThoughts(ctx context.Context, c *cohort) error {
	rows, err := c.rolls.Unsettled(ctx, c.ID, s.Now)
	if err != nil {
		return err
	}
	called := c.itemWords()
	for _, r := range rows {
		if !r.Thought || !r.TryAt.After(s.Now) {
			continue
		}
		what, ok := called[r.Item]
		if !ok {
			what = string(r.Item)
		}
		s.Coming = append(s.Coming, coming{At: r.TryAt, Items: []plan.ItemName{r.Item},
			What: fmt.Sprintf("%s leaves to %s; until then it can be stopped: trellis outbox hold %s %s", what, number(len(r.People), "person"), s.Cohort, r.Item)})
	}
	slices.SortStableFunc(s.Coming, func(a, b coming) int { return a.At.Compare(b.At) })
	return nil
}

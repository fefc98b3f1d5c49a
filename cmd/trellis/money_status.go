package main

import (
	"context"
	"maps"
	"slices"

	"trellis/activities"
	"trellis/definitions/plan"
	"trellis/report"
)

// countUsed adds up what was recorded of hours, visits and money; what nobody has
// recorded anything of is not on the page.
func (s *status) countUsed(ctx context.Context, c *cohort) error {
	p, err := c.purse(ctx)
	if err != nil {
		return err
	}
	s.used = slices.DeleteFunc(p.totals, func(t activities.Total) bool { return t.Had == 0 })
	if len(s.used) > 0 {
		s.Used = totalsAs(s.used)
	}
	return nil
}

// usedWords are what status calls what was recorded, in its order.
var usedWords = []struct{ what, said string }{
	{activities.Hours, "hours used"}, {activities.Visits, "visits made"}, {string(plan.Fee), "fees"},
	{string(plan.Bursary), "bursaries"}, {string(plan.Paid), "pay"}, {string(plan.Expenses), "expenses"},
}

// usedLines are a line for each kind of what was recorded, of all roles together.
func (s *status) usedLines() (lines [][2]string) {
	for _, x := range usedWords {
		sums := map[report.Unit]*activities.Total{}
		for _, t := range s.used {
			if t.What != x.what {
				continue
			}
			if sums[t.Unit] == nil {
				sums[t.Unit] = &activities.Total{Unit: t.Unit}
			}
			sum := sums[t.Unit]
			sum.Had, sum.Most, sum.Open = sum.Had+t.Had, sum.Most+t.Most, sum.Open || t.Open
		}
		for _, unit := range slices.Sorted(maps.Keys(sums)) {
			lines = append(lines, [2]string{x.said, sums[unit].Figure().String()})
		}
	}
	return lines
}

package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"trellis/definitions/plan"
	"trellis/roster"
)

func peopleWithdrawCommand() *cobra.Command {
	var of peopleOf
	c := &cobra.Command{
		Use:   "withdraw COHORT WHO --because WHY [--as WHO] [--data DIR]",
		Short: "Take somebody out of a cohort",
		Long: `Withdraw takes a person out for good: their pair ends and the coordinator is
told, what was due to them is not sent, and the sessions to come are taken out
of their calendar. For a while, use ` + "`trellis people pause`" + `.`,
		Example: `  trellis people withdraw libraries-connected/2025 pat@example.org --because "Changed jobs."`,
		Args:    func(c *cobra.Command, args []string) error { return of.words(1, 1)(c, args) },
		RunE: func(c *cobra.Command, args []string) error {
			return of.decide(c, args, func(co *cohort, t *roster.Tx, p roster.Person, by plan.StaffName) (string, error) {
				if !p.Withdrawn.IsZero() {
					return fmt.Sprintf("Person %d has withdrawn already, on %s. Nothing changes.", p.ID, dayOf(p.Withdrawn, co.zone)), nil
				}
				held, err := t.Holds(p.ID)
				if err != nil {
					return "", err
				}
				said := fmt.Sprintf("Person %d has withdrawn from %s. Nothing more is sent to them%s.", p.ID, co.ID, takenOut(held))
				switch n := len(p.Match); {
				case p.Grouped:
					said += " The others of their group are told who is in it now, and the coordinator that somebody left."
				case n > 0:
					said += fmt.Sprintf(" %s, and the coordinator is told.", theyEnd(n))
				}
				return said, t.Withdraw(p.ID, by, of.because)
			})
		},
	}
	of.deciding(c)
	return c
}

// takenOut says what becomes of sessions to come that somebody's calendar holds.
func takenOut(held int) string {
	switch held {
	case 0:
		return ""
	case 1:
		return ", but for what takes the session to come out of their calendar"
	}
	return fmt.Sprintf(", but for what takes %d sessions to come out of their calendar", held)
}

func theyEnd(pairs int) string {
	if pairs == 1 {
		return "Their pair has ended"
	}
	return fmt.Sprintf("Their %d pairs have ended", pairs)
}

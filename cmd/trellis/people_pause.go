package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"trellis/definitions/plan"
	"trellis/roster"
)

func peoplePauseCommand() *cobra.Command {
	var of peopleOf
	c := &cobra.Command{
		Use:   "pause COHORT WHO --because WHY [--as WHO] [--data DIR]",
		Short: "Send somebody nothing for a while",
		Long: `Pause is for somebody who is ill for two months, or away. They keep their place
and their pair. Nothing is sent to them but what takes a session out of their
calendar, and nobody asks their pair why it has not met.`,
		Example: `  trellis people pause libraries-connected/2025 pat@example.org --because "Ill until June."`,
		Args:    func(c *cobra.Command, args []string) error { return of.words(1, 1)(c, args) },
		RunE: func(c *cobra.Command, args []string) error {
			return of.decide(c, args, func(co *cohort, t *roster.Tx, p roster.Person, by plan.StaffName) (string, error) {
				if !p.Paused.IsZero() {
					return fmt.Sprintf("Person %d has been paused since %s. Nothing changes.", p.ID, dayOf(p.Paused, co.zone)), nil
				}
				return fmt.Sprintf("Person %d is paused: until `trellis people resume` nothing is sent to them, unless a session is cancelled.", p.ID), t.Pause(p.ID, by, of.because)
			})
		},
	}
	of.deciding(c)
	return c
}

func peopleResumeCommand() *cobra.Command {
	var of peopleOf
	c := &cobra.Command{
		Use:   "resume COHORT WHO --because WHY [--as WHO] [--data DIR]",
		Short: "Send somebody who was paused what still matters",
		Long: `Resume ends a pause. What came due meanwhile and still matters they get now:
sessions to come, at their newest time, and mails that are not too late. How
long their pair has not met is counted from today.`,
		Example: `  trellis people resume libraries-connected/2025 pat@example.org --because "Well again."`,
		Args:    func(c *cobra.Command, args []string) error { return of.words(1, 1)(c, args) },
		RunE: func(c *cobra.Command, args []string) error {
			return of.decide(c, args, func(co *cohort, t *roster.Tx, p roster.Person, by plan.StaffName) (string, error) {
				if p.Paused.IsZero() {
					return "", fmt.Errorf("person %d is not paused", p.ID)
				}
				return fmt.Sprintf("Person %d is back, after a pause since %s. They get now what still matters; what is too late is listed.", p.ID, dayOf(p.Paused, co.zone)), t.Resume(p.ID, by, of.because)
			})
		},
	}
	of.deciding(c)
	return c
}

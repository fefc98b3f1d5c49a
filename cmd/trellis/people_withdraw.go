package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"trellis/definitions/plan"
	"trellis/roster"
)

func peopleWithdrawCommand() *cobra.Command {
	var at site
	var name, because string
	c := &cobra.Command{
		Use:   "withdraw WHO --cohort COHORT --because WHY [--data DIR]",
		Short: "Take somebody out of a cohort",
		Long: `Withdraw takes a person out for good: their pair ends and the coordinator is
told, what was due to them is not sent, and the sessions to come are taken out
of their calendar.`,
		Example: `  trellis people withdraw pat@example.org --cohort libraries-connected/2025 --because "Changed jobs."`,
		Args:    takes(1, 1),
		RunE: func(c *cobra.Command, args []string) error {
			if err := needCohort(name); err != nil {
				return err
			}
			if because == "" {
				return misused("say why they leave: --because \"Changed jobs.\"")
			}
			co, err := at.open(c.Context(), name, true)
			if err != nil {
				return err
			}
			defer co.close()
			var id plan.PersonID
			err = co.state(c.Context(), false, func(t *roster.Tx) error {
				p, err := person(t, args[0])
				if err != nil {
					return err
				}
				if p.Staff != "" {
					return fmt.Errorf("person %d is the cohort's %s, and no participant: name somebody else in the cohort's file", p.ID, p.Staff)
				}
				id = p.ID
				return t.Withdraw(p.ID, co.plan.Coordinator, because)
			})
			if err != nil {
				return err
			}
			fmt.Fprintf(c.OutOrStdout(), "Person %d has withdrawn from %s.\n", id, co.ID)
			return nil
		},
	}
	at.flag(c)
	cohortFlag(c, &name)
	c.Flags().StringVar(&because, "because", "", "`why`, in a sentence; it is kept")
	return c
}

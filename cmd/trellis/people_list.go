package main

import (
	"fmt"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"trellis/roster"
)

func peopleListCommand() *cobra.Command {
	var at site
	var name string
	c := &cobra.Command{
		Use:   "list --cohort COHORT [--data DIR]",
		Short: "List a cohort's people and how they stand",
		Long: `List shows everyone who has begun to apply: their number, how they stand, their
name and address. Commands that ask WHO take any of number, name and address.`,
		Example: `  trellis people list --cohort libraries-connected/2025`,
		Args:    takes(0, 0),
		RunE: func(c *cobra.Command, _ []string) error {
			if err := needCohort(name); err != nil {
				return err
			}
			co, err := at.open(c.Context(), name, false)
			if err != nil {
				return err
			}
			defer co.close()
			people, err := co.rolls.People(c.Context(), co.ID)
			if err != nil {
				return err
			}
			w := tabwriter.NewWriter(c.OutOrStdout(), 0, 0, 2, ' ', 0)
			for _, p := range people {
				if p.Staff == "" {
					fmt.Fprintf(w, "%d\t%s\t%s\t%s\t%s\n", p.ID, p.Role, standing(&p), clean(p.Name), clean(p.Email))
				}
			}
			return w.Flush()
		},
	}
	at.flag(c)
	cohortFlag(c, &name)
	return c
}

// standing is how far a person has come, in a word or two.
func standing(p *roster.Person) string {
	switch {
	case !p.Withdrawn.IsZero():
		return "withdrawn"
	case !p.Told.IsZero() && len(p.Match) > 0:
		return "paired"
	case !p.Told.IsZero() && p.Accepted:
		return "placed"
	case !p.Told.IsZero():
		return "declined"
	case !p.Decided.IsZero() && p.Accepted:
		return "to be accepted"
	case !p.Decided.IsZero():
		return "to be declined"
	case !p.Applied.IsZero():
		return "applied"
	}
	return "begun"
}

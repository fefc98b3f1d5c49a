package main

import (
	"github.com/spf13/cobra"

	"trellis/definitions"
)

func planCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "plan DIR COHORT",
		Short: "Show the calendar of a cohort",
		Long: `Plan shows what will happen to a cohort, and when: every date, mail, invitation
and nudge, as it follows from the files. Nothing is sent or changed.

COHORT is the name of the cohort's file: 2025 for cohorts/2025.hcl.`,
		Example: `  trellis plan definitions/libraries-connected 2025`,
		Args:    takes(2, 2),
		RunE: func(c *cobra.Command, args []string) error {
			book, err := openBook(c, args[0])
			if err != nil {
				return err
			}
			p, err := resolve(c, book, args[1])
			if err != nil {
				return err
			}
			return definitions.WriteCalendar(c.OutOrStdout(), p)
		},
	}
}

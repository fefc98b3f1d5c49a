package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"trellis/definitions"
)

func newCohortCommand() *cobra.Command {
	var from string
	c := &cobra.Command{
		Use:   "new-cohort DIR NAME [--from COHORT]",
		Short: "Begin the next cohort of a programme",
		Long: `New-cohort writes cohorts/NAME.hcl for the programme in DIR, from an earlier
cohort: from the latest, or from the one that --from names.

Places, people, partners and rooms are carried over. No date is, and no link
of a session: every date that the programme needs stands there to be filled
in, with last time's behind it. Until they are, check says which are missing.
A cohort that is there already is never written over.`,
		Example: `  trellis new-cohort definitions/libraries-connected 2026
  trellis new-cohort definitions/gem 2025-spring --from 2024-spring`,
		Args: takes(2, 2),
		RunE: func(c *cobra.Command, args []string) error { return newCohort(c, args[0], args[1], from) },
	}
	c.Flags().StringVar(&from, "from", "", "`cohort` to begin from; without it, the latest")
	return c
}

func newCohort(c *cobra.Command, dir, name, from string) error {
	book, err := openBook(c, dir)
	if err != nil {
		return err
	}
	src, err := book.NewCohort(name, from)
	if err != nil {
		return err
	}
	path, err := definitions.CreateCohort(dir, name, src)
	if err != nil {
		return err
	}
	fmt.Fprintf(c.OutOrStdout(), "The cohort is in %s. Fill in its dates; what is still missing is said by\n  trellis check %s\n", path, dir)
	return nil
}

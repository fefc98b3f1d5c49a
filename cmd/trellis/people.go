package main

import (
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"trellis/definitions/plan"
	"trellis/roster"
)

func peopleCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "people",
		Short: "Import, list and withdraw people",
		Long: `People are those who apply to take part, and those who do. Import reads their
applications from a CSV, list shows them, and withdraw takes one out.`,
		Example: `  trellis people import forms.csv --cohort libraries-connected/2025 --dry-run
  trellis people list --cohort libraries-connected/2025`,
	}
	group(c, section{commands: []*cobra.Command{peopleImportCommand(), peopleListCommand(), peopleWithdrawCommand()}})
	return c
}

// cohortFlag is the --cohort of the people commands.
func cohortFlag(c *cobra.Command, name *string) {
	c.Flags().StringVar(name, "cohort", "", "`cohort`, like libraries-connected/2025")
}

func needCohort(name string) error {
	if name == "" {
		return misused("say which cohort: --cohort libraries-connected/2025")
	}
	return nil
}

// person finds who was meant: by address, exact name, or number.
func person(t *roster.Tx, who string) (roster.Person, error) {
	who = strings.TrimSpace(who)
	id, err := strconv.ParseInt(who, 10, 64)
	if err != nil {
		return t.Find(who)
	}
	return t.Person(plan.PersonID(id))
}

package main

import (
	"encoding/json"
	"io"

	"github.com/spf13/cobra"

	"trellis/definitions/plan"
	"trellis/roster"
	"trellis/workflows"
)

func statusCommand() *cobra.Command {
	var at site
	var asJSON bool
	c := &cobra.Command{
		Use:   "status [COHORT] [--json] [--data DIR]",
		Short: "Say how the cohorts stand",
		Long: `Status says where a cohort is: what has begun and ended, for whom it waits, how
its people stand, what became of its mail, and what comes next. Without a cohort
it says a line of each.`,
		Example: `  trellis status
  trellis status libraries-connected/2025
  trellis status libraries-connected/2025 --json`,
		Args: takes(0, 1),
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) == 0 {
				return at.all(c, asJSON)
			}
			co, err := at.open(c.Context(), args[0], true)
			if err != nil {
				return err
			}
			defer co.close()
			s, err := co.status(c)
			if err != nil {
				return err
			}
			if asJSON {
				return writeJSON(c.OutOrStdout(), s)
			}
			return s.write(c.OutOrStdout(), co)
		},
	}
	at.flag(c)
	c.Flags().BoolVar(&asJSON, "json", false, "for programs")
	return c
}

// status is how a cohort stands.
type status struct {
	workflows.Standing
	People map[plan.RoleName]map[string]int `json:"people"`
	Mail   map[roster.State]int             `json:"mail"`
	Coming []workflows.Coming               `json:"coming"`
	Missed []missed                         `json:"missed"`
}

func (c *cohort) status(cmd *cobra.Command) (s status, err error) {
	ctx := cmd.Context()
	if s.Standing, err = c.house.Standing(ctx, c.ID); err != nil {
		return s, err
	}
	if s.Coming, err = c.house.Agenda(ctx, c.ID); err != nil {
		return s, err
	}
	if s.Mail, err = c.rolls.Totals(ctx, c.ID); err != nil {
		return s, err
	}
	people, err := c.rolls.People(ctx, c.ID)
	if err != nil {
		return s, err
	}
	if s.Missed, err = c.missed(ctx, people); err != nil {
		return s, err
	}
	s.People = map[plan.RoleName]map[string]int{}
	for _, r := range c.plan.Roles {
		s.People[r.Name] = map[string]int{}
	}
	for _, p := range people {
		if p.Role != "" {
			s.People[p.Role][standing(&p)]++
		}
	}
	return s, nil
}

func writeJSON(w io.Writer, x any) error {
	e := json.NewEncoder(w)
	e.SetIndent("", "  ")
	return e.Encode(x)
}

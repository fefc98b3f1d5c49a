package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"trellis/definitions/plan"
	"trellis/roster"
)

// deciding is decisions about applicants, as somebody asked for them.
type deciding struct {
	batch
	as, because, all string

	by plan.StaffName
}

func decideCommand() *cobra.Command {
	var d deciding
	c := &cobra.Command{
		Use:   "decide COHORT WHO accept|decline | COHORT --csv CSV | COHORT --all accept [--as WHO] [--because WHY] [--dry-run] [--data DIR]",
		Short: "Accept or decline applicants",
		Long: `Decide records who gets a place. Until the day on which applicants are told it
may be changed; nobody hears of it before that.

With --all accept, everyone who has not been decided about gets a place in the
order in which they applied, while there are places in their role; who does not
meet the programme's rules, and for whom there is no place, is left for you to
decide. --all decline declines everyone who is left.

The columns of a CSV are who, decision, and perhaps because.`,
		Example: `  trellis decide libraries-connected/2025 pat@example.org accept
  trellis decide libraries-connected/2025 --all accept --dry-run
  trellis decide libraries-connected/2025 --all decline --because "All places are taken."`,
		Args: func(c *cobra.Command, args []string) error {
			switch {
			case d.all != "" && d.file != "":
				return misused("--all and --csv do not go together")
			case d.all != "":
				return takes(1, 1)(c, args)
			}
			return d.either(3, 3, 1)(c, args)
		},
		RunE: func(c *cobra.Command, args []string) error { return d.decide(c, args) },
	}
	d.flags(c)
	c.Flags().StringVar(&d.as, "as", "", "`who` decides; without it, the first of those whom the programme asks")
	c.Flags().StringVar(&d.because, "because", "", "`why`, in a sentence; it is kept, and not sent")
	c.Flags().StringVar(&d.all, "all", "", "accept or decline: `decision` about everyone who is undecided")
	return c
}

func (d *deciding) decide(c *cobra.Command, args []string) error {
	co, err := d.open(c.Context(), args[0])
	if err != nil {
		return err
	}
	defer co.close()
	if co.stage(plan.Recruitment) == nil {
		return fmt.Errorf("nobody applies to %s, so there is nothing to decide", co.ID)
	}
	if d.by, err = co.staff(d.as, co.deciders()); err != nil {
		return err
	}
	d.columns = []column{who, {name: "decision", needed: true}, {name: "because", also: []string{"why", "reason"}}}
	d.fact = d.one
	if d.all != "" {
		return d.everyone(c, co)
	}
	return d.run(c, co, cells(d.columns, args[1:]))
}

// deciders are those who decide about applicants: in recruitment, or in a later stage.
func (c *cohort) deciders() []plan.StaffName {
	for i := range c.plan.Stages {
		if s := &c.plan.Stages[i]; s.Kind != plan.Matching && len(s.Deciders) > 0 {
			return s.Deciders
		}
	}
	return nil
}

// one decides about one person.
func (d *deciding) one(_ *cohort, t *roster.Tx, r row) error {
	accept, err := verdict(r.cells["decision"])
	if err != nil {
		return err
	}
	p, err := participant(t, r.cells[who.name])
	if err != nil {
		return err
	}
	why := r.cells["because"]
	if why == "" {
		why = d.because
	}
	return t.Decide(roster.Decision{Person: p.ID, Role: p.Role, Accept: accept, By: d.by, Because: why})
}

func verdict(text string) (accept bool, err error) {
	switch strings.ToLower(text) {
	case "accept":
		return true, nil
	case "decline":
		return false, nil
	}
	return false, misused("%q is no decision; it is accept or decline", clean(text))
}

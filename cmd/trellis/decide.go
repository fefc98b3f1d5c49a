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
	as, because, all, instead string

	by plan.StaffName
	of []plan.StaffName // who decide together
}

func decideCommand() *cobra.Command {
	var d deciding
	c := &cobra.Command{
		Use:   "decide COHORT WHO accept|decline|waiting|undecided | COHORT --csv CSV | COHORT --all accept [--as WHO] [--because WHY] [--instead-of DECISION] [--dry-run] [--data DIR]",
		Short: "Accept or decline applicants, or have them wait",
		Long: `Decide records who gets a place. Until the day on which applicants are told it
may be changed; nobody hears of it before that.

Waiting puts somebody on the waiting list: they are told once that they wait,
and once what came of it, when they are accepted or declined. Undecided takes
back what nobody was told. Where the programme asks several people, each
decides with --as, and a decision counts when all of them have said the same.

What somebody else has decided is changed with --instead-of and what they said,
so that no decision is overwritten unseen.

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
	c.Flags().StringVar(&d.instead, "instead-of", "", "the `decision` that this one replaces")
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
	if all := co.deciders(); len(all) > 1 {
		d.of = all
	}
	d.columns = []column{who, {name: "decision", needed: true}, {name: "because", also: []string{"why", "reason"}}}
	d.fact = d.one
	if d.all != "" {
		return d.everyone(c, co)
	}
	if err := d.run(c, co, cells(d.columns, args[1:])); err != nil {
		return err
	}
	return d.differences(c, co)
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
	says, err := verdict(r.cells["decision"])
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
	said, err := d.saidBefore(t, &p)
	if err != nil {
		return err
	}
	switch {
	case d.instead != "" && d.instead != said:
		return fmt.Errorf("the decision about person %d is %q now, and not %q: look again", p.ID, said, clean(d.instead))
	case said == says:
		return d.kept(false, nil)
	case said != undecided && d.instead == "" && p.Told.IsZero():
		return fmt.Errorf("%s has decided about person %d already: %s. To change it, add --instead-of %s", d.by, p.ID, said, said)
	case says == undecided:
		return t.TakeBack(p.ID, p.Role, d.by, why)
	}
	return t.Decide(d.decision(&p, says, why))
}

func (d *deciding) decision(p *roster.Person, says, why string) roster.Decision {
	return roster.Decision{Person: p.ID, Role: p.Role, Accept: says == roster.Accept, Waiting: says == roster.WaitList, By: d.by, Of: d.of, Because: why}
}

// saidBefore is what this decider, or where one decides anybody, said about somebody.
func (d *deciding) saidBefore(t *roster.Tx, p *roster.Person) (string, error) {
	all, err := t.Verdicts(p.ID)
	for _, v := range all {
		if v.Role == p.Role && (v.Decider == d.by || len(d.of) == 0) {
			return v.Says, err
		}
	}
	return undecided, err
}

const undecided = "undecided"

func verdict(text string) (says string, err error) {
	switch text = strings.ToLower(text); text {
	case roster.Accept, roster.Decline, roster.WaitList, undecided:
		return text, nil
	case "wait", "waiting list":
		return roster.WaitList, nil
	}
	return "", misused("%q is no decision; it is accept, decline, waiting or undecided", clean(text))
}

// differences are those about whom this decider and another say different things, or
// who wait for others to decide.
func (d *deciding) differences(cmd *cobra.Command, c *cohort) error {
	if len(d.of) == 0 || d.dry {
		return nil
	}
	all, err := c.rolls.Verdicts(cmd.Context(), c.ID)
	if err != nil {
		return err
	}
	out, waits := cmd.OutOrStdout(), 0
	for rest := all; len(rest) > 0; {
		n := 1
		for n < len(rest) && rest[n].Person == rest[0].Person && rest[n].Role == rest[0].Role {
			n++
		}
		said, differ := []string{}, false
		for _, v := range rest[:n] {
			said = append(said, fmt.Sprintf("%s says %s", v.Decider, v.Says))
			differ = differ || v.Says != rest[0].Says
		}
		switch {
		case differ:
			fmt.Fprintf(out, "About person %d they differ: %s.\n", rest[0].Person, inWords(said))
		case n < len(d.of):
			waits++
		}
		rest = rest[n:]
	}
	if waits > 0 {
		fmt.Fprintf(out, "%s undecided until %s have all said the same. See `trellis people %s`.\n", number(waits, "person"), inWords(d.of), c.ID)
	}
	return nil
}

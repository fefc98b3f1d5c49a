package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"trellis/activities"
	"trellis/definitions/plan"
	"trellis/roster"
)

// deciding is decisions about applicants, as somebody asked for them.
type deciding struct {
	batch
	as, because, all, instead string
	evenSo, json              bool

	by     plan.StaffName
	of     []plan.StaffName   // who decide together
	places *activities.Places // once somebody is to have one
}

func decideCommand() *cobra.Command {
	var d deciding
	c := &cobra.Command{
		Use:   "decide COHORT WHO accept|decline|waiting|undecided | COHORT --csv CSV | COHORT --all accept | COHORT [--json] [--as WHO] [--because WHY] [--instead-of DECISION] [--even-so] [--dry-run] [--data DIR]",
		Short: "Accept or decline applicants, or have them wait",
		Long: `Decide records who gets a place. Until the day on which applicants are told it
may be changed; nobody hears of it before that.

With COHORT alone it lists who is to be decided about, in the order in which
places go to them, with what would become of each, and how many places of each
limit are left.

Waiting puts somebody on the waiting list: they are told once that they wait,
and once what came of it, when they are accepted or declined. Undecided takes
back what nobody was told. Where the programme asks several people, each
decides with --as, and a decision counts when all of them have said the same.

What somebody else has decided is changed with --instead-of and what they said,
so that no decision is overwritten unseen.

Nobody gets a place past a limit of the programme, or one that is kept for
others: you are told which, and who has these places. The limits are yours, so
--even-so with --because gives the place all the same; both are kept.

With --all accept, places go to everyone who has not been decided about: to
those first who come first by the programme's rules, then in the order in which
they applied. For whom there is no place, they go on the waiting list with the
reason, where the programme writes to those who wait, or else are left to you,
as is who does not meet the programme's rules. --all decline declines everyone
who is left.

The columns of a CSV are who, decision, and perhaps because.`,
		Example: `  trellis decide libraries-connected/2025
  trellis decide libraries-connected/2025 pat@example.org accept
  trellis decide libraries-connected/2025 --all accept --dry-run
  trellis decide libraries-connected/2025 --all decline --because "All places are taken."`,
		Args: func(c *cobra.Command, args []string) error {
			switch {
			case d.all != "" && d.file != "":
				return misused("--all and --csv do not go together")
			case d.all != "":
				return takes(1, 1)(c, args)
			}
			if len(args) == 1 && d.file == "" {
				return nil
			}
			return d.either(3, 3, 1)(c, args)
		},
		RunE: func(c *cobra.Command, args []string) error { return d.decide(c, args) },
	}
	d.flags(c)
	c.Flags().StringVar(&d.as, "as", "", "`who` decides; without it, the first of those whom the programme asks")
	c.Flags().StringVar(&d.because, "because", "", "`why`, in a sentence; it is kept, and not sent")
	c.Flags().StringVar(&d.instead, "instead-of", "", "the `decision` that this one replaces")
	c.Flags().BoolVar(&d.json, "json", false, "for programs, of who is to be decided about")
	c.Flags().BoolVar(&d.evenSo, "even-so", false, "accept past a limit, or where places are kept; say --because")
	c.Flags().StringVar(&d.all, "all", "", "accept or decline: `decision` about everyone who is undecided")
	return c
}

func (d *deciding) decide(c *cobra.Command, args []string) error {
	asks := len(args) == 1 && d.file == "" && d.all == ""
	co, err := d.site.open(c.Context(), args[0], !d.dry && !asks)
	if err != nil {
		return err
	}
	defer co.close()
	if co.stage(plan.Recruitment) == nil {
		return fmt.Errorf("nobody applies to %s, so there is nothing to decide", co.ID)
	}
	if asks {
		return d.list(c, co)
	}
	if d.by, err = co.staff(d.as, co.deciders()); err != nil {
		return err
	}
	if all := co.deciders(); len(all) > 1 {
		d.of = all
	}
	d.columns = []column{who, {name: "decision", needed: true}, {name: "because", also: []string{"why", "reason"}}}
	d.fact = d.one
	if d.evenSo && d.because == "" {
		return misused("say why with --because: who decides after you reads it")
	}
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
func (d *deciding) one(c *cohort, t *roster.Tx, r row) error {
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
	if says == roster.Accept {
		if err := d.room(c, t, &p); err != nil {
			return err
		}
	}
	return t.Decide(d.decision(&p, says, why))
}

func (d *deciding) decision(p *roster.Person, says, why string) roster.Decision {
	return roster.Decision{Person: p.ID, Role: p.Role, Accept: says == roster.Accept, Waiting: says == roster.WaitList, By: d.by, Of: d.of, Because: why}
}

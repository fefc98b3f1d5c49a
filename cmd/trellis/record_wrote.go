package main

import (
	"github.com/spf13/cobra"

	"trellis/definitions/plan"
	"trellis/roster"
)

func recordWroteCommand() *cobra.Command {
	var b batch
	var on, with string
	c := &cobra.Command{
		Use:   "wrote COHORT WHO [--with WHO] [--on DATE] [--undo --because WHY] | COHORT --csv CSV [--dry-run] [--data DIR]",
		Short: "Record that a pair or a group was heard of without having met",
		Long: `Wrote is for a sign of life: one of a pair writes that all is well, or answers
when they were asked that they will meet in May. It counts as no meeting, and
nobody asks them again until they have been silent for as long once more. Of who
is in several pairs it is said of all of them, or with --with of one.

The columns of a CSV are who, on for the date, and with.`,
		Example: `  trellis record wrote libraries-connected/2025 pat@example.org`,
		Args:    b.either(2, 2, 1),
		RunE: func(c *cobra.Command, args []string) error {
			co, err := b.open(c.Context(), args[0])
			if err != nil {
				return err
			}
			defer co.close()
			if err := b.mayUndo(co); err != nil {
				return err
			}
			b.columns = []column{who, {name: "on", also: []string{"date", "when"}}, {name: "with"}}
			b.fact = b.wrote
			typed := cells(b.columns, args[1:])
			for name, text := range map[string]string{"on": on, "with": with} {
				if text != "" {
					typed[name] = text
				}
			}
			return b.run(c, co, typed)
		},
	}
	b.flags(c)
	b.undoing(c)
	c.Flags().StringVar(&on, "on", "", "`date`, like \"Tuesday 10 June 2025\"; without it, today")
	c.Flags().StringVar(&with, "with", "", "`who` the other one is")
	return c
}

func (b *batch) wrote(c *cohort, t *roster.Tx, r row) error {
	p, err := met(t, r.cells[who.name])
	if err != nil {
		return err
	}
	when, err := c.onDay(r.cells["on"], t.At)
	if err != nil {
		return err
	}
	of, err := c.relationships(t, p, r.cells["with"])
	if err != nil {
		return err
	}
	if b.undo.asked {
		for _, x := range of {
			if err := t.NotWrote(x, p.ID, when, b.undo.by, b.undo.because); err != nil {
				return err
			}
		}
		return nil
	}
	any := false
	for _, x := range of {
		news, err := t.Wrote(x, p.ID, when)
		if err != nil {
			return err
		}
		any = any || news
	}
	return b.kept(any, nil)
}

// relationships are somebody's that go on: their group, their pairs, or the one with who
// is named.
func (c *cohort) relationships(t *roster.Tx, p roster.Person, with string) (all []roster.Relationship, err error) {
	if c.makesGroups() {
		g, err := t.GroupOf(p.ID, t.At)
		return []roster.Relationship{{Group: g.ID}}, err
	}
	var other plan.PersonID
	if with != "" {
		x, err := met(t, with)
		if err != nil {
			return nil, located{"with", err}
		}
		other = x.ID
	}
	pairs, err := t.Pairs()
	for _, x := range pairs {
		if x.Ended.IsZero() && (x.Mentor == p.ID || x.Mentee == p.ID) && (other == 0 || x.Mentor == other || x.Mentee == other) {
			all = append(all, roster.Relationship{Pair: x.ID})
		}
	}
	if err == nil && len(all) == 0 {
		_, err = t.PairOf(p.ID, other, t.At) // says why
	}
	return all, err
}

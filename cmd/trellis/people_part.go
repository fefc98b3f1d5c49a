package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"trellis/definitions/plan"
	"trellis/roster"
)

func peoplePartCommand() *cobra.Command {
	var of peopleOf
	var undo bool
	var with string
	c := &cobra.Command{
		Use:   "part COHORT WHO [--with WHO] [--undo] --because WHY [--as WHO] [--data DIR]",
		Short: "End somebody's pair, or take them out of a group",
		Long: `Part ends a pair; both keep their places. Who is in several pairs needs --with.
With --undo the pair goes on, as long as neither of the two has been sent
anything since it ended.

Of a group it takes one out, who keeps their place; the others are told who is
in it now. Put them into another one with ` + "`trellis people place`" + `.`,
		Example: `  trellis people part libraries-connected/2025 pat@example.org --because "They asked for it."
  trellis people part libraries-connected/2025 pat@example.org --undo --because "It was another Pat."`,
		Args: func(c *cobra.Command, args []string) error { return of.words(1, 1)(c, args) },
		RunE: func(c *cobra.Command, args []string) error {
			return of.decide(c, args, func(co *cohort, t *roster.Tx, p roster.Person, by plan.StaffName) (string, error) {
				if co.makesGroups() {
					return leavesGroup(t, p, by, of.because, undo || with != "")
				}
				var other plan.PersonID
				if with != "" {
					x, err := member(t, with)
					if err != nil {
						return "", err
					}
					other = x.ID
				}
				if undo {
					pair, err := lastPair(t, p.ID, other)
					if err != nil {
						return "", err
					}
					return fmt.Sprintf("The pair of %d and %d goes on.", pair.Mentor, pair.Mentee), t.RestorePair(pair.ID, by, of.because)
				}
				pair, err := t.PairOf(p.ID, other, t.At)
				if err != nil {
					return "", err
				}
				return fmt.Sprintf("The pair of %d and %d has ended. What was to go to them as a pair is not sent. Until something else is sent to them, --undo undoes it.", pair.Mentor, pair.Mentee),
					t.EndPair(pair.ID, by, of.because)
			})
		},
	}
	of.deciding(c)
	c.Flags().StringVar(&with, "with", "", "`who` the other one is")
	c.Flags().BoolVar(&undo, "undo", false, "the pair goes on")
	return c
}

// leavesGroup takes somebody out of their group.
func leavesGroup(t *roster.Tx, p roster.Person, by plan.StaffName, because string, more bool) (string, error) {
	if more {
		return "", misused("--undo and --with are about pairs: put them back with `trellis people place`")
	}
	g, err := t.GroupOf(p.ID, t.At)
	if err != nil {
		return "", err
	}
	return fmt.Sprintf("Person %d is no longer in group %d, and keeps their place. The others are told who is in it now.", p.ID, g.Number),
		t.LeaveGroup(p.ID, by, because)
}

// lastPair is the one of a person's pairs that ended last.
func lastPair(t *roster.Tx, person, with plan.PersonID) (last roster.Pair, err error) {
	all, err := t.Pairs()
	for _, p := range all {
		of := p.Mentor == person && (with == 0 || p.Mentee == with) || p.Mentee == person && (with == 0 || p.Mentor == with)
		if of && !p.Ended.IsZero() && !p.Ended.Before(last.Ended) {
			last = p
		}
	}
	if err == nil && last.ID == 0 {
		err = fmt.Errorf("no pair of person %d has ended", person)
	}
	return last, err
}

package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"

	"github.com/spf13/cobra"

	"trellis/activities"
	"trellis/definitions/plan"
	"trellis/roster"
)

func peoplePlaceCommand() *cobra.Command {
	var of peopleOf
	var asJSON bool
	c := &cobra.Command{
		Use:   "place COHORT WHO [GROUP --because WHY] [--as WHO] [--json] [--data DIR]",
		Short: "Put somebody into a group, or show which",
		Long: `Place is for somebody who came when the groups were made, or who would be better
in another one. Without a group it shows those that they could join, the one
that fits best first. With its number they join it: they are sent what the
group was sent, and the others who is in it now. Who was in another group
leaves it.

Nobody joins a group that has no room, or in which a rule of the programme
would not have them.`,
		Example: `  trellis people place semdp/hampshire-solent pat@example.org
  trellis people place semdp/hampshire-solent pat@example.org 2 --because "She came late."`,
		Args: func(c *cobra.Command, args []string) error { return of.words(1, 2)(c, args) },
		RunE: func(c *cobra.Command, args []string) error {
			words := args
			if of.name == "" {
				words = args[1:]
			}
			if len(words) == 1 {
				return of.showOpenings(c, args, asJSON)
			}
			return of.decide(c, args, func(co *cohort, t *roster.Tx, p roster.Person, by plan.StaffName) (string, error) {
				return co.place(c.Context(), t, p, words[1], by, of.because)
			})
		},
	}
	of.deciding(c)
	c.Flags().BoolVar(&asJSON, "json", false, "for programs: the groups that they could join")
	return c
}

// place puts somebody into the group with that number, as it was when its rules were
// looked at.
func (c *cohort) place(ctx context.Context, t *roster.Tx, p roster.Person, typed string, by plan.StaffName, because string) (string, error) {
	open, _, err := c.openings(ctx, p)
	if err != nil {
		return "", err
	}
	n, err := strconv.Atoi(typed)
	i := slices.IndexFunc(open, func(o activities.Opening) bool { return o.Number == n })
	if err != nil || i < 0 {
		return "", fmt.Errorf("there is no group %s that person %d could join. See `trellis people place %s %d`", clean(typed), p.ID, c.ID, p.ID)
	}
	o := open[i]
	if o.Rule != "" {
		return "", fmt.Errorf("the rule “%s” keeps person %d out of group %d", clean(o.Rule), p.ID, n)
	}
	err = t.Join(roster.Joining{Group: o.ID, Person: p.ID, Seen: o.Changes, Most: c.plan.Grouped().Groups.Most, By: by, Because: because})
	return fmt.Sprintf("Person %d is in group %d. They are sent what the group was sent, and the others who is in it now.", p.ID, n), err
}

func (c *cohort) openings(ctx context.Context, p roster.Person) ([]activities.Opening, []string, error) {
	open, names, err := activities.Openings(ctx, c.rolls, c.ID, p.ID)
	switch {
	case errors.Is(err, activities.ErrNoGroups):
		return nil, nil, fmt.Errorf("in %s nobody is matched into groups", c.ID)
	case err == nil && !p.Placed():
		return nil, nil, fmt.Errorf("person %d has no place in %s, or has not been told of it yet", p.ID, c.ID)
	case err == nil && len(open) == 0:
		return nil, nil, fmt.Errorf("there is no group in %s that person %d could join: none was announced, or none goes on beside their own", c.ID, p.ID)
	}
	return open, names, err
}

// openingJSON is a group that somebody could join, for programs.
type openingJSON struct {
	Group int             `json:"group"`
	With  []plan.PersonID `json:"with"`
	Full  bool            `json:"full,omitempty"`
	Rule  string          `json:"rule,omitempty"`
	Fit   map[string]int  `json:"fit,omitempty"`
}

func (p *peopleOf) showOpenings(c *cobra.Command, args []string, asJSON bool) error {
	co, words, err := p.open(c.Context(), args, false)
	if err != nil {
		return err
	}
	defer co.close()
	l, err := co.life(c.Context(), words[0])
	if err != nil {
		return err
	}
	open, names, err := co.openings(c.Context(), l.Person)
	if err != nil {
		return err
	}
	if asJSON {
		all := []openingJSON{}
		for _, o := range open {
			x := openingJSON{Group: o.Number, With: o.In(), Full: o.Full, Rule: o.Rule, Fit: map[string]int{}}
			for i, name := range names {
				x.Fit[name] = o.Fit[i]
			}
			all = append(all, x)
		}
		return writeJSON(c.OutOrStdout(), all)
	}
	people, err := co.rolls.People(c.Context(), co.ID)
	if err != nil {
		return err
	}
	writeOpenings(c.OutOrStdout(), open, names, namesOf(people))
	return nil
}

func writeOpenings(w io.Writer, open []activities.Opening, fits []string, names map[plan.PersonID]string) {
	for i := range open {
		o := &open[i]
		var members []string
		for _, id := range o.In() {
			members = append(members, names[id])
		}
		fmt.Fprintf(w, "Group %d, of %d\n%s\n", o.Number, len(members), wrapped(inWords(members), "  "))
		switch {
		case o.Rule != "":
			fmt.Fprintln(w, wrapped("“"+clean(o.Rule)+"” keeps them out of it.", "  "))
		case o.Full:
			fmt.Fprintln(w, "  It has no room.")
		default:
			for i, name := range fits {
				fmt.Fprintf(w, "  %3d of 100 in “%s”\n", o.Fit[i], clean(name))
			}
		}
	}
}

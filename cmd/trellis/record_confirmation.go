package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"trellis/definitions/plan"
	"trellis/roster"
)

func recordConfirmationCommand() *cobra.Command {
	var b batch
	var because, with string
	c := &cobra.Command{
		Use:   "confirmation COHORT WHO yes|no [--with WHOM] [--because WHY] | COHORT --csv CSV [--dry-run] [--data DIR]",
		Short: "Record what somebody says to the match that they are offered",
		Long: `Confirmation records that somebody says yes or no to the match that they are
offered, before it is announced. A yes settles it. After a no the two are not
proposed again: whoever else has said yes keeps theirs, and there is a new
proposal for those who decide.

The columns of a CSV are who, answer, and perhaps with and because.`,
		Example: `  trellis record confirmation aim-aspire/2024 mentee@example.org yes
  trellis record confirmation aim-aspire/2024 mentee@example.org no --because "They know each other well."`,
		Args: b.either(3, 3, 1),
		RunE: func(c *cobra.Command, args []string) error {
			co, err := b.open(c.Context(), args[0])
			if err != nil {
				return err
			}
			defer co.close()
			if !slices.ContainsFunc(co.plan.Matchings(), func(s *plan.Stage) bool { return s.Offers(true) }) {
				return fmt.Errorf("nobody is asked in %s whether a match suits them", co.ID)
			}
			b.columns = []column{who, {name: "answer", needed: true}, {name: "with"}, {name: "because", also: []string{"why", "reason"}}}
			b.fact = func(c *cohort, t *roster.Tx, r row) error { return b.confirm(c, t, r) }
			typed := cells(b.columns, args[1:])
			typed["with"], typed["because"] = with, because
			return b.run(c, co, typed)
		},
	}
	b.flags(c)
	c.Flags().StringVar(&with, "with", "", "`whom` the match is with, where they are offered several")
	c.Flags().StringVar(&because, "because", "", "`why`, if they said; it is kept, and told to nobody")
	return c
}

func (b *batch) confirm(c *cohort, t *roster.Tx, r row) error {
	says := strings.ToLower(r.cells["answer"])
	if says != roster.Yes && says != roster.No {
		return misused("%q is neither yes nor no", clean(r.cells["answer"]))
	}
	p, err := participant(t, r.cells[who.name])
	if err != nil {
		return err
	}
	x, err := b.offer(c, t, &p, r.cells["with"])
	if err != nil {
		return err
	}
	return t.Confirm(roster.Confirmation{Mentor: x.Mentor, Mentee: x.Mentee, Person: p.ID, Says: says}, c.plan.Coordinator, r.cells["because"])
}

// offer is the match that somebody is offered.
func (b *batch) offer(c *cohort, t *roster.Tx, p *roster.Person, with string) (x roster.ProposedPair, err error) {
	var other roster.Person
	if with != "" {
		if other, err = participant(t, with); err != nil {
			return x, located{"with", err}
		}
	}
	open, found, asked := 0, 0, false
	for _, stage := range c.plan.Matchings() {
		newest, err := t.Proposal(c.plan.Strand(stage.Name))
		if err != nil {
			return x, err
		}
		if newest == nil || !newest.Announced.IsZero() || !stage.Offers(true) {
			continue
		}
		open = newest.Number
		if p.Role != stage.Asked() {
			continue
		}
		asked = true
		for _, pair := range newest.Pairs {
			if (pair.Mentor == p.ID || pair.Mentee == p.ID) && (with == "" || pair.Mentor == other.ID || pair.Mentee == other.ID) {
				x = pair
				found++
			}
		}
	}
	switch {
	case open == 0:
		return x, errors.New("nothing is offered to anybody now. A match is offered when everyone who decides has approved it")
	case !asked:
		return x, fmt.Errorf("person %d is a %s, and no %s is asked whether a match suits them", p.ID, p.Role, p.Role)
	case found == 0:
		return x, fmt.Errorf("proposal %d offers person %d no such match", open, p.ID)
	case found > 1:
		return x, fmt.Errorf("person %d is offered %d matches: say which, with --with", p.ID, found)
	}
	return x, nil
}

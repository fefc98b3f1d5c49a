package main

import (
	"errors"
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"trellis/definitions/phrase"
	"trellis/definitions/plan"
	"trellis/roster"
)

func recordAgreementCommand() *cobra.Command {
	var b batch
	var on string
	c := &cobra.Command{
		Use:   "agreement COHORT WHO AGREEMENT [--on DATE] [--undo --because WHY] | COHORT --csv CSV [--dry-run] [--data DIR]",
		Short: "Record that somebody made an agreement",
		Long: `Agreement records who made an agreement, and when; without --on it was today, by
the cohort's clock. One that a pair or a group makes together is made for all of
it. Who has made it is no longer reminded.

The columns of a CSV are who, agreement, and on for the date.`,
		Example: `  trellis record agreement libraries-connected/2025 pat@example.org mentoring-agreement`,
		Args:    b.either(3, 3, 1),
		RunE: func(c *cobra.Command, args []string) error {
			co, err := b.open(c.Context(), args[0])
			if err != nil {
				return err
			}
			defer co.close()
			if err := b.mayUndo(co); err != nil {
				return err
			}
			b.columns = []column{who, {name: "agreement", needed: true}, {name: "on", also: []string{"date", "when"}}}
			b.fact = b.agreed
			typed := cells(b.columns, args[1:])
			if on != "" {
				typed["on"] = on
			}
			return b.run(c, co, typed)
		},
	}
	b.flags(c)
	b.undoing(c)
	c.Flags().StringVar(&on, "on", "", "`date`, like \"Tuesday 10 June 2025\"; without it, today")
	return c
}

func (b *batch) agreed(c *cohort, t *roster.Tx, r row) error {
	a, err := c.agreement(r.cells["agreement"])
	if err != nil {
		return err
	}
	p, err := doer(t, r.cells[who.name])
	if err != nil {
		return err
	}
	if !asked(a.By, &p) {
		return fmt.Errorf("person %d is not asked for the %s", p.ID, a.Name)
	}
	when, err := c.onDay(r.cells["on"], t.At)
	if err != nil {
		return err
	}
	makers := together(&p, a.Together)
	if b.undo.asked {
		return undone(makers, func(id plan.PersonID) error { return t.NotAgreed(id, a.Name, b.undo.by, b.undo.because) })
	}
	any := false
	for _, id := range makers {
		news, err := t.Agree(id, a.Name, when)
		if err != nil {
			return err
		}
		any = any || news
	}
	return b.kept(any, nil)
}

// together are somebody and, of what is made or done together, whom they are matched with.
func together(p *roster.Person, all bool) []plan.PersonID {
	if !all {
		return []plan.PersonID{p.ID}
	}
	return append([]plan.PersonID{p.ID}, p.Match...)
}

// undone takes something back for all of them. Who came later may not have it: that it
// is so of nobody is an error.
func undone(these []plan.PersonID, take func(plan.PersonID) error) (err error) {
	any := false
	for _, id := range these {
		if err = take(id); err == nil {
			any = true
		} else if !errors.Is(err, roster.ErrNotRecorded) {
			return err
		}
	}
	if any {
		return nil
	}
	return err
}

func (c *cohort) agreement(typed string) (*plan.Agreement, error) {
	var names []string
	for i := range c.plan.Stages {
		for j := range c.plan.Stages[i].Agreements {
			a := &c.plan.Stages[i].Agreements[j]
			if string(a.Name) == typed {
				return a, nil
			}
			names = append(names, string(a.Name))
		}
	}
	return nil, noneCalled("agreement", typed, names, string(c.ID))
}

// noneCalled says what there is instead.
func noneCalled(what, typed string, names []string, in string) error {
	if len(names) == 0 {
		return fmt.Errorf("%s has no %s", in, what)
	}
	if near, ok := phrase.Near(typed, names); ok {
		return fmt.Errorf("there is no %s called %s. Did you mean %s?", what, clean(typed), near)
	}
	return fmt.Errorf("there is no %s called %s. There is %s", what, clean(typed), inWords(names))
}

// doer finds somebody who may be asked for something: one of the staff too.
func doer(t *roster.Tx, text string) (roster.Person, error) {
	if p, err := person(t, text); err == nil && p.Staff != "" && p.Role == "" {
		return p, nil
	}
	return participant(t, text)
}

// asked says whether somebody is among those of whom something is asked. For whom
// exactly (only_if) is for the mails to judge.
func asked(by plan.Audience, p *roster.Person) bool {
	if p.Staff != "" && slices.Contains(by.Staff, p.Staff) {
		return true
	}
	if p.Role == "" || len(by.Roles) > 0 && !slices.Contains(by.Roles, p.Role) {
		return false
	}
	switch by.Who {
	case plan.Nobody:
		return false
	case plan.Applied, plan.Started:
		return true
	case plan.Paired, plan.Silent:
		return len(p.Match) > 0
	case plan.Waiting:
		return p.Waiting
	}
	return p.Placed()
}

package main

import (
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
the cohort's clock. One that a pair makes together is made for both. Who has
made it is no longer reminded.

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
	both := []plan.PersonID{p.ID}
	if a.Together {
		both = append(both, p.Match...)
	}
	if b.undo.asked {
		for _, id := range both {
			if err := t.NotAgreed(id, a.Name, b.undo.by, b.undo.because); err != nil {
				return err
			}
		}
		return nil
	}
	any := false
	for _, id := range both {
		news, err := t.Agree(id, a.Name, when)
		if err != nil {
			return err
		}
		any = any || news
	}
	return b.kept(any, nil)
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

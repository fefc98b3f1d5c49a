package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"trellis/activities"
	"trellis/definitions"
	"trellis/definitions/plan"
	"trellis/report"
	"trellis/roster"
)

// passing is an amount of money that is being recorded.
type passing struct {
	batch
	as             string
	on, note, with string
	evenSo         bool
	may            *activities.Entitlements
	left           string // of what was typed
}

func recordMoneyCommand() *cobra.Command {
	var b passing
	c := &cobra.Command{
		Use:   "money COHORT WHO WHAT AMOUNT [--for WHAT] [--on DATE] [--with WHO] [--as WHO] [--even-so --because WHY] [--undo --because WHY] | COHORT --csv CSV [--dry-run] [--data DIR]",
		Short: "Record a fee, a bursary, pay or expenses",
		Long: `Money records what somebody paid, or was paid. It is written down and added up:
nothing is collected or paid out. WHAT is fee, bursary, paid or expenses, as in
the programme. AMOUNT is £12.50 or 12.50, or for who is paid by time "2 days".
--for says what it was for, and tells two amounts of one day apart; --with for
which of those they are matched with. Without --on it was today.

More than the programme leaves is refused, unless you weighed it: --even-so with
--because, which is kept. What there is, and what is left: ` + "`trellis money`" + `.

The columns of a CSV are who, what, amount, for, on for the date, and with.`,
		Example: `  trellis record money preparing-to-borrow/2018 pat@example.org expenses £34.20 --for "Train to Leeds"
  trellis record money aim-aspire/2024 sam@example.org paid "2 days" --on "Friday 7 June 2024"`,
		Args: b.either(4, 4, 1),
		RunE: func(c *cobra.Command, args []string) error { return b.record(c, args) },
	}
	b.flags(c)
	c.Flags().StringVar(&b.note, "for", "", "`what` it was for: \"Train to Leeds\"")
	c.Flags().StringVar(&b.on, "on", "", "`date`, like \"Tuesday 10 June 2025\"; without it, today")
	c.Flags().StringVar(&b.with, "with", "", "`who` of those they are matched with it was for")
	c.Flags().StringVar(&b.as, "as", "", "`who` of the programme's people records it; without it, the coordinator")
	c.Flags().BoolVar(&b.evenSo, "even-so", false, "also what is more than is left; say --because")
	c.Flags().BoolVar(&b.undo.asked, "undo", false, "take back what was recorded by mistake")
	c.Flags().StringVar(&b.undo.because, "because", "", "`why`, in a sentence; it is kept")
	return c
}

func (b *passing) record(c *cobra.Command, args []string) error {
	if b.evenSo && b.undo.because == "" {
		return misused("say why more than is left is recorded: --because \"The museum agreed to it.\"")
	}
	co, err := b.open(c.Context(), args[0])
	if err != nil {
		return err
	}
	defer co.close()
	if err := b.mayUndo(co); err != nil {
		return err
	}
	if b.undo.by, err = co.by(b.as); err != nil {
		return err
	}
	if b.may, err = activities.EntitlementsOf(co.book, co.plan); err != nil {
		return err
	}
	b.columns = []column{who, {name: "what", needed: true}, {name: "amount", also: []string{"how much"}, needed: true},
		{name: "for", also: []string{"note", "what for"}}, {name: "on", also: []string{"date", "when"}}, {name: "with"}}
	b.fact = b.passed
	typed := cells(b.columns, args[1:])
	for name, text := range map[string]string{"for": b.note, "on": b.on, "with": b.with} {
		if text != "" {
			typed[name] = text
		}
	}
	if err := b.run(c, co, typed); err != nil || b.file != "" || b.undo.asked || b.dry {
		return err
	}
	fmt.Fprintln(c.OutOrStdout(), b.left)
	return nil
}

func (b *passing) passed(c *cohort, t *roster.Tx, r row) error {
	p, err := met(t, r.cells[who.name])
	if err != nil {
		return err
	}
	u, err := t.Use(p.ID)
	if err != nil {
		return err
	}
	a, err := b.amount(c, t, &u, r)
	if err != nil {
		return err
	}
	if b.undo.asked {
		return t.NotPassed(a, b.undo.by, b.undo.because)
	}
	known, err := t.HasPassed(a)
	if err != nil {
		return err
	}
	if over := b.over(&u, a, c); over != "" && !known {
		if !b.evenSo {
			return fmt.Errorf("%s. If you have weighed that, add --even-so --because WHY", over)
		}
		a.Because = b.undo.because
	}
	if err := b.kept(t.Passed(a)); err != nil || b.file != "" {
		return err
	}
	u, err = t.Use(p.ID)
	b.left = leftOf(b.may, &u, a, c)
	return err
}

// over says why an amount is not what the programme gives, or asks for.
func (b *passing) over(u *roster.Use, a roster.Amount, c *cohort) string {
	if u.Person.Told.IsZero() || !u.Person.Accepted {
		return fmt.Sprintf("person %d has no place, or was not told of it yet", a.Person)
	}
	return b.may.Over(u, a, c.now())
}

// amount reads a row.
func (b *passing) amount(c *cohort, t *roster.Tx, u *roster.Use, r row) (a roster.Amount, err error) {
	a = roster.Amount{Person: u.Person.ID, By: b.undo.by}
	if a.For, err = moneyFor(r.cells["what"]); err != nil {
		return a, located{"what", err}
	}
	terms := b.may.Terms(u, a.For)
	if terms == nil {
		terms = &definitions.Terms{Money: plan.Money{For: a.For}}
	}
	a.Currency = b.may.Currency(terms.Money)
	if a.Pence, err = readAmount(r.cells["amount"], terms, a.Currency); err != nil {
		return a, located{"amount", err}
	}
	if a.Note, err = c.book.ReadAnswer(definitions.Question{Kind: definitions.Words}, r.cells["for"]); err != nil {
		return a, located{"for", err}
	}
	if a.On, err = c.onDay(r.cells["on"], t.At); err != nil {
		return a, located{"on", err}
	}
	if text := r.cells["with"]; text != "" {
		other, err := met(t, text)
		if err == nil && !activities.Matched(u, other.ID) {
			err = fmt.Errorf("person %d was never matched with person %d", a.Person, other.ID)
		}
		if err != nil {
			return a, located{"with", err}
		}
		a.About = other.ID
	}
	return a, nil
}

// leftOf says how somebody stands after an amount.
func leftOf(may *activities.Entitlements, u *roster.Use, a roster.Amount, c *cohort) string {
	for _, e := range may.Of(u, c.now()) {
		if e.What != string(a.For) || e.Unit != report.Pence(a.Currency) {
			continue
		}
		return fmt.Sprintf("Person %d, %s: %s.", a.Person, e.What, hadAndLeft(&e))
	}
	return ""
}

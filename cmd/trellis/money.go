package main

import (
	"context"
	"fmt"
	"io"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"trellis/activities"
	"trellis/report"
	"trellis/roster"
)

func moneyCommand() *cobra.Command {
	var at site
	var out string
	var asJSON, asCSV bool
	c := &cobra.Command{
		Use:   "money COHORT [--json | --csv] [-o FILE] [--data DIR]",
		Short: "Say what money, hours and visits were used, and what is left",
		Long: `Money says what people paid and were paid, by role and person, and what is left
of it: of fees with what is waived, bursaries, pay and expenses; and of the
hours and visits of each who is mentored, with whomever they had them. What
counts by the year stands still while somebody is paused. Nothing is collected
or paid out: it is recorded with ` + "`trellis record money`" + `.

--csv is for whoever keeps the accounts: a row for each amount, with what has
come in less what has gone out. It names people: a file is for you alone to
read.`,
		Example: `  trellis money preparing-to-borrow/2018
  trellis money preparing-to-borrow/2018 --csv -o money.csv`,
		Args: takes(1, 1),
		RunE: func(c *cobra.Command, args []string) error {
			if asJSON && asCSV {
				return misused("--json and --csv do not go together")
			}
			co, err := at.open(c.Context(), args[0], false)
			if err != nil {
				return err
			}
			defer co.close()
			p, err := co.purse(c.Context())
			if err != nil {
				return err
			}
			write := p.writeText
			switch {
			case asCSV:
				write = p.writeCSV
			case asJSON:
				write = func(w io.Writer) error { return writeJSON(w, p.asJSON()) }
			}
			return deliver(c.OutOrStdout(), out, forMe, write)
		},
	}
	at.flag(c)
	c.Flags().BoolVar(&asJSON, "json", false, "for programs")
	c.Flags().BoolVar(&asCSV, "csv", false, "each amount, for a spreadsheet")
	c.Flags().StringVarP(&out, "out", "o", "", "`file` to write to, instead of printing")
	return c
}

// purse is all that was used of what a programme gives, and asks for.
type purse struct {
	*cohort
	may    *activities.Entitlements
	people []roster.Use
	totals []activities.Total
}

func (c *cohort) purse(ctx context.Context) (*purse, error) {
	may, err := activities.EntitlementsOf(c.book, c.plan)
	if err != nil {
		return nil, err
	}
	people, err := c.rolls.Uses(ctx, c.ID)
	if err != nil {
		return nil, err
	}
	return &purse{c, may, people, may.Totals(people, c.now())}, nil
}

func (p *purse) writeText(out io.Writer) error {
	fmt.Fprintf(out, "%s, on %s\n", p.ID, dayOf(p.now(), p.zone))
	if len(p.totals) == 0 {
		fmt.Fprintln(out, "\nThe programme gives and asks for no money, hours or visits, or nobody has a place.")
		return nil
	}
	heading(out, "In all")
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	for _, t := range p.totals {
		fmt.Fprintf(w, "  %s\t%s\t%s\t%s\n", p.plan.Role(t.Role).Word()+"s", t.What, t.Figure(), p.behind(&t))
	}
	if err := w.Flush(); err != nil {
		return err
	}
	heading(out, "Each")
	w = tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	for i := range p.people {
		u := &p.people[i]
		for _, e := range p.may.Of(u, p.now()) {
			if !e.Limited && e.Had == 0 {
				continue
			}
			fmt.Fprintf(w, "  %d\t%s\t%s\t%s\n", u.Person.ID, clean(u.Person.Name), e.What, hadAndLeft(&e))
		}
	}
	return w.Flush()
}

// behind is of how many people a total is.
func (p *purse) behind(t *activities.Total) string {
	return fmt.Sprintf("%d of %s", t.People, number(t.Of, "person"))
}

// hadAndLeft is what was recorded of something, and what is left of it.
func hadAndLeft(e *activities.Entitlement) string {
	text := e.Figure().String()
	switch left := e.Left(); {
	case !e.Limited && e.Had == 0:
		text = "none recorded"
	case !e.Limited:
	case e.Most == 0 && e.Had == 0:
		text = "none"
	case left < 0:
		text += ", " + report.Figure{N: -left, Unit: e.Unit}.String() + " too much"
	case left == 0:
		text += ", nothing left"
	default:
		text += ", " + report.Figure{N: left, Unit: e.Unit}.String() + " left"
	}
	if e.Why != "" {
		text += " (" + clean(e.Why) + ")"
	}
	return text
}

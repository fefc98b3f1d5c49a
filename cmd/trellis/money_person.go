package main

import (
	"fmt"

	"trellis/activities"
	"trellis/definitions/plan"
	"trellis/report"
	"trellis/roster"
)

// used is what one person has had of what the programme gives, and what is left. Who
// has no place has nothing to use.
func (c *cohort) used(l *roster.Life) ([]activities.Entitlement, error) {
	if l.Role == "" || l.Told.IsZero() || !l.Accepted {
		return nil, nil
	}
	may, err := activities.EntitlementsOf(c.book, c.plan)
	if err != nil {
		return nil, err
	}
	u := l.Use()
	return may.Of(&u, c.now()), nil
}

// amount is a row about money.
func (s *shown) amount(a roster.Amount) string {
	text := fmt.Sprintf("%s\t%s\t%s\t%s", s.day(a.On), a.For, report.Figure{N: a.Pence, Unit: report.Pence(a.Currency)}, clean(a.Note))
	if a.About != 0 {
		text += " (with " + clean(s.names[a.About]) + ")"
	}
	if a.Because != "" {
		text += "; all the same: " + clean(a.Because)
	}
	return text
}

// moneyWords is that money was recorded, as an event.
func moneyWords(h roster.Happening, who string) string {
	text := report.Figure{N: h.Count, Unit: report.Pence(h.How)}.String() + " was recorded "
	switch plan.MoneyFor(h.About) {
	case plan.Fee:
		return text + "as the fee of " + who
	case plan.Bursary:
		return text + "as a bursary for " + who
	case plan.Paid:
		return text + "as pay of " + who
	}
	return text + "as expenses of " + who
}

package activities

import (
	"fmt"
	"slices"
	"time"

	"trellis/definitions"
	"trellis/definitions/plan"
	"trellis/report"
	"trellis/roster"
)

// Terms are what the programme says of such money for one person; nil: nothing.
func (e *Entitlements) Terms(u *roster.Use, what plan.MoneyFor) *definitions.Terms {
	all := e.book.Terms(u.Person.Role, u.Person.Answers)
	if i := slices.IndexFunc(all, func(t definitions.Terms) bool { return t.For == what }); i >= 0 {
		return &all[i]
	}
	return nil
}

// Over says why an amount is more than is left; "" when it is not. The sentence has no
// end, for what to do follows it.
func (e *Entitlements) Over(u *roster.Use, a roster.Amount, now time.Time) string {
	t := e.Terms(u, a.For)
	if t == nil {
		return fmt.Sprintf("%ss have no %s in this programme", e.plan.Role(u.Person.Role).Word(), nouns[a.For])
	}
	of := e.money(u, t, now)
	it := func(pence int) string { return report.Figure{N: pence, Unit: of.Unit}.String() }
	switch {
	case !of.Limited:
		return ""
	case of.Most == 0 && t.Waived != "":
		return fmt.Sprintf("person %d pays no fee (%s)", a.Person, t.Waived)
	case a.Pence > of.Left():
		why := ""
		if of.Why != "" {
			why = " (" + of.Why + ")"
		}
		return fmt.Sprintf("of person %d's %s, %s of %s was recorded%s, so %s would be %s too much",
			a.Person, nouns[a.For], it(of.Had), it(of.Most), why, it(a.Pence), it(a.Pence-of.Left()))
	}
	if had := sumOf(u, a.For, a.Currency, a.About); a.About != 0 && (t.Per == "mentee" || t.Per == "mentor") && had+a.Pence > t.Pence {
		return fmt.Sprintf("of person %d's %s with person %d, %s of %s was recorded, so %s would be %s too much",
			a.Person, nouns[a.For], a.About, it(had), it(t.Pence), it(a.Pence), it(had+a.Pence-t.Pence))
	}
	return ""
}

// nouns are what money is called in a sentence.
var nouns = map[plan.MoneyFor]string{plan.Fee: "fee", plan.Bursary: "bursary", plan.Paid: "pay", plan.Expenses: "expenses"}

package activities

import (
	"slices"
	"time"

	"trellis/definitions"
	"trellis/definitions/calendar"
	"trellis/definitions/plan"
	"trellis/report"
	"trellis/roster"
)

// Entitlements works out what people have had of what their programme gives, and asks
// for: hours, visits and money.
type Entitlements struct {
	book *definitions.Book
	plan *plan.Plan
	days *calendar.Calendar
}

// EntitlementsOf makes it ready for a cohort.
func EntitlementsOf(book *definitions.Book, p *plan.Plan) (*Entitlements, error) {
	days, err := calendar.New(p.Zone, p.Holidays)
	return &Entitlements{book, p, days}, err
}

// Entitlement is one thing that somebody has, or pays: how much of it, and how much of
// that was recorded.
type Entitlement struct {
	What string // "fee", "bursary", "paid", "expenses"; or "hours", "visits"
	Unit report.Unit
	Had  int
	Most int // by now; see Limited
	// Limited: there is a most. Otherwise it is agreed with each of them, or counted by
	// what nobody has recorded.
	Limited bool
	Why     string // what the most is made of: "£100 for each of 2 mentees", "half the fee"
}

// Hours and visits are entitlements beside those of money.
const (
	Hours  = "hours"
	Visits = "visits"
)

// Left is how much there is to come; below 0 is how much it was too much.
func (e *Entitlement) Left() int { return e.Most - e.Had }

// Figure is what was recorded, of how much.
func (e *Entitlement) Figure() report.Figure {
	if !e.Limited || e.Most == 0 {
		return report.Figure{N: e.Had, Unit: e.Unit}
	}
	return report.Figure{N: e.Had, Of: e.Most, Unit: e.Unit}
}

// Of are somebody's entitlements by now: the hours and visits of who is mentored or in
// a group, whomever they had them with, then the money of their role in the order of
// the programme, and last what was recorded although the programme does not have it.
func (e *Entitlements) Of(u *roster.Use, now time.Time) (all []Entitlement) {
	if most := e.contact(); most > 0 && mentored(u) {
		all = append(all, Entitlement{What: Hours, Unit: report.Minutes, Had: minutesOf(u), Most: most, Limited: true})
	}
	if most, why := e.visits(u, now); most > 0 && mentored(u) {
		all = append(all, Entitlement{What: Visits, Had: visitsOf(u), Most: most, Limited: true, Why: why})
	}
	terms := e.book.Terms(u.Person.Role, u.Person.Answers)
	for i := range terms {
		all = append(all, e.money(u, &terms[i], now))
	}
	for _, a := range u.Amounts {
		unit := report.Pence(a.Currency)
		if !slices.ContainsFunc(all, func(x Entitlement) bool { return x.What == string(a.For) && x.Unit == unit }) {
			all = append(all, Entitlement{What: string(a.For), Unit: unit, Had: sumOf(u, a.For, a.Currency, 0), Limited: true, Why: "the programme has none"})
		}
	}
	return all
}

func (e *Entitlements) money(u *roster.Use, t *definitions.Terms, now time.Time) Entitlement {
	currency := e.Currency(t.Money)
	made := Entitlement{What: string(t.For), Unit: report.Pence(currency), Had: sumOf(u, t.For, currency, 0)}
	if t.Agreed() {
		made.Why = "as agreed"
		return made
	}
	n, of, known := e.times(u, t.Per, now)
	made.Most, made.Limited = t.Pence*n, known
	if t.Per == "hour" {
		made.Most = t.Pence * n / 60
	}
	made.Why = t.Waived
	if of != "" {
		made.Why = report.Figure{N: t.Pence, Unit: made.Unit}.String() + " " + of
		if t.Waived != "" {
			made.Why += ", " + t.Waived
		}
	}
	return made
}

// Currency is that of an amount, or of the programme's first where it is agreed, or
// pounds where the programme names none.
func (e *Entitlements) Currency(m plan.Money) string {
	if !m.Agreed() {
		return m.Currency
	}
	for _, r := range e.plan.Roles {
		for _, x := range r.Money {
			if !x.Agreed() {
				return x.Currency
			}
		}
	}
	return "GBP"
}

// sumOf adds up what was recorded of somebody; of one they are matched with only, if
// about is not 0.
func sumOf(u *roster.Use, what plan.MoneyFor, currency string, about plan.PersonID) (sum int) {
	for _, a := range u.Amounts {
		if a.For == what && a.Currency == currency && (about == 0 || a.About == about) {
			sum += a.Pence
		}
	}
	return sum
}

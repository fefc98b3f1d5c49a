package activities

import (
	"context"
	"slices"
	"strings"

	"trellis/definitions/plan"
	"trellis/report"
)

// money is what people paid and were paid, by role and by what it was for. Where the
// programme has money and nobody recorded any, that is said; where it has none, nothing.
func (t *tally) money(ctx context.Context) (report.Section, error) {
	s := report.Section{Name: "money", Title: "Money"}
	said := slices.ContainsFunc(t.plan.Roles, func(r plan.Role) bool { return len(r.Money) > 0 })
	amounts, err := t.Roster.Amounts(ctx, t.cohort)
	switch {
	case err != nil:
		return s, err
	case len(amounts) == 0 && said:
		s.Says = []string{"No money was recorded, though the programme speaks of it."}
		return s, nil
	case len(amounts) == 0:
		return s, nil
	}
	made, err := t.spent(ctx)
	s.Tables = append(s.Tables, made)
	return s, err
}

// spent is each kind of money by role.
func (t *tally) spent(ctx context.Context) (report.Table, error) {
	made := report.Table{Name: "money", Title: "What passed between people and the programme", Of: "What for",
		Columns: []string{"Recorded", "People", "At most, by now"},
		Note:    "Money is written down, and neither collected nor paid out. At most is what all who have had a place would pay, or be paid, by now."}
	all, err := t.Roster.Uses(ctx, t.cohort)
	if err != nil {
		return made, err
	}
	e := &Entitlements{t.Book, t.plan, t.calendar}
	for _, x := range e.Totals(all, t.now) {
		if x.What == Hours || x.What == Visits {
			continue
		}
		most := report.Unsaid
		if !x.Open {
			most = report.Figure{N: x.Most, Unit: x.Unit}
		}
		made.Add(capital(uses[plan.MoneyFor(x.What)])+" of "+strings.ToLower(plural(t.plan.Role(x.Role))),
			report.Figure{N: x.Had, Unit: x.Unit}, report.Share(x.People, x.Of), most)
	}
	return made, nil
}

// uses are what money of a kind is called of many.
var uses = map[plan.MoneyFor]string{plan.Fee: "fees", plan.Bursary: "bursaries", plan.Paid: "pay", plan.Expenses: "expenses"}

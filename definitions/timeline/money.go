package timeline

import (
	"fmt"
	"strings"

	"trellis/definitions/plan"
)

// Sum is money that passes between the people of a role and the programme. It is
// an upper bound: every place taken, every amount in full. What is waived for some
// is not taken off.
type Sum struct {
	Role     plan.RoleName `json:"role"`
	For      plan.MoneyFor `json:"for"`
	What     string        `json:"what"`            // "expenses of a mentor: up to £100 for each mentee"
	Pence    int           `json:"pence,omitempty"` // in all, at most; 0: not known
	Currency string        `json:"currency,omitempty"`
	Times    int           `json:"times,omitempty"` // how many times the amount is in it
	Per      string        `json:"per,omitempty"`   // "year", where it is so much each year
	Unknown  string        `json:"unknown,omitempty"`
}

func (t *Timeline) sums() (all []Sum) {
	for i := range t.plan.Roles {
		r := &t.plan.Roles[i]
		for _, m := range r.Money {
			all = append(all, t.sum(r, m))
		}
	}
	return all
}

func (t *Timeline) sum(r *plan.Role, m plan.Money) Sum {
	s := Sum{Role: r.Name, For: m.For, What: fmt.Sprintf("%s, %s: %s", r.Word(), m.For, t.amount(m)), Currency: m.Currency}
	if m.Agreed() {
		s.Unknown = "not totalled"
		return s
	}
	if m.Pence == 0 {
		return s
	}
	switch m.Per {
	case "", "year":
		s.Times, s.Per = r.Places, m.Per
	case "day", "month":
		s.Unknown = "not totalled: for how many " + m.Per + "s is not said"
		return s
	case "visit":
		s.Times = t.visits() * t.Pairs()
	case "meeting":
		s.Times = t.meetings(func(of Implied) int { return of.Meetings.Most }) * t.Pairs()
	case "hour":
		const hour = 60
		s.Times = t.meetings(func(of Implied) int { return of.Minutes.Most }) * t.Pairs() / hour
	default:
		s.Times = t.Pairs() // once for each with whom one of the role is matched
	}
	if s.Times == 0 {
		s.Unknown = "not totalled: for how many is not said"
		return s
	}
	s.Pence = s.Times * m.Pence
	return s
}

// visits is how many a pair may make, over all stages of meetings.
func (t *Timeline) visits() (n int) {
	for _, s := range t.plan.Stages {
		n += s.Visits.Most
	}
	return n
}

// meetings adds up what the stages of meetings come to for a pair.
func (t *Timeline) meetings(of func(Implied) int) (n int) {
	for i := range t.plan.Stages {
		n += of(Total(&t.plan.Stages[i]))
	}
	return n
}

func (t *Timeline) amount(m plan.Money) string {
	if m.Agreed() {
		return "as agreed"
	}
	text := pounds(m.Pence, m.Currency)
	if m.UpTo {
		text = "up to " + text
	}
	switch m.Per {
	case "":
		return text
	case "day", "month", "year":
		return text + " a " + m.Per
	case "hour":
		return text + " an hour"
	}
	return text + " for each " + t.roleWord(m.Per)
}

// pounds is "£1,600" or "£12.50"; other currencies have their letters before it.
func pounds(pence int, currency string) string {
	whole := figures(pence / 100)
	if rest := pence % 100; rest > 0 {
		whole += fmt.Sprintf(".%02d", rest)
	}
	if currency == "" || currency == "GBP" {
		return "£" + whole
	}
	return currency + " " + whole
}

var uses = map[plan.MoneyFor]string{plan.Fee: "fees", plan.Bursary: "bursaries", plan.Paid: "pay", plan.Expenses: "expenses"}

// InAll is what the sums come to, for each of what they are for: "fees at most
// £2,400 a year". What is not known is not in it.
func (t *Timeline) InAll() (lines []string) {
	for _, use := range []plan.MoneyFor{plan.Fee, plan.Bursary, plan.Paid, plan.Expenses} {
		for _, per := range []string{"", "year"} {
			total, missing, currency := 0, false, ""
			for _, s := range t.Sums {
				if s.For == use && (s.Per == per || s.Unknown != "") {
					total, currency = total+s.Pence, s.Currency
					missing = missing || s.Unknown != ""
				}
			}
			if total == 0 {
				continue
			}
			line := fmt.Sprintf("%s at most %s", uses[use], pounds(total, currency))
			if per != "" {
				line += " a " + per
			}
			if missing {
				line += ", and what is not totalled"
			}
			lines = append(lines, strings.TrimSpace(line))
		}
	}
	return lines
}

package definitions

import (
	"fmt"
	"strconv"

	"trellis/definitions/plan"
	"trellis/definitions/timeline"
)

// checkAsked is roles/asked: no more is asked of anybody than the programme says.
// It is counted from the whole plan, so only where nothing else is wrong.
func (r *reader) checkAsked(d *dated) {
	promised := false
	for _, x := range r.book.programme.roles {
		promised = promised || x.most != nil
	}
	if !promised || r.about(d).Errors() > 0 {
		return
	}
	t, err := timeline.Of(r.book.dates(d.cohort).finish())
	if err != nil {
		return // a plan without errors has a timeline
	}
	for _, x := range r.book.programme.roles {
		if x.most == nil || r.told[x.most.at] {
			continue // of another cohort
		}
		b := t.Burden(x.name)
		r.askedOf(d, x, b.Minutes, x.most.minutes, "hours", hours)
		r.askedOf(d, x, b.Forms, x.most.forms, "forms", strconv.Itoa)
		r.askedOf(d, x, b.Mails, x.most.mails, "mails", strconv.Itoa)
	}
}

func (r *reader) askedOf(d *dated, x *role, asked plan.Range, most int, what string, said func(int) string) {
	if most == 0 || asked.Most <= most {
		return
	}
	r.told[x.most.at] = true
	how := "up to " + said(asked.Most)
	if asked.Least > most {
		how = said(asked.Least) + " or more"
		if asked.Least == asked.Most {
			how = said(asked.Most)
		}
	}
	r.warn("roles/asked", x.most.at, fmt.Sprintf("In %s, %s %s are asked of a %s, and at most %s are promised", d.cohort.label, how, what, x.name, said(most)),
		"Ask for less, or promise less. The command plan shows what they are made of.")
}

// hours are minutes as hours: "6", "7.5".
func hours(minutes int) string { return strconv.FormatFloat(float64(minutes)/60, 'f', -1, 64) }

package activities

import (
	"slices"
	"time"

	"trellis/definitions/plan"
	"trellis/report"
	"trellis/roster"
)

// Total is an entitlement of all who have a role, added up.
type Total struct {
	Role   plan.RoleName
	What   string // as in [Entitlement]
	Unit   report.Unit
	Had    int
	Most   int  // by now, of all of them; see Limited
	People int  // of whom something was recorded
	Of     int  // who have it
	Open   bool // for some of them there is no most: then Most says nothing
}

// Figure is what was recorded, of how much.
func (t *Total) Figure() report.Figure {
	e := Entitlement{Unit: t.Unit, Had: t.Had, Most: t.Most, Limited: !t.Open}
	return e.Figure()
}

// Totals adds up the entitlements of everybody, by role and by what they are: in the
// order of the programme's roles, and of each as [Entitlements.Of] has them.
func (e *Entitlements) Totals(all []roster.Use, now time.Time) (totals []Total) {
	for _, r := range e.plan.Roles {
		first := len(totals)
		for i := range all {
			if all[i].Person.Role != r.Name {
				continue
			}
			for _, x := range e.Of(&all[i], now) {
				at := slices.IndexFunc(totals[first:], func(t Total) bool { return t.What == x.What && t.Unit == x.Unit })
				if at < 0 {
					at = len(totals) - first
					totals = append(totals, Total{Role: r.Name, What: x.What, Unit: x.Unit})
				}
				totals[first+at].add(&x)
			}
		}
	}
	return totals
}

func (t *Total) add(x *Entitlement) {
	t.Had, t.Most, t.Open = t.Had+x.Had, t.Most+x.Most, t.Open || !x.Limited
	if t.Of++; x.Had > 0 {
		t.People++
	}
}

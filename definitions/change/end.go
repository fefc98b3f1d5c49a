package change

import (
	"time"

	"trellis/definitions/plan"
)

// End makes the revision with which a cohort ends before its time: nothing is due any
// more, the sessions that are to come are called off, and surveys are closed. One that
// has not opened has no time in which it is open.
func End(old *plan.Plan, now time.Time) *plan.Plan {
	rest := clone(old)
	for i := range rest.Stages {
		s := &rest.Stages[i]
		s.Items, s.Pending = nil, nil
		var held []plan.Session
		for _, x := range s.Sessions {
			if !x.Start.After(now) {
				held = append(held, x)
			}
		}
		s.Sessions = held
		for j := range s.Surveys {
			x := &s.Surveys[j]
			if x.Opens.After(now) {
				x.Opens = now
			}
			if x.Closes.IsZero() || x.Closes.After(now) {
				x.Closes = now
			}
		}
	}
	rest.Hash = "end"
	next := Join(old, rest, now)
	next.Renamed = old.Renamed // rest calls everything by its first name
	return next
}

package change

import (
	"time"

	"trellis/definitions/plan"
)

// End makes the revision with which a cohort ends before its time: nothing is due any
// more, and the sessions that are to come are called off.
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
	}
	rest.Hash = "end"
	return Join(old, rest, now)
}

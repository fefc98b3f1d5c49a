package stages

import (
	"time"

	"trellis/definitions/plan"
)

// between is how long there is between two proposals where people are matched as they
// come: no decider bears more than one a day.
const between = 24 * time.Hour

// comes says that it is to be looked whether somebody who has come can be matched, while
// pairs of the programme meet. What is proposed stands whoever else comes: they are in the
// next proposal. One with somebody in it who has left is made anew at once.
func (v *view) comes(s *plan.Stage) bool {
	m := v.matched(s)
	switch {
	case !v.began(s.Name) || v.facts.Places == 0 || s.Choose == nil || !v.goingOn():
		return false
	case m.Proposal > 0 && !m.Announced:
		return m.Stale
	case m.Tried.IsZero():
		return true
	case !m.News || m.Alone[s.Choose.By].Never == 0 && (!s.Again || m.Alone[s.Choose.By].Ended == 0):
		return false
	}
	next := m.Tried.Add(between)
	v.wakeAt(next)
	return v.past(next)
}

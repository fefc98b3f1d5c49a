package stages

import (
	"time"

	"trellis/definitions/plan"
)

// toConsider is how long nobody is reminded of the offer of a match.
const toConsider = 36 * time.Hour

// toAnswer is how long somebody has to answer the offer of a match that comes later.
const toAnswer = 7 * 24 * time.Hour

// again says that it is to be looked whether somebody can be matched who is in no pair,
// though pairs were announced: there is somebody of whom the programme says so, and
// something has come since that bears on it. As with the first proposal, who decides
// is asked; and one that is stale is made anew, though it should come to nothing.
func (v *view) again(s *plan.Stage) bool {
	m := v.matched(s)
	if !m.Later || !m.News || s.Choose == nil || !v.goingOn() {
		return false
	}
	alone, n := m.Alone[s.Choose.By], 0
	if s.MatchesLater(false) {
		n += alone.Never
	}
	if s.MatchesLater(true) {
		n += alone.Ended
	}
	return n > 0 || !m.Announced && s.Offers(true)
}

// goingOn says that pairs still meet: nobody is offered a match when there is no time
// left for it.
func (v *view) goingOn() bool {
	for i := range v.plan.Stages {
		s := &v.plan.Stages[i]
		if s.Kind == plan.Meetings && !v.ended(s.Name) && !v.past(s.Closes) {
			return true
		}
	}
	return false
}

// considered says that those who approve a proposal have had it since before pairs were
// to be announced, or for long enough: nobody is reminded of what they have just been sent.
func (v *view) considered(s *plan.Stage) bool {
	proposed := v.matched(s).Proposed
	if proposed.Before(s.Decide) {
		return true
	}
	enough := proposed.Add(toConsider)
	v.wakeAt(enough)
	return v.past(enough)
}

// asking says that people are asked whether their match suits them, and somebody has not
// said yes.
func (v *view) asking(s *plan.Stage) bool {
	m := v.matched(s)
	return s.Offers(m.Later) && m.Unconfirmed > 0
}

// offered is since when people are asked: when the last approval came.
func (v *view) offered(s *plan.Stage) (at time.Time) {
	for _, a := range v.state.Approvals {
		if a.Stage == s.Name && a.Proposal == v.matched(s).Proposal && a.At.After(at) {
			at = a.At
		}
	}
	return at
}

// offersOver says that everybody has had long enough to answer.
func (v *view) offersOver(s *plan.Stage) bool {
	over := v.offered(s).Add(toAnswer)
	v.wakeAt(over)
	return v.past(over)
}

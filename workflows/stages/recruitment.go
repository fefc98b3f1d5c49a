package stages

import "trellis/definitions/plan"

// Recruitment is over when applications have closed and, where it is decided here
// and not in a later stage, the day has come on which decisions are told, and every
// applicant was decided and told.
var recruitment = kind{
	needs: nothing,
	waits: (*view).undecided,
	over:  func(v *view, s *plan.Stage) bool { return v.past(s.Closes) && v.told(s) },
}

package stages

import "trellis/definitions/plan"

// Support is there from one day until another, for whoever asks for it.
var support = kind{
	needs: nothing,
	waits: nobody,
	over:  func(v *view, s *plan.Stage) bool { return s.Closes.IsZero() || v.past(s.Closes) },
}

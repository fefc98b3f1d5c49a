package stages

import "trellis/definitions/plan"

// Evaluation is over when its surveys have closed and its sessions are past.
var evaluation = kind{
	needs: nothing,
	waits: nobody,
	over: func(v *view, s *plan.Stage) bool {
		over := sessionsOver(v, s)
		for _, survey := range s.Surveys {
			v.wakeAt(survey.Closes)
			over = over && (survey.Closes.IsZero() || v.past(survey.Closes))
		}
		return over
	},
}

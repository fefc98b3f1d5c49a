package stages

import "trellis/definitions/plan"

// Meetings go on until their date, whatever the pairs do. Each pair's silence is
// the roster's to know; a pair that ends early is told to the coordinator, once
// for each loss.
var meetings = kind{
	needs: func(v *view, s *plan.Stage, need plan.Need) (bool, int) {
		if need == plan.PairLost {
			return v.facts.PairsEnded > 0, v.facts.PairsEnded
		}
		return false, 0
	},
	waits: nobody,
	over:  func(v *view, s *plan.Stage) bool { return v.past(s.Closes) },
}

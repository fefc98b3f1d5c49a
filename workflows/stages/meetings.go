package stages

import "trellis/definitions/plan"

// Meetings go on until their date, whatever the pairs do; where there is none (one
// conversation, whenever it suits), they hold nothing up. Each pair's silence is
// the roster's to know; a pair that ends early is told to the coordinator, once
// for each loss, however many stages of meetings there are.
var meetings = kind{
	needs: func(v *view, s *plan.Stage, need plan.Need) (bool, int) {
		if need == plan.PairLost && v.firstMeetings() == s {
			return v.facts.PairsEnded > 0, v.facts.PairsEnded
		}
		return false, 0
	},
	waits: nobody,
	over:  func(v *view, s *plan.Stage) bool { return s.Closes.IsZero() || v.past(s.Closes) },
}

func (v *view) firstMeetings() *plan.Stage {
	for i := range v.plan.Stages {
		if s := &v.plan.Stages[i]; s.Kind == plan.Meetings {
			return s
		}
	}
	return nil
}

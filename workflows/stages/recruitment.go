package stages

import "trellis/definitions/plan"

// Recruitment is over when applications have closed, the day has come on which
// decisions are told, and every applicant was decided and told. Decisions are
// told all at once; one that is made later is told when it is made.
var recruitment = kind{
	needs: func(v *view, s *plan.Stage, need plan.Need) (bool, int) {
		f := v.facts
		switch need {
		case plan.AllDecided:
			return f.Untold > 0 && (f.Undecided == 0 || f.Told > 0), 0
		case plan.SomeUndecided:
			return f.Undecided > 0, 0
		}
		return false, 0
	},
	waits: func(v *view, s *plan.Stage) []plan.StaffName {
		if v.past(s.Closes) && v.facts.Undecided > 0 {
			return s.Deciders
		}
		return nil
	},
	over: func(v *view, s *plan.Stage) bool {
		return v.past(s.Closes) && !v.now.Before(s.Decide) && v.facts.Undecided == 0 && v.facts.Untold == 0
	},
}

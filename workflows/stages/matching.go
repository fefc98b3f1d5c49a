package stages

import (
	"slices"

	"trellis/definitions/plan"
)

// Matching waits for two things: choices to close, so that there can be a
// proposal, and every decider's approval of the newest proposal, so that it can
// be announced. Somebody who applies late does not hold it up. A proposal that a
// later fact made stale is made anew, and has to be approved anew: nobody approves
// what they have not seen. It is over when pairs are announced, however late that
// is; or when nobody has a place. A matching that is not carried out (see
// [plan.Plan.Matched]) is over on its day.
var matching = kind{
	needs: func(v *view, s *plan.Stage, need plan.Need) (bool, int) {
		f := v.facts
		if v.plan.Matched() != s {
			return false, 0
		}
		waiting := f.Proposal > 0 && !f.Stale && !f.Announced
		switch need {
		case plan.NeedsProposal:
			return v.settled() && f.Places > 0 && !f.Announced && (f.Proposal == 0 || f.Stale), f.Proposal + 1
		case plan.HasProposal:
			return waiting, f.Proposal
		case plan.Approved:
			return waiting && len(v.unapproved(s)) == 0, f.Proposal
		case plan.NotYetApproved:
			return waiting && len(v.unapproved(s)) > 0, f.Proposal
		}
		return false, 0
	},
	waits: func(v *view, s *plan.Stage) []plan.StaffName {
		if v.plan.Matched() != s || v.facts.Proposal == 0 || v.facts.Stale || v.facts.Announced {
			return nil
		}
		return v.unapproved(s)
	},
	over: func(v *view, s *plan.Stage) bool {
		if v.plan.Matched() != s {
			return !v.now.Before(s.Decide)
		}
		nobody := v.settled() && v.facts.Places == 0 && v.past(s.Decide)
		return v.facts.Announced || nobody
	},
}

// settled says that it is known who takes part: everyone was decided and told, or
// recruitment has ended and whoever came later is late.
func (v *view) settled() bool {
	return v.facts.Untold == 0 && (v.facts.Undecided == 0 || v.recruited())
}

func (v *view) recruited() bool {
	for _, s := range v.plan.Stages {
		if (s.Kind == plan.Recruitment || decides(&s)) && !v.ended(s.Name) {
			return false
		}
	}
	return true
}

// unapproved are the deciders whose approval of the newest proposal is missing.
func (v *view) unapproved(s *plan.Stage) []plan.StaffName {
	var missing []plan.StaffName
	for _, who := range s.Deciders {
		said := slices.ContainsFunc(v.state.Approvals, func(a Approval) bool {
			return a.Stage == s.Name && a.By == who && a.Proposal == v.facts.Proposal
		})
		if !said {
			missing = append(missing, who)
		}
	}
	return missing
}

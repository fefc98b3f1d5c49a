package stages

import (
	"slices"

	"trellis/definitions/plan"
)

// Matching waits for two things: choices to close, so that there can be a
// proposal, and every decider's approval of the newest proposal, so that it can
// be announced; and where people are asked whether it suits them, for every yes.
// Somebody who applies late does not hold it up. A proposal that a later fact made
// stale is made anew, and has to be approved anew: nobody approves what they have not
// seen. It is over when pairs are announced, however late that is; or when nobody has
// a place. Whoever is in no pair then may be matched later: see later.go. Where people are
// matched as they come it holds nothing up: see rolling.go. A matching that is not carried
// out (see [plan.Plan.Matchings]) is over on its day.
var matching = kind{
	needs: func(v *view, s *plan.Stage, need plan.Need) (bool, int) {
		if !v.matches(s) {
			return false, 0
		}
		m := v.matched(s)
		waiting := v.proposed(s)
		approved := waiting && len(v.unapproved(s)) == 0
		asking := approved && v.asking(s)
		switch need {
		case plan.NeedsProposal:
			return v.needsProposal(s) && !v.proposedFirst(s), m.Proposal + 1
		case plan.HasProposal:
			return waiting, m.Proposal
		case plan.NotYetApproved:
			return waiting && !approved && v.considered(s), m.Proposal
		case plan.ToConfirm:
			return asking, m.Proposal
		case plan.ConfirmedLate:
			return asking && !m.Later, m.Proposal
		case plan.OffersOver:
			return asking && m.Later && v.offersOver(s), m.Proposal
		case plan.Approved:
			return approved && !asking, m.Proposal
		case plan.PairLost: // of groups: of pairs, it is told while they meet
			return v.facts.PairsEnded > 0, v.facts.PairsEnded
		}
		return false, 0
	},
	waits: func(v *view, s *plan.Stage) []plan.StaffName {
		if !v.matches(s) || !v.proposed(s) {
			return nil
		}
		if missing := v.unapproved(s); len(missing) > 0 || !v.asking(s) {
			return missing
		}
		return []plan.StaffName{v.plan.Coordinator} // who knows whom to ask again
	},
	over: func(v *view, s *plan.Stage) bool {
		if !v.matches(s) {
			return !v.now.Before(s.Decide)
		}
		m := v.matched(s)
		nobody := v.settled() && v.facts.Places == 0 && v.past(s.Decide)
		return s.Rolling || m.Announced || m.Later || nobody
	},
}

// matches says that a matching is carried out.
func (v *view) matches(s *plan.Stage) bool { return slices.Contains(v.plan.Matchings(), s) }

// matched is how far a matching has come.
func (v *view) matched(s *plan.Stage) Matched {
	if strand := v.plan.Strand(s.Name); strand != "" {
		return v.facts.Others[strand]
	}
	return v.facts.Matched
}

// needsProposal says that it is time to propose who is matched with whom.
func (v *view) needsProposal(s *plan.Stage) bool {
	m := v.matched(s)
	if s.Rolling {
		return v.comes(s)
	}
	return !m.Later && v.settled() && v.facts.Places > 0 && (m.Proposal == 0 || m.Stale) || v.again(s)
}

// proposedFirst says that an earlier matching of the programme is proposed first: whoever
// may be in both is not promised twice.
func (v *view) proposedFirst(s *plan.Stage) bool {
	for _, earlier := range v.plan.Matchings() {
		if earlier == s {
			return false
		}
		due := slices.ContainsFunc(earlier.Items, func(it plan.Item) bool {
			return it.Does == plan.ProposePairs && !v.now.Before(it.Begins())
		})
		if due && v.needsProposal(earlier) {
			return true
		}
	}
	return false
}

// proposed says that a proposal waits for its deciders, or for those whom it is about.
func (v *view) proposed(s *plan.Stage) bool {
	m := v.matched(s)
	switch {
	case m.Proposal == 0 || m.Announced:
		return false
	case s.Rolling:
		return !m.Stale && v.goingOn()
	case m.Later:
		return !m.News && v.goingOn()
	}
	return !m.Stale
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
			return a.Stage == s.Name && a.By == who && a.Proposal == v.matched(s).Proposal
		})
		if !said {
			missing = append(missing, who)
		}
	}
	return missing
}

package definitions

import (
	"slices"
	"strings"
	"time"

	"trellis/definitions/plan"
)

// offering is how people come to be asked whether a match suits them, before it is
// announced: all of them, where the programme has them confirm it, and else those who
// are matched later, because they waited or because their pair has ended.
func (r *resolver) offering(made *plan.Stage, approved time.Time) {
	later := r.later(made)
	if made.Offers(later) {
		made.Items = append(made.Items, r.reminding(plan.Item{
			Name: itemName(made, nil, "offer"), Does: plan.SendMail, Mail: "match-offered", Need: plan.ToConfirm, At: approved, SendAgain: true,
			To: plan.Audience{Who: plan.Offered, Roles: []plan.RoleName{made.Asked()}}}))
	}
	if made.Confirmed != "" {
		made.Items = append(made.Items, r.reminding(r.notice(made, "confirmations-late", made.Decide, plan.ConfirmedLate, r.plan.Coordinator)))
	}
	if later {
		made.Items = append(made.Items, plan.Item{Name: itemName(made, nil, "close-offers"), Does: plan.CloseOffers, At: made.Decide, Need: plan.OffersOver})
	}
	if made.Unmatched != "" && !r.writesToUnmatched(made.Name) {
		words := "wait-for-a-match"
		if made.Unmatched != "wait" {
			words = "wait-for-the-next-cohort"
		}
		made.Items = append(made.Items, plan.Item{Name: itemName(made, nil, words), Does: plan.SendMail, Mail: words, SendAgain: true,
			To: plan.Audience{Who: plan.Unmatched, Roles: []plan.RoleName{made.Choose.By}}})
	}
}

// later says that people are matched after the first pairs were announced, and keeps it.
func (r *resolver) later(made *plan.Stage) bool {
	made.Again = slices.ContainsFunc(r.book.programme.stages, func(s *stage) bool { return strings.HasPrefix(s.ifEnds, "match again") })
	return made.MatchesLater(true) || made.MatchesLater(false)
}

// rolling is how pairs come about where people are matched as they come: as soon as
// somebody can be matched it is proposed, and announced when it is approved.
func (r *resolver) rolling(made *plan.Stage) {
	made.Items = append(made.Items,
		plan.Item{Name: itemName(made, nil, "propose"), Does: plan.ProposePairs, At: made.Closes, Need: plan.NeedsProposal},
		r.notice(made, "rolling-to-approve", made.Closes, plan.HasProposal, made.Deciders...),
		plan.Item{Name: itemName(made, nil, "announce"), Does: plan.AnnouncePairs, At: made.Decide, Need: plan.Approved})
	r.offering(made, made.Closes)
}

// eachPair has people written to about each pair that they come into, where they are
// matched as they come, or once more when a pair has ended: somebody who takes several
// hears of one after the other, and whoever is matched again hears of it.
func (r *resolver) eachPair(made *plan.Stage) {
	rolling := made.MatchesLater(false) || made.MatchesLater(true) || slices.ContainsFunc(made.After, func(name plan.StageName) bool { return r.book.stage(name) != nil && r.book.stage(name).rolling })
	for i := range made.Items {
		if to := &made.Items[i].To; rolling && to.Who == plan.Paired && !to.Lacks && made.Items[i].Does == plan.SendMail && made.Items[i].Agreement == "" {
			to.Each = true
		}
	}
}

// writesToUnmatched says that a matching has words of its own for those who are left.
func (r *resolver) writesToUnmatched(name plan.StageName) bool {
	return slices.ContainsFunc(r.book.stage(name).mails, func(m *mailItem) bool { return slices.Contains(namesOf(m.to), "waiting") })
}

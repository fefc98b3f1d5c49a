package definitions

import (
	"slices"
	"time"

	"trellis/definitions/plan"
)

// grouping is how groups come about: as pairs do, in words of their own. From then on
// those of a group are told when somebody leaves or joins it, and the coordinator when
// somebody has withdrawn.
func (r *resolver) grouping(made *plan.Stage) {
	r.pairing(made)
	made.Unmatched = "" // nobody is put into a group later but by hand
	for i := range made.Items {
		if it := &made.Items[i]; it.Mail == "to-approve" || it.Mail == "approval-late" {
			it.Mail = "groups-" + it.Mail
		}
	}
	until := r.meetingsEnd()
	left := r.notice(made, "member-left", made.Decide, plan.PairLost, r.plan.Coordinator)
	left.Until = until
	made.Items = append(made.Items, left, plan.Item{Name: itemName(made, nil, "group-changed"), Does: plan.SendMail, Mail: "group-changed",
		To: plan.Audience{Who: plan.Changed}, At: made.Decide, Until: until, SendAgain: true})
}

// makesGroups says that matching makes groups, and no pairs.
func (r *resolver) makesGroups() bool {
	return slices.ContainsFunc(r.book.programme.stages, func(s *stage) bool { return s.makes == "groups" })
}

// meetingsEnd is when the last meetings end, if that is known.
func (r *resolver) meetingsEnd() (end time.Time) {
	for i := range r.plan.Stages {
		if s := &r.plan.Stages[i]; s.Kind == plan.Meetings {
			end = later(end, s.Closes)
		}
	}
	return end
}

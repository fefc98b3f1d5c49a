package definitions

import (
	"slices"

	"trellis/definitions/phrase"
	"trellis/definitions/plan"
)

// audience is to whom a mail goes: those it says; else those whom its event is
// about; else everyone whom the stage invites.
func (r *resolver) audience(s *stage, m *mailItem) plan.Audience {
	to, who := plan.Audience{}, plan.Nobody
	if len(m.to) > 0 {
		to = r.invited(m.to)
	}
	switch {
	case m.send.Theirs:
		who = plan.Silent
	case m.send.Event == phrase.Apply:
		who = plan.Applied
	case m.send.Event == phrase.Accepted:
		who = plan.Accepted
	case m.send.Event == phrase.Declined:
		who = plan.Declined
	case m.send.Event == phrase.Announced, m.send.Event == phrase.Paired:
		who = plan.Paired
	case len(m.to) == 0 && s.kind == plan.Recruitment && m.send.Before:
		who = plan.Started // who has sent an application needs no reminder
	case len(m.to) == 0 && s.kind == plan.Recruitment:
		who = plan.Applied
	case len(m.to) == 0 && s.kind == plan.Meetings:
		who = plan.Paired
	}
	if who != plan.Nobody {
		to.Who = who
		return to
	}
	if len(m.to) == 0 {
		return r.invited(s.invite)
	}
	return to
}

// invited are those whom names name: roles in the plural, everyone, staff. No
// names are everyone.
func (r *resolver) invited(names []named) plan.Audience {
	var to plan.Audience
	all := len(names) == 0
	for _, n := range names {
		role := slices.IndexFunc(r.book.programme.roles, func(x *role) bool { return plural(x.name) == n.name })
		switch {
		case n.name == everyone:
			all = true
		case n.name == "applicants":
			to.Who = plan.Applied
		case role >= 0:
			to.Who = plan.Placed
			if name := r.plan.Roles[role].Name; !slices.Contains(to.Roles, name) {
				to.Roles = append(to.Roles, name)
			}
		default:
			to.Staff = append(to.Staff, plan.StaffName(n.name))
		}
	}
	if all {
		to.Who = plan.Placed
	}
	if all || len(to.Roles) == len(r.plan.Roles) {
		to.Roles = nil
	}
	return to
}

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
	case to.Who == plan.Waiting && s.kind == plan.Matching && s.unmatched != "":
		to.Who = plan.Unmatched // who waits in matching, and not for a place
		return to
	case to.Who == plan.Past || to.Who == plan.Waiting || to.Who == plan.Applied:
		return to
	case m.send.Theirs && m.send.Form == phrase.Midpoint:
		who = plan.Paired
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
	case len(m.to) == 0 && s.tells():
		who = plan.Applied // until it is told, they are applicants
	case len(m.to) == 0 && s.kind == plan.Meetings:
		who = plan.Paired
	}
	if who == plan.Silent && len(m.to) == 0 {
		for _, n := range s.arrangedBy {
			to.Roles = append(to.Roles, r.invited([]named{n}).Roles...)
		}
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

// invited are those whom names name: roles in the plural or one at a time,
// everyone, those of earlier cohorts, staff. No names are everyone.
func (r *resolver) invited(names []named) plan.Audience {
	var to plan.Audience
	all := len(names) == 0
	for _, n := range names {
		word, who := n.name, plan.Placed
		if past := n.of("past"); past != "" {
			word, who = past, plan.Past
		}
		if each := n.of("each"); each != "" {
			word, to.Alone = plural(each), true
		}
		role := slices.IndexFunc(r.book.programme.roles, func(x *role) bool { return plural(string(x.name)) == word })
		switch {
		case word == everyone:
			all = true
		case word == "applicants":
			to.Who = plan.Applied
		case word == "waiting":
			to.Who = plan.Waiting
		case role >= 0:
			to.Who = who
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

// doers are those by whom something is done, and whether they do it together.
func (r *resolver) doers(names []named) (to plan.Audience, together bool) {
	var rest []named
	for _, n := range names {
		switch {
		case n.name == "each.pair" || n.name == "each.group":
			to.Who, together = plan.Paired, true
		case n.name == "each.applicant":
			to.Who = plan.Applied
		case n.name == eachPartner || n.of(applicant) != "":
		default:
			rest = append(rest, n)
		}
	}
	if len(rest) > 0 {
		to = r.invited(rest)
	}
	return to, together
}

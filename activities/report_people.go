package activities

import (
	"fmt"

	"trellis/definitions/plan"
	"trellis/report"
	"trellis/roster"
)

// plural is what several of a role are called, at the head of a column.
func plural(r *plan.Role) string {
	return capital(r.Word()) + "s"
}

// recruitment is the funnel: how many began, and how many came through each gate.
func (t *tally) recruitment() report.Section {
	s := report.Section{Name: "recruitment", Title: "Who took part"}
	funnel := t.byRole("recruitment", "From application to place", "Step")
	funnel.Drawn = min(len(funnel.Columns), 1)
	count := func(label string, is func(*roster.Person) bool) {
		funnel.Add(label, t.eachRole(func(role plan.RoleName) int { return t.count(role, is) })...)
	}
	count("Began an application", func(p *roster.Person) bool { return true })
	count("Applied", func(p *roster.Person) bool { return !p.Applied.IsZero() })
	count("Were told yes", accepted)
	count("Kept their place", func(p *roster.Person) bool { return p.Placed() })
	if t.counts.Announced || len(t.pairs)+len(t.groups) > 0 {
		count("Were matched", t.matchedOnce())
	}
	rest := t.byRole("recruitment-others", "And who did not", "")
	rest.Of = "What became of it"
	add := func(label string, is func(*roster.Person) bool) {
		rest.Add(label, t.eachRole(func(role plan.RoleName) int { return t.count(role, is) })...)
	}
	add("Began and did not apply", func(p *roster.Person) bool { return p.Applied.IsZero() && p.Withdrawn.IsZero() })
	add("Were told no", func(p *roster.Person) bool { return !p.Told.IsZero() && !p.Accepted && !p.Waiting })
	add("Are on the waiting list", func(p *roster.Person) bool { return p.Waiting && p.Withdrawn.IsZero() })
	add("Were not decided about", func(p *roster.Person) bool {
		return !p.Applied.IsZero() && p.Decided.IsZero() && p.Withdrawn.IsZero()
	})
	add("Withdrew before they were told", func(p *roster.Person) bool { return !p.Withdrawn.IsZero() && !accepted(p) })
	s.Tables = []report.Table{funnel, rest}
	places := 0
	for _, r := range t.plan.Roles {
		places += r.Places
	}
	if places > 0 {
		taken := t.count("", func(p *roster.Person) bool { return p.Placed() })
		s.Says = []string{fmt.Sprintf("%d of %d places are taken.", taken, places)}
		if t.ended {
			s.Says = []string{fmt.Sprintf("%d of %d places were taken to the end.", taken, places)}
		}
	}
	return s
}

func accepted(p *roster.Person) bool { return p.Accepted && !p.Told.IsZero() }

// count is how many of a role it is so of; of no role, of all who applied.
func (t *tally) count(role plan.RoleName, is func(*roster.Person) bool) (n int) {
	for i := range t.people {
		if p := &t.people[i]; p.Role != "" && (role == "" || p.Role == role) && is(p) {
			n++
		}
	}
	return n
}

// matchedOnce says of whom there was ever a pair or a group.
func (t *tally) matchedOnce() func(*roster.Person) bool {
	ever := map[plan.PersonID]bool{}
	for _, p := range t.pairs {
		ever[p.Mentor], ever[p.Mentee] = true, true
	}
	for _, g := range t.groups {
		for _, m := range g.Members {
			ever[m.Person] = true
		}
	}
	return func(p *roster.Person) bool { return ever[p.ID] }
}

// leaving is who left, and which pairs and groups ended before the rest. What they gave
// as a reason is the coordinator's alone.
func (t *tally) leaving() report.Section {
	s := report.Section{Name: "leaving", Title: "Who left"}
	left := t.byRole("leaving", "People who had a place and withdrew", "When")
	matched := t.matchedOnce()
	add := func(label string, is func(*roster.Person) bool) {
		left.Add(label, t.eachRole(func(role plan.RoleName) int { return t.count(role, is) })...)
	}
	gone := func(p *roster.Person) bool { return accepted(p) && !p.Withdrawn.IsZero() }
	add("Before they were matched", func(p *roster.Person) bool { return gone(p) && !matched(p) })
	add("After they were matched", func(p *roster.Person) bool { return gone(p) && matched(p) })
	s.Tables = []report.Table{left}
	switch ended := t.endedEarly(); {
	case len(t.pairs) == 0:
	case ended == 0:
		s.Says = append(s.Says, "No pair ended before the others.")
	default:
		s.Says = append(s.Says, fmt.Sprintf("Pairs that ended before the others: %d of %d.", ended, len(t.pairs)))
	}
	if paused := t.count("", func(p *roster.Person) bool { return !p.Paused.IsZero() }); paused > 0 {
		s.Says = append(s.Says, counted(paused, "person")+" paused and did not come back.")
	}
	return s
}

func (t *tally) endedEarly() (n int) {
	for _, p := range t.pairs {
		if !p.Ended.IsZero() {
			n++
		}
	}
	return n
}

package timeline

import (
	"fmt"
	"slices"

	"trellis/definitions/plan"
)

// applying is the form with which somebody applies.
func (t *Timeline) applying(b *Burden, r *plan.Role) {
	if r.Questions == 0 {
		return
	}
	what := "the application"
	if !t.applies(r.Name) {
		what = "about themselves"
	}
	b.Parts = append(b.Parts, Part{Kind: Form, What: fmt.Sprintf("%s (%s)", what, counted(r.Questions, "question")), Forms: exactlyOne})
}

// applies says that people apply for a role: others are put forward.
func (t *Timeline) applies(role plan.RoleName) bool {
	return slices.ContainsFunc(t.plan.Stages, func(s plan.Stage) bool { return s.Kind == plan.Recruitment && ofRole(s.Invites, role) })
}

// mails are those of a stage that reach somebody, added up by their words.
func (t *Timeline) mails(b *Burden, s *plan.Stage, reaches func(plan.Audience) bool) {
	for i := range s.Items {
		it := &s.Items[i]
		if it.Does != plan.SendMail && it.Does != plan.SendInvitation || !reaches(it.To) {
			continue
		}
		times, once := exactlyOne, false
		switch {
		case b.Role != "" && (it.To.Who == plan.Declined || it.To.Who == plan.Past):
			continue // who has a place is told yes, and is of this cohort
		case it.Mail == weeklyDigest:
			n := 1 + len(it.Reminders)
			times = plan.Range{Least: n, Most: n}
		case it.To.Apart() || it.To.Lacks || it.Need == plan.PairLost:
			times, once = perhaps(exactlyOne), true
		case b.Role != "" && (it.To.Who == plan.Started || it.To.Who == plan.Waiting || it.To.Who == plan.Unmatched),
			b.Role != "" && it.To.Who == plan.Applied && !t.applies(b.Role), it.Need != plan.Nothing, it.To.OnlyIf != "":
			times = perhaps(exactlyOne)
		}
		p := Part{Kind: Mail, What: it.Mail, Mails: times, Once: once}
		switch {
		case it.Does == plan.SendInvitation:
			p.Kind, p.What = Invitation, "invitation to "+t.plan.Session(it.Session).Title
		case it.To.Lacks:
			p.What = fmt.Sprintf("reminder of “%s%s%s”", spaced(it.Survey), it.Agreement, spaced(it.Task))
		case it.Survey != "" || it.Agreement != "" || it.Task != "":
			p.What = fmt.Sprintf("asking for “%s%s%s”", spaced(it.Survey), it.Agreement, spaced(it.Task))
		case noticed(it):
			p.Kind = Notice
		}
		b.merge(s, p)
	}
}

// merge adds a part to one that is alike, as the same mail about each session is.
func (b *Burden) merge(s *plan.Stage, p Part) {
	p.only = s.OnlyIf
	i := slices.IndexFunc(b.Parts, func(x Part) bool {
		return x.Kind == p.Kind && x.What == p.What && x.only == p.only && x.Once == p.Once
	})
	if i < 0 {
		b.Parts = append(b.Parts, p)
		return
	}
	b.Parts[i].Mails = plus(b.Parts[i].Mails, p.Mails)
}

package activities

import (
	"fmt"

	"trellis/definitions/plan"
	"trellis/report"
	"trellis/roster"
)

// sessions are what people were invited to: who said what, and who came, where that
// was recorded.
func (t *tally) sessions() report.Section {
	s := report.Section{Name: "sessions", Title: "Sessions"}
	made := report.Table{Name: "sessions", Title: "Who was invited, and who came", Of: "Session",
		Columns: []string{"In calendars", "Said yes", "Said no", "Said maybe", "Came"}}
	off := 0
	for i := range t.plan.Stages {
		for j := range t.plan.Stages[i].Sessions {
			x := &t.plan.Stages[i].Sessions[j]
			switch {
			case x.Off:
				off++
				continue
			case x.Start.After(t.now):
				continue
			}
			replies, came := t.replies[x.Name], report.Unknown
			if n, recorded := t.account.Came[x.Name]; recorded {
				came = report.Share(n, max(t.invited(x.Name), n))
			}
			made.Add(x.Title+", "+x.Start.In(t.calendar.Location()).Format("2 January"), report.Count(t.invited(x.Name)),
				report.Count(replies["yes"]), report.Count(replies["no"]), report.Count(replies["maybe"]), came)
		}
	}
	if len(made.Rows) > 0 {
		s.Tables = append(s.Tables, made)
	}
	if off > 0 {
		s.Says = append(s.Says, capital(counted(off, "session"))+" did not take place.")
	}
	return s
}

// invited is in how many calendars a session is.
func (t *tally) invited(x plan.SessionName) (n int) {
	for i := range t.plan.Stages {
		for _, it := range t.plan.Stages[i].Items {
			if it.Does == plan.SendInvitation && it.Session == x {
				n += t.holds[it.Name]
			}
		}
	}
	return n
}

// asks is what was asked of people: what the programme promised, what its plan comes
// to, and what was sent.
func (t *tally) asks() report.Section {
	made := report.Table{Name: "asked", Title: "Of one person", Of: "What",
		Note: "Sent counts those who had a place, up to now; planned is for somebody who stays to the end."}
	for i := range t.plan.Roles {
		made.Columns = append(made.Columns, plural(&t.plan.Roles[i]))
	}
	promised := func(label string, unit report.Unit, of func(plan.Burden) int) {
		t.perRole(&made, label, func(r *plan.Role) report.Figure {
			if n := of(r.AtMost); n > 0 {
				return report.Figure{N: n, Unit: unit}
			}
			return report.Unsaid
		})
	}
	promised("Mails, promised at most", report.Whole, func(b plan.Burden) int { return b.Mails })
	t.perRole(&made, "Mails, planned at most", func(r *plan.Role) report.Figure { return report.Count(t.timeline.Burden(r.Name).Mails.Most) })
	t.perRole(&made, "Mails, sent on average", func(r *plan.Role) report.Figure { mean, _ := t.sentTo(r.Name); return mean })
	t.perRole(&made, "Mails, sent at most", func(r *plan.Role) report.Figure { _, most := t.sentTo(r.Name); return most })
	promised("Forms, promised at most", report.Whole, func(b plan.Burden) int { return b.Forms })
	t.perRole(&made, "Forms, planned at most", func(r *plan.Role) report.Figure { return report.Count(t.timeline.Burden(r.Name).Forms.Most) })
	promised("Time, promised at most", report.Minutes, func(b plan.Burden) int { return b.Minutes })
	t.perRole(&made, "Time, planned at most", func(r *plan.Role) report.Figure {
		return report.Figure{N: t.timeline.Burden(r.Name).Minutes.Most, Unit: report.Minutes}
	})
	return report.Section{Name: "asked", Title: "What was asked of people", Tables: []report.Table{made}}
}

// perRole adds a row with a figure for each role, unless there is none for any.
func (t *tally) perRole(made *report.Table, label string, of func(*plan.Role) report.Figure) {
	var figures []report.Figure
	said := false
	for i := range t.plan.Roles {
		f := of(&t.plan.Roles[i])
		figures, said = append(figures, f), said || f != report.Unsaid
	}
	if said {
		made.Add(label, figures...)
	}
}

// sentTo is how many mails those of a role were sent who had a place: on average, and
// at most.
func (t *tally) sentTo(role plan.RoleName) (mean, most report.Figure) {
	sum, people := 0, 0
	for i := range t.people {
		if p := &t.people[i]; p.Role == role && accepted(p) {
			n := t.account.Sent[p.ID]
			sum, people, most.N = sum+n, people+1, max(most.N, n)
		}
	}
	if people == 0 {
		return report.Unsaid, report.Unsaid
	}
	return report.Figure{N: (20*sum + people) / (2 * people), Unit: report.Tenths}, most
}

// mails is what came of all that was to be sent.
func (t *tally) mails() report.Section {
	s := report.Section{Name: "mails", Title: "Mails and invitations"}
	made := report.Table{Name: "mails", Title: "What came of them", Of: "Mails and invitations", Columns: []string{"How many"}}
	for _, x := range []struct {
		label  string
		states []roster.State
	}{
		{"Accepted by the mail server", []roster.State{roster.Accepted}},
		{"Refused, or came back", []roster.State{roster.Failed, roster.Bounced}},
		{"In doubt whether they arrived", []roster.State{roster.Doubtful}},
		{"Not sent, for it was too late", []roster.State{roster.Dropped}},
		{"Still to be sent, or held", []roster.State{roster.Due, roster.Held, roster.Sending}},
	} {
		n := 0
		for _, state := range x.states {
			n += t.totals[state]
		}
		made.Add(x.label, report.Count(n))
	}
	s.Tables = append(s.Tables, made)
	return s
}

// counted is a number with its noun: "1 pair", "12 pairs".
func counted(n int, noun string) string {
	switch {
	case n == 1:
		return "1 " + noun
	case noun == "person":
		noun = "people"
	default:
		noun += "s"
	}
	return fmt.Sprintf("%d %s", n, noun)
}

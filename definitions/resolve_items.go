package definitions

import (
	"slices"
	"strings"
	"time"

	"trellis/definitions/phrase"
	"trellis/definitions/plan"
)

// items are what falls due in a stage: what every stage of its kind does, and the
// mails that the programme says.
func (r *resolver) items(s *stage) {
	made := r.made(s.name)
	for i := range made.Sessions {
		r.invitation(s, made, &made.Sessions[i])
	}
	switch {
	case s.kind == plan.Matching && s.makes == "pairs" && s.rolling:
		r.rolling(made)
	case s.kind == plan.Matching && s.makes == "pairs":
		r.pairing(made)
	case s.kind == plan.Matching && s.makes == "groups" && !s.rolling:
		r.grouping(made)
	case s.kind == plan.Meetings && !r.makesGroups():
		made.Items = append(made.Items, r.notice(made, "pair-ended", made.Opens, plan.PairLost, r.plan.Coordinator))
	case !made.Decide.IsZero() && s.kind != plan.Matching:
		r.deciding(made)
	}
	for _, p := range made.Pending {
		made.Items = append(made.Items, r.reminding(r.notice(made, "to-confirm", r.days.Morning(r.days.Date(p.By.Add(-time.Second))), plan.Nothing, r.plan.Coordinator)))
	}
	for _, x := range s.surveys {
		r.asking(made, x)
	}
	r.promised(s, made)
	r.handing(s, made)
	for _, m := range s.mails {
		r.mail(s, made, m)
		r.reading(made, m)
	}
	r.eachPair(made)
	r.reminders(s, made)
	r.secondThoughts(s, made)
	slices.SortStableFunc(made.Items, func(a, b plan.Item) int { return a.At.Compare(b.At) })
}

func itemName(s *plan.Stage, x *plan.Session, what string) plan.ItemName {
	if x != nil && len(s.Sessions) > 1 {
		return plan.ItemName(string(x.Name) + "/" + what)
	}
	return plan.ItemName(string(s.Name) + "/" + what)
}

// invitation keeps a session in the calendars of those whom the stage invites and
// of those who lead it.
func (r *resolver) invitation(s *stage, made *plan.Stage, x *plan.Session) {
	words := string(s.name) + "-invitation"
	if _, written := r.book.files[mailFolder+words+".md"]; !written {
		words = "invitation"
	}
	to := r.invited(r.guests[x.Name])
	to.Staff = append(to.Staff, x.Led...)
	it := plan.Item{
		Name: itemName(made, x, "invitation"), Does: plan.SendInvitation, Mail: words, To: to,
		Until: x.Start, Session: x.Name, SendAgain: true,
	}
	if s.inviteWhen != nil {
		it.At = r.moment(s.inviteWhen)
	}
	made.Items = append(made.Items, it)
}

// deciding is how applicants come to be told: all at once, on the day, when all
// are decided; and who hears of it when that is late.
func (r *resolver) deciding(made *plan.Stage) {
	if made.Decide.IsZero() {
		return
	}
	asked := r.morningAfter(made.Closes)
	if made.Closes.IsZero() {
		asked = r.morningAfter(r.ended(made.After))
	}
	ask := r.notice(made, "to-decide", asked, plan.SomeUndecided, made.Deciders...)
	ask.Until = made.Decide.Add(plan.Grace)
	made.Items = append(made.Items, ask,
		r.reminding(r.notice(made, "decisions-late", made.Decide, plan.SomeUndecided, r.withCoordinator(made.Deciders)...)),
		plan.Item{Name: itemName(made, nil, "tell"), Does: plan.TellDecisions, At: made.Decide, Need: plan.AllDecided})
}

// pairing is how pairs come about: proposed when choices have closed, approved,
// and announced on the day.
func (r *resolver) pairing(made *plan.Stage) {
	if made.Closes.IsZero() {
		made.Closes = made.Decide // nothing above says when choices are in
	}
	next := r.days.Morning(r.days.After(r.days.Date(made.Closes.Add(-time.Second)), 0, 1, 0))
	if !next.Before(made.Decide) {
		next = made.Closes // who is to approve hears of it before it is late
	}
	made.Items = append(made.Items,
		plan.Item{Name: itemName(made, nil, "propose"), Does: plan.ProposePairs, At: made.Closes, Need: plan.NeedsProposal},
		r.notice(made, "to-approve", next, plan.HasProposal, made.Deciders...),
		r.reminding(r.notice(made, "approval-late", made.Decide, plan.NotYetApproved, r.withCoordinator(made.Deciders)...)),
		plan.Item{Name: itemName(made, nil, "announce"), Does: plan.AnnouncePairs, At: made.Decide, Need: plan.Approved})
	if made.Groups.Most == 0 {
		r.offering(made, next)
	}
}

// notice is a built-in mail to staff.
func (r *resolver) notice(made *plan.Stage, words string, at time.Time, need plan.Need, staff ...plan.StaffName) plan.Item {
	return plan.Item{Name: itemName(made, nil, words), Does: plan.SendMail, Mail: words, To: plan.Audience{Staff: staff}, At: at, Need: need, SendAgain: true}
}

// reminding says it again every second working day, ten times: a gate that is late
// does not wait in silence, and nobody is written to for ever.
func (r *resolver) reminding(it plan.Item) plan.Item {
	const every, most = 2, 10
	if it.At.IsZero() {
		return it
	}
	first := r.days.Date(it.At)
	for i := 1; i <= most; i++ {
		it.Reminders = append(it.Reminders, r.days.Morning(r.days.After(first, 0, 0, i*every)))
	}
	return it
}

func (r *resolver) withCoordinator(staff []plan.StaffName) []plan.StaffName {
	if slices.Contains(staff, r.plan.Coordinator) {
		return staff
	}
	return append([]plan.StaffName{r.plan.Coordinator}, staff...)
}

// asking is the mail with which a survey opens.
func (r *resolver) asking(made *plan.Stage, x *survey) {
	form := r.plan.Survey(x.name)
	it := plan.Item{
		Name: itemName(made, nil, string(x.name)), Does: plan.SendMail, Mail: "survey", To: r.invited(x.invite),
		At: form.Opens, Until: form.Closes, Survey: x.name, SendAgain: true,
	}
	if x.opens.applies() {
		it.At, it.To.Who = time.Time{}, plan.Applied
	}
	it.To.OnlyIf = r.book.written(x.onlyIf)
	made.Items = append(made.Items, it)
}

// mail is a mail that the programme says: one item, or one for each session, or
// one for each time.
func (r *resolver) mail(s *stage, made *plan.Stage, m *mailItem) {
	it := plan.Item{Name: itemName(made, nil, m.name), Does: plan.SendMail, Mail: m.name, To: r.audience(s, m), SendAgain: r.asks(m)}
	it.To.OnlyIf = r.book.written(m.onlyIf)
	it.Hold, it.Approvers = m.hold, asStaff(m.approvedBy)
	for _, f := range m.attach {
		it.Attach = append(it.Attach, f.name)
	}
	for _, n := range m.copyTo {
		it.CopyTo = n.of(applicant)
	}
	switch {
	case m.send.Each:
		r.eachSession(s, m, made, it)
		return
	case m.send.Form == phrase.Cadence:
		r.eachTime(m, made, it)
		return
	}
	it.At, it.Note = r.instant(m.send)
	switch {
	case it.To.Who == plan.Silent:
		it.At, it.Until, it.Silence, it.SendAgain, it.Optional = made.Opens, made.Closes, span(m.send.Length), false, true
	case m.send.Form == phrase.Midpoint && m.send.Theirs:
		it.At, it.Later = time.Time{}, r.half(made)
	case m.send.Form == phrase.Midpoint:
		it.At = r.midpoint(r.anchored(m.send))
	case m.send.ofPeople():
		it.At = time.Time{}
		if m.send.Form == phrase.Offset {
			it.Later = span(m.send.Length)
		}
	case m.send.Form == phrase.Offset && m.send.Before:
		it.Until, it.Session = r.before(m, it.At)
	case s.kind == plan.Matching && it.At.Before(made.Closes):
		it.Until = made.Closes
	}
	r.tooLate(m, &it)
	r.firstMeeting(s, made, &it)
	made.Items = append(made.Items, it)
}

// firstMeeting gives a nudge to pairs that have never met words of its own: what helps
// them is something else. A stage that has a mail of that name sends its own.
func (r *resolver) firstMeeting(s *stage, made *plan.Stage, nudge *plan.Item) {
	name := itemName(made, nil, firstMeeting)
	switch {
	case nudge.To.Who != plan.Silent || slices.ContainsFunc(made.Items, func(it plan.Item) bool { return it.Name == name }):
		return
	case slices.ContainsFunc(s.mails, func(m *mailItem) bool { return m.name == firstMeeting }):
		return
	}
	first := *nudge
	first.Name, first.Mail, first.Attach, first.Note = name, firstMeeting, nil, ""
	first.To.Met, nudge.To.Met = plan.NeverMet, plan.MetBefore
	made.Items = append(made.Items, first)
}

// firstMeeting is the mail to those who have not met since they were announced.
const firstMeeting = "first-meeting"

// tooLate is what a mail says of when it is too late, and when in doubt.
func (r *resolver) tooLate(m *mailItem, it *plan.Item) {
	if m.notAfter != nil {
		if day, ok := r.day(m.notAfter); ok {
			it.Until = r.days.EndOf(day)
		}
	}
	switch m.whenInDoubt {
	case "send again":
		it.SendAgain = true
	case "leave it":
		it.SendAgain = false
	}
}

// eachSession makes a mail of each session. Where it is not said to whom, it goes to
// those whom the session invites.
func (r *resolver) eachSession(s *stage, m *mailItem, made *plan.Stage, it plan.Item) {
	for i := range made.Sessions {
		x := &made.Sessions[i]
		one := it
		if len(m.to) == 0 && s.kind != plan.Meetings {
			one.To = r.invited(r.guests[x.Name])
			one.To.OnlyIf = it.To.OnlyIf
		}
		one.Name, one.Session, one.Until = itemName(made, x, m.name), x.Name, x.Start
		one.At, one.Note = r.morning(m.send, r.days.Date(x.Start))
		made.Items = append(made.Items, one)
	}
}

// before is until when a mail may leave that comes before something: a session's
// start, or the end of what closes; at most three days in the latter case.
func (r *resolver) before(m *mailItem, at time.Time) (time.Time, plan.SessionName) {
	anchor := r.anchored(m.send)
	if len(anchor.Sessions) > 0 {
		return anchor.Sessions[0].Start, anchor.Sessions[0].Name
	}
	_, end := r.edge(anchor, m.send.Edge())
	if late := at.Add(plan.Grace); late.Before(end) {
		return late, ""
	}
	return end, ""
}

// asks says whether a mail asks for something or tells a decision: then, in doubt,
// it is sent again.
func (r *resolver) asks(m *mailItem) bool {
	switch m.send.Event {
	case phrase.Apply, phrase.Accepted, phrase.Declined, phrase.Announced, phrase.Paired:
		return true
	}
	l, err := r.book.Letter(m.name)
	return err == nil && slices.ContainsFunc(l.Names, func(n string) bool { return strings.HasPrefix(n, "link.") })
}

package definitions

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"
	"time"

	"trellis/definitions/calendar"
	"trellis/definitions/phrase"
	"trellis/definitions/plan"
)

// resolver turns a programme and one of its cohorts, both without errors, into a
// plan: time zones, bank holidays and the arithmetic of months end here.
type resolver struct {
	book   *Book
	cohort *cohort
	days   *calendar.Calendar
	plan   *plan.Plan
	guests map[plan.SessionName][]named // whom each session invites
}

// dates makes a plan with the dates of its stages, and nothing yet that falls due.
// It goes through the stages in their order, for dates are counted from those
// above. What the cohort does not say is zero.
func (b *Book) dates(c *cohort) *resolver {
	days, err := calendar.New(b.programme.zone, b.programme.holidays)
	if err != nil {
		panic(err) // reading a programme leaves only zones and holidays that there are
	}
	r := &resolver{book: b, cohort: c, days: days, guests: map[plan.SessionName][]named{}, plan: &plan.Plan{
		Cohort:    plan.CohortID(b.name + "/" + c.file),
		Programme: b.programme.label,
		Title:     c.label,
		Purpose:   b.programme.purpose,
		Revision:  1,
		Hash:      b.hash(c.file),
		Zone:      b.programme.zone,
		Holidays:  b.programme.holidays,
	}}
	r.people()
	for i, s := range b.programme.stages {
		r.plan.Stages = append(r.plan.Stages, r.stage(s, i))
		r.dated(s)
	}
	r.below()
	return r
}

// finish adds what falls due. Neither the programme nor the cohort may have errors.
func (r *resolver) finish() *plan.Plan {
	for _, s := range r.book.programme.stages {
		r.items(s)
	}
	r.callOff()
	r.aboutMail()
	r.weeklyDigest()
	r.plan.Was, r.plan.Yet = r.book.renamings(), r.yet()
	return r.plan
}

func (r *resolver) people() {
	for _, p := range r.book.programme.people {
		r.plan.Staff = append(r.plan.Staff, plan.StaffName(p.name))
	}
	if len(r.plan.Staff) > 0 {
		r.plan.Coordinator = r.plan.Staff[0]
	}
	for _, role := range r.book.programme.roles {
		r.plan.Roles = append(r.plan.Roles, r.role(role))
	}
	r.plan.Pairs, r.plan.Partners = r.cohort.places["pairs"], len(r.cohort.partners)
}

func (r *resolver) role(x *role) plan.Role {
	made := plan.Role{Name: x.name, Called: x.called, Places: r.cohort.places[plural(string(x.name))], Takes: max(x.takes, 1),
		TakesAnswer: x.asks.of(applicant), Questions: len(r.book.asked(x.name)), Form: r.book.print(r.book.asked(x.name))}
	for _, m := range x.money {
		made.Money = append(made.Money, m.Money)
	}
	if x.most != nil {
		made.AtMost = plan.Burden{Minutes: x.most.minutes, Forms: x.most.forms, Mails: x.most.mails}
	}
	return made
}

// stage is a stage without dates: what it is, and what it waits for.
func (r *resolver) stage(s *stage, i int) plan.Stage {
	made := plan.Stage{Name: s.name, Kind: s.kind, Title: s.title, Help: asStaff(s.help), After: r.after(s, i), OnlyIf: r.book.written(s.onlyIf),
		Lasts: minutesOf(s.lasts), Attend: s.attend, Ended: s.ifEnds, Unmatched: s.unmatched, Rolling: s.rolling,
		Times: s.times.count(), Visits: s.visits.count(), Sifters: asStaff(s.siftedBy), TellEach: s.tell == "as decided"}
	if s.contact != nil {
		made.Contact = plan.Range{Least: s.contact.least, Most: s.contact.most}
	}
	made.Asks, made.Rules = len(s.questions), r.book.printRules(s.rules)
	switch s.kind {
	case plan.Matching, plan.Meetings:
		made.Invites.Who = plan.Paired
	case plan.Evaluation: // its surveys say whom they ask
	default:
		made.Invites = r.invited(s.invite)
	}
	if s.every != nil {
		made.Every.Least, made.Every.Most, _ = s.every.Days()
	}
	for _, n := range s.arrangedBy {
		made.ArrangedBy = append(made.ArrangedBy, r.invited([]named{n}).Roles...)
	}
	if s.attend == "every session" {
		made.Attend = ""
	}
	if made.Title == "" {
		made.Title = titleOf(s.name)
	}
	return made
}

// written is the expression of a rule as the file has it; empty when there is none.
func (b *Book) written(x *rule) string {
	if x == nil || len(x.exprs) == 0 {
		return ""
	}
	at := x.exprs[0].Range()
	return strings.Join(strings.Fields(string(at.SliceBytes(b.files[at.Filename]))), " ")
}

// minutesOf is a length by the clock; half a day is four hours. Others are none.
func minutesOf(l *phrase.Length) (r plan.Range) {
	if l == nil {
		return r
	}
	if l.Least.Unit == phrase.HalfDay {
		return plan.Range{Least: 240, Most: 240}
	}
	r.Least, r.Most, _ = l.Minutes()
	return r
}

func (n *howMany) count() plan.Count {
	if n == nil {
		return plan.Count{}
	}
	return plan.Count{Least: n.least, Most: n.most, Per: string(n.per)}
}

// after is what a stage waits for: what it says; or what the one beside it waits
// for; or else the stage above it, with all that run alongside that one.
func (r *resolver) after(s *stage, i int) []plan.StageName {
	if len(s.after) > 0 {
		return stageNames(s.after)
	}
	for _, beside := range s.alongside {
		if j := r.book.programme.index().place(plan.StageName(beside.name)); j >= 0 && j != i {
			return r.after(r.book.programme.stages[j], j)
		}
	}
	var waits []plan.StageName
	for j := i - 1; j >= 0; j-- {
		above := r.book.programme.stages[j]
		waits = append(waits, above.name)
		if len(above.alongside) == 0 {
			break
		}
	}
	slices.Reverse(waits)
	return waits
}

// hash is the fingerprint of a cohort's source: every file and its name.
func (b *Book) hash(cohort string) plan.Hash {
	files := b.Files(cohort)
	names := make([]string, 0, len(files))
	for name := range files {
		names = append(names, name)
	}
	slices.Sort(names)
	h := sha256.New()
	for _, name := range names {
		sum := sha256.Sum256(files[name])
		h.Write([]byte(name))
		h.Write([]byte{0})
		h.Write(sum[:])
	}
	return plan.Hash(hex.EncodeToString(h.Sum(nil))[:16])
}

func (r *resolver) date(m *moment) calendar.Date {
	return calendar.Date{Year: m.Year, Month: m.Month, Day: m.Day}
}

func (r *resolver) at(m *moment, c *phrase.Clock) time.Time {
	return r.days.At(r.date(m), c.Hour, c.Minute)
}

// plural is what several of a role are called: mentors.

// span is a length as the calendar counts it.
func span(l phrase.Length) plan.Span {
	months, days, working := l.Most.Calendar()
	return plan.Span{Months: months, Days: days, WorkingDays: working}
}

func asStaff(names []named) []plan.StaffName {
	var staff []plan.StaffName
	for _, n := range names {
		staff = append(staff, plan.StaffName(n.name))
	}
	return staff
}

func stageNames(names []named) []plan.StageName {
	var stages []plan.StageName
	for _, n := range names {
		stages = append(stages, plan.StageName(n.name))
	}
	return stages
}

package timeline

import (
	"cmp"
	"slices"
	"time"

	"trellis/definitions/calendar"
	"trellis/definitions/plan"
)

// Timeline is a plan as a calendar: what happens by date, what happens whenever
// people make it happen, and what that comes to.
type Timeline struct {
	Cohort    plan.CohortID `json:"cohort"`
	Programme string        `json:"programme"`
	Title     string        `json:"title"`
	Hash      plan.Hash     `json:"hash"` // of the files that it is made from
	Zone      string        `json:"zone"` // of all dates and hours: "Europe/London"

	Entries  []Entry `json:"entries"`            // by date
	Whenever []Entry `json:"whenever,omitempty"` // in the order of the programme

	Roles  []Burden `json:"roles"`
	Staff  []Burden `json:"staff"`
	Mails  Mails    `json:"mails"`
	Sums   []Sum    `json:"sums,omitempty"`
	Unsaid []Unsaid `json:"unsaid,omitempty"`
	Yet    []string `json:"yet,omitempty"` // what this version does not carry out

	plan *plan.Plan
	days *calendar.Calendar
	told time.Time // when all applicants are told at once; zero when each hears by themselves
}

// Kind is what an entry is.
type Kind string

const (
	Date       Kind = "date"     // something opens, begins, ends
	Decision   Kind = "decision" // decisions are told, pairs proposed, announced
	Session    Kind = "session"
	Meeting    Kind = "meeting" // of a pair or group: only in what is asked of people
	Pending    Kind = "pending" // a session's day is to be known by then
	Form       Kind = "form"    // a survey, or questions asked afterwards
	Task       Kind = "task"
	Agreement  Kind = "agreement"
	Mail       Kind = "mail"
	Invitation Kind = "invitation"
	Notice     Kind = "notice" // a mail to staff that says that something is to be done
)

// ranks is the order of what happens at one instant.
var ranks = []Kind{Date, Decision, Session, Pending, Form, Agreement, Task, Mail, Invitation, Notice}

// Entry is a line of the calendar.
type Entry struct {
	// ID is the same in every timeline of the cohort: "recruitment/opens", "launch",
	// "launch/invitation". Of entries that are on one line, the first's.
	ID    string         `json:"id"`
	Kind  Kind           `json:"kind"`
	Stage plan.StageName `json:"stage"`
	What  string         `json:"what"` // "mail joining-drop-in"
	To    People         `json:"to,omitzero"`
	// When is, of what has a date, how it is counted ("2 days before the drop-in on Tue 8
	// Jul"); of the others, when it happens ("when they apply").
	When  string   `json:"when,omitempty"`
	Notes []string `json:"notes,omitempty"`
	// Holiday is the bank holiday on which it falls: "Good Friday".
	Holiday string `json:"holiday,omitempty"`

	At    time.Time `json:"at,omitzero"`    // what closes on a day closes at the midnight after it
	Until time.Time `json:"until,omitzero"` // of a session
	Date  string    `json:"date,omitempty"` // of At, in the zone of the timeline: "2025-05-07"
	// Hour is the hour of At on that date, "10:00"; "24:00" at its end; empty: all day.
	Hour    string      `json:"hour,omitempty"`
	Repeats []time.Time `json:"repeats,omitempty"` // all its moments, where there are several

	Session plan.SessionName `json:"session,omitempty"`
	Items   []plan.ItemName  `json:"items,omitempty"` // of the plan
	Private bool             `json:"private,omitempty"`

	sorted time.Time
}

// Of makes the timeline of a plan. The only error is a zone or a holiday calendar
// that is not known, which no plan has that was made from files.
func Of(p *plan.Plan) (*Timeline, error) {
	days, err := calendar.New(p.Zone, p.Holidays)
	if err != nil {
		return nil, err
	}
	t := &Timeline{Cohort: p.Cohort, Programme: p.Programme, Title: p.Title, Hash: p.Hash, Zone: p.Zone, Yet: p.Yet, plan: p, days: days, told: told(p)}
	for i := range p.Stages {
		t.stage(&p.Stages[i])
	}
	slices.SortStableFunc(t.Entries, func(a, b Entry) int {
		return cmp.Or(a.sorted.Compare(b.sorted), cmp.Compare(slices.Index(ranks, a.Kind), slices.Index(ranks, b.Kind)))
	})
	for _, r := range p.Roles {
		t.Roles = append(t.Roles, t.Burden(r.Name))
	}
	for _, who := range p.Staff {
		t.Staff = append(t.Staff, t.BurdenOf(who))
	}
	t.Mails = t.allMails()
	t.Sums = t.sums()
	t.Unsaid = t.unsaid()
	return t, nil
}

// dated is before every date of a plan. What is counted from a day that is not
// known may be earlier, and has no date either.
var dated = time.Unix(0, 0)

// put gives an entry its moment: an instant with its hour.
func (t *Timeline) put(e Entry, at time.Time) {
	if at.Before(dated) {
		t.whenever(e)
		return
	}
	e.At, e.sorted = at, at
	e.Date, e.Hour, e.Holiday = t.local(at, "2006-01-02"), t.local(at, "15:04"), t.holiday(at)
	t.Entries = append(t.Entries, e)
}

// whenever keeps what has no moment. What is said once already is not said again.
func (t *Timeline) whenever(e Entry) {
	if e.When == "" {
		e.When = "as soon as what comes before has ended"
	}
	for i := range t.Whenever {
		if x := &t.Whenever[i]; x.Kind == e.Kind && x.When == e.When && x.What == e.What && x.String() == e.String() && len(e.Items) > 0 {
			x.Items = append(x.Items, e.Items...)
			return
		}
	}
	t.Whenever = append(t.Whenever, e)
}

// putDay gives an entry a day from its beginning. Where the day begins with an
// hour (after a session), it has that.
func (t *Timeline) putDay(e Entry, at time.Time) {
	if at.Before(dated) {
		return
	}
	t.put(e, at)
	if last := &t.Entries[len(t.Entries)-1]; last.Hour == "00:00" {
		last.Hour = ""
	}
}

// putEnd gives an entry the end of something: midnight is of the day before.
func (t *Timeline) putEnd(e Entry, at time.Time) {
	if at.Before(dated) {
		return
	}
	if t.local(at, "15:04") != "00:00" {
		t.put(e, at)
		return
	}
	day := at.Add(-time.Second)
	e.At, e.sorted = at, day
	if e.Kind == Decision {
		e.sorted = at.Add(-time.Second / 2) // it follows from what ends then
	}
	e.Date, e.Hour, e.Holiday = t.local(day, "2006-01-02"), "24:00", t.holiday(day)
	t.Entries = append(t.Entries, e)
}

func (t *Timeline) local(at time.Time, layout string) string {
	return at.In(t.days.Location()).Format(layout)
}

func (t *Timeline) holiday(at time.Time) string {
	name, _ := t.days.Holiday(t.days.Date(at))
	return name
}

package rehearsal

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"trellis/activities"
	"trellis/definitions/plan"
	"trellis/roster"
)

// day is a row of the report's calendar: a date of the plan, or one on which
// mail went to many at once.
type day struct {
	Month, Date, Time, What, More string
	Session                       bool
	at                            time.Time
}

// days are the calendar: sessions, what opens and closes, and the mails that
// have a date. What goes to people one by one is in the pictures.
func (r *record) days() []day {
	var all []day
	invitations := map[time.Time]*together{}
	add := func(at time.Time, session bool, what, more string) {
		if !at.IsZero() {
			all = append(all, day{What: what, More: more, Session: session, at: at})
		}
	}
	closes := func(at time.Time, what, more string) {
		if !at.IsZero() {
			add(at.Add(-time.Minute), false, what, more)
		}
	}
	for i := range r.plan.Stages {
		s := &r.plan.Stages[i]
		switch s.Kind {
		case plan.Recruitment:
			add(s.Opens, false, "Applications open", "")
			closes(s.Closes, "Applications close", fmt.Sprintf("%d sent", r.figures.Applied))
		case plan.Matching:
			if s.Choose.Asks() {
				closes(s.Closes, "Choices close", fmt.Sprintf("%d chose", r.acted(activities.ActChoose)))
			}
		case plan.Meetings:
			closes(s.Closes, "Meetings end", fmt.Sprintf("%d were held", r.figures.Meetings))
		}
		for _, session := range s.Sessions {
			more := ""
			if said := r.attendance[session.Name]; len(said) > 0 {
				more = fmt.Sprintf("%d yes, %d no, %d maybe", said["yes"], said["no"], said["maybe"])
			}
			add(session.Start, true, session.Title, more)
		}
		for _, survey := range s.Surveys {
			closes(survey.Closes, "Survey closes", "")
		}
		r.mailDays(s, invitations, add)
	}
	for at, t := range invitations {
		add(at, false, "Invitations to "+several(t.sessions, "session"), several(t.mails, "mail"))
	}
	slices.SortStableFunc(all, func(a, b day) int { return cmp.Or(a.at.Compare(b.at), cmp.Compare(b.What, a.What)) })
	return r.dated(all)
}

// mailDays adds what each item sent when most of it went. Invitations that went
// together are one row.
func (r *record) mailDays(s *plan.Stage, invitations map[time.Time]*together, add func(time.Time, bool, string, string)) {
	for i := range s.Items {
		it := &s.Items[i]
		if r.single(it) {
			continue
		}
		at, sent := r.mostOf(it)
		switch {
		case sent == 0:
		case it.Does == plan.SendInvitation:
			if invitations[at] == nil {
				invitations[at] = &together{}
			}
			invitations[at].sessions++
			invitations[at].mails += sent
		default:
			add(at, false, "Mail "+it.Mail, "to "+people(sent))
		}
	}
}

// together are the invitations of one instant.
type together struct{ sessions, mails int }

// mostOf is when most of an item was sent, and how many.
func (r *record) mostOf(it *plan.Item) (at time.Time, n int) {
	sent := map[time.Time]int{}
	for _, e := range r.entries {
		if e.Item == it.Name && e.State == roster.Accepted && e.Method != roster.Cancel {
			if sent[e.Date]++; sent[e.Date] > sent[at] {
				at = e.Date
			}
		}
	}
	return at, sent[at]
}

func people(n int) string {
	if n == 1 {
		return "1 person"
	}
	return fmt.Sprintf("%d people", n)
}

// several counts things whose plural is made with an s.
func several(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return fmt.Sprintf("%d %ss", n, thing)
}

func (r *record) acted(kind string) (n int) {
	for _, a := range r.acts {
		n += one(a.Kind == kind)
	}
	return n
}

// dated puts the dates into words, each month, date and hour once.
func (r *record) dated(all []day) []day {
	month, date, hour := "", "", ""
	for i := range all {
		d := &all[i]
		l := d.at.In(r.zone)
		d.Time = clock(l)
		if l.Hour() == 23 && l.Minute() == 59 {
			d.Time = "midnight" // the end of that day
		}
		if m := l.Format("January 2006"); m != month {
			d.Month, month, date, hour = m, m, "", ""
		}
		if t := l.Format("Mon 2"); t != date {
			d.Date, date, hour = t, t, ""
		}
		if d.Time == hour {
			d.Time = ""
		} else {
			hour = d.Time
		}
	}
	return all
}

package definitions

import (
	"fmt"
	"time"

	"trellis/definitions/phrase"
	"trellis/definitions/plan"
)

// checkDue is dates/order of what people are to have done, and dates/never of what
// is to happen again and again and has no time to.
func (r *reader) checkDue(d *dated) {
	for i, s := range r.book.programme.stages {
		made := &d.plan.Stages[i]
		for j, x := range s.agreements {
			r.dueInTime(d, s, made, x.due, made.Agreements[j].Due, "the "+plainly(x.name))
		}
		for j, x := range s.tasks {
			r.dueInTime(d, s, made, x.due, made.Tasks[j].Due, aloud(plan.StageName(x.name)))
		}
		for j, x := range s.surveys {
			if form := made.Surveys[j]; !form.Opens.IsZero() && !form.Closes.IsZero() && !form.Opens.Before(form.Closes) && x.closes != nil {
				r.wrong(checkOrderOf, x.closes.at, fmt.Sprintf("%s closes before it opens", capital(aloud(plan.StageName(x.name)))), fmt.Sprintf("It opens on %s.", d.days.Date(form.Opens)))
			}
		}
		for _, m := range s.mails {
			if m.send != nil && m.send.Form == phrase.Cadence && m.send.Anchor != "" {
				r.everHappens(d, m)
			}
		}
	}
}

// dueInTime tells of what is due before anybody is asked for it, or after the
// meetings that it is about.
func (r *reader) dueInTime(d *dated, s *stage, made *plan.Stage, w *when, due time.Time, what string) {
	if w == nil || due.IsZero() {
		return
	}
	day := d.days.Date(due.Add(-time.Second))
	begins := made.Opens
	if len(made.Sessions) > 0 {
		begins = made.Sessions[0].Start
	}
	if begins.IsZero() && s.kind != plan.Matching {
		begins = d.ended(made.After)
	}
	switch {
	case r.told[w.at]:
		return // of another cohort
	case !begins.IsZero() && due.Before(begins):
		r.wrong(checkOrderOf, w.at, fmt.Sprintf("%s is due on %s, before %s %s", capital(what), day, s.aloud(), s.verb("begins", "begin")),
			fmt.Sprintf("It is asked for on %s. Write a later day, or move it into a stage above.", d.days.Date(begins)))
	case s.kind == plan.Meetings && !made.Closes.IsZero() && due.After(made.Closes):
		r.warn(checkOrderOf, w.at, fmt.Sprintf("%s is due on %s, after %s %s", capital(what), day, s.aloud(), s.verb("ends", "end")),
			fmt.Sprintf("They end on %s. Write an earlier day.", d.days.Date(made.Closes.Add(-time.Second))))
	default:
		return
	}
	r.told[w.at] = true
}

// everHappens tells of a cadence that is longer than what it goes on during.
func (r *reader) everHappens(d *dated, m *mailItem) {
	over := d.anchored(m.send)
	if r.told[m.send.at] || over == nil || over.Opens.IsZero() || over.Closes.IsZero() || len(d.times(m.send.Length, over)) > 0 {
		return
	}
	r.told[m.send.at] = true
	r.warn("dates/never", m.send.at, fmt.Sprintf("This never happens: %s %s over before %s have passed", aloud(over.Name), r.book.stage(over.Name).verb("is", "are"), m.send.Length),
		fmt.Sprintf("It goes on from %s to %s. Write a shorter time.", d.days.Date(over.Opens), d.days.Date(over.Closes.Add(-time.Second))))
}

package definitions

import (
	"cmp"
	"strings"
	"time"

	"trellis/definitions/calendar"
	"trellis/definitions/phrase"
	"trellis/definitions/plan"
)

// toDo is what people are to have done by some day. The stage of a task that
// decides about applicants tells them.
func (r *resolver) toDo(s *stage, made *plan.Stage, given *dates) {
	for _, x := range s.agreements {
		by, together := r.doers(x.by)
		made.Agreements = append(made.Agreements, plan.Agreement{Name: plan.AgreementName(x.name), By: by, Together: together, Due: r.due(x.due), Required: x.required})
	}
	for _, x := range s.tasks {
		by, together := r.doers(x.by)
		t := plan.Task{Name: x.name, Ask: x.ask, By: by, Together: together, Due: r.due(x.due), Decides: x.decides(), Required: x.required}
		for _, n := range x.by {
			t.ByAnswer = cmp.Or(t.ByAnswer, n.of(applicant))
		}
		for _, n := range x.about {
			t.About = strings.TrimPrefix(n.name, "each.")
		}
		made.Tasks = append(made.Tasks, t)
		if !x.decides() {
			continue
		}
		made.Deciders = by.Staff
		if len(by.Staff) == 0 { // somebody whom applicants name: what they say is recorded by the coordinator
			made.Deciders = []plan.StaffName{r.plan.Coordinator}
		}
		switch {
		case given.decide != nil:
			made.Decide = r.days.Morning(r.date(given.decide))
		case !t.Due.IsZero():
			made.Decide = r.days.Morning(r.days.After(r.days.Date(t.Due.Add(-time.Second)), 0, 0, 0))
		}
	}
}

// due is the end of a day by which something is to be done. Counted from people,
// it is counted from when they all are paired.
func (r *resolver) due(w *when) time.Time {
	if w == nil {
		return time.Time{}
	}
	if w.Anchor == phrase.They {
		for _, s := range r.plan.Stages {
			if s.Kind == plan.Matching && !s.Decide.IsZero() && w.Event == phrase.Paired {
				day, _ := r.counted(w, r.days.Date(s.Decide))
				return r.days.EndOf(day)
			}
		}
		return time.Time{}
	}
	if day, ok := r.day(w); ok && day != (calendar.Date{}) {
		return r.days.EndOf(day)
	}
	return time.Time{}
}

// lastDue is when the last that is to be done in a stage is due: one without other
// dates is over then.
func lastDue(s *plan.Stage) (last time.Time) {
	for _, x := range s.Tasks {
		last = later(last, x.Due)
	}
	for _, x := range s.Agreements {
		last = later(last, x.Due)
	}
	return last
}

func later(a, b time.Time) time.Time {
	if b.After(a) {
		return b
	}
	return a
}

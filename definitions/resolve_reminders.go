package definitions

import (
	"slices"
	"time"

	"trellis/definitions/phrase"
	"trellis/definitions/plan"
)

// mostReminders is how often anybody is reminded of one thing: then a person asks them.
const mostReminders = 10

// reminders remind those of something who were asked and have not done it.
func (r *resolver) reminders(s *stage, made *plan.Stage) {
	remind := map[string]*when{}
	for _, x := range s.agreements {
		remind["agreement "+x.name] = x.remind
	}
	for _, x := range s.tasks {
		remind["task "+string(x.name)] = x.remind
	}
	asked := made.Items
	for i := range asked {
		it := asked[i]
		switch {
		case it.Agreement != "":
			r.remind(made, it, "agreement-reminder", remind["agreement "+string(it.Agreement)])
		case it.Task != "":
			r.remind(made, it, "task-reminder", remind["task "+string(it.Task)])
		case it.Survey != "":
			r.remindOfSurvey(s, made, it)
		}
	}
}

// remind makes the reminders of one thing that is asked for, so often from when it is.
func (r *resolver) remind(made *plan.Stage, asked plan.Item, words string, often *when) {
	if often == nil || often.Form != phrase.Cadence || asked.At.IsZero() {
		return
	}
	step := span(phrase.Length{Least: often.Length.Most, Most: often.Length.Most})
	if step.IsZero() {
		return
	}
	it := asked
	it.Name, it.Mail, it.To.Lacks, it.Until = asked.Name+"/reminder", words, true, time.Time{}
	first := r.days.Date(asked.At)
	for i := 1; i <= mostReminders; i++ {
		it.Reminders = append(it.Reminders, r.days.Morning(r.days.After(first, i*step.Months, i*step.Days, i*step.WorkingDays)))
	}
	r.repeated(made, it)
}

// remindOfSurvey reminds those who have not answered one that everybody has to: every
// week while it is open, but not on its last day.
func (r *resolver) remindOfSurvey(s *stage, made *plan.Stage, asked plan.Item) {
	if !s.required || asked.At.IsZero() || asked.Until.IsZero() {
		return
	}
	it := asked
	it.Name, it.Mail, it.To.Lacks = asked.Name+"/reminder", "survey-reminder", true
	first, last := r.days.Date(asked.At), r.days.Morning(r.days.Date(asked.Until.Add(-time.Second)))
	for i := 1; i <= mostReminders; i++ {
		at := r.days.Morning(r.days.After(first, 0, 7*i, 0))
		if !at.Before(last) {
			break
		}
		it.Reminders = append(it.Reminders, at)
	}
	r.repeated(made, it)
}

// repeated adds an item that goes out at each of its reminders: the first is its own
// moment.
func (r *resolver) repeated(made *plan.Stage, it plan.Item) {
	if len(it.Reminders) == 0 {
		return
	}
	it.At, it.Reminders = it.Reminders[0], it.Reminders[1:]
	made.Items = append(made.Items, it)
}

// weeklyDigest is a page to the coordinator each Monday while the cohort runs, or on the
// next working day.
func (r *resolver) weeklyDigest() {
	if r.book.programme.digest == noDigest || len(r.plan.Stages) == 0 {
		return
	}
	first, last := r.spanned()
	if first.IsZero() {
		return
	}
	day := r.days.Date(first)
	day = r.days.Add(day, 0, (8-int(first.In(r.days.Location()).Weekday()))%7, 0)
	made := &r.plan.Stages[0]
	it := r.notice(made, "weekly-digest", time.Time{}, plan.Nothing, r.plan.Coordinator)
	it.SendAgain = false
	for i := 0; i < mostTimes; i++ {
		at := r.days.Morning(r.days.After(day, 0, 7*i, 0))
		if !at.Before(last) {
			break
		}
		if at.After(first.AddDate(0, 0, 1)) { // there is something to tell
			it.Reminders = append(it.Reminders, at)
		}
	}
	r.repeated(made, it)
}

// spanned is from when until when something of the plan is dated.
func (r *resolver) spanned() (first, last time.Time) {
	consider := func(t time.Time) {
		if t.IsZero() {
			return
		}
		if first.IsZero() || t.Before(first) {
			first = t
		}
		if t.After(last) {
			last = t
		}
	}
	for i := range r.plan.Stages {
		s := &r.plan.Stages[i]
		consider(s.Opens)
		consider(s.Closes)
		consider(s.Decide)
		for _, x := range s.Sessions {
			consider(x.Start)
			consider(x.End)
		}
		for _, x := range s.Surveys {
			consider(x.Closes)
		}
	}
	return first, last
}

// aboutMail are the notices that tell the coordinator of other mail: what is about to
// leave, and what is held for want of something; and that somebody asked to be called,
// which whoever can help is told when it is handed to them.
func (r *resolver) aboutMail() {
	if len(r.plan.Stages) == 0 {
		return
	}
	made := &r.plan.Stages[0]
	made.Items = append(made.Items,
		r.notice(made, "second-thoughts", time.Time{}, plan.MailWaits, r.plan.Coordinator),
		r.notice(made, "letters-held", time.Time{}, plan.LettersLack, r.plan.Coordinator),
		r.notice(made, "please-call", time.Time{}, plan.CallWanted, r.plan.Coordinator))
	for _, s := range r.plan.Stages {
		for _, helper := range s.Help {
			it := r.notice(made, "handed-over/"+string(helper), time.Time{}, plan.CallHanded, helper)
			it.Mail = "handed-over"
			known := slices.ContainsFunc(made.Items, func(x plan.Item) bool { return x.Name == it.Name })
			if helper != r.plan.Coordinator && !known {
				made.Items = append(made.Items, it)
			}
		}
	}
}

package definitions

import (
	"fmt"
	"slices"

	"trellis/definitions/phrase"
	"trellis/definitions/plan"
)

const checkTimesKnown = "dates/known"

// checkTimes is dates/known: a time of the programme is one that its place in
// the programme can have.
func (r *reader) checkTimes() {
	for _, s := range r.book.programme.stages {
		r.day(s.decide)
		r.day(s.choicesClose)
		if w := s.inviteWhen; w != nil && w.ofStage() {
			r.day(w)
		}
		for _, x := range s.surveys {
			if x.opens == nil || !x.opens.applies() {
				r.day(x.opens)
			}
			r.day(x.closes)
		}
		for _, x := range s.agreements {
			r.dueDay(x.due)
			r.again(x.remind)
		}
		for _, x := range s.tasks {
			r.dueDay(x.due)
			r.again(x.remind)
		}
		for _, m := range s.mails {
			if m.send != nil && m.send.Anchor != "" {
				r.leaves(s, m)
			}
			r.day(m.notAfter)
		}
	}
	for _, q := range r.book.questions() {
		r.day(q.keptUntil)
	}
}

// day tells of a time that is no one day.
func (r *reader) day(w *when) {
	if w == nil || w.Anchor == "" {
		return
	}
	summary, fix := "This is not one day that can be known before", `Write it like "1 week after launch" or "the end of launch day".`
	switch {
	case w.Form == phrase.DayEnd && w.ofStage():
		r.oneDay(w)
		return
	case w.Form == phrase.Midpoint && w.Theirs:
		summary, fix = "Only a mail can go halfway through something of their own", `Write "halfway through meetings", which is one day for all.`
	case w.Form == phrase.Midpoint && !r.goesOn(w):
		summary, fix = "This does not go on for a time that is known", `Write it of meetings or of support, like "halfway through meetings".`
	case w.Form == phrase.Midpoint:
		return
	case w.Form == phrase.Cadence:
		summary, fix = "This is again and again, and here stands one day", `Write it like "1 week after launch". A mail can ask for something again and again: send = "every 3 months during meetings".`
	case w.ofStage() && !w.Each && (w.Form == phrase.Offset || w.Form == phrase.Happens):
		return
	}
	r.wrong(checkTimesKnown, w.at, summary, fix)
}

// oneDay tells of the end of the day of what goes on for longer than one.
func (r *reader) oneDay(w *when) {
	i := r.book.programme.index().meant(w, len(r.book.programme.stages))
	if i < 0 {
		return
	}
	switch s := r.book.programme.stages[i]; s.kind {
	case plan.Recruitment, plan.Matching, plan.Meetings, plan.DropIns, plan.Support, plan.Evaluation:
		r.wrong(checkTimesKnown, w.at, fmt.Sprintf("%s %s not on one day", capital(s.aloud()), s.verb("is", "are")), fmt.Sprintf("Write \"when %s %s\".", s.aloud(), s.verb("ends", "end")))
	}
}

// dueDay is day, and may be counted from when people are paired.
func (r *reader) dueDay(w *when) {
	if w == nil || w.Anchor == phrase.They && w.Event == phrase.Paired && w.Form == phrase.Offset {
		return
	}
	r.day(w)
}

// again tells of a reminder that is no repeated one.
func (r *reader) again(w *when) {
	if w != nil && (w.Form != phrase.Cadence || w.Event != phrase.Made && w.Event != phrase.Done) {
		r.wrong(checkTimesKnown, w.at, "This does not say how often people are reminded", `Write it like "every 2 weeks until it is made".`)
	}
}

// leaves tells of a mail that cannot leave when it is to.
func (r *reader) leaves(s *stage, m *mailItem) {
	w := m.send
	summary, fix := "", ""
	staff := slices.ContainsFunc(m.to, func(n named) bool { return slices.Contains(namesOf(r.book.programme.people), n.name) })
	switch {
	case w.Event == phrase.Made, w.Event == phrase.Done, w.Theirs && w.Form == phrase.Cadence, w.Theirs && w.Form == phrase.Midpoint && w.Anchor != "meetings", w.Theirs && w.Form != phrase.Midpoint && !r.silence(s, w):
		summary, fix = "A mail of this stage cannot leave at such a time", `Write it like "1 week before launch", "when launch ends" or, in meetings, "6 weeks after their last meeting".`
	case (w.Form == phrase.Cadence || w.Form == phrase.Midpoint) && !r.goesOn(w):
		summary, fix = "This does not go on for a time that is known", `Write it of meetings or of support, like "every month during meetings".`
	case w.Each && s.kind != plan.DropIns && len(s.sessions) < 2:
		summary, fix = "There is only one of this", "Leave each out."
	case (w.Event == phrase.Apply || w.Event == phrase.Accepted || w.Event == phrase.Declined) && s.kind != plan.Recruitment && !s.tells():
		summary, fix = "Nobody applies in this stage", "Move the mail to recruitment."
	case w.Anchor == phrase.They && staff:
		summary, fix = "Those who are written to here are the applicants", "Take to out."
	case w.Event == phrase.Announced && s.kind != plan.Matching:
		summary, fix = "Pairs are not announced in this stage", "Move the mail to matching."
	default:
		if w.Form == phrase.DayEnd {
			r.oneDay(w)
		}
		return
	}
	r.wrong(checkTimesKnown, w.at, summary, fix)
}

// checkKnowable is dates/known of a cohort: with all its dates given, each time
// that is counted from a stage has something to be counted from.
func (r *reader) checkKnowable(d *dated) {
	if r.about(d).Errors() > 0 {
		return // the date that is missing is told already
	}
	for i, s := range r.book.programme.stages {
		if made := &d.plan.Stages[i]; (made.Kind == plan.Meetings || made.Kind == plan.Support) && made.Opens.IsZero() && s.onlyIf == nil && !r.rolls() {
			r.wrong(checkTimesKnown, s.at, "It cannot be known when "+string(s.name)+" begin", "Put them below a stage that has a date.")
		}
		for _, w := range s.phrases() {
			anchor := d.anchored(w)
			if anchor == nil || !w.ofStage() || w.Form == phrase.Cadence || len(anchor.Pending) > 0 || r.hangs(d, anchor) {
				continue
			}
			if _, at := d.edge(anchor, w.Edge()); at.IsZero() {
				r.wrong(checkTimesKnown, w.at, fmt.Sprintf("It cannot be known when this is, for %s has no such date", anchor.Name), "Count it from another stage.")
			}
		}
	}
}

// phrases are all times that a stage says.
func (s *stage) phrases() []*when {
	all := []*when{s.decide, s.choicesClose, s.inviteWhen}
	for _, m := range s.mails {
		all = append(all, m.send, m.notAfter)
	}
	for _, x := range s.surveys {
		all = append(all, x.opens, x.closes)
	}
	for _, x := range s.agreements {
		all = append(all, x.due)
	}
	for _, x := range s.tasks {
		all = append(all, x.due)
	}
	return slices.DeleteFunc(all, func(w *when) bool { return w == nil })
}

// about are the problems found so far that bear on a cohort.
func (r *reader) about(d *dated) Problems {
	b := &Book{problems: r.problems}
	return b.about(d.cohort.file)
}

// silence says that it is the time of a nudge: so long after a pair last met.
func (r *reader) silence(s *stage, w *when) bool {
	return s.kind == plan.Meetings && w.Form == phrase.Offset && !w.Before && w.Anchor == "last meeting"
}

// applies says that it is when people apply.
func (w *when) applies() bool { return w.Event == phrase.Apply && w.Form == phrase.Happens }

// goesOn says that what a time is counted from has a beginning and an end.
func (r *reader) goesOn(w *when) bool {
	for _, s := range r.book.programme.stages {
		if w.Theirs || w.Means(string(s.name)) || w.Means(string(s.kind)) {
			if s.kind == plan.Meetings || s.kind == plan.Support {
				return true
			}
		}
	}
	return false
}

// tells says that a task of this stage decides about applicants.
func (s *stage) tells() bool { return slices.ContainsFunc(s.tasks, (*task).decides) }

// hangs says that it depends on people when a stage is: it is only for some, or
// each goes on when ready.
func (r *reader) hangs(d *dated, made *plan.Stage) bool {
	return made.OnlyIf != "" || made.Rolling || d.lineage(made.Name).loose
}

// rolls says that people are matched one by one.
func (r *reader) rolls() bool {
	return slices.ContainsFunc(r.book.programme.stages, func(s *stage) bool { return s.rolling })
}

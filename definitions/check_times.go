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
		for _, x := range s.surveys {
			r.day(x.opens)
			r.day(x.closes)
		}
		for _, m := range s.mails {
			if m.send != nil && m.send.Anchor != "" {
				r.leaves(s, m)
			}
		}
	}
}

// day tells of a time that is no one day.
func (r *reader) day(w *when) {
	if w == nil || w.Anchor == "" {
		return
	}
	if !w.ofStage() || w.Each || w.Form != phrase.Offset && w.Form != phrase.Happens && w.Form != phrase.DayEnd {
		r.wrong(checkTimesKnown, w.at, "This is not one day that can be known before", `Write it like "1 week after launch" or "the end of launch day".`)
	}
}

// leaves tells of a mail that cannot leave when it is to.
func (r *reader) leaves(s *stage, m *mailItem) {
	w := m.send
	summary, fix := "", ""
	switch {
	case w.Form == phrase.Cadence || w.Form == phrase.Midpoint || w.Theirs && !r.silence(s, w):
		summary, fix = "A mail of this stage cannot leave at such a time", `Write it like "1 week before launch", "when launch ends" or, in meetings, "6 weeks after their last meeting".`
	case w.Each && s.kind != plan.DropIns:
		summary, fix = "There is only one of this", "Leave each out."
	case (w.Event == phrase.Apply || w.Event == phrase.Accepted || w.Event == phrase.Declined) && s.kind != plan.Recruitment:
		summary, fix = "Nobody applies in this stage", "Move the mail to recruitment."
	case w.Anchor == phrase.They && slices.ContainsFunc(m.to, func(n named) bool { return slices.Contains(namesOf(r.book.programme.people), n.name) }):
		summary, fix = "Those who are written to here are the applicants", "Take to out."
	case (w.Event == phrase.Announced || w.Event == phrase.Paired) && s.kind != plan.Matching:
		summary, fix = "Pairs are not announced in this stage", "Move the mail to matching."
	default:
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
		if made := &d.plan.Stages[i]; made.Kind == plan.Meetings && made.Opens.IsZero() {
			r.wrong(checkTimesKnown, s.at, "It cannot be known when "+string(s.name)+" begin", "Put them below a stage that has a date.")
		}
		for _, w := range s.times() {
			anchor := d.anchored(w)
			if anchor == nil || !w.ofStage() {
				continue
			}
			if _, at := d.edge(anchor, w.Edge()); at.IsZero() {
				r.wrong(checkTimesKnown, w.at, fmt.Sprintf("It cannot be known when this is, for %s has no such date", anchor.Name), "Count it from another stage.")
			}
		}
	}
}

// times are all that a stage says.
func (s *stage) times() []*when {
	all := []*when{s.decide, s.choicesClose}
	for _, m := range s.mails {
		all = append(all, m.send)
	}
	for _, x := range s.surveys {
		all = append(all, x.opens, x.closes)
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

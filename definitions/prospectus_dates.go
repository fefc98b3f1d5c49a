package definitions

import (
	"slices"
	"strings"
	"time"

	"trellis/definitions/plan"
	"trellis/definitions/prospectus"
)

// keyDates are all that the public may know of, in their order; last those that are
// not known yet.
func (w *prospect) keyDates() []prospectus.Date {
	var all, unknown []prospectus.Date
	w.stages(func(s *stage, made *plan.Stage) {
		all = append(all, w.deadlines(s, made)...)
		all = append(all, w.sessions(s, made)...)
		if w.whom(w.days.invited(s.invite)) != "" && !s.private {
			for _, x := range made.Pending {
				unknown = append(unknown, prospectus.Date{Day: "To be confirmed by " + lastDay(w.scene, x.By), What: x.Title, Detail: w.detail(s, s.invite, s.where)})
			}
		}
	})
	slices.SortStableFunc(all, func(a, b prospectus.Date) int { return a.At.Compare(b.At) })
	return append(all, unknown...)
}

// deadlines are the days of a stage on which something opens, closes or is told.
func (w *prospect) deadlines(s *stage, made *plan.Stage) (all []prospectus.Date) {
	add := func(at time.Time, day, what, detail string) {
		if !at.IsZero() {
			all = append(all, prospectus.Date{Day: day, What: what, Detail: detail, At: at})
		}
	}
	last := func(at time.Time, what, detail string) { // of what ends with a day, or at an hour of it
		if at.IsZero() {
			return
		}
		hours := ""
		if local := w.scene.local(at); local.Hour()+local.Minute() > 0 {
			hours = "until " + timeOfDay(local)
		}
		all = append(all, prospectus.Date{Day: lastDay(w.scene, at), Hours: hours, What: what, Detail: detail, At: at.Add(-time.Second)})
	}
	first := func(at time.Time, what, detail string) { add(at, day(w.scene, at), what, detail) }
	switch {
	case s.kind == plan.Recruitment && w.public():
		first(made.Opens, w.applications(s)+" open", "")
		last(made.Closes, w.applications(s)+" close", "")
	case s.kind == plan.Matching:
		if s.choiceAt.Filename != "" {
			last(made.Closes, "Choices close", commas(w.roleMany(chooser)+" "+w.choice(s), w.onlyFor(s)))
		}
		if !s.rolling {
			first(made.Decide, capital(s.makes)+" are announced", w.onlyFor(s))
		}
	case s.kind == plan.Meetings || s.kind == plan.Support:
		if !made.Opens.IsZero() && !made.Closes.IsZero() && (s.kind == plan.Meetings || w.whom(w.days.invited(s.invite)) != "") {
			add(made.Opens, w.fromTo(made.Opens, made.Closes), made.Title, commas(w.among(s), w.onlyFor(s)))
		}
	}
	if s.kind != plan.Matching && (s.decides() && w.public() || s.tells()) {
		what := "You hear whether you have a place"
		if made.TellEach {
			what += ", at the latest"
		}
		first(made.Decide, what, "")
	}
	return all
}

// sessions are those that are not private, and not for staff alone.
func (w *prospect) sessions(s *stage, made *plan.Stage) (all []prospectus.Date) {
	for _, x := range made.Sessions {
		detail := w.detail(s, w.days.guests[x.Name], x.Where)
		if !w.open(&x) {
			continue
		}
		if s.attend == "one session" && len(made.Sessions) > 1 {
			detail = commas(detail, "come to one of the "+inLetters(len(made.Sessions)))
		}
		d, hours, _ := strings.Cut(sessionOn(w.scene, &x), ", ")
		all = append(all, prospectus.Date{Day: d, Hours: hours, What: x.Title, Detail: detail, At: x.Start})
	}
	return all
}

// open says that people are invited to a session who take part, and that it may be
// spoken of.
func (w *prospect) open(x *plan.Session) bool {
	return !x.Private && w.whom(w.days.invited(w.days.guests[x.Name])) != ""
}

// detail is for whom something is, and where.
func (w *prospect) detail(s *stage, invite []named, where string) string {
	only, whom := w.onlyFor(s), w.whom(w.days.invited(invite))
	if only != "" && whom == everyone {
		whom = ""
	}
	return commas(whom, where, only)
}

// among is how often people meet, or who can turn to support.
func (w *prospect) among(s *stage) string {
	if s.kind == plan.Support {
		return w.whom(w.days.invited(s.invite))
	}
	return w.rhythm(s)
}

// onlyFor says for which of them a stage is, where it is not for all.
func (w *prospect) onlyFor(s *stage) string {
	if who := w.those(s.onlyIf); who != "" {
		return "for " + who
	}
	return ""
}

// applications are what people send, as the programme calls it: "Expressions of interest".
func (w *prospect) applications(s *stage) string {
	if word, _, _ := strings.Cut(s.title, " "); s.title != "" && strings.HasSuffix(word, "s") {
		return s.title
	}
	return "Applications"
}

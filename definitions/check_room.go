package definitions

import (
	"fmt"

	"trellis/definitions/calendar"
	"trellis/definitions/phrase"
	"trellis/definitions/plan"
)

// checkLengths is dates/length: cohort and programme agree how long a session is.
func (r *reader) checkLengths(d *dated) {
	for _, x := range d.gatherings() {
		if x.lasts == nil || x.on.To == nil {
			continue
		}
		least, most, ok := x.lasts.Minutes()
		if here := minutes(*x.on.To) - minutes(*x.on.From); ok && (here < least || here > most) {
			r.wrong("dates/length", x.on.at, fmt.Sprintf("%s %s %s here, and %s in the programme", capital(x.aloud()), x.of.verb("lasts", "last"), lasting(here), x.lasts), "Change one of them.")
		}
	}
}

func minutes(c phrase.Clock) int { return 60*c.Hour + c.Minute }

// lasting is a number of minutes as people say it: "2 hours", "75 minutes".
func lasting(n int) string {
	unit := phrase.Amount{N: n, Unit: phrase.Minute}
	if n%60 == 0 {
		unit = phrase.Amount{N: n / 60, Unit: phrase.Hour}
	}
	return unit.String()
}

// checkRoom is dates/room: a cohort's own date leaves as much time to decide as
// the programme's rule does.
func (r *reader) checkRoom(d *dated) {
	for _, s := range r.book.programme.stages {
		said := d.said(s.name)
		if s.kind != plan.Recruitment || s.decide == nil || said.decide == nil || said.closes == nil || said.decide.Year*said.closes.Year == 0 {
			continue
		}
		closes, decides := dateOf(said.closes.Moment), dateOf(said.decide.Moment)
		allowed, ok := d.day(s.decide)
		if !ok || s.decide.Edge() != phrase.Closes || !decides.Before(allowed) || !closes.Before(decides) {
			continue
		}
		_, days, working := s.decide.Length.Least.Calendar()
		left, allows := counted(d.days.WorkingDaysBetween(closes, decides), "working day"), working
		if working == 0 {
			left, allows = counted(daysBetween(closes, decides), "day"), days
		}
		if allows == 0 {
			continue
		}
		r.warn("dates/room", said.decide.at, fmt.Sprintf("This leaves %s to decide", left), fmt.Sprintf("The programme allows %d after %s.", allows, closes))
	}
}

func daysBetween(from, to calendar.Date) int {
	day := func(d calendar.Date) int64 { return midnight(d).Unix() / (24 * 60 * 60) }
	return int(day(to) - day(from))
}

// checkFit is dates/fit: meetings are over when what waits for them takes place.
func (r *reader) checkFit(d *dated) {
	for _, s := range r.book.programme.stages {
		first := earliest(s, d.said(s.name))
		if first == nil {
			continue
		}
		for _, before := range d.lineage(s.name).meetings {
			if before.Closes.IsZero() {
				continue
			}
			if day, _ := d.edge(before, phrase.Closes); dateOf(first.Moment).Before(day) {
				r.warn("dates/fit", first.at, fmt.Sprintf("%s on %s; the %s %s on %s", r.goOn(d, before), day, s.aloud(), s.verb("is", "are"), dateOf(first.Moment)),
					"Meet for less long, or move this.")
			}
		}
	}
}

// goOn says that meetings end, in the words that decide when they do.
func (r *reader) goOn(d *dated, meetings *plan.Stage) string {
	s := r.book.stage(meetings.Name)
	switch {
	case d.said(s.name).closes != nil || s.length == nil:
		return capital(s.aloud()) + " " + s.verb("ends", "end")
	case s.every == nil:
		return fmt.Sprintf("%q ends", "for "+s.length.String())
	}
	return fmt.Sprintf("\"every %s for %s\" ends", s.often(), s.length)
}

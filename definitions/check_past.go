package definitions

import (
	"fmt"
	"time"

	"trellis/definitions/plan"
)

// Past tells of what a cohort should have done before now, as errors: a cohort
// cannot start once recruitment has opened, for what was due would come at once.
// It is dates/past, which check leaves alone: a directory keeps its old cohorts.
func (b *Book) Past(cohort string, now time.Time) Problems {
	c := b.cohorts[cohort]
	if c == nil {
		return nil
	}
	f := findings{book: b}
	days := b.dates(c).days
	for _, s := range b.programme.stages {
		d := c.stages[s.name]
		if d == nil {
			continue
		}
		for _, m := range d.moments(s) {
			if day := dateOf(m.Moment); m.Year != 0 && day.Before(days.Date(now)) {
				f.wrong("dates/past", m.at, fmt.Sprintf("%s on %s, which is past", s.past(d, m), day),
					"Move it, or start the cohort with --at and a date before.")
			}
		}
	}
	return f.problems.sorted()
}

// past says what has happened on a date: "Recruitment opened", "Drop-ins were".
func (s *stage) past(d *dates, m *moment) string {
	name := capital(s.aloud())
	switch {
	case m.Tentative:
		return "The day of " + s.aloud() + " was to be confirmed"
	case m == d.opens && s.kind != plan.Recruitment:
		return name + " began"
	case m == d.closes && s.kind != plan.Recruitment:
		return name + " ended"
	case m == d.opens:
		return name + " opened"
	case m == d.closes:
		return name + " closed"
	case m == d.decide:
		return "Applicants were told"
	case m == d.choices:
		return "Choices closed"
	case m == d.announce:
		return capital(s.makes) + " were announced"
	}
	return name + s.verb(" was", " were")
}

package main

import (
	"fmt"
	"time"

	"trellis/definitions/phrase"
)

// readMoment reads a date as all dates are written here: "Monday 17 March 2025",
// with a time or without. Where there is none, it is that hour of the day.
func readMoment(flag, text string, zone *time.Location, hour int) (time.Time, error) {
	m, problem := phrase.ParseMoment(text)
	if problem == nil {
		problem = m.Check()
	}
	switch {
	case problem != nil:
		return time.Time{}, misused("%s cannot be %q: %s. %s", flag, clean(text), problem.Summary, problem.Fix)
	case m.Year == 0:
		return time.Time{}, misused("%s needs a year: write it like \"Monday 17 March 2025\"", flag)
	case m.Tentative, m.To != nil:
		return time.Time{}, misused("%s is one moment: write it like \"Monday 17 March 2025, 9am\"", flag)
	}
	minute := 0
	if m.From != nil {
		hour, minute = m.From.Hour, m.From.Minute
	}
	return time.Date(m.Year, m.Month, m.Day, hour, minute, 0, 0, zone).UTC(), nil
}

// written is a moment as it is written here: "Wednesday 7 May 2025, 10am".
func written(t time.Time, zone *time.Location) string {
	m := momentOf(t.In(zone))
	m.From = clockOf(t.In(zone))
	return m.String()
}

// dayOf is a moment's day: "Wednesday 7 May 2025".
func dayOf(t time.Time, zone *time.Location) string { return momentOf(t.In(zone)).Date() }

func momentOf(t time.Time) phrase.Moment {
	return phrase.Moment{Named: true, Weekday: t.Weekday(), Day: t.Day(), Month: t.Month(), Year: t.Year()}
}

func clockOf(t time.Time) *phrase.Clock {
	return &phrase.Clock{Hour: t.Hour(), Minute: t.Minute()}
}

// short is a moment in a column: "Wed  7 May 2025  10am".
func short(t time.Time, zone *time.Location) string {
	t = t.In(zone)
	return fmt.Sprintf("%s  %s", t.Format("Mon _2 Jan 2006"), clockOf(t))
}

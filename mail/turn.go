package mail

import (
	"fmt"
	"time"
)

// A turn is a moment at which a zone's clock changes.
type turn struct {
	at       time.Time
	from, to int    // seconds east of UTC, before and after
	name     string // what the time is called after it
}

// wall is the moment on the clock that is about to be changed (RFC 5545, 3.6.5).
func (t turn) wall() time.Time { return t.at.UTC().Add(time.Duration(t.from) * time.Second) }

// turnsOf lists a location's turns, in order. What changes a name alone is none.
func turnsOf(location *time.Location, from, until time.Time) []turn {
	var turns []turn
	at := from.In(location)
	for {
		_, end := at.ZoneBounds()
		if end.IsZero() || end.After(until) {
			return turns
		}
		if !end.After(at) {
			// Where the clock follows a rule and not a table, from 2038, Go ends leap
			// years a day early, and on their last day ZoneBounds looks back.
			at = at.AddDate(0, 0, 1)
			continue
		}
		_, before := end.Add(-time.Second).In(location).Zone()
		name, after := end.In(location).Zone()
		if before != after {
			turns = append(turns, turn{at: end, from: before, to: after, name: name})
		}
		at = end.In(location)
	}
}

// yearlyRule finds the rule that the turns follow, one each year: a certain
// weekday of a month, counted from its start or its end. Fewer than eight turns
// are not enough to know.
func yearlyRule(turns []turn) (string, bool) {
	if len(turns) < 8 {
		return "", false
	}
	first := turns[0].wall()
	nth, alwaysNth, alwaysLast := (first.Day()-1)/7, true, true
	for i, t := range turns {
		wall := t.wall()
		if wall.Year() != first.Year()+i || wall.Month() != first.Month() || wall.Weekday() != first.Weekday() ||
			wall.Hour() != first.Hour() || wall.Minute() != first.Minute() || t.from != turns[0].from || t.to != turns[0].to {
			return "", false
		}
		alwaysNth = alwaysNth && (wall.Day()-1)/7 == nth
		alwaysLast = alwaysLast && wall.AddDate(0, 0, 7).Month() != wall.Month()
	}
	weekday := [...]string{"SU", "MO", "TU", "WE", "TH", "FR", "SA"}[first.Weekday()]
	switch {
	case alwaysLast:
		return fmt.Sprintf("FREQ=YEARLY;BYMONTH=%d;BYDAY=-1%s", first.Month(), weekday), true
	case alwaysNth && nth < 4:
		return fmt.Sprintf("FREQ=YEARLY;BYMONTH=%d;BYDAY=%d%s", first.Month(), nth+1, weekday), true
	}
	return "", false
}

// inRepeatedHour says whether the clock has shown a time before, on the same
// day: after a turn back, a time on the wall means its first occurrence
// (RFC 5545, 3.3.5), and the second can be written in UTC only.
func inRepeatedHour(t time.Time) bool {
	begin, _ := t.ZoneBounds()
	if begin.IsZero() {
		return false
	}
	_, before := begin.Add(-time.Second).Zone()
	_, after := t.Zone()
	return t.Sub(begin) < time.Duration(before-after)*time.Second
}

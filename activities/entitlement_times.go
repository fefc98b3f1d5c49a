package activities

import (
	"fmt"
	"time"

	"trellis/definitions/plan"
	"trellis/roster"
)

// times is how often somebody has an amount by now, and what that counts: "for each of
// 2 mentees". Not known: it is counted by what nobody says or has recorded. Of hours it
// is the minutes.
func (e *Entitlements) times(u *roster.Use, per string, now time.Time) (n int, of string, known bool) {
	switch per {
	case "":
		return 1, "", true
	case "year":
		n = e.begun(u, 12, now)
	case "month":
		n = e.begun(u, 1, now)
	case "mentee", "mentor":
		n = len(othersOf(u))
	case "meeting":
		for _, p := range u.Pairs {
			n += p.Meetings
		}
		for i := range u.Groups {
			n += u.Groups[i].Meetings
		}
	case "visit":
		if n = visitsOf(u); n == 0 {
			return 0, "for each visit", false
		}
	case "hour":
		n = minutesOf(u)
		return n, "an hour", n > 0
	default:
		return 0, "a " + per, false
	}
	if n == 1 && (per == "year" || per == "month") {
		return n, "a " + per, true
	}
	return n, fmt.Sprintf("for each of %s", counted(n, per)), true
}

// begun is how many years, or other lengths in months, have begun for somebody: from
// when they were first matched, or else had their place, to now, or to when they left.
// The time in which they were paused does not count. When meetings have an end, there
// are no more than fit in until then, give or take half of one.
func (e *Entitlements) begun(u *roster.Use, months int, now time.Time) int {
	from, until := e.days.Date(began(u)), now
	if left := u.Person.Withdrawn; !left.IsZero() && left.Before(until) {
		until = left
	}
	today := e.days.Date(until.Add(-away(u.Pauses, began(u), until)))
	n := 1
	for !today.Before(e.days.Add(from, months*n, 0, 0)) && e.fits(u, months, n) {
		n++
	}
	return n
}

// fits says whether there is half of one more, after n.
func (e *Entitlements) fits(u *roster.Use, months, n int) bool {
	var last time.Time
	for _, s := range e.plan.Stages {
		if s.Kind == plan.Meetings && s.Closes.After(last) {
			last = s.Closes
		}
	}
	const half = 15 // days of each month
	return last.IsZero() || !e.days.Date(last).Before(e.days.Add(e.days.Date(began(u)), months*n, half*months, 0))
}

// began is from when on somebody's time counts.
func began(u *roster.Use) time.Time {
	first := u.Person.Told
	matched := func(at time.Time, any bool) {
		if !any || at.Before(first) {
			first = at
		}
	}
	for i, p := range u.Pairs {
		matched(p.Announced, i > 0)
	}
	for i, g := range u.Groups {
		matched(g.Announced, i+len(u.Pairs) > 0)
	}
	return first
}

// away is how long somebody was paused between two moments.
func away(pauses []roster.Pause, from, until time.Time) (sum time.Duration) {
	for _, p := range pauses {
		start, end := p.From, p.Until
		if end.IsZero() || end.After(until) {
			end = until
		}
		if start.Before(from) {
			start = from
		}
		sum += max(0, end.Sub(start))
	}
	return sum
}

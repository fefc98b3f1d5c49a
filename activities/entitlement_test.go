package activities

import (
	"testing"
	"time"

	"trellis/definitions"
	"trellis/definitions/plan"
	"trellis/report"
	"trellis/roster"
)

// TestAYearStandsStillWhilePaused: of a fee by the year, in a programme that goes on,
// and in one whose meetings end after a year and a few days.
func TestAYearStandsStillWhilePaused(t *testing.T) {
	book, problems := definitions.Load("../definitions/museums-association")
	if problems.Errors() > 0 {
		t.Fatal(problems)
	}
	p, _ := book.Resolve("2026")
	matched := time.Date(2026, time.March, 23, 9, 0, 0, 0, time.UTC)
	on := func(year int, month time.Month, day int) time.Time {
		return time.Date(year, month, day, 12, 0, 0, 0, time.UTC)
	}
	halfAYear := []roster.Pause{{From: on(2026, time.April, 1), Until: on(2026, time.October, 1)}}
	for name, x := range map[string]struct {
		now    time.Time
		ends   time.Time // of meetings
		pauses []roster.Pause
		left   time.Time
		want   int // years
	}{
		"the first day":              {now: matched, want: 1},
		"the last day of a year":     {now: on(2027, time.March, 22), want: 1},
		"a second year":              {now: on(2027, time.March, 23), want: 2},
		"a third":                    {now: on(2028, time.March, 23), want: 3},
		"half a year away":           {now: on(2027, time.September, 21), pauses: halfAYear, want: 1},
		"half a year away, and more": {now: on(2027, time.September, 22), pauses: halfAYear, want: 2},
		"still away":                 {now: on(2029, time.June, 1), pauses: []roster.Pause{{From: on(2026, time.May, 1)}}, want: 1},
		"who left":                   {now: on(2029, time.June, 1), left: on(2027, time.January, 1), want: 1},
		"a year and a few days":      {now: on(2027, time.June, 1), ends: on(2027, time.April, 10), want: 1},
		"a year and a half":          {now: on(2027, time.June, 1), ends: on(2027, time.October, 10), want: 2},
	} {
		one := *p
		one.Stages = nil
		for _, s := range p.Stages {
			if s.Kind == plan.Meetings {
				s.Closes = x.ends
			}
			one.Stages = append(one.Stages, s)
		}
		e, err := EntitlementsOf(book, &one)
		fatal(t, err)
		u := &roster.Use{
			Person: roster.Person{ID: 1, Role: "mentee", Accepted: true, Told: matched.AddDate(0, -1, 0), Withdrawn: x.left, Answers: map[string]string{"funding": "Half of it"}},
			Pairs:  []roster.Pair{{ID: 1, Mentor: 2, Mentee: 1, Announced: matched, Minutes: 90}, {ID: 2, Mentor: 3, Mentee: 1, Announced: on(2027, time.March, 1), Minutes: 30}},
			Pauses: x.pauses,
		}
		all := e.Of(u, x.now)
		if all[0].What != Hours || all[0].Figure().String() != "2 h of 12 h" {
			t.Errorf("%s: %+v", name, all[0])
		}
		if fee := all[1]; fee.Most != 6000*x.want || !fee.Limited || fee.Unit != report.Pence("GBP") {
			t.Errorf("%s: %+v, want %d years", name, fee, x.want)
		}
	}
}

// TestVisitsAreCounted: those of pairs, and by whom they are had.
func TestVisitsAreCounted(t *testing.T) {
	book, _ := definitions.Load("../definitions/national-portrait-gallery")
	p, _ := book.Resolve("first")
	e, err := EntitlementsOf(book, p)
	fatal(t, err)
	now := time.Date(2022, time.March, 1, 9, 0, 0, 0, time.UTC)
	pair := []roster.Pair{{ID: 1, Mentor: 2, Mentee: 1, Announced: now}}
	for want, u := range map[string]roster.Use{
		"3 of 4": {Person: roster.Person{ID: 1, Role: "mentee"}, Pairs: pair, Visits: 3},
		"5 of 4": {Person: roster.Person{ID: 1, Role: "mentee"}, Pairs: pair, Visits: 5},
		"":       {Person: roster.Person{ID: 2, Role: "mentor"}, Pairs: pair, Visits: 3}, // they are the mentee's
	} {
		got := ""
		for _, x := range e.Of(&u, now) {
			if x.What == Visits {
				got = x.Figure().String()
			}
		}
		if got != want {
			t.Errorf("visits: %q, want %q", got, want)
		}
	}
}

package timeline

import (
	"testing"
	"time"

	"trellis/definitions/plan"
)

func day(year int, month time.Month, day int) time.Time {
	return time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
}

func TestMeetingsImplied(t *testing.T) {
	from := day(2025, time.May, 21)
	halfYear, year := day(2025, time.November, 22), day(2026, time.May, 22)
	hour, flexible := plan.Range{Least: 60, Most: 60}, plan.Range{Least: 60, Most: 90}
	for _, test := range []struct {
		is   plan.Stage
		want string
	}{
		{plan.Stage{Opens: from, Closes: halfYear, Every: plan.Range{Least: 14, Most: 28}, Lasts: plan.Range{Least: 90, Most: 120}},
			"every 2 to 4 weeks: 7 to 13 meetings of 90 to 120 minutes, 10.5 to 26 hours"},
		{plan.Stage{Opens: from, Closes: year, Every: plan.Range{Least: 28, Most: 31}, Lasts: hour}, "every month: 12 meetings of 1 hour, 12 hours"},
		{plan.Stage{Opens: from, Closes: year, Every: plan.Range{Least: 59, Most: 62}}, "every 2 months: 6 meetings; how long one lasts is not said"},
		{plan.Stage{Opens: from, Closes: year, Every: plan.Range{Least: 28, Most: 62}, Lasts: hour}, "every 1 to 2 months: 6 to 12 meetings of 1 hour, 6 to 12 hours"},
		{plan.Stage{Opens: from, Closes: year, Every: plan.Range{Least: 28, Most: 28}, Lasts: hour}, "every 4 weeks: 13 meetings of 1 hour, 13 hours"},
		{plan.Stage{Opens: from, Closes: year, Times: plan.Count{Least: 4, Most: 4, Per: "month"}, Lasts: hour}, "4 a month: 48 meetings of 1 hour, 48 hours"},
		{plan.Stage{Opens: from, Closes: halfYear, Times: plan.Count{Least: 1, Most: 2, Per: "month"}, Lasts: hour}, "1 to 2 a month: 6 to 12 meetings of 1 hour, 6 to 12 hours"},
		{plan.Stage{Times: plan.Count{Least: 3, Most: 4}, Lasts: flexible}, "3 to 4 meetings of 60 to 90 minutes, 3 to 6 hours"},
		{plan.Stage{Times: plan.Count{Least: 1, Most: 1}, Lasts: hour}, "1 meeting of 1 hour"},
		{plan.Stage{Contact: plan.Range{Most: 1050}, Visits: plan.Count{Most: 2}}, "as many meetings as they like, up to 17.5 hours in all; up to 2 visits"},
		{plan.Stage{Opens: from, Every: plan.Range{Least: 14, Most: 14}}, "every 2 weeks: meetings that nobody can count, for it is not said until when; how long one lasts is not said"},
	} {
		test.is.Kind = plan.Meetings
		if got := Total(&test.is).String(); got != test.want {
			t.Errorf("got  %s\nwant %s", got, test.want)
		}
	}
	if got := Total(&plan.Stage{Kind: plan.Launch, Times: plan.Count{Most: 3}}); got.Meetings.Most != 0 {
		t.Errorf("a launch comes to %v", got)
	}
}

func TestHowOftenMailsCome(t *testing.T) {
	for want, step := range map[string]func(int) time.Time{
		"month":    func(i int) time.Time { return day(2026, time.April+time.Month(i), 23) },
		"3 months": func(i int) time.Time { return day(2026, time.April+time.Month(3*i), 23) },
		"week":     func(i int) time.Time { return day(2026, time.April, 1+7*i) },
		"4 weeks":  func(i int) time.Time { return day(2026, time.April, 1+28*i) },
		"10 days":  func(i int) time.Time { return day(2026, time.April, 1+10*i) },
	} {
		var times []time.Time
		for i := range 11 {
			times = append(times, step(i).AddDate(0, 0, i%2)) // some are moved off a weekend
		}
		if got := apart(times); got != want {
			t.Errorf("every %s is said of every %s", got, want)
		}
	}
}

func TestConditionsInWords(t *testing.T) {
	for text, want := range map[string]string{
		`answer.become_a_mentor`:              "who said yes to “become a mentor”",
		`both.carry_on`:                       "who both said yes to “carry on”",
		`mentee.way == "One conversation"`:    "where the mentee’s answer to “way” is “One conversation”",
		`answer.next_year != "Take a break"`:  "whose answer to “next year” is not “Take a break”",
		`answer.years >= 2`:                   "whose answer to “years” is at least 2",
		`same(mentor.museum, mentee.museum)`:  "of whom it is so that same(mentor.museum, mentee.museum)",
		`mentor.global_majority`:              "whose mentor said yes to “global majority”",
		`answer.where == "A \"small\" place"`: `whose answer to “where” is “A "small" place”`,
	} {
		if got := conditionOf(text).words(); got != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	}
}

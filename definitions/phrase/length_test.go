package phrase

import "testing"

func TestLengthsAreRead(t *testing.T) {
	tests := []struct {
		written, tidy string
		least, most   Amount
	}{
		{"90 minutes", "90 minutes", Amount{90, Minute}, Amount{90, Minute}},
		{"half a day", "half a day", Amount{1, HalfDay}, Amount{1, HalfDay}},
		{"half an hour", "30 minutes", Amount{30, Minute}, Amount{30, Minute}},
		{"5 working days", "5 working days", Amount{5, WorkingDay}, Amount{5, WorkingDay}},
		{"1 working day", "1 working day", Amount{1, WorkingDay}, Amount{1, WorkingDay}},
		{"2 to 4 weeks", "2 to 4 weeks", Amount{2, Week}, Amount{4, Week}},
		{"2–4 weeks", "2 to 4 weeks", Amount{2, Week}, Amount{4, Week}},
		{"90 minutes to 2 hours", "90 minutes to 2 hours", Amount{90, Minute}, Amount{2, Hour}},
		{"a month", "1 month", Amount{1, Month}, Amount{1, Month}},
		{"  Six   MONTHS ", "6 months", Amount{6, Month}, Amount{6, Month}},
		{"a fortnight", "2 weeks", Amount{2, Week}, Amount{2, Week}},
		{"2 weeks to 2 weeks", "2 weeks", Amount{2, Week}, Amount{2, Week}},
	}
	for _, test := range tests {
		l, p := ParseLength(test.written)
		if p != nil {
			t.Errorf("%q: %s. %s", test.written, p.Summary, p.Fix)
		}
		if l.Least != test.least || l.Most != test.most || l.String() != test.tidy {
			t.Errorf("%q is read as %+v, %q", test.written, l, l)
		}
	}
}

func TestLengthsThatAreWrongAreReadAsMeant(t *testing.T) {
	tests := []struct {
		written, meant, at, summary, fix string
	}{
		{"4 to 2 weeks", "2 to 4 weeks", "4 to 2 weeks",
			"The smaller number comes first", `Write "2 to 4 weeks".`},
		{"half a year", "6 months", "half a year", "This is not how a length is written here", `Write "6 months".`},
		{"once a month", "1 month", "once a month", "There is more, or less, here than a length of time", `Write "1 month".`},
		{"", "", "", "This is not a length of time",
			`Write a number and a unit, like "90 minutes", "5 working days", "6 months" or "2 to 4 weeks".`},
		{"6 moths", "6 months", "moths", `There is no length of time called "moths"`, "Did you mean months?"},
		{"5 workign days", "5 working days", "workign days",
			`There is no length of time called "workign days"`, "Did you mean working days?"},
		{"1.5 hours", "", "1.5 hours", `"1.5 hours" is not how a length is written here`, `Write "90 minutes".`},
		{"monthly", "1 month", "monthly", "This is not a length of time", `Write "1 month".`},
		{"month", "1 month", "month", "There is more, or less, here than a length of time", `Write "1 month".`},
		{"every 3 months", "3 months", "every 3 months", "There is more, or less, here than a length of time", `Write "3 months".`},
		{"about an hour", "1 hour", "about an hour", "There is more, or less, here than a length of time", `Write "1 hour".`},
		{"0 weeks", "", "0 weeks", "A length of time cannot be 0", "Write a number from 1 upwards."},
		{"99999999999999999999 weeks", "", "99999999999999999999 weeks", "This is not a length of time",
			`Write a number and a unit, like "90 minutes", "5 working days", "6 months" or "2 to 4 weeks".`},
		{"1 to half a day", "", "1 to half a day", "This is not a length of time",
			`Write a number and a unit, like "90 minutes", "5 working days", "6 months" or "2 to 4 weeks".`},
	}
	for _, test := range tests {
		l, p := ParseLength(test.written)
		checkProblem(t, test.written, p, &Problem{Summary: test.summary, Fix: test.fix}, test.at)
		if l.String() != test.meant {
			t.Errorf("%q is carried on as %q, want %q", test.written, l, test.meant)
		}
	}
}

// checkProblem compares a problem with the one wanted, and its place with the words it stands at.
func checkProblem(t *testing.T, written string, got, want *Problem, at string) {
	t.Helper()
	if got == nil {
		t.Errorf("%q: nothing is said, want %q", written, want.Summary)
		return
	}
	if got.Summary != want.Summary || got.Fix != want.Fix {
		t.Errorf("%q: %s\n\t%s\nwant %s\n\t%s", written, got.Summary, got.Fix, want.Summary, want.Fix)
	}
	if place := written[got.At : got.At+got.Len]; place != at {
		t.Errorf("%q: the problem stands at %q, want %q", written, place, at)
	}
}

func TestLengthsByTheClockAndByTheCalendar(t *testing.T) {
	tests := []struct {
		written                string
		minutes, days          [2]int
		months, day, workingDs int
	}{
		{"90 minutes to 2 hours", [2]int{90, 120}, [2]int{}, 0, 0, 0},
		{"2 to 4 weeks", [2]int{}, [2]int{14, 28}, 0, 14, 0},
		{"1 month", [2]int{}, [2]int{28, 31}, 1, 0, 0},
		{"6 months", [2]int{}, [2]int{181, 184}, 6, 0, 0},
		{"1 year", [2]int{}, [2]int{365, 366}, 12, 0, 0},
		{"5 working days", [2]int{}, [2]int{}, 0, 0, 5},
		{"half a day", [2]int{}, [2]int{}, 0, 0, 0},
	}
	for _, test := range tests {
		l, _ := ParseLength(test.written)
		least, most, _ := l.Minutes()
		if got := [2]int{least, most}; got != test.minutes {
			t.Errorf("%q is %v minutes, want %v", test.written, got, test.minutes)
		}
		least, most, _ = l.Days()
		if got := [2]int{least, most}; got != test.days {
			t.Errorf("%q is %v days, want %v", test.written, got, test.days)
		}
		months, days, workingDays := l.Least.Calendar()
		if months != test.months || days != test.day || workingDays != test.workingDs {
			t.Errorf("%q is %d months, %d days, %d working days", test.written, months, days, workingDays)
		}
	}
}

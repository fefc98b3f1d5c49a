package phrase

import "testing"

func TestMomentsAreRead(t *testing.T) {
	tests := []struct{ written, tidy string }{
		{"Wednesday 7 May 2025, 10am to 11.30am", "Wednesday 7 May 2025, 10am to 11.30am"},
		{"Tuesday 8 July 2025, 12.30pm to 1.30pm", "Tuesday 8 July 2025, 12.30pm to 1.30pm"},
		{"Friday 18 April 2025", "Friday 18 April 2025"},
		{"7 May", "7 May"},
		{"7th of May 2025", "7 May 2025"},
		{"on the 21st May 2025", "21 May 2025"},
		{"Wed., 7 may 2025 at 10 a.m.", "Wednesday 7 May 2025, 10am"},
		{"WEDNESDAY 7 MAY 2025 10:00am–11:30am", "Wednesday 7 May 2025, 10am to 11.30am"},
		{"Wednesday 7 May 2025, 10 to 11.30am", "Wednesday 7 May 2025, 10am to 11.30am"},
		{"Wednesday 7 May, 10-11.30am", "Wednesday 7 May, 10am to 11.30am"},
		{"7 May 2025, 11 to 1pm", "7 May 2025, 11am to 1pm"},
		{"7 May 2025, 12 to 1pm", "7 May 2025, 12pm to 1pm"},
		{"7 May 2025, 9 to noon", "7 May 2025, 9am to 12pm"},
		{"7 May 2025, 10am to 12pm", "7 May 2025, 10am to 12pm"},
		{"7 May 2025, from 6pm until midnight", "7 May 2025, 6pm to midnight"},
		{"7 May 2025, 12 noon to 12 midnight", "7 May 2025, 12pm to midnight"},
		{"7 May 2025, midnight to 1am", "7 May 2025, midnight to 1am"},
		{"Sunday 11 Feb 2024, 5pm", "Sunday 11 February 2024, 5pm"},
		{"to be confirmed by Friday 30 May 2025", "to be confirmed by Friday 30 May 2025"},
		{"Thurs\u00a011 Sept\u00a02025", "Thursday 11 September 2025"},
	}
	for _, test := range tests {
		m, p := ParseMoment(test.written)
		if p != nil {
			t.Errorf("%q: %s. %s", test.written, p.Summary, p.Fix)
		}
		if m.String() != test.tidy {
			t.Errorf("%q is read as %q, want %q", test.written, m, test.tidy)
		}
	}
}

func TestMomentsThatAreWrongAreReadAsMeant(t *testing.T) {
	const notADate = `Write it like "Wednesday 7 May 2025" or "Wednesday 7 May 2025, 10am to 11.30am".`
	tests := []struct {
		written, meant, at, summary, fix string
	}{
		{"Tuesday 21 Octobre 2025, 12.30pm to 1.30pm", "Tuesday 21 October 2025, 12.30pm to 1.30pm", "Octobre",
			`There is no month called "Octobre"`, "Did you mean October?"},
		{"Wendesday 7 May 2025", "Wednesday 7 May 2025", "Wendesday",
			`There is no day called "Wendesday"`, "Did you mean Wednesday?"},
		{"2025-05-07", "Wednesday 7 May 2025", "2025-05-07",
			"2025-05-07 is not how a date is written here", `Write "Wednesday 7 May 2025".`},
		{"2025-05-07T10:00", "Wednesday 7 May 2025, 10am", "2025-05-07",
			"2025-05-07 is not how a date is written here", `Write "Wednesday 7 May 2025".`},
		{"7/5/2025", "Wednesday 7 May 2025", "7/5/2025",
			"7/5/2025 is not how a date is written here", `Write "Wednesday 7 May 2025".`},
		{"2025-13-07", "", "2025-13-07",
			"2025-13-07 is not how a date is written here", `Write it like "Wednesday 7 May 2025".`},
		{"May 7, 2025", "7 May 2025", "May 7", "The day comes before the month", `Write "7 May".`},
		{"7 May 25", "7 May 2025", "7 May 25", "The year is not written out", `Write "7 May 2025".`},
		{"7 May 2025, 14:00", "7 May 2025, 2pm", "14:00",
			"14:00 is not how a time of day is written here", `Write "2pm".`},
		{"7 May 2025, 10", "7 May 2025, 10am", "10",
			"It is not said whether 10 is am or pm", `Write "10am" or "10pm".`},
		{"7 May 2025, 10 to 12", "7 May 2025, 10am to 12pm", "10 to 12",
			"It is not said whether this is am or pm", `Write "10am to 12pm".`},
		{"7 May 2025, 10am to 11.30", "7 May 2025, 10am to 11.30am", "10am to 11.30",
			"It is not said whether this is am or pm", `Write "10am to 11.30am".`},
		{"7 May 2025, 11am to 10am", "7 May 2025, 11am", "11am to 10am",
			"It ends before it starts", "Write the earlier time first."},
		{"7 May 2025, 10am to", "7 May 2025, 10am", "10am to",
			"It is not said when it ends", `Write it like "10am to 11.30am".`},
		{"7 May 2025, 10am BST", "7 May 2025, 10am", "BST",
			"This is more than a day and its times", `Write only "7 May 2025, 10am".`},
		{"to be confirmed", "", "to be confirmed",
			"It is not said by when this will be known", `Write it like "to be confirmed by Friday 30 May 2025".`},
		{"early March, tbc", "", "early March, tbc",
			"It is not said by when this will be known", `Write it like "to be confirmed by Friday 30 May 2025".`},
		{"March (to be announced)", "", "March (to be announced)",
			"It is not said by when this will be known", `Write it like "to be confirmed by Friday 30 May 2025".`},
		{"7 May 2025, 12:30-13:30", "7 May 2025, 12.30pm to 1.30pm", "12:30-13:30",
			"12:30-13:30 is not how hours are written here", `Write "12.30pm to 1.30pm".`},
		{"7 2025", "", "7", "The month is missing", `Write it like "7 May".`},
		{"May 2025", "", "May", "The day of the month is missing", `Write it like "7 May".`},
		{"7 Whatever", "", "Whatever", `There is no month called "Whatever"`, `Write it out, like "7 May 2025".`},
		{"soon", "", "soon", "This is not a date", notADate},
		{"", "", "", "There is no date here", `Write it like "Wednesday 7 May 2025".`},
	}
	for _, test := range tests {
		m, p := ParseMoment(test.written)
		checkProblem(t, test.written, p, &Problem{Summary: test.summary, Fix: test.fix}, test.at)
		if m.String() != test.meant {
			t.Errorf("%q is carried on as %q, want %q", test.written, m, test.meant)
		}
	}
}

func TestDaysAreChecked(t *testing.T) {
	tests := []struct {
		written, check, at, summary, fix string
	}{
		{"Thursday 18 April 2025", CheckWeekday, "Thursday", "18 April 2025 is a Friday, not a Thursday",
			`Write "Friday 18 April 2025" or "Thursday 17 April 2025".`},
		{"Mon 7 May 2025, 10am", CheckWeekday, "Mon", "7 May 2025 is a Wednesday, not a Monday",
			`Write "Wednesday 7 May 2025" or "Monday 5 May 2025".`},
		{"Wednesday 31 April 2025", CheckReal, "31 April 2025", "April 2025 has only 30 days",
			"The last day of the month is Wednesday 30 April 2025."},
		{"29 February 2025", CheckReal, "29 February 2025", "February 2025 has only 28 days",
			"The last day of the month is Friday 28 February 2025."},
		{"30 February", CheckReal, "30 February", "February has only 29 days",
			"The last day of the month is 29 February."},
		{"0 May 2025", CheckReal, "0 May 2025", "May 2025 has no day 0", "A month begins with day 1."},
	}
	for _, test := range tests {
		m, p := ParseMoment(test.written)
		if p != nil {
			t.Fatalf("%q: %s", test.written, p.Summary)
		}
		p = m.Check()
		checkProblem(t, test.written, p, &Problem{Summary: test.summary, Fix: test.fix}, test.at)
		if p != nil && p.Check != test.check {
			t.Errorf("%q fails %s, want %s", test.written, p.Check, test.check)
		}
	}
	for _, right := range []string{"Friday 18 April 2025", "29 February 2024", "29 February", "Monday 7 May"} {
		m, _ := ParseMoment(right)
		if p := m.Check(); p != nil {
			t.Errorf("%q: %s", right, p.Summary)
		}
	}
}

func TestTheYearThatIsLeftOutIsPutIn(t *testing.T) {
	m, _ := ParseMoment("Wednesday 7 May, 10am")
	if got := m.In(2025).String(); got != "Wednesday 7 May 2025, 10am" {
		t.Errorf("in 2025 it is %q", got)
	}
	if m.In(2025).Check() != nil || m.In(2026).Check() == nil {
		t.Error("7 May is a Wednesday in 2025 and not in 2026")
	}
	if got := m.In(2024).In(2025).Year; got != 2024 {
		t.Errorf("the year that is there became %d", got)
	}
}

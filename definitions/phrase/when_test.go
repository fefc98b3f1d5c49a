package phrase

import "testing"

func TestTimesAreRead(t *testing.T) {
	week, twoDays := exactly(Amount{1, Week}), exactly(Amount{2, Day})
	tests := []struct {
		written string
		want    When
		anchor  string // as it stands in the phrase
	}{
		{"1 week before launch", When{Form: Offset, Length: week, Before: true}, "launch"},
		{"2 working days after recruitment closes",
			When{Form: Offset, Length: exactly(Amount{2, WorkingDay}), Event: Closes}, "recruitment"},
		{"the end of launch day", When{Form: DayEnd}, "launch"},
		{"2 days before each drop-in", When{Form: Offset, Length: twoDays, Before: true, Each: true}, "drop-in"},
		{"6 weeks after their last meeting",
			When{Form: Offset, Length: exactly(Amount{6, Week}), Theirs: true}, "last meeting"},
		{"4 weeks after they are paired", When{Form: Offset, Length: exactly(Amount{4, Week}), Event: Paired}, "they"},
		{"when they apply", When{Form: Happens, Event: Apply}, "they"},
		{"when they are declined", When{Form: Happens, Event: Declined}, "they"},
		{"when launch ends", When{Form: Happens, Event: Ends}, "launch"},
		{"when meetings end", When{Form: Happens, Event: Ends}, "meetings"},
		{"when recruitment opens", When{Form: Happens, Event: Opens}, "recruitment"},
		{"when how_it_went closes", When{Form: Happens, Event: Closes}, "how_it_went"},
		{"when pairs are announced", When{Form: Happens, Event: Announced}, "pairs"},
		{"halfway through meetings", When{Form: Midpoint}, "meetings"},
		{"halfway through their meetings", When{Form: Midpoint, Theirs: true}, "meetings"},
		{"every month during meetings", When{Form: Cadence, Length: exactly(Amount{1, Month})}, "meetings"},
		{"every 2 to 4 weeks during meetings",
			When{Form: Cadence, Length: Length{Amount{2, Week}, Amount{4, Week}}}, "meetings"},
		{"every 2 weeks until it is made", When{Form: Cadence, Length: exactly(Amount{2, Week}), Event: Made}, "it"},
	}
	for _, test := range tests {
		w, p := ParseWhen(test.written)
		if p != nil {
			t.Errorf("%q: %s. %s", test.written, p.Summary, p.Fix)
		}
		if at := test.written[w.AnchorAt : w.AnchorAt+w.AnchorLen]; at != test.anchor || w.Anchor != test.anchor {
			t.Errorf("%q is counted from %q, at %q; want %q", test.written, w.Anchor, at, test.anchor)
		}
		if w.String() != test.written {
			t.Errorf("%q is written as %q", test.written, w)
		}
		w.Anchor, w.AnchorAt, w.AnchorLen = "", 0, 0
		if w != test.want {
			t.Errorf("%q is read as %+v", test.written, w)
		}
	}
}

func TestTimesAreTidied(t *testing.T) {
	tests := []struct{ written, tidy string }{
		{"A week  before the Launch.", "1 week before launch"},
		{"the day before launch", "1 day before launch"},
		{"two weeks after launch", "2 weeks after launch"},
		{"at the end of the launch day", "the end of launch day"},
		{"when the meetings begin", "when meetings start"},
		{"midway through meetings", "halfway through meetings"},
		{"every 1 month during the meetings", "every month during meetings"},
		{"when they are matched", "when they are paired"},
	}
	for _, test := range tests {
		w, p := ParseWhen(test.written)
		if p != nil || w.String() != test.tidy {
			t.Errorf("%q is read as %q, want %q (%v)", test.written, w, test.tidy, p)
		}
	}
}

func TestTimesThatAreWrongAreReadAsMeant(t *testing.T) {
	const (
		cannot    = "This is not a time that can be worked out"
		like      = `Write it like "1 week before launch", "2 days after recruitment closes", "the end of launch day" or "when launch ends".`
		untilWhat = `Write "until it is made" of an agreement, and "until it is done" of a task.`
	)
	tests := []struct {
		written, meant, at, summary, fix string
	}{
		{"1 week befor launch", "1 week before launch", "befor", `"befor" is neither before nor after`, "Did you mean before?"},
		{"1 weak before launch", "1 week before launch", "weak", `There is no length of time called "weak"`, "Did you mean week?"},
		{"wen they apply", "when they apply", "wen", `A time does not begin with "wen"`, "Did you mean when?"},
		{"when they aply", "when they apply", "aply", `There is no event called "aply"`, "Did you mean apply?"},
		{"when recruitment clsoes", "when recruitment closes", "clsoes", `There is no event called "clsoes"`, "Did you mean closes?"},
		{"when launch finishes", "", "when launch finishes", "This is not an event",
			`A stage opens, closes, starts and ends, and pairs are announced. Write it like "when launch ends".`},
		{"when they sneeze", "", "when they sneeze", "This is not an event that is known of people",
			`Write "when they apply", "when they are accepted", "when they are declined" or "when they are paired".`},
		{"1 hour before launch", "1 day before launch", "1 hour before launch",
			"Time before and after is counted in days, not hours", `Write it like "1 day before launch".`},
		{"2 to 4 weeks before launch", "2 weeks before launch", "2 to 4 weeks before launch",
			"This is one day, and cannot be a range", `Write it like "2 weeks before launch".`},
		{"the end of launch", "the end of launch day", "launch", "It is not said that this is a day", `Write "the end of launch day"; or, of what goes on for longer, "when meetings end".`},
		{"every month", "", "every month", "It is not said how long this goes on", `Write it like "every month during meetings"; a reminder like "every month until it is made".`},
		{"Quarterly", "", "Quarterly", "It is not said how long this goes on", `Write "every 3 months during meetings".`},
		{"every 2 weeks until signed", "", "every 2 weeks until signed", "It is not said how long this goes on", untilWhat},
		{"every 2 weeks until it is signed", "", "every 2 weeks until it is signed", "It is not said how long this goes on", untilWhat},
		{"Friday 30 May 2025", "", "Friday 30 May 2025", "A programme has no dates of its own",
			`Write what it follows from, like "1 week before launch". Dates belong in the cohort.`},
		{"1 week before", "", "1 week before", "It is not said before what", `Write it like "1 week before launch".`},
		{"as soon as they are matched", "", "as soon as they are matched", "This is not how a time is written here", `Write "when they are paired".`},
		{"if they have not met for 8 weeks", "", "if they have not met for 8 weeks", "This is not how a time is written here", `Write "8 weeks after their last meeting".`},
		{"2 months without a meeting", "", "2 months without a meeting", "This is not how a time is written here", `Write "2 months after their last meeting".`},
		{"after launch", "", "after launch", "This is not how a time is written here", `Write "1 day after launch".`},
		{"on the morning of launch", "", "on the morning of launch", "No mail leaves on the morning of something", `Write it like "1 day before launch", or "when launch starts".`},
		{"when accepted", "", "when accepted", "It is not said of whom this is", `Write "when they are accepted".`},
		{"2 weeks after", "", "2 weeks after", "It is not said after what", `Write it like "2 weeks after launch".`},
		{"1 week before launch!", "", "1 week before launch!", cannot, like},
		{"when", "", "when", cannot, like},
		{"soon", "", "soon", cannot, like},
		{"", "", "", cannot, like},
	}
	for _, test := range tests {
		w, p := ParseWhen(test.written)
		checkProblem(t, test.written, p, &Problem{Summary: test.summary, Fix: test.fix}, test.at)
		if w.String() != test.meant {
			t.Errorf("%q is carried on as %q, want %q", test.written, w, test.meant)
		}
	}
}

func TestAnAnchorMeansAName(t *testing.T) {
	tests := []struct {
		written, name string
		means         bool
	}{
		{"1 week before launch", "launch", true},
		{"1 week before launch", "launches", false},
		{"2 days before each drop-in", "drop_ins", true},
		{"2 days before each check in", "check_ins", true},
		{"2 days before each drop-in", "training", false},
		{"1 week before mentee briefing", "mentee_briefing", true},
		{"1 week before mentee_briefing", "mentee_briefing", true},
		{"1 week before drop-in", "drop_ins", false},
	}
	for _, test := range tests {
		w, _ := ParseWhen(test.written)
		if w.Means(test.name) != test.means {
			t.Errorf("%q, of %s: want %v", test.written, test.name, test.means)
		}
	}
}

func TestATimeIsCountedFromAnEdge(t *testing.T) {
	for written, want := range map[string]Event{
		"1 week before launch":             Starts,
		"1 week after launch":              Ends,
		"1 week before recruitment closes": Closes,
		"when launch ends":                 Ends,
		"the end of launch day":            "",
	} {
		if w, _ := ParseWhen(written); w.Edge() != want {
			t.Errorf("%q is counted from %q, want %q", written, w.Edge(), want)
		}
	}
}

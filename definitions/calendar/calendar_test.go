package calendar

import (
	"strings"
	"testing"
	"time"
)

func london(t *testing.T) *Calendar {
	t.Helper()
	c, err := New("Europe/London", "England and Wales")
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// on reads a date: "18 April 2025".
func on(t *testing.T, s string) Date {
	t.Helper()
	day, err := time.Parse("2 January 2006", s)
	if err != nil {
		t.Fatal(err)
	}
	return dateOf(day)
}

func TestDaysAreAddedAsTheCalendarGoes(t *testing.T) {
	c := london(t)
	tests := []struct {
		from                      string
		months, days, workingDays int
		want                      string
	}{
		{"18 April 2025", 0, 0, 5, "Monday 28 April 2025"}, // Easter Monday does not count
		{"28 April 2025", 0, 0, -4, "Tuesday 22 April 2025"},
		{"28 April 2025", 0, 0, -5, "Thursday 17 April 2025"},
		{"31 August 2025", 6, 0, 0, "Saturday 28 February 2026"},
		{"31 August 2023", 6, 0, 0, "Thursday 29 February 2024"},
		{"31 March 2025", -1, 0, 0, "Friday 28 February 2025"},
		{"31 January 2025", 13, 0, 0, "Saturday 28 February 2026"},
		{"21 May 2025", 6, 0, 0, "Friday 21 November 2025"},
		{"25 November 2025", 0, 21, 0, "Tuesday 16 December 2025"},
		{"1 January 2025", 0, -1, 0, "Tuesday 31 December 2024"},
		{"31 January 2025", 1, 1, 1, "Monday 3 March 2025"}, // 28 February, Saturday 1 March, Monday
		{"19 April 2025", 0, 0, 0, "Saturday 19 April 2025"},
	}
	for _, test := range tests {
		got := c.Add(on(t, test.from), test.months, test.days, test.workingDays)
		if got.String() != test.want {
			t.Errorf("%s, %d months, %d days, %d working days: %s, want %s",
				test.from, test.months, test.days, test.workingDays, got, test.want)
		}
	}
}

func TestMailGoesOnWorkingDays(t *testing.T) {
	c := london(t)
	if got := c.Before(on(t, "8 July 2025"), 0, 2, 0).String(); got != "Friday 4 July 2025" {
		t.Errorf("2 days before Tuesday 8 July 2025 was a Sunday: mail goes on %s", got)
	}
	if got := c.After(on(t, "17 April 2025"), 0, 1, 0).String(); got != "Tuesday 22 April 2025" {
		t.Errorf("1 day after Maundy Thursday is Good Friday: mail goes on %s", got)
	}
	if got := c.Before(on(t, "7 May 2025"), 0, 7, 0).String(); got != "Wednesday 30 April 2025" {
		t.Errorf("1 week before Wednesday 7 May 2025 is a working day: mail goes on %s", got)
	}
	if got := c.After(on(t, "18 April 2025"), 0, 0, 5).String(); got != "Monday 28 April 2025" {
		t.Errorf("5 working days after Friday 18 April 2025: %s", got)
	}
}

func TestWorkingDaysAreCounted(t *testing.T) {
	c := london(t)
	tests := []struct {
		after, upTo string
		want        int
	}{
		{"18 April 2025", "25 April 2025", 4},
		{"18 April 2025", "28 April 2025", 5},
		{"18 April 2025", "18 April 2025", 0},
		{"25 April 2025", "18 April 2025", 0},
		{"24 December 2025", "2 January 2026", 4}, // 29 to 31 December, 2 January
	}
	for _, test := range tests {
		if got := c.WorkingDaysBetween(on(t, test.after), on(t, test.upTo)); got != test.want {
			t.Errorf("after %s, up to %s: %d, want %d", test.after, test.upTo, got, test.want)
		}
	}
}

func TestDatesAreCompared(t *testing.T) {
	early, late := on(t, "31 December 2024"), on(t, "1 January 2025")
	if early.Compare(late) != -1 || late.Compare(early) != 1 || late.Compare(late) != 0 || !early.Before(late) || late.Before(late) {
		t.Error("31 December 2024 comes before 1 January 2025")
	}
	if !(Date{}).IsZero() || early.IsZero() || (Date{}).String() != "" {
		t.Error("only the zero date is no day")
	}
}

func TestWhatIsUnknownIsSaid(t *testing.T) {
	for _, zone := range []string{"Europe/Londn", "", "Local", "../etc/passwd"} {
		if _, err := New(zone, ""); err == nil || !strings.Contains(err.Error(), "Europe/London") {
			t.Errorf("zone %q: %v", zone, err)
		}
	}
	_, err := New("Europe/London", "England")
	want := `no bank holidays are known for "England": write "England and Wales" or "Scotland" or "Northern Ireland"`
	if err == nil || err.Error() != want {
		t.Errorf("%v, want %s", err, want)
	}
}

func TestACalendarMayCountNoBankHolidays(t *testing.T) {
	c, err := New("Europe/Jersey", "")
	if err != nil {
		t.Fatal(err)
	}
	if !c.Working(on(t, "18 April 2025")) || c.Working(on(t, "19 April 2025")) {
		t.Error("every Monday to Friday is a working day where no bank holidays count")
	}
	if !c.KnownUntil().IsZero() {
		t.Error("nothing is unknown where no bank holidays count")
	}
}

func TestAddingAndCountingAgree(t *testing.T) {
	c := london(t)
	for start := on(t, "1 March 2025"); start.Before(on(t, "31 May 2025")); start = start.days(1) {
		for n := range 30 {
			end := c.Add(start, 0, 0, n)
			if got := c.WorkingDaysBetween(start, end); got != n {
				t.Errorf("%d working days after %s is %s, and %d are counted", n, start, end, got)
			}
		}
	}
}

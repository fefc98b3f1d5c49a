package calendar

import (
	"testing"
	"time"
)

func TestNineStaysNine(t *testing.T) {
	c := london(t)
	for day, utc := range map[string]string{
		"28 March 2026":   "2026-03-28T09:00:00Z",
		"29 March 2026":   "2026-03-29T08:00:00Z", // clocks go forward
		"30 March 2026":   "2026-03-30T08:00:00Z",
		"24 October 2026": "2026-10-24T08:00:00Z",
		"25 October 2026": "2026-10-25T09:00:00Z", // clocks go back
		"26 October 2026": "2026-10-26T09:00:00Z",
	} {
		at := c.Morning(on(t, day))
		if got := at.Format(time.RFC3339); got != utc {
			t.Errorf("9am on %s is %s, want %s", day, got, utc)
		}
		if c.Date(at) != on(t, day) {
			t.Errorf("9am on %s falls on %s", day, c.Date(at))
		}
	}
}

func TestTimesThatClocksSkipOrShowTwice(t *testing.T) {
	tests := []struct {
		zone, day    string
		hour, minute int
		utc          string
	}{
		{"Europe/London", "29 March 2026", 1, 30, "2026-03-29T01:30:00Z"},   // skipped: 2.30am
		{"Europe/London", "25 October 2026", 1, 30, "2026-10-25T00:30:00Z"}, // twice: the first, in BST
		{"Europe/London", "28 March 2026", 24, 0, "2026-03-29T00:00:00Z"},
		{"America/New_York", "8 March 2026", 2, 30, "2026-03-08T07:30:00Z"},    // 3.30am
		{"America/New_York", "1 November 2026", 1, 30, "2026-11-01T05:30:00Z"}, // in EDT
		{"Africa/Cairo", "23 April 2026", 24, 0, "2026-04-23T22:00:00Z"},       // midnight itself is skipped
		{"Australia/Lord_Howe", "4 October 2026", 2, 15, "2026-10-03T15:45:00Z"},
	}
	for _, test := range tests {
		c, err := New(test.zone, "")
		if err != nil {
			t.Fatal(err)
		}
		if got := c.At(on(t, test.day), test.hour, test.minute).Format(time.RFC3339); got != test.utc {
			t.Errorf("%s, %s, %d.%02d is %s, want %s", test.zone, test.day, test.hour, test.minute, got, test.utc)
		}
	}
}

func TestADayEndsAtMidnight(t *testing.T) {
	c := london(t)
	for day, utc := range map[string]string{
		"18 April 2025":   "2025-04-18T23:00:00Z", // BST
		"16 January 2025": "2025-01-17T00:00:00Z",
		"25 October 2026": "2026-10-26T00:00:00Z", // a day of 25 hours
	} {
		end := c.EndOf(on(t, day))
		if got := end.Format(time.RFC3339); got != utc {
			t.Errorf("%s ends at %s, want %s", day, got, utc)
		}
		if c.Date(end) == on(t, day) || c.Date(end.Add(-time.Second)) != on(t, day) {
			t.Errorf("the second before the end of %s is not of that day", day)
		}
	}
}

package phrase

import (
	"fmt"
	"time"
)

// Moment is a day, or a time on a day, as a coordinator wrote it. Whether there
// is such a day is for [Moment.Check] to say.
type Moment struct {
	Named   bool // the day of the week is written, and is Weekday
	Weekday time.Weekday
	Day     int
	Month   time.Month
	Year    int // 0: left out
	// From and To are the times of day; nil: left out. To is never without From, and is later.
	From, To *Clock
	// Tentative: not yet known, "to be confirmed by" this day.
	Tentative bool

	weekday, date place // where they stand in the phrase
}

type place struct{ at, len int }

// IsZero says that nothing could be made of the phrase.
func (m Moment) IsZero() bool { return m.Day == 0 && m.Month == 0 }

// Date is the moment's day alone, as it is written: "Friday 18 April 2025".
func (m Moment) Date() string {
	s := fmt.Sprintf("%d %s", m.Day, m.Month)
	if m.Named {
		s = m.Weekday.String() + " " + s
	}
	if m.Year != 0 {
		s += fmt.Sprintf(" %d", m.Year)
	}
	return s
}

// String is the moment as it is written: "Wednesday 7 May 2025, 10am to 11.30am".
func (m Moment) String() string {
	if m.IsZero() {
		return ""
	}
	s := m.Date()
	if m.Tentative {
		s = "to be confirmed by " + s
	}
	if m.From != nil {
		s += ", " + m.From.String()
	}
	if m.To != nil {
		s += " to " + m.To.String()
	}
	return s
}

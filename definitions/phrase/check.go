package phrase

import (
	"fmt"
	"time"
)

// Check says whether there is such a day, and whether it is the day of the week
// that is written. Without a year it checks what can be: the month has that
// day in some year. It is nil for a moment that is right.
func (m Moment) Check() *Problem {
	if m.IsZero() {
		return nil
	}
	if last := lastDay(m.Month, m.Year); m.Day < 1 || m.Day > last {
		return m.unreal(last)
	}
	if m.Named && m.Year != 0 && m.time().Weekday() != m.Weekday {
		return m.otherDay()
	}
	return nil
}

// In is the moment in that year, for one whose year is left out; another is
// returned as it is. Where the weekday is to decide the year, Check says of
// each whether it fits.
func (m Moment) In(year int) Moment {
	if m.Year == 0 {
		m.Year = year
	}
	return m
}

// time is the moment's day, at midnight UTC.
func (m Moment) time() time.Time { return time.Date(m.Year, m.Month, m.Day, 0, 0, 0, 0, time.UTC) }

// on is the day of t, named and without times.
func on(t time.Time) Moment {
	return Moment{Named: true, Weekday: t.Weekday(), Day: t.Day(), Month: t.Month(), Year: t.Year()}
}

// unreal is the problem of a day that its month, which ends with the last, does not have.
func (m Moment) unreal(last int) *Problem {
	p := &Problem{At: m.date.at, Len: m.date.len, Check: CheckReal}
	edge := m
	edge.Named, edge.Day = false, last
	month := m.Month.String()
	if m.Year != 0 {
		edge = on(edge.time())
		month = fmt.Sprintf("%s %d", month, m.Year)
	}
	p.Summary = fmt.Sprintf("%s has only %d days", month, last)
	p.Fix = fmt.Sprintf("The last day of the month is %s.", edge.Date())
	if m.Day < 1 {
		p.Summary, p.Fix = fmt.Sprintf("%s has no day %d", month, m.Day), "A month begins with day 1."
	}
	return p
}

// otherDay is the problem of a day that is not that day of the week: it names
// the date with its own weekday, and the nearest date that has the one written.
func (m Moment) otherDay() *Problem {
	day := m.time()
	away := (int(m.Weekday) - int(day.Weekday()) + 7) % 7
	if away > 3 {
		away -= 7
	}
	right := on(day)
	plain := right
	plain.Named = false
	return &Problem{
		At: m.weekday.at, Len: m.weekday.len, Check: CheckWeekday,
		Summary: fmt.Sprintf("%s is a %s, not a %s", plain.Date(), right.Weekday, m.Weekday),
		Fix:     fmt.Sprintf(`Write "%s" or "%s".`, right.Date(), on(day.AddDate(0, 0, away)).Date()),
	}
}

// lastDay is the last day of a month; in no year, the last that it ever has.
func lastDay(month time.Month, year int) int {
	if year == 0 {
		year = 2000
	}
	return time.Date(year, month+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

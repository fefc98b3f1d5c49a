package calendar

import (
	"fmt"
	"strings"
	"time"
	_ "time/tzdata" // so that every machine knows every zone
)

// Calendar is that of one place: its time zone, and its bank holidays.
type Calendar struct {
	zone     *time.Location
	holidays map[Date]string
	until    Date
}

// New makes the calendar of a zone ("Europe/London") and of a part of the
// country whose bank holidays count ("England and Wales"; empty: none). The
// error for one that is unknown says which are known.
func New(zone, holidays string) (*Calendar, error) {
	location, err := time.LoadLocation(zone)
	if err != nil || zone == "" || zone == "Local" {
		return nil, fmt.Errorf(`there is no time zone called %q: write a city as the time zone database names it, like "Europe/London" or "Europe/Jersey"`, zone)
	}
	c := &Calendar{zone: location}
	if holidays == "" {
		return c, nil
	}
	days, ok := known()[holidays]
	if !ok {
		return nil, fmt.Errorf("no bank holidays are known for %q: write %s", holidays, strings.Join(quoted(Known()), " or "))
	}
	c.holidays, c.until = days, Date{lastYear, time.December, 31}
	return c, nil
}

// Location is the time zone.
func (c *Calendar) Location() *time.Location { return c.zone }

// KnownUntil is the last day for which bank holidays are known. It is zero for
// a calendar that counts none, for which nothing is unknown.
func (c *Calendar) KnownUntil() Date { return c.until }

// Date is the day on which an instant falls in the calendar's zone.
func (c *Calendar) Date(t time.Time) Date { return dateOf(t.In(c.zone)) }

// Holiday is the name of the bank holiday on that day, if it is one.
func (c *Calendar) Holiday(d Date) (name string, ok bool) {
	name, ok = c.holidays[d]
	return name, ok
}

// Working says whether it is a working day.
func (c *Calendar) Working(d Date) bool {
	if day := d.Weekday(); day == time.Saturday || day == time.Sunday {
		return false
	}
	_, holiday := c.holidays[d]
	return !holiday
}

// WorkingDaysBetween counts the working days after one day, up to and including
// another: how many are left to decide. It is 0 when there are none to count.
func (c *Calendar) WorkingDaysBetween(after, upTo Date) int {
	n := 0
	for d := after.days(1); d.Compare(upTo) <= 0; d = d.days(1) {
		if c.Working(d) {
			n++
		}
	}
	return n
}

// Add is the day so many months, then days, then working days later; earlier
// where they are negative. A day that the month does not have becomes its last.
func (c *Calendar) Add(d Date, months, days, workingDays int) Date {
	d = d.months(months).days(days)
	step := 1
	if workingDays < 0 {
		step, workingDays = -1, -workingDays
	}
	for ; workingDays > 0; workingDays-- {
		d = c.nearest(d.days(step), step)
	}
	return d
}

// Before is the day on which mail goes that is due so long before a day, and
// After so long after it: that day, or the nearest working day further away.
func (c *Calendar) Before(d Date, months, days, workingDays int) Date {
	return c.nearest(c.Add(d, -months, -days, -workingDays), -1)
}

// After is the counterpart of Before.
func (c *Calendar) After(d Date, months, days, workingDays int) Date {
	return c.nearest(c.Add(d, months, days, workingDays), 1)
}

// nearest is the working day nearest to d in the direction of step, perhaps d itself.
func (c *Calendar) nearest(d Date, step int) Date {
	for !c.Working(d) {
		d = d.days(step)
	}
	return d
}

package definitions

import (
	"fmt"

	"trellis/definitions/calendar"
)

// checkWorking is dates/working: people may be away on a weekend or a bank holiday.
func (r *reader) checkWorking(d *dated) {
	unknown := false
	for _, m := range d.cohort.moments(r.book.programme) {
		if m.Year == 0 || m.slip {
			continue
		}
		day := calendar.Date{Year: m.Year, Month: m.Month, Day: m.Day}
		plain := fmt.Sprintf("%d %s %d", m.Day, m.Month, m.Year)
		if name, ok := d.days.Holiday(day); ok {
			r.warn("dates/working", m.at, plain+" is "+name, "It is a bank holiday in "+r.book.programme.holidays+". People may be away.")
		} else if !d.days.Working(day) {
			r.warn("dates/working", m.at, fmt.Sprintf("%s is a %s", plain, day.Weekday()), "Working days are Monday to Friday.")
		}
		if until := d.days.KnownUntil(); !unknown && !until.IsZero() && until.Before(day) {
			unknown = true
			r.warn("dates/working", m.at, fmt.Sprintf("Bank holidays are known until %d", until.Year), "Beyond that, every Monday to Friday counts as a working day. A newer Trellis may know more.")
		}
	}
}

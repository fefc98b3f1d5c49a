package definitions

import (
	"fmt"
	"slices"
)

const checkWorkingDays = "dates/working"

// dayOff is a date that falls on a weekend or a bank holiday.
type dayOff struct {
	*moment
	name    string // "Good Friday", "Saturday"
	holiday bool
}

// checkWorking is dates/working: people may be away on a weekend or a bank
// holiday, unless it is known that a date falls on one.
func (r *reader) checkWorking(d *dated) {
	for _, s := range r.book.programme.stages {
		said := d.cohort.stages[s.name]
		if said == nil {
			continue
		}
		off := d.daysOff(said.moments(s))
		known := r.checkDespite(said, off)
		for _, x := range off {
			plain := fmt.Sprintf("%d %s %d", x.Day, x.Month, x.Year)
			switch {
			case known[x.name]:
			case x.holiday:
				r.warn(checkWorkingDays, x.at, plain+" is "+x.name, "It is a bank holiday in "+r.book.programme.holidays+". People may be away.")
			default:
				r.warn(checkWorkingDays, x.at, fmt.Sprintf("%s is a %s", plain, x.name), "Working days are Monday to Friday.")
			}
		}
	}
	r.checkKnownUntil(d)
}

func (d *dated) daysOff(moments []*moment) []dayOff {
	var off []dayOff
	for _, m := range moments {
		if m.Year == 0 || m.slip {
			continue
		}
		day := dateOf(m.Moment)
		if name, ok := d.days.Holiday(day); ok {
			off = append(off, dayOff{m, name, true})
		} else if !d.days.Working(day) {
			off = append(off, dayOff{m, day.Weekday().String(), false})
		}
	}
	return off
}

// checkDespite gives the days off that a cohort says it knows of, and tells of
// those on which no date falls.
func (r *reader) checkDespite(said *dates, off []dayOff) map[string]bool {
	known := map[string]bool{}
	var names []string
	for _, x := range off {
		names = append(names, x.name)
	}
	for _, n := range said.despite {
		i := slices.IndexFunc(names, func(name string) bool { return alike(name) == alike(n.name) })
		if i >= 0 {
			known[names[i]] = true
			continue
		}
		meant, fix := didYouMean(n.name, names, "Take it out.")
		r.wrongf(checkWorkingDays, n.at, fix, "No date here falls on %s", n.name)
		known[meant] = true
	}
	return known
}

// checkKnownUntil tells of the first date for which no bank holidays are known yet.
func (r *reader) checkKnownUntil(d *dated) {
	until := d.days.KnownUntil()
	if until.IsZero() {
		return
	}
	for _, m := range d.cohort.moments(r.book.programme) {
		if m.Year != 0 && !m.slip && until.Before(dateOf(m.Moment)) {
			r.warn(checkWorkingDays, m.at, fmt.Sprintf("Bank holidays are known until %d", until.Year), "Beyond that, every Monday to Friday counts as a working day. A newer Trellis may know more.")
			return
		}
	}
}

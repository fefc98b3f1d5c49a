package definitions

import (
	"fmt"

	"trellis/definitions/calendar"
	"trellis/definitions/phrase"
	"trellis/definitions/plan"
)

// checkPromise is dates/promise: sessions that are promised every so often are as
// near to one another as that, from the beginning to the end of what they stand
// beside. Without dates they are arranged one by one, and nothing can be held
// against the promise.
func (r *reader) checkPromise(d *dated) {
	byStage := map[*stage][]gathered{}
	for _, x := range d.gatherings() {
		byStage[x.of] = append(byStage[x.of], x)
	}
	for _, s := range r.book.programme.stages {
		met := byStage[s]
		if s.kind != plan.DropIns || s.every == nil || len(met) == 0 {
			continue
		}
		days := d.between(s, met)
		for i := range days[1:] {
			long := stretch{days[i], days[i+1], s.every.Most}
			if long.kept(d.days) {
				continue
			}
			at := met[min(i, len(met)-1)].on.at
			r.warn("dates/promise", at, fmt.Sprintf("%s %s promised every %s", capital(s.aloud()), s.verb("is", "are"), s.every),
				fmt.Sprintf("Between %s and %s %s. Add a date, or promise less.", long.from, long.to, long.lasts(d.days)))
			break
		}
	}
}

// between are the days of sessions, and the first and the last of what they stand
// beside, where it has dates.
func (d *dated) between(s *stage, met []gathered) []calendar.Date {
	var days []calendar.Date
	beside := d.span(s, d.made(s.name))
	if !beside.Opens.IsZero() && beside.Opens.Before(met[0].start) {
		days = append(days, d.days.Date(beside.Opens))
	}
	for _, x := range met {
		days = append(days, d.days.Date(x.start))
	}
	if last := met[len(met)-1]; beside.Closes.After(last.end) {
		days = append(days, d.days.Date(beside.Closes.Add(-1)))
	}
	return days
}

// stretch is the time between two sessions that are promised every so often.
type stretch struct {
	from, to calendar.Date
	every    phrase.Amount
}

// kept says that it is no longer than promised, give or take an eighth and three
// days: dates move around holidays.
func (x stretch) kept(days *calendar.Calendar) bool {
	l := span(phrase.Length{Least: x.every, Most: x.every})
	latest := days.Add(x.from, l.Months, l.Days, l.WorkingDays)
	slack := daysBetween(x.from, latest)/8 + 3
	return l.IsZero() || daysBetween(latest, x.to) <= slack
}

// lasts says how long it is, in the unit of the promise: "are 4", "are more than 4".
func (x stretch) lasts(days *calendar.Calendar) string {
	unit := phrase.Amount{N: 1, Unit: x.every.Unit}
	if unit.Unit == phrase.Year {
		unit.Unit = phrase.Month
	}
	var before calendar.Date
	for n := 1; ; n++ {
		unit.N = n
		l := span(phrase.Length{Least: unit, Most: unit})
		next := days.Add(x.from, l.Months, l.Days, l.WorkingDays)
		if x.to.Before(next) {
			unit.N--
			break
		}
		before = next
	}
	if daysBetween(before, x.to) > 7 {
		return "are more than " + unit.String()
	}
	return "are " + unit.String()
}

package timeline

import (
	"math"
	"strconv"
	"time"

	"trellis/definitions/plan"
)

// step is how often something comes: so many of a unit.
type step struct {
	n    int
	unit string
}

// A month is from 28 to 31 days, and several are as the calendar goes: a plan has
// them as the least and the most that they can be.
func monthsOf(days int, most bool) (months int, ok bool) {
	for n := 1; n <= 24; n++ {
		least, longest := 366, 0
		for i := range 48 { // four years: one of them is a leap year
			first := time.Date(2023, time.January+time.Month(i), 1, 0, 0, 0, 0, time.UTC)
			d := int(first.AddDate(0, n, 0).Sub(first).Hours() / 24)
			least, longest = min(least, d), max(longest, d)
		}
		if most && days == longest || !most && days == least {
			return n, true
		}
	}
	return 0, false
}

// steps are the least and the most of a range of days, in the unit that the file
// will have had.
func steps(every plan.Range) (least, most step) {
	if every.Least != every.Most {
		from, one := monthsOf(every.Least, false)
		to, other := monthsOf(every.Most, true)
		if one && other {
			return step{from, "month"}, step{to, "month"}
		}
	}
	return ofDays(every.Least), ofDays(every.Most)
}

func ofDays(days int) step {
	if days%7 == 0 {
		return step{days / 7, "week"}
	}
	return step{days, "day"}
}

// often is a range of days as one says it after "every": "2 to 4 weeks", "month".
func often(every plan.Range) string {
	least, most := steps(every)
	switch {
	case least == most && most.n == 1:
		return most.unit
	case least == most:
		return counted(most.n, most.unit)
	case least.unit == most.unit:
		return strconv.Itoa(least.n) + " to " + counted(most.n, most.unit)
	}
	return ranged(every.Least, every.Most) + " days"
}

// daysOf is how long a step is on average.
func (s step) daysOf() float64 {
	switch s.unit {
	case "month":
		return daysInMonth * float64(s.n)
	case "week":
		return 7 * float64(s.n)
	}
	return float64(s.n)
}

// daysInMonth is the average over four years.
const daysInMonth = 365.25 / 12

// apart is how often moments follow each other, of which there are at least two:
// "month", "2 weeks". Mornings move off weekends, so it goes by the average.
func apart(times []time.Time) string {
	days := times[len(times)-1].Sub(times[0]).Hours() / 24 / float64(len(times)-1)
	best, off := step{}, math.Inf(1)
	for _, s := range []step{
		{1, "week"}, {2, "week"}, {3, "week"}, {4, "week"}, {6, "week"}, {8, "week"},
		{1, "month"}, {2, "month"}, {3, "month"}, {4, "month"}, {6, "month"}, {12, "month"},
	} {
		if d := math.Abs(s.daysOf() - days); d < off {
			best, off = s, d
		}
	}
	if off > 1 {
		best = step{int(math.Round(days)), "day"}
	}
	if best.n == 1 {
		return best.unit
	}
	return counted(best.n, best.unit)
}

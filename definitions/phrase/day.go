package phrase

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"
)

// weekdays and months are their names and the usual short forms, in lower case.
var (
	weekdays = named(time.Sunday, time.Saturday, map[string]time.Weekday{
		"tues": time.Tuesday, "weds": time.Wednesday, "thur": time.Thursday, "thurs": time.Thursday,
	})
	months = named(time.January, time.December, map[string]time.Month{"sept": time.September})

	weekdayNames = long(weekdays)
	monthNames   = long(months)
)

// name is a day of the week or a month.
type name interface {
	~int
	String() string
}

// named adds to the short forms each name, and its first three letters.
func named[N name](from, to N, short map[string]N) map[string]N {
	for n := from; n <= to; n++ {
		s := strings.ToLower(n.String())
		short[s], short[s[:3]] = n, n
	}
	return short
}

// long are the full names, sorted, as they are suggested.
func long[N name](all map[string]N) []string {
	set := map[string]bool{}
	for _, n := range all {
		set[n.String()] = true
	}
	return slices.Sorted(maps.Keys(set))
}

// dayOfTheWeek reads a day of the week, if there is one.
func (r *reader) dayOfTheWeek(m *Moment) *Problem {
	w := r.peek(0)
	if _, month := months[w.text]; w.kind != letters || month || w.text == "the" {
		return nil
	}
	day, ok := weekdays[w.text]
	var p *Problem
	if !ok {
		meant, near := Near(w.text, weekdayNames)
		if _, month := Near(w.text, monthNames); !near || month {
			return nil
		}
		day = weekdays[strings.ToLower(meant)]
		p = r.problem(r.next, r.next+1, `There is no day called "`+r.quote(r.next, r.next+1)+`"`, "Did you mean %s?", meant)
	}
	r.next++
	m.Named, m.Weekday, m.weekday = true, day, place{w.at, w.len}
	return p
}

// dayAndMonth reads "7 May", "7th of May", and as a slip "May 7".
func (r *reader) dayAndMonth(m *Moment) *Problem {
	start := r.next
	if month, ok := months[r.peek(0).text]; ok {
		r.next++
		if day, ok := r.dayOfTheMonth(); ok {
			m.Day, m.Month = day, month
			return r.problem(start, r.next, "The day comes before the month", `Write "%d %s".`, day, month)
		}
		return r.problem(start, r.next, "The day of the month is missing", `Write it like "7 %s".`, month)
	}
	day, ok := r.dayOfTheMonth()
	if !ok {
		return r.whole("This is not a date", `Write it like "Wednesday 7 May 2025" or "Wednesday 7 May 2025, 10am to 11.30am".`)
	}
	r.accept("of")
	month, p := r.month(start)
	if month != 0 {
		m.Day, m.Month = day, month
	}
	return p
}

// dayOfTheMonth reads "7" or "7th". Whether the month has that day is checked later.
func (r *reader) dayOfTheMonth() (int, bool) {
	w := r.peek(0)
	day, err := strconv.Atoi(w.text)
	if w.kind != number || err != nil || len(w.text) > 2 {
		return 0, false
	}
	r.next++
	if r.peek(0).glued {
		r.accept("st", "nd", "rd", "th")
	}
	return day, true
}

// month reads a month behind the day; start is where the day stands.
func (r *reader) month(start int) (time.Month, *Problem) {
	w := r.peek(0)
	if w.kind != letters {
		return 0, r.problem(start, r.next, "The month is missing", `Write it like "%s May".`, r.quote(start, r.next))
	}
	r.next++
	if month, ok := months[w.text]; ok {
		return month, nil
	}
	written := r.quote(r.next-1, r.next)
	if meant, ok := Near(w.text, monthNames); ok {
		return months[strings.ToLower(meant)], r.problem(r.next-1, r.next, `There is no month called "`+written+`"`, "Did you mean %s?", meant)
	}
	return 0, r.problem(r.next-1, r.next, `There is no month called "`+written+`"`, `Write it out, like "7 May 2025".`)
}

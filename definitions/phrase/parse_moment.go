package phrase

import (
	"slices"
	"strconv"
)

// ParseMoment reads a day, with or without times. A value that is not zero
// beside a problem is what was probably meant.
func ParseMoment(s string) (Moment, *Problem) {
	r := read(s)
	if r.done() {
		return Moment{}, r.whole("There is no date here", `Write it like "Wednesday 7 May 2025".`)
	}
	if r.acceptAll("to", "be", "filled", "in") && r.done() { // as a new cohort has it
		return Moment{}, r.whole("This date is to be filled in", `Write it like "Wednesday 7 May 2025", or with its hours like "Wednesday 7 May 2025, 10am to 11.30am".`)
	}
	if r.later() {
		return Moment{}, r.whole("It is not said by when this will be known", `Write it like "to be confirmed by Friday 30 May 2025".`)
	}
	var m Moment
	m.Tentative = r.acceptAll("to", "be", "confirmed", "by") || r.acceptAll("tbc", "by")
	if m.Tentative && r.done() || r.acceptAll("to", "be", "confirmed") || r.acceptAll("tbc") {
		return Moment{}, r.whole("It is not said by when this will be known", `Write it like "to be confirmed by Friday 30 May 2025".`)
	}
	p := r.date(&m)
	if m.IsZero() {
		return Moment{}, p
	}
	r.accept("at", "from")
	from, to, also := r.hours()
	m.From, m.To = from, to
	if p == nil {
		p = also
	}
	if p == nil && !r.done() {
		p = r.problem(r.next, len(r.words), "This is more than a day and its times", `Write only "%s".`, m)
	}
	return m, p
}

// later says that a day is to be known later, in other words than those for it:
// "early March, tbc".
func (r *reader) later() bool {
	for i, w := range r.words {
		confirmed := w.text == "be" && i > 0 && slices.Contains([]string{"confirmed", "announced", "arranged", "agreed", "decided"}, r.peek(i+1).text)
		if slices.Contains([]string{"tbc", "tba", "tbd"}, w.text) && i > 0 || confirmed && i > 1 {
			return true
		}
	}
	return len(r.words) > 0 && (r.words[0].text == "tba" || r.words[0].text == "tbd")
}

// date reads the day of a moment, and leaves it zero when it cannot.
func (r *reader) date(m *Moment) *Problem {
	if day, p, ok := r.figures(); ok {
		day.Tentative = m.Tentative
		*m = day
		return p
	}
	r.accept("on")
	slip := r.dayOfTheWeek(m)
	r.accept("the")
	start := r.next
	p := r.dayAndMonth(m)
	if p != nil && m.IsZero() {
		return p
	}
	also := r.year(m, start)
	at, length := r.place(start, r.next)
	m.date = place{at, length}
	return firstOf(slip, p, also)
}

// year reads the year, if there is one; start is where the date begins.
func (r *reader) year(m *Moment, start int) *Problem {
	w := r.peek(0)
	year, err := strconv.Atoi(w.text)
	if err != nil {
		return nil
	}
	switch len(w.text) {
	case 4:
		if year >= 1000 {
			r.next++
			m.Year = year
		}
	case 2:
		if r.beginsHours() {
			return nil
		}
		r.next++
		m.Year = 2000 + year
		return r.problem(start, r.next, "The year is not written out", `Write "%s".`, m.Date())
	}
	return nil
}

// beginsHours says that the number which comes next is a time of day, not a year.
func (r *reader) beginsHours() bool {
	ahead := *r
	from, to, p := ahead.hours()
	return to != nil || from != nil && p == nil
}

package phrase

import (
	"strconv"
	"time"
)

// figures reads a date that is written in figures only, to refuse it with the
// right words: "2025-05-07" is for machines, and "7/5/2025" is May in one
// country and July in another. It is carried on as the British read it.
func (r *reader) figures() (m Moment, p *Problem, ok bool) {
	start := r.next
	first, second, third := r.peek(0), r.peek(2), r.peek(4)
	if !r.joined() {
		return Moment{}, nil, false
	}
	r.next += 5
	r.accept("t") // as in 2025-05-07T10:00
	written := r.quote(start, start+5)
	if len(first.text) == 4 {
		m, ok = inFigures(third.text, second.text, first.text)
	} else {
		m, ok = inFigures(first.text, second.text, third.text)
	}
	if !ok {
		return Moment{}, r.problem(start, start+5, written+" is not how a date is written here", `Write it like "Wednesday 7 May 2025".`), true
	}
	return m, r.problem(start, start+5, written+" is not how a date is written here", `Write "%s".`, m.Date()), true
}

// joined says that three numbers come next with a stroke or a dash between them.
func (r *reader) joined() bool {
	for i := range 5 {
		w := r.peek(i)
		if i%2 == 0 && w.kind != number || i%2 == 1 && w.text != "-" && w.text != "/" {
			return false
		}
	}
	return true
}

// inFigures makes a day of three numbers, with its weekday; false when there is no such day.
func inFigures(day, month, year string) (Moment, bool) {
	d, err1 := strconv.Atoi(day)
	m, err2 := strconv.Atoi(month)
	y, err3 := strconv.Atoi(year)
	if y < 100 {
		y += 2000
	}
	if err1 != nil || err2 != nil || err3 != nil || m < 1 || m > 12 || d < 1 || y > 9999 || y < 1000 || d > lastDay(time.Month(m), y) {
		return Moment{}, false
	}
	on := Moment{Day: d, Month: time.Month(m), Year: y, Named: true}
	on.Weekday = on.time().Weekday()
	return on, true
}

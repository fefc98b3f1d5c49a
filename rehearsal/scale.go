package rehearsal

import (
	"math"
	"time"
)

// mark is a place on a line, and what is there.
type mark struct {
	X    float64
	What string
}

// scale puts instants on a line.
type scale struct {
	from, to    time.Time
	left, right float64
}

func (s scale) x(t time.Time) float64 {
	part := float64(t.Sub(s.from)) / float64(s.to.Sub(s.from))
	return tenth(s.left + (s.right-s.left)*min(1, max(0, part)))
}

// tenth rounds, so that the page has no long numbers.
func tenth(x float64) float64 { return math.Round(x*10) / 10 }

// span is from the first thing that happened to the last.
func (r *record) span() (first, last time.Time) {
	consider := func(t time.Time) {
		if t.IsZero() {
			return
		}
		if first.IsZero() || t.Before(first) {
			first = t
		}
		if t.After(last) {
			last = t
		}
	}
	for _, s := range r.standing.Stages {
		consider(s.Began)
		consider(s.Ended)
	}
	for _, e := range r.entries {
		consider(moment(e))
	}
	return first, last.Add(-time.Second)
}

// months is a scale over whole months.
func (r *record) months(left, right float64) scale {
	first, last := r.span()
	a, b := first.In(r.zone), last.In(r.zone)
	return scale{
		from: time.Date(a.Year(), a.Month(), 1, 0, 0, 0, 0, r.zone),
		to:   time.Date(b.Year(), b.Month()+1, 1, 0, 0, 0, 0, r.zone),
		left: left, right: right,
	}
}

func (s scale) marks() (all []mark) {
	for t := s.from; t.Before(s.to); t = t.AddDate(0, 1, 0) {
		all = append(all, mark{s.x(t), t.Format("Jan")})
	}
	return all
}

package definitions

import (
	"fmt"
	"slices"
	"time"

	"trellis/definitions/calendar"
	"trellis/definitions/phrase"
)

// years gives the dates of a cohort that are written without a year the only one
// that they can have: among the years of its other dates, that in which the day
// of the week is right.
func (r *reader) years(c *cohort) {
	moments := c.moments(r.book.programme)
	var years []int
	for _, m := range moments {
		if m.Year != 0 && !slices.Contains(years, m.Year) {
			years = append(years, m.Year)
		}
	}
	for _, m := range moments {
		if m.Year == 0 {
			r.year(m, years)
		}
	}
}

func (r *reader) year(m *moment, years []int) {
	fit := slices.DeleteFunc(slices.Clone(years), func(y int) bool { return m.In(y).Check() != nil })
	switch {
	case len(fit) == 1:
		m.Moment = m.In(fit[0])
	case len(fit) == 0 && len(years) > 0:
		p := m.In(years[0]).Check()
		r.wrong(p.Check, m.at, p.Summary, p.Fix)
	default:
		r.wrong(phrase.CheckWritten, m.at, "It is not said in which year this is", fmt.Sprintf("Write the year, like %q.", m.Date()+" 2025"))
	}
}

// midnight stands for a day in arithmetic that no zone disturbs.
func midnight(d calendar.Date) time.Time {
	return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC)
}

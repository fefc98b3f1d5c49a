package definitions

import (
	"fmt"
	"time"

	"trellis/definitions/calendar"
	"trellis/definitions/plan"
)

// seasons are those in which many people are away.
var seasons = []struct {
	when string
	is   func(calendar.Date) bool
}{
	{"in August", func(d calendar.Date) bool { return d.Month == time.August }},
	{"over Christmas", func(d calendar.Date) bool {
		return d.Month == time.December && d.Day >= 20 || d.Month == time.January && d.Day <= 3
	}},
}

// checkSeason is dates/season: applications are open when people are there to
// read of it. A programme that was open in August found few.
func (r *reader) checkSeason(d *dated) {
	for _, s := range r.book.programme.stages {
		said := d.said(s.name)
		if s.kind != plan.Recruitment || said.opens == nil || said.closes == nil || said.opens.Year*said.closes.Year == 0 {
			continue
		}
		first, last := dateOf(said.opens.Moment), dateOf(said.closes.Moment)
		if n := daysBetween(first, last); n < 0 || n > 3*366 {
			continue
		}
		working := 0
		away := make([]int, len(seasons))
		for day := first; !last.Before(day); day = d.days.Add(day, 0, 1, 0) {
			if !d.days.Working(day) {
				continue
			}
			working++
			for i, season := range seasons {
				if season.is(day) {
					away[i]++
				}
			}
		}
		for i, season := range seasons {
			if away[i] > 0 && 2*away[i] >= working {
				r.warn("dates/season", said.opens.at, "Applications are open mostly "+season.when,
					fmt.Sprintf("%d of %s are then, when many people are away. Open earlier, or close later.", away[i], counted(working, "working day")))
			}
		}
	}
}

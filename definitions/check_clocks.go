package definitions

import (
	"fmt"
	"time"

	"trellis/definitions/phrase"
)

const checkClockChange = "dates/clocks"

// mostWeeks is how far apart sessions may be that people know by heart: those who
// join from abroad keep their own hour.
const mostWeeks = 5

// checkClocks is dates/clocks: a session is at an hour that there is, once; and
// where the clocks change between two of several online sessions that follow each
// other closely, at one hour, it is said once for a cohort.
func (r *reader) checkClocks(d *dated) {
	before := map[*stage]gathered{}
	told := false
	for _, x := range d.gatherings() {
		r.checkHourExists(d, x)
		last, repeated := before[x.of]
		before[x.of] = x
		if told || !repeated || !online(x.where) || *last.on.From != *x.on.From || x.start.Sub(last.start) > mostWeeks*7*24*time.Hour {
			continue
		}
		changed, later, ok := d.clockChange(last.start, x.start)
		if !ok {
			continue
		}
		told = true
		how, hour := "forward", "earlier"
		if later {
			how, hour = "back", "later"
		}
		r.warn(checkClockChange, x.on.at, fmt.Sprintf("The clocks go %s on %s, between two of the %s", how, d.days.Date(changed), x.of.aloud()),
			fmt.Sprintf("Both are at %s by the clock, and invitations say so. For whoever joins from where clocks do not change it is an hour %s: tell them.", x.on.From, hour))
	}
}

// clockChange is the first change of the clocks between two instants; later says
// that they go back, so that the same hour comes later.
func (d *dated) clockChange(from, to time.Time) (at time.Time, later, ok bool) {
	_, end := from.In(d.days.Location()).ZoneBounds()
	if end.IsZero() || !end.Before(to) {
		return at, false, false
	}
	_, was := end.Add(-time.Second).In(d.days.Location()).Zone()
	_, is := end.In(d.days.Location()).Zone()
	return end, is < was, is != was
}

// checkHourExists tells of an hour that clocks leave out, or show twice.
func (r *reader) checkHourExists(d *dated, x gathered) {
	day := dateOf(x.on.Moment)
	written := minutes(*x.on.From)
	clock := func(t time.Time) int {
		local := t.In(d.days.Location())
		return 60*local.Hour() + local.Minute()
	}
	switch {
	case written == 24*60:
	case clock(x.start) != written:
		shown := clock(x.start)
		r.warn(checkClockChange, x.on.at, fmt.Sprintf("There is no %s on %s", x.on.From, day),
			fmt.Sprintf("The clocks go forward then. People are invited for %s.", phrase.Clock{Hour: shown / 60, Minute: shown % 60}))
	case clock(x.start.Add(time.Hour)) == written || clock(x.start.Add(-time.Hour)) == written:
		r.warn(checkClockChange, x.on.at, fmt.Sprintf("%s comes twice on %s", x.on.From, day),
			"The clocks go back then. Choose another hour, so that people do not come twice or too late.")
	}
}

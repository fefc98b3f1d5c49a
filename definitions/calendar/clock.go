package calendar

import "time"

// morning is the hour at which mail goes.
const morning = 9

// At is the instant, in UTC, at which the clocks of the zone show that time on
// that day; hour 24 is the midnight after it. A time that the clocks skip in
// spring is taken as one hour later: 1.30am becomes 2.30am. Of a time that they
// show twice in autumn it is the first.
func (c *Calendar) At(d Date, hour, minute int) time.Time {
	wall := time.Date(d.Year, d.Month, d.Day, hour, minute, 0, 0, time.UTC)
	before, after := c.offset(wall.Add(-24*time.Hour)), c.offset(wall.Add(24*time.Hour))
	for _, offset := range []time.Duration{before, after} {
		if t := wall.Add(-offset); c.offset(t) == offset {
			return t
		}
	}
	return wall.Add(-before)
}

// offset is how far the zone's clocks are ahead of UTC at that instant.
func (c *Calendar) offset(t time.Time) time.Duration {
	_, seconds := t.In(c.zone).Zone()
	return time.Duration(seconds) * time.Second
}

// EndOf is the midnight after a day: when what closes on that day is closed.
func (c *Calendar) EndOf(d Date) time.Time { return c.At(d, 24, 0) }

// Morning is 9am on a day: when mail goes.
func (c *Calendar) Morning(d Date) time.Time { return c.At(d, morning, 0) }

package phrase

import (
	"fmt"
	"strconv"
	"strings"
)

// Clock is a time of day on the wall. Midnight is 0 where something begins, and
// Hour 24 where something ends.
type Clock struct{ Hour, Minute int }

// Before says that c is earlier in the day than other.
func (c Clock) Before(other Clock) bool { return c.minutes() < other.minutes() }

func (c Clock) minutes() int { return 60*c.Hour + c.Minute }

// String is the time as it is written: "10am", "12.30pm", "midnight".
func (c Clock) String() string {
	hour, half := c.Hour, "am"
	switch {
	case c.Minute == 0 && (c.Hour == 0 || c.Hour == 24):
		return "midnight"
	case hour == 0:
		hour = 12
	case hour == 12:
		half = "pm"
	case hour > 12:
		hour, half = hour-12, "pm"
	}
	if c.Minute == 0 {
		return fmt.Sprintf("%d%s", hour, half)
	}
	return fmt.Sprintf("%d.%02d%s", hour, c.Minute, half)
}

// dial is a time of day as it was written, where it may not be said which half
// of the day is meant.
type dial struct {
	clock    Clock
	said     bool // which half of the day
	of24     bool // it is of 24 hours, as timetables have it
	from, to int  // its words
}

// in is the time in that half of the day: 12am is midnight, 12pm noon.
func (d dial) in(afternoon bool) Clock {
	c := d.clock
	c.Hour %= 12
	if afternoon {
		c.Hour += 12
	}
	return c
}

// dial reads a time of day; ok is false when there is none to read.
func (r *reader) dial() (d dial, p *Problem, ok bool) {
	start := r.next
	switch {
	case r.accept("noon", "midday"):
		return dial{clock: Clock{12, 0}, said: true, from: start, to: r.next}, nil, true
	case r.accept("midnight"):
		return dial{said: true, from: start, to: r.next}, nil, true
	case r.peek(0).kind != number:
		return dial{}, nil, false
	}
	written := r.take().text
	c, ok := digits(written)
	if !ok {
		r.next = start
		return dial{}, nil, false
	}
	half := r.half(c)
	d = dial{clock: c, said: half != "", from: start, to: r.next}
	if d.said && c.Hour <= 12 {
		d.clock = d.in(half == "pm")
	}
	if c.Hour > 12 || strings.HasPrefix(written, "0") {
		d.said, d.of24 = true, true
		p = r.problem(start, r.next, r.quote(start, r.next)+" is not how a time of day is written here", `Write "%s".`, d.clock)
	}
	return d, p, true
}

// digits reads "10", "10.30" and "10:30".
func digits(s string) (Clock, bool) {
	hours, minutes, parted := strings.Cut(strings.ReplaceAll(s, ":", "."), ".")
	hour, err := strconv.Atoi(hours)
	if err != nil || len(hours) > 2 || hour > 23 {
		return Clock{}, false
	}
	if !parted {
		return Clock{hour, 0}, true
	}
	minute, err := strconv.Atoi(minutes)
	return Clock{hour, minute}, err == nil && len(minutes) == 2 && minute < 60
}

// half reads which half of the day c is in: "am", "p.m.", the noon of "12 noon".
func (r *reader) half(c Clock) string {
	switch {
	case r.accept("am"), r.acceptAll("a", "m"), c.Hour == 12 && r.accept("midnight"):
		return "am"
	case r.accept("pm"), r.acceptAll("p", "m"), c.Hour == 12 && r.accept("noon", "midday"):
		return "pm"
	}
	return ""
}

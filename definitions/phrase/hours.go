package phrase

// hours reads the times of a moment: when it begins and, if it is said, when it
// ends. Both are nil when there are none to read.
func (r *reader) hours() (from, to *Clock, p *Problem) {
	first, p, ok := r.dial()
	if !ok {
		return nil, nil, nil
	}
	if !r.accept("to", "until", "till", "-", "–", "—") {
		if !first.said {
			return ptr(first.likely()), nil, r.eitherHalf(first)
		}
		return &first.clock, nil, p
	}
	second, also, ok := r.dial()
	if !ok {
		return ptr(first.likely()), nil, r.problem(first.from, r.next, "It is not said when it ends", `Write it like "10am to 11.30am".`)
	}
	if p == nil {
		p = also
	}
	return r.between(first, second, p)
}

// between makes the two times of a range. The half of the day is carried from
// the end, "10 to 11.30am", unless it would then end before it starts, as in "11 to 1pm".
func (r *reader) between(first, second dial, p *Problem) (from, to *Clock, _ *Problem) {
	start, end := first.clock, second.clock
	switch {
	case first.said && second.said:
	case second.said:
		start = first.in(end.Hour >= 12)
		if !start.Before(end) {
			start = first.in(end.Hour < 12)
		}
	default:
		start, end = guess(first, second)
		p = r.problem(first.from, second.to, "It is not said whether this is am or pm", `Write "%s to %s".`, start, end)
	}
	if end == (Clock{}) {
		end.Hour = 24
	}
	if !start.Before(end) {
		return &start, nil, r.problem(first.from, second.to, "It ends before it starts", "Write the earlier time first.")
	}
	if first.of24 || second.of24 {
		p = r.problem(first.from, second.to, r.quote(first.from, second.to)+" is not how hours are written here", `Write "%s to %s".`, start, end)
	}
	return &start, &end, p
}

// guess is what two times probably mean, the second of which does not say its half of the day.
func guess(first, second dial) (start, end Clock) {
	start = first.clock
	if !first.said {
		start = first.likely()
	}
	end = second.in(false)
	if !start.Before(end) {
		end = second.in(true)
	}
	return start, end
}

// likely is when people meet: from 7 in the morning, to 6 in the evening.
func (d dial) likely() Clock {
	if d.said {
		return d.clock
	}
	hour := d.clock.Hour % 12
	return d.in(hour < 7)
}

func (r *reader) eitherHalf(d dial) *Problem {
	return r.problem(d.from, d.to, "It is not said whether "+r.quote(d.from, d.to)+" is am or pm",
		`Write "%s" or "%s".`, d.in(false), d.in(true))
}

func ptr(c Clock) *Clock { return &c }

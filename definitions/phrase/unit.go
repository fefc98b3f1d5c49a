package phrase

// Unit is what a length is counted in.
type Unit string

// The units, smallest first.
const (
	Minute     Unit = "minute"
	Hour       Unit = "hour"
	HalfDay    Unit = "half day" // only ever one: "half a day"
	Day        Unit = "day"
	WorkingDay Unit = "working day"
	Week       Unit = "week"
	Month      Unit = "month"
	Year       Unit = "year"
)

var units = []Unit{Minute, Hour, Day, WorkingDay, Week, Month, Year}

// minutes is how long one is, roughly enough to say which of two lengths is longer.
func (u Unit) minutes() int {
	const hour, day = 60, 24 * 60
	switch u {
	case Hour:
		return hour
	case HalfDay:
		return 4 * hour
	case Day, WorkingDay:
		return day
	case Week:
		return 7 * day
	case Month:
		return 30 * day
	case Year:
		return 365 * day
	}
	return 1
}

// spoken are the words that stand for a unit, singular and plural.
var spoken = func() map[string]Unit {
	words := map[string]Unit{"min": Minute, "mins": Minute, "hr": Hour, "hrs": Hour}
	for _, u := range units {
		words[string(u)] = u
		words[string(u)+"s"] = u
	}
	return words
}()

// unitNames is what a unit may have been meant to be.
var unitNames = func() []string {
	var names []string
	for _, u := range units {
		if u != WorkingDay {
			names = append(names, string(u), string(u)+"s")
		}
	}
	return names
}()

// unit reads a unit. A near miss is a problem, and read as meant; otherwise the
// unit is empty and nothing is taken.
func (r *reader) unit() (Unit, *Problem) {
	if r.peek(0).kind != letters {
		return "", nil
	}
	start := r.next
	first := r.take().text
	if u, p := r.workingDay(); u != "" {
		return u, p
	}
	if u, ok := spoken[first]; ok {
		return u, nil
	}
	if name, ok := Near(first, unitNames); ok {
		return spoken[name], r.problem(start, r.next,
			`There is no length of time called "`+r.quote(start, r.next)+`"`, "Did you mean %s?", name)
	}
	r.next = start
	return "", nil
}

// workingDay reads the days behind "working".
func (r *reader) workingDay() (Unit, *Problem) {
	start := r.next
	if _, near := Near(r.words[start-1].text, []string{"working"}); !near {
		return "", nil
	}
	u, p := r.unit()
	if u != Day {
		r.next = start
		return "", nil
	}
	if r.words[start-1].text != "working" {
		p = r.problem(start-1, r.next, `There is no length of time called "`+r.quote(start-1, r.next)+`"`, "Did you mean working days?")
	}
	return WorkingDay, p
}

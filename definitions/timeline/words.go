package timeline

import (
	"strconv"
	"strings"
	"time"

	"trellis/definitions/phrase"
	"trellis/definitions/plan"
)

func and(parts ...string) string {
	if len(parts) < 2 {
		return strings.Join(parts, "")
	}
	return strings.Join(parts[:len(parts)-1], ", ") + " and " + parts[len(parts)-1]
}

func plural(word string) string { return word + "s" }

func counted(n int, noun string) string {
	if n != 1 {
		noun = plural(noun)
	}
	return strconv.Itoa(n) + " " + noun
}

// spaced is a name of the files as one says it: "museum development".
func spaced[T ~string](name T) string { return strings.ReplaceAll(string(name), "_", " ") }

func capital(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}

func staffed(names []plan.StaffName) []string {
	var words []string
	for _, n := range names {
		words = append(words, spaced(n))
	}
	return words
}

// particles end what a drop-in may be called: check-ins, catch-ups.
var particles = []string{"in", "up", "on", "out", "off"}

// one is what a single session of a stage is called: "drop-in", "mentor review".
func one(s *plan.Stage) string {
	name := spaced(s.Name)
	if s.Kind != plan.DropIns {
		return name
	}
	name = strings.TrimSuffix(name, "s")
	for _, p := range particles {
		if first, ok := strings.CutSuffix(name, " "+p); ok {
			return first + "-" + p
		}
	}
	return name
}

// figures is a number with its thousands parted: "1,600".
func figures(n int) string {
	text := strconv.Itoa(n)
	for i := len(text) - 3; i > 0; i -= 3 {
		text = text[:i] + "," + text[i:]
	}
	return text
}

// ranged is "3", "2 to 4", "up to 4".
func ranged(least, most int) string {
	switch {
	case least == most:
		return figures(most)
	case least == 0:
		return "up to " + figures(most)
	}
	return figures(least) + " to " + figures(most)
}

func rangedOf(r plan.Range, noun string) string {
	if r.Least == r.Most {
		return counted(r.Most, noun)
	}
	return ranged(r.Least, r.Most) + " " + plural(noun)
}

// lasting is a length of the clock: "90 minutes", "2 hours", "60 to 90 minutes".
func lasting(r plan.Range) string {
	if r.Least == r.Most {
		if r.Most%60 == 0 {
			return counted(r.Most/60, "hour")
		}
		return counted(r.Most, "minute")
	}
	if r.Least%60 == 0 && r.Most%60 == 0 {
		return ranged(r.Least/60, r.Most/60) + " hours"
	}
	return ranged(r.Least, r.Most) + " minutes"
}

// hours is how long all of something takes: "7 to 19.5 hours".
func hours(r plan.Range) string {
	switch {
	case r.Least == r.Most && r.Most == 60:
		return "1 hour"
	case r.Least == r.Most:
		return inHours(r.Most) + " hours"
	case r.Least == 0:
		return "up to " + inHours(r.Most) + " hours"
	}
	return inHours(r.Least) + " to " + inHours(r.Most) + " hours"
}

// inHours is so many minutes in hours and quarters of them, rounded up.
func inHours(minutes int) string {
	return strconv.FormatFloat(float64((minutes+14)/15)/4, 'f', -1, 64)
}

// spanned is a length of the calendar: "6 weeks".
func spanned(s plan.Span) string {
	switch {
	case s.WorkingDays > 0:
		return counted(s.WorkingDays, "working day")
	case s.Months > 0 && s.Months%12 == 0:
		return counted(s.Months/12, "year")
	case s.Months > 0:
		return counted(s.Months, "month")
	case s.Days%7 == 0:
		return counted(s.Days/7, "week")
	}
	return counted(s.Days, "day")
}

func (t *Timeline) hour(at time.Time) string {
	at = at.In(t.days.Location())
	return phrase.Clock{Hour: at.Hour(), Minute: at.Minute()}.String()
}

// short is a day, without its year where that is the one of another moment: "Tue 8 Jul".
func (t *Timeline) short(at, beside time.Time) string {
	at = at.In(t.days.Location())
	if at.Year() == beside.In(t.days.Location()).Year() {
		return at.Format("Mon 2 Jan")
	}
	return at.Format("Mon 2 Jan 2006")
}

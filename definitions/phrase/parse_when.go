package phrase

import (
	"regexp"
	"slices"
	"strings"
)

// ParseWhen reads a time that follows from something else: an offset, an event,
// a cadence, a midpoint, or the end of a day. A value that is not zero beside a
// problem is what was probably meant.
func ParseWhen(s string) (When, *Problem) {
	r := read(s)
	slip := r.mendOpening()
	w, p := r.when()
	if w.IsZero() && p == nil || !r.done() {
		return When{}, noTime(r)
	}
	return w, firstOf(slip, p)
}

// openings decide how the rest is read; a slip in one is put right, or nothing
// of the rest would be understood.
var openings = []string{"every", "halfway", "when"}

func (r *reader) mendOpening() *Problem {
	first := r.peek(0)
	if slices.Contains(openings, first.text) || slices.Contains(numerals, first.text) || first.text == "the" {
		return nil
	}
	meant, ok := Near(first.text, openings)
	if !ok {
		return nil
	}
	p := r.problem(0, 1, `A time does not begin with "`+r.quote(0, 1)+`"`, "Did you mean %s?", meant)
	r.words[0].text = meant
	return p
}

func (r *reader) when() (When, *Problem) {
	switch {
	case r.accept("when"):
		return r.anchored(When{Form: Happens})
	case r.accept("every"):
		return r.cadence()
	case r.accept("halfway", "midway"), r.acceptAll("half", "way"):
		if !r.accept("through") {
			return When{}, nil
		}
		return r.anchored(When{Form: Midpoint})
	case r.acceptAll("at", "the", "end", "of"), r.acceptAll("the", "end", "of"), r.acceptAll("end", "of"):
		return r.anchored(When{Form: DayEnd})
	}
	return r.offset()
}

func noTime(r *reader) *Problem {
	if m, _ := ParseMoment(r.text); !m.IsZero() {
		return r.whole("A programme has no dates of its own",
			`Write what it follows from, like "1 week before launch". Dates belong in the cohort.`)
	}
	if strings.Contains(r.text, "morning of ") || strings.Contains(r.text, "on the day of ") {
		return r.whole("No mail leaves on the morning of something", `Write it like "1 day before launch", or "when launch starts".`)
	}
	if m := silence.FindStringSubmatch(r.text); m != nil {
		return r.whole("This is not how a time is written here", `Write "%s after their last meeting".`, m[1]+m[2])
	}
	if meant := r.likelyTime(); meant != "" {
		return r.whole("This is not how a time is written here", `Write "%s".`, meant)
	}
	if often, ok := adverbs[strings.ToLower(strings.TrimSpace(r.text))]; ok {
		return r.whole("It is not said how long this goes on", `Write "%s".`, When{Form: Cadence, Length: often, Anchor: "meetings"})
	}
	return r.whole("This is not a time that can be worked out",
		`Write it like "1 week before launch", "2 days after recruitment closes", "the end of launch day" or "when launch ends".`)
}

// silence is that people have not met for so long, in other words than those for it.
var silence = regexp.MustCompile(`(?i)^(?:(\d{1,2} (?:weeks?|months?)) without .*|.*(?:not met|no meeting|haven't met).* (\d{1,2} (?:weeks?|months?)))$`)

// likelyTime is the time that was probably meant: "when they are paired" by "as soon
// as they are paired", "1 day after launch" by "after launch".
func (r *reader) likelyTime() string {
	text := strings.ToLower(strings.TrimSpace(r.text))
	for begun, instead := range map[string]string{
		"as soon as ": "when ", "once ": "when ", "after ": "1 day after ", "before ": "1 day before ",
	} {
		rest, ok := strings.CutPrefix(text, begun)
		if !ok || strings.Contains(rest, "their") {
			continue
		}
		if w, p := ParseWhen(instead + rest); p == nil {
			return w.String()
		}
	}
	return ""
}

// offset reads "1 week before launch".
func (r *reader) offset() (When, *Problem) {
	w := When{Form: Offset}
	l, p := r.distance()
	if l.IsZero() {
		return When{}, p
	}
	side, slip := r.side()
	if side == "" {
		return When{}, p
	}
	w.Length, w.Before = l, side == "before"
	if r.done() {
		w.Anchor = "launch"
		return When{}, r.whole("It is not said "+side+" what", `Write it like "%s".`, w)
	}
	w, missing := r.anchored(w)
	if w.IsZero() {
		return When{}, firstOf(p, slip, missing)
	}
	w, hours := r.wholeDays(w)
	return w, firstOf(p, slip, missing, hours)
}

// distance is how long before or after: a length, or "the day", which is 1 day.
func (r *reader) distance() (Length, *Problem) {
	if r.acceptAll("the", "day") {
		return exactly(Amount{1, Day}), nil
	}
	return r.length()
}

// side reads before or after; empty when it is neither.
func (r *reader) side() (string, *Problem) {
	start := r.next
	written := r.take().text
	meant, ok := Near(written, []string{"before", "after"})
	if !ok || meant == written {
		return meant, nil
	}
	return meant, r.problem(start, r.next,
		`"`+r.quote(start, r.next)+`" is neither before nor after`, "Did you mean %s?", meant)
}

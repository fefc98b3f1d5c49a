package phrase

import (
	"fmt"
	"strings"
)

// Length is a length of time, or a range from the least to the most; the two
// are equal where it is exact.
type Length struct {
	Least, Most Amount
}

// IsZero says that nothing could be made of the phrase.
func (l Length) IsZero() bool { return l == Length{} }

// Exact says that it is one length, not a range.
func (l Length) Exact() bool { return l.Least == l.Most }

func exactly(a Amount) Length { return Length{a, a} }

// String is the length in words: "90 minutes", "half a day", "2 to 4 weeks",
// "90 minutes to 2 hours".
func (l Length) String() string {
	switch {
	case l.Exact():
		return l.Least.String()
	case l.Least.Unit == l.Most.Unit:
		return fmt.Sprintf("%d to %s", l.Least.N, l.Most)
	}
	return l.Least.String() + " to " + l.Most.String()
}

// Minutes is the length by the clock, in minutes. Only minutes and hours have
// one; a day is not a number of hours.
func (l Length) Minutes() (least, most int, ok bool) {
	if !l.Least.byClock() || !l.Most.byClock() {
		return 0, 0, false
	}
	return l.Least.N * l.Least.Unit.minutes(), l.Most.N * l.Most.Unit.minutes(), true
}

// Days is the length in days, counting 28 to 31 for a month and as the calendar
// goes for several: 6 months are 181 to 184. Minutes, hours, half a day and
// working days are no number of days.
func (l Length) Days() (least, most int, ok bool) {
	least, _, one := l.Least.days()
	_, most, other := l.Most.days()
	return least, most, one && other
}

// ParseLength reads a length or a range. A value that is not zero beside a
// problem is what was probably meant.
func ParseLength(s string) (Length, *Problem) {
	r := read(s)
	l, p := r.length()
	if p == nil && l.IsZero() || !r.done() {
		return likelyLength(r)
	}
	return l, p
}

// vague are words that people put before a length, and that change nothing.
var vague = []string{"about", "around", "roughly", "approximately", "at", "least", "every", "each", "for", "once", "per"}

// likelyLength is the length that was probably meant: 1 month by "monthly", 3 months
// by "every 3 months".
func likelyLength(r *reader) (Length, *Problem) {
	if often, ok := adverbs[strings.ToLower(strings.TrimSpace(r.text))]; ok {
		return often, r.whole("This is not a length of time", `Write "%s".`, often)
	}
	r.next = 0
	if r.acceptAll("half", "a", "year") && r.done() {
		l := exactly(Amount{6, Month})
		return l, r.whole("This is not how a length is written here", `Write "%s".`, l)
	}
	r.next = 0
	for r.accept(vague...) {
	}
	if l, _ := r.often(); r.done() && !l.IsZero() {
		return l, r.whole("There is more, or less, here than a length of time", `Write "%s".`, l)
	}
	return Length{}, notALength(r)
}

func notALength(r *reader) *Problem {
	return r.whole("This is not a length of time",
		`Write a number and a unit, like "90 minutes", "5 working days", "6 months" or "2 to 4 weeks".`)
}

// length reads a length or a range as far as it goes; zero when there is none.
func (r *reader) length() (Length, *Problem) {
	start := r.next
	least, first := r.amount()
	if least.N == 0 {
		return Length{}, first
	}
	if !r.accept("to", "-", "–", "—") {
		if least.Unit == "" {
			return Length{}, first
		}
		return exactly(least), first
	}
	most, second := r.amount()
	if least.Unit == "" && most.Unit != HalfDay {
		least.Unit = most.Unit
	}
	if most.Unit == "" || least.Unit == "" {
		return Length{}, firstOf(second, first)
	}
	if least.longer(most) {
		l := Length{most, least}
		return l, r.problem(start, r.next, "The smaller number comes first", `Write "%s".`, l)
	}
	return Length{least, most}, firstOf(first, second)
}

package phrase

import (
	"slices"
	"strconv"
	"strings"
	"time"
)

// Amount is a number of one unit: 90 minutes, 5 working days.
type Amount struct {
	N    int
	Unit Unit
}

func (a Amount) byClock() bool { return a.Unit == Minute || a.Unit == Hour }

// String is the amount in words: "1 month", "5 working days", "half a day".
func (a Amount) String() string {
	switch {
	case a == Amount{}:
		return ""
	case a.Unit == HalfDay:
		return "half a day"
	case a.N == 1:
		return "1 " + string(a.Unit)
	}
	return strconv.Itoa(a.N) + " " + string(a.Unit) + "s"
}

// Calendar is the amount as calendar arithmetic takes it: a week is 7 days, a
// year 12 months. It is nothing for minutes, hours and half a day.
func (a Amount) Calendar() (months, days, workingDays int) {
	switch a.Unit {
	case Day:
		days = a.N
	case WorkingDay:
		workingDays = a.N
	case Week:
		days = 7 * a.N
	case Month:
		months = a.N
	case Year:
		months = 12 * a.N
	}
	return months, days, workingDays
}

func (a Amount) days() (least, most int, ok bool) {
	months, days, workingDays := a.Calendar()
	if workingDays > 0 || months+days == 0 {
		return 0, 0, false
	}
	least, most = daysOf(months)
	return least + days, most + days, true
}

// longer compares two amounts roughly, enough to see which of a range was meant to come first.
func (a Amount) longer(b Amount) bool { return a.N*a.Unit.minutes() > b.N*b.Unit.minutes() }

// daysOf is how many days so many months have, at least and at most, whichever
// month they begin with.
func daysOf(months int) (least, most int) {
	for i := range 48 { // four years: one of them is a leap year
		start := time.Date(2023, time.January+time.Month(i), 1, 0, 0, 0, 0, time.UTC)
		days := int(start.AddDate(0, months, 0).Unix()-start.Unix()) / (24 * 60 * 60)
		if i == 0 {
			least = days
		}
		least, most = min(least, days), max(most, days)
	}
	return least, most
}

// highest is the largest number that is read; more is a slip.
const highest = 9999

// amount reads a number and the unit behind it. In a range the first may have
// none: the 2 of "2 to 4 weeks".
func (r *reader) amount() (Amount, *Problem) {
	start := r.next
	if r.acceptAll("half", "a", "day") {
		return Amount{1, HalfDay}, nil
	}
	if r.acceptAll("half", "an", "hour") {
		return Amount{30, Minute}, nil
	}
	n, half, ok := r.count()
	if !ok {
		return Amount{}, nil
	}
	if !half && n > 0 && r.accept("fortnight", "fortnights") {
		return Amount{2 * n, Week}, nil
	}
	u, p := r.unit()
	switch {
	case half && u == Hour:
		return Amount{}, r.problem(start, r.next,
			`"`+r.quote(start, r.next)+`" is not how a length is written here`, `Write "%s".`, Amount{60*n + 30, Minute})
	case half:
		return Amount{}, nil
	case n == 0:
		return Amount{}, r.problem(start, r.next, "A length of time cannot be 0", `Write a number from 1 upwards.`)
	}
	return Amount{n, u}, p
}

var numerals = strings.Fields("zero one two three four five six seven eight nine ten eleven twelve")

// count reads a whole number, or a whole number and a half: "5", "five", "a",
// "1.5". A number above highest is none.
func (r *reader) count() (n int, half, ok bool) {
	w := r.peek(0)
	switch {
	case w.kind == number:
		digits, half := strings.CutSuffix(w.text, ".5")
		n, err := strconv.Atoi(digits)
		if err != nil || n > highest {
			return 0, false, false
		}
		r.next++
		return n, half, true
	case w.text == "a" || w.text == "an":
		n = 1
	default:
		n = slices.Index(numerals, w.text)
	}
	if n < 0 {
		return 0, false, false
	}
	r.next++
	return n, false, true
}

package phrase

import "fmt"

// Problem is what is wrong with a phrase. At and Len are its place, in bytes
// from the start of the phrase; a problem with the phrase as a whole covers all
// of it.
type Problem struct {
	At, Len int
	Check   string // the check that it fails: CheckWritten, CheckWeekday or CheckReal
	Summary string // a fact about what they wrote: "18 April 2025 is a Friday, not a Thursday"
	Fix     string // what to type instead: "Did you mean October?"
}

// The names of the checks that a phrase can fail, as users see them.
const (
	CheckWritten = "dates/written" // it cannot be read, or is not how it is written here
	CheckWeekday = "dates/weekday" // the day of the week is not that day's
	CheckReal    = "dates/real"    // there is no such day
)

// problem is a phrase that is not written as it should be, at some of its words.
func (r *reader) problem(from, to int, summary, fix string, args ...any) *Problem {
	at, length := r.place(from, to)
	return &Problem{At: at, Len: length, Check: CheckWritten, Summary: summary, Fix: fmt.Sprintf(fix, args...)}
}

// whole is a problem with the phrase as a whole.
func (r *reader) whole(summary, fix string, args ...any) *Problem {
	return &Problem{Len: len(r.text), Check: CheckWritten, Summary: summary, Fix: fmt.Sprintf(fix, args...)}
}

// firstOf is the first of several slips: each is told when the one before is mended.
func firstOf(problems ...*Problem) *Problem {
	for _, p := range problems {
		if p != nil {
			return p
		}
	}
	return nil
}

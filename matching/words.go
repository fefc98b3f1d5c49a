package matching

import (
	"fmt"
	"strconv"
	"strings"
)

// Words is what the caller knows about a pair, or about somebody who waits, and this
// package does not: how the programme calls people, and what the needs are.
type Words struct {
	Mentor, Mentee   string   // one of each: "mentor", "mentee" unless said
	Mentors, Mentees string   // several: the same with an s unless said
	Needs            int      // how many needs the mentee named; 0: they are not spoken of
	Shared           []string // those of them that the mentor meets, as people read them
	// Choice is what to say in place of who chose whom, where people give scores, say; and
	// Good whether that speaks for the pair. Empty: the choice is said.
	Choice string
	Good   bool
}

func (w Words) other(mentor bool) string {
	if mentor {
		return w.Mentee
	}
	return w.Mentor
}

// complete fills in the usual words.
func (w Words) complete() Words {
	for _, word := range []struct {
		of    *string
		usual string
	}{{&w.Mentor, "mentor"}, {&w.Mentee, "mentee"}} {
		if *word.of == "" {
			*word.of = word.usual
		}
	}
	if w.Mentors == "" {
		w.Mentors = w.Mentor + "s"
	}
	if w.Mentees == "" {
		w.Mentees = w.Mentee + "s"
	}
	return w
}

func refusals(list []Refusal) string {
	var said []string
	for _, r := range list {
		said = append(said, fmt.Sprintf("“%s” rules out %s", r.Rule, number(r.People)))
	}
	return strings.Join(said, ", ")
}

// full says that a limit is full.
func full(limit string) string {
	switch limit {
	case LimitPairs:
		return "All places are taken."
	case LimitOpen:
		return "All places that are open to everybody are taken."
	}
	return fmt.Sprintf("The limit “%s” is reached.", limit)
}

// limits lists limits as people named them.
func limits(names []string) string {
	var said []string
	for _, name := range names {
		if name != LimitPairs && name != LimitOpen {
			name = "“" + name + "”"
		}
		said = append(said, name)
	}
	return strings.Join(said, ", ")
}

func fits(fit []int) string {
	var said []string
	for _, points := range fit {
		said = append(said, strconv.Itoa(points)+" of 100")
	}
	return strings.Join(said, ", then ")
}

func these(n int, one, many string) string {
	if n == 1 {
		return "this one " + one
	}
	return fmt.Sprintf("these %s %s", number(n), many)
}

func several(n int, one, many string) string {
	if n == 1 {
		return "one " + one
	}
	return number(n) + " " + many
}

// number writes numbers up to twelve in words.
func number(n int) string {
	words := []string{"no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"}
	if n < len(words) {
		return words[n]
	}
	return strconv.Itoa(n)
}

func ordinal(n int) string {
	words := []string{"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"}
	if n <= len(words) {
		return words[n-1]
	}
	return "number " + strconv.Itoa(n)
}

// title begins a sentence.
func title(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

package groups

import (
	"fmt"
	"strconv"
	"strings"
)

// Words is what the caller knows and this package does not: how the programme calls
// people, and its preferences.
type Words struct {
	Person, People string   // one and several: "person", "people" unless said
	Fields         []string // each number of the fit, as the programme names it
}

// Sentence says what a group has in common: "In “a goal in common” all six fit each
// other; in “a range of experience” 12 of 15 pairs do." A caller who knows the answers
// can say it better from the Fields.
func (g Group) Sentence(w Words) string {
	w = w.complete()
	var said []string
	for f, field := range g.Fields {
		said = append(said, fmt.Sprintf("in %s %s", w.field(f), field.said(len(g.People))))
	}
	if len(said) == 0 {
		said = []string{"the " + w.People + " of this group may all be together"}
	}
	sentence := title(strings.Join(said, "; ")) + "."
	for _, pinned := range g.Pinned {
		sentence += fmt.Sprintf(" The coordinator decided that %s of them are together.", number(len(pinned)))
	}
	return sentence
}

func (f Field) said(people int) string {
	switch {
	case f.Full == f.Pairs:
		return "all " + number(people) + " fit each other fully"
	case f.Some == f.Pairs:
		return fmt.Sprintf("all %s fit each other, with %d of 100 on average and at least %d", number(people), f.Mean, f.Worst)
	case f.Some == 0:
		return "nobody fits anybody"
	}
	said := fmt.Sprintf("%s of %s pairs fit", number(f.Some), number(f.Pairs))
	switch len(f.Alone) {
	case 0:
		return said + ", and everybody fits somebody"
	case 1:
		return said + ", and one of the " + number(people) + " fits nobody"
	}
	return fmt.Sprintf("%s, and %s of the %s fit nobody", said, number(len(f.Alone)), number(people))
}

// Sentence says why somebody waits: "Nine people cannot make groups of four; eight can."
func (p Waiting) Sentence(w Words) string {
	w = w.complete()
	switch p.Reason {
	case Sizes:
		said := fmt.Sprintf("%s cannot make groups of %s", title(count(p.People, w.Person, w.People)), p.sizes())
		if p.Places > 0 {
			said += fmt.Sprintf("; %s can", number(p.Places))
		}
		return said + "."
	case Pins:
		return fmt.Sprintf("Because of who is pinned together, no group of %s can be made with this %s.", p.sizes(), w.Person)
	case NobodyAllowed:
		return p.nobody(w)
	}
	why := fmt.Sprintf("There is no group for this %s beside those that are made", w.Person)
	var closed []string
	if p.Full > 0 {
		closed = append(closed, count(p.Full, "group has", "groups have")+" no room")
	}
	for _, r := range p.Refusals {
		closed = append(closed, fmt.Sprintf("“%s” rules out %s", r.Rule, count(r.Count, "group", "groups")))
	}
	if len(closed) > 0 {
		why += ": " + strings.Join(closed, ", ")
	}
	return why + "."
}

func (p Waiting) nobody(w Words) string {
	var rules []string
	for _, r := range p.Refusals {
		rules = append(rules, fmt.Sprintf("“%s” rules out %s", r.Rule, number(r.Count)))
	}
	because := strings.Join(rules, ", ")
	others := p.Least - 1 - len(p.With)
	if p.Allowed < others {
		return fmt.Sprintf("This %s needs %s to be in a group with, and there %s: %s.", w.Person, count(others, "other", "others"), are(p.Allowed), because)
	}
	return fmt.Sprintf("No group of %s can be made with this %s, for those who may be with them may not all be with each other: %s.", p.sizes(), w.Person, because)
}

// sizes are how many people a group is of.
func (p Waiting) sizes() string {
	if p.Least == p.Most {
		return number(p.Least)
	}
	return number(p.Least) + " to " + number(p.Most)
}

func (w Words) complete() Words {
	if w.Person == "" {
		w.Person, w.People = "person", "people"
	}
	if w.People == "" {
		w.People = w.Person + "s"
	}
	return w
}

func (w Words) field(f int) string {
	if f < len(w.Fields) {
		return "“" + w.Fields[f] + "”"
	}
	return fmt.Sprintf("preference %d", f+1)
}

func are(n int) string {
	if n == 1 {
		return "is one"
	}
	return "are " + number(n)
}

func count(n int, one, many string) string {
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

// title begins a sentence.
func title(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

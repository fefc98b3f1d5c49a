package definitions

import (
	"cmp"
	"slices"
	"strconv"
)

// Prepared is a person made ready to be compared with many others.
type Prepared struct {
	who     string
	answers []answer
}

// pair is two people whom a rule compares, or one alone, and whether the one who
// chooses chose the other.
type pair struct {
	first, second Prepared
	chosen        bool
}

func (p *pair) person(who string) *Prepared {
	if p.first.who == who {
		return &p.first
	}
	if p.second.who == who {
		return &p.second
	}
	return &Prepared{}
}

func (p *Prepared) answer(slot int) *answer {
	if slot < len(p.answers) {
		return &p.answers[slot]
	}
	return &answer{}
}

// prepare reads a person's answers once. What cannot be read counts as missing.
func prepare(who string, asked []*question, slots map[string]int, answers map[string]string) Prepared {
	p := Prepared{who, make([]answer, len(slots))}
	for name, slot := range slots {
		if q := called(name, asked); q != nil {
			p.answers[slot] = q.answer(answers[name])
		}
	}
	return p
}

// answer is what somebody answered, in the form in which it is compared. The zero
// value is no answer.
type answer struct {
	texts   []string // without what does not count; several of a choice
	shown   []string // the same as people read them
	number  float64
	numeric bool
	ranks   []int // where each stands in the list it was chosen from
}

func (q *question) answer(text string) answer {
	x := q.exported()
	read, refused := x.read(text)
	if refused != nil || read == "" {
		return answer{}
	}
	a := answer{shown: []string{read}}
	switch q.kind {
	case Choice:
		a.shown = x.chosen(read)
	case Number:
		a.number, _ = strconv.ParseFloat(read, 64)
		a.numeric = true
	}
	for _, s := range a.shown {
		a.texts = append(a.texts, alike(s))
		if q.kind == Choice {
			a.ranks = append(a.ranks, slices.Index(q.options, s))
		}
	}
	return a
}

func (a *answer) given() bool { return len(a.texts) > 0 }

func (a *answer) is(text string) bool { return len(a.texts) == 1 && a.texts[0] == text }

func (a *answer) same(b *answer) bool {
	return len(a.texts) == len(b.texts) && a.meets(b) == len(b.texts)
}

// meets counts what both chose.
func (a *answer) meets(b *answer) int {
	n := 0
	for _, text := range b.texts {
		if slices.Contains(a.texts, text) {
			n++
		}
	}
	return n
}

// common are the places in b of what both chose.
func (a *answer) common(b *answer) []int {
	var both []int
	for i, text := range b.texts {
		if slices.Contains(a.texts, text) {
			both = append(both, i)
		}
	}
	return both
}

// order compares two single answers: numbers by size, choices by their place in the
// list if both have one, words only by whether they are the same.
func (a *answer) order(b answer) int {
	switch {
	case a.numeric && b.numeric:
		return cmp.Compare(a.number, b.number)
	case len(a.ranks) == 1 && len(b.ranks) == 1:
		return cmp.Compare(a.ranks[0], b.ranks[0])
	}
	return cmp.Compare(a.texts[0], b.texts[0])
}

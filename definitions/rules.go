package definitions

import (
	"fmt"
	"slices"

	"trellis/definitions/plan"
)

// Rules are those of one matching stage, made ready to judge many pairs. They may
// be used by several goroutines at once.
//
// For each two people it is told who the mentor is and who the mentee; a rule
// finds its answers by the people's roles.
type Rules struct {
	book     *Book
	slots    map[string]int
	laws     []law // require and never
	cautions []law // avoid
	prefers  []term
	first    []law // prioritise
	overlaps [][2]operand
}

// law is a rule that a pair may break.
type law struct {
	name   string
	broken func(*pair) bool
}

// Rules are the rules of a matching stage. The error says that there is no such
// stage, or that its rules have mistakes, which check lists.
func (b *Book) Rules(name plan.StageName) (*Rules, error) {
	s := b.stage(name)
	if s == nil || s.kind != plan.Matching {
		return nil, fmt.Errorf("%s is not a matching stage of %s, and has no rules for pairs", name, b.name)
	}
	c := b.matching(s)
	r := &Rules{book: b, slots: c.slots}
	for _, x := range s.rules {
		c.law, c.exact = x.isLaw(), x.isExact()
		var terms []term
		for _, e := range x.exprs {
			terms = append(terms, c.compile(e))
		}
		r.add(x, terms)
	}
	if n := c.problems.Errors(); n > 0 {
		return nil, fmt.Errorf("the rules of %s cannot be used: %s: check the directory, which says what to change", name, c.problems[0].Summary)
	}
	r.overlaps = c.overlaps
	return r, nil
}

func (r *Rules) add(x *rule, terms []term) {
	so := func(p *pair) bool { return slices.ContainsFunc(terms, func(t term) bool { return t(p) > no }) }
	switch x.law {
	case "never":
		r.laws = append(r.laws, law{x.label, so})
	case "require":
		r.laws = append(r.laws, law{x.label, func(p *pair) bool { return !so(p) }})
	case "avoid":
		r.cautions = append(r.cautions, law{x.label, so})
	case "prioritise":
		r.first = append(r.first, law{x.label, so})
	case "prefer":
		r.prefers = append(r.prefers, terms...)
	}
}

// Prepare reads a person's answers once, for many comparisons.
func (r *Rules) Prepare(p Person) Prepared {
	return prepare(p.Role, r.book.asked(plan.RoleName(p.Role)), r.slots, p.Answers)
}

// Allowed says whether the law lets these two be a pair, and if not, the first
// rule that forbids it, as the programme names it.
func (r *Rules) Allowed(mentor, mentee Prepared) (ok bool, rule string) {
	p := pair{first: mentor, second: mentee}
	for _, l := range r.laws {
		if l.broken(&p) {
			return false, l.name
		}
	}
	return true, ""
}

// Cautions are the rules that say to avoid this pair. Somebody may decide
// otherwise.
func (r *Rules) Cautions(mentor, mentee Prepared) []string {
	p := pair{first: mentor, second: mentee}
	var names []string
	for _, l := range r.cautions {
		if l.broken(&p) {
			names = append(names, l.name)
		}
	}
	return names
}

// Fit says how well the two fit: a number from 0 to 100 for each prefer, the most
// important first, and for each of those that weigh the same, in the order they
// are written. Chosen says whether the one who chooses chose the other.
func (r *Rules) Fit(mentor, mentee Prepared, chosen bool) []int {
	p := pair{mentor, mentee, chosen}
	fit := make([]int, len(r.prefers))
	for i, t := range r.prefers {
		fit[i] = t(&p)
	}
	return fit
}

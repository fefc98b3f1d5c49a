package definitions

import (
	"fmt"
	"slices"

	"github.com/hashicorp/hcl/v2/hclsyntax"
)

// function is one of the six that a rule may call. Each compares two people, is
// pure, and is no where an answer is missing.
type function struct {
	name, doc string
	example   string
	// fits says what is wrong with comparing these two answers, if anything is.
	fits func(a, b operand) string
	of   func(a, b *answer) int
}

// functions are all of them. Chosen speaks of two people and none of their answers.
var functions = []function{
	{"same", "both answered, and the same", "same(mentor.service, mentee.service)", anything,
		func(a, b *answer) int { return truth(a.given() && b.given() && a.same(b)) }},
	{"varied", "both answered, and not the same", "varied(mentor.region, mentee.region)", anything,
		func(a, b *answer) int { return truth(a.given() && b.given() && !a.same(b)) }},
	{"shared", "at least one choice in common", "shared(mentor.interests, mentee.interests)", choices,
		func(a, b *answer) int { return truth(a.meets(b) > 0) }},
	{"overlap", "how many of the second's choices the first has too, of 100", "overlap(mentor.experience, mentee.needs)", choices,
		func(a, b *answer) int {
			if !b.given() {
				return no
			}
			return yes * a.meets(b) / len(b.texts)
		}},
	{"chosen", "the first chose the second", "chosen(mentee, mentor)", nil, nil},
	{"below", "the first's choice stands before the second's in their list, or the first's number is smaller", "below(mentor.level, mentee.level)", ranked,
		func(a, b *answer) int { return truth(a.given() && b.given() && a.order(*b) < 0) }},
}

// call makes the term of a function and its two arguments.
func (c *compiler) call(e *hclsyntax.FunctionCallExpr) term {
	f, ok := c.function(e)
	if !ok {
		return never
	}
	if c.peers != "" && len(e.Args) == 1 && f.of != nil {
		return c.amongPeers(f, e)
	}
	if len(e.Args) != 2 || c.peers != "" {
		example := f.example
		if c.peers != "" {
			example = f.name + "(" + c.example() + ")"
		}
		return c.wrong(checkWritten, e.Range(), f.name+" compares two", "Write it like "+example+".")
	}
	if f.of == nil {
		return c.chosen(e)
	}
	a, ok1 := c.argument(f, e.Args[0])
	b, ok2 := c.argument(f, e.Args[1])
	if !ok1 || !ok2 {
		return never
	}
	if a.who == b.who {
		return c.wrong(checkWritten, e.Range(), f.name+" compares two people, and here is one", "Write it like "+f.example+".")
	}
	if why := f.fits(a, b); why != "" {
		return c.wrong(checkKind, e.Range(), why, "Write it like "+f.example+".")
	}
	if f.name == "overlap" || f.name == "shared" {
		c.overlaps = append(c.overlaps, [2]operand{a, b})
	}
	return func(p *pair) int { return f.of(a.of(p), b.of(p)) }
}

// amongPeers makes the term of a function of one question: it compares any two of
// a group.
func (c *compiler) amongPeers(f function, e *hclsyntax.FunctionCallExpr) term {
	a, ok := c.argument(f, e.Args[0])
	if !ok {
		return never
	}
	if why := f.fits(a, a); why != "" {
		return c.wrong(checkKind, e.Range(), why, "Ask about another question.")
	}
	if f.name == "overlap" || f.name == "shared" {
		c.overlaps = append(c.overlaps, [2]operand{a, a})
	}
	return func(p *pair) int { return f.of(p.first.answer(a.slot), p.second.answer(a.slot)) }
}

func (c *compiler) function(e *hclsyntax.FunctionCallExpr) (function, bool) {
	var names []string
	for _, f := range functions {
		if f.name == e.Name {
			return f, true
		}
		names = append(names, f.name)
	}
	meant, fix := didYouMean(e.Name, names, "There are "+all(names)+".")
	c.wrong(checkWritten, e.NameRange, "There is no function called "+e.Name, fix)
	i := slices.Index(names, meant)
	if i < 0 {
		return function{}, false
	}
	return functions[i], true
}

func (c *compiler) argument(f function, e hclsyntax.Expression) (operand, bool) {
	if _, ok := e.(*hclsyntax.ScopeTraversalExpr); !ok {
		c.wrong(checkWritten, e.Range(), f.name+" compares two people's answers, and this is none", "Write it like "+f.example+".")
		return operand{}, false
	}
	return c.operand(e)
}

// chosen reads chosen(mentee, mentor): bare roles, who chose and whom.
func (c *compiler) chosen(e *hclsyntax.FunctionCallExpr) term {
	var roles []string
	for _, arg := range e.Args {
		x, ok := arg.(*hclsyntax.ScopeTraversalExpr)
		if !ok || len(x.Traversal) != 1 {
			return c.wrong(checkWritten, arg.Range(), "chosen speaks of two people, not of an answer", "Write chosen(mentee, mentor).")
		}
		who, ok := c.who(x.Traversal)
		if !ok {
			return never
		}
		roles = append(roles, who)
	}
	if roles[0] == roles[1] {
		return c.wrong(checkWritten, e.Range(), "Nobody chooses themselves", "Write chosen(mentee, mentor).")
	}
	c.reads = true
	return func(p *pair) int { return truth(p.chosen) }
}

func anything(a, b operand) string {
	if a.kind != b.kind {
		return fmt.Sprintf("%s and %s are answered in different ways", a.written, b.written)
	}
	return ""
}

func choices(a, b operand) string {
	for _, o := range []operand{a, b} {
		if o.kind != Choice {
			return capital(o.name) + " is not chosen from a list"
		}
	}
	if !slices.ContainsFunc(a.options, func(o string) bool { return slices.Contains(b.options, o) }) {
		return fmt.Sprintf("%s and %s have no choice in common", a.written, b.written)
	}
	return ""
}

func ranked(a, b operand) string {
	switch {
	case a.kind == Number && b.kind == Number:
		return ""
	case a.kind != Choice || b.kind != Choice || a.exported().several() || b.exported().several():
		return "below compares two numbers, or one choice each from the same list"
	case !slices.Equal(a.options, b.options):
		return fmt.Sprintf("%s and %s are not chosen from the same list", a.written, b.written)
	}
	return ""
}

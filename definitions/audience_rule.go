package definitions

import (
	"fmt"
	"slices"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"

	"trellis/definitions/plan"
)

// Only judges for whom something is: the only_if of a stage, a mail or a survey, as a
// plan has it. Who has not answered what it asks about is not among them. It may be
// used by several goroutines at once.
type Only struct {
	book  *Book
	slots map[string]int
	term  term
	// speaks is of whom: one person's answer, both of a pair, or each by their role.
	speaks string
}

// byRole is what a rule speaks of that calls the two of a pair by their roles.
const byRole = "roles"

// Only makes a rule ready. The stage is that which it stands in. The error says that
// the rule cannot be judged; then what it is about is for nobody.
func (b *Book) Only(stage plan.StageName, text string) (*Only, error) {
	s := b.stage(stage)
	if s == nil {
		return nil, fmt.Errorf("there is no stage called %s in %s", stage, b.name)
	}
	e, diags := hclsyntax.ParseExpression([]byte(text), "only_if", hcl.InitialPos)
	if diags.HasErrors() {
		return nil, fmt.Errorf("only_if of %s cannot be read: %w", stage, diags)
	}
	c := b.ofPairs(s)
	o := &Only{book: b, slots: c.slots, term: c.compile(e), speaks: byRole}
	if c.problems.Errors() > 0 {
		return nil, fmt.Errorf("only_if of %s cannot be judged: %s", stage, c.problems[0].Summary)
	}
	for _, t := range e.Variables() {
		if root := t.RootName(); root == applicant || root == both {
			o.speaks = root
		}
	}
	return o, nil
}

// OfPairs says that it is judged about the two of a pair together.
func (o *Only) OfPairs() bool { return o.speaks != applicant }

// Person says whether it is so of one person, by all that they answered. Of a rule
// about pairs it says what is so of somebody who is in none.
func (o *Only) Person(p Person) bool {
	if o.speaks == both {
		return false
	}
	return o.term(&pair{first: o.prepare(p)}) > no
}

// Pair says whether it is so of a pair. Of a rule about one person it is so if it is
// of both.
func (o *Only) Pair(x, y Person) bool {
	if o.speaks == byRole {
		return o.term(&pair{first: o.prepare(x), second: o.prepare(y)}) > no
	}
	return !slices.ContainsFunc([]Person{x, y}, func(p Person) bool { return o.term(&pair{first: o.prepare(p)}) == no })
}

func (o *Only) prepare(p Person) Prepared {
	if o.speaks == byRole {
		return prepare(p.Role, o.book.asked(plan.RoleName(p.Role)), o.slots, p.Answers)
	}
	return prepare(o.speaks, o.book.everyQuestion(), o.slots, p.Answers)
}

package definitions

import (
	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"

	"trellis/definitions/plan"
)

// applicant is what a rule about one person calls their answers: answer.position.
const applicant = "answer"

// What a term comes to lies between no and yes; more than none counts as yes.
const (
	no  = 0
	yes = 100
)

// term is an expression of a rule, made ready: it is pure, and has a value for
// every two people, whatever they left blank. Not evaluating HCL keeps its nulls
// out (two blanks are equal there) and makes a thousand people's pairs cheap.
type term func(*pair) int

// compiler makes terms, and collects what is wrong with them. After a near miss it
// goes on as if that had been meant.
type compiler struct {
	book     *Book
	role     plan.RoleName          // whose applicants a rule is about
	asked    map[string][]*question // who a rule may speak of, and what they are asked
	peers    string                 // of groups: the role in the plural; functions compare any two of them
	word     string                 // which rule it is: "require"
	law      bool                   // the rule is require or never: nobody can decide otherwise
	exact    bool                   // nobody looks at what comes of the rule
	byName   map[string]map[string]*question
	slots    map[string]int // where a prepared person's answer to a question lies
	overlaps [][2]operand   // whose answers overlap or shared compare
	reads    bool           // an answer or a choice has been read
	problems Problems
}

// operand is an answer that a rule speaks of: mentee.needs.
type operand struct {
	who  string // mentee
	slot int
	*question
	written string
}

func (o operand) of(p *pair) *answer { return p.person(o.who).answer(o.slot) }

// compile makes the term of an expression; it is never nil.
func (c *compiler) compile(e hcl.Expression) term {
	x, ok := e.(hclsyntax.Expression)
	if !ok {
		return c.wrong(checkWritten, e.Range(), "This is not how a rule is written", howWritten)
	}
	before := len(c.problems)
	c.reads = false
	t := c.expression(x)
	if !c.reads && len(c.problems) == before {
		c.wrong(checkAnswerable, x.Range(), "This rule is the same for everyone: it asks about no answer", "Ask about one, like "+c.example()+".")
	}
	return t
}

func (c *compiler) expression(e hclsyntax.Expression) term {
	switch e := e.(type) {
	case *hclsyntax.ParenthesesExpr:
		return c.expression(e.Expression)
	case *hclsyntax.FunctionCallExpr:
		return c.call(e)
	case *hclsyntax.BinaryOpExpr:
		return c.ofOne(e, c.comparison(e))
	case *hclsyntax.ScopeTraversalExpr:
		return c.ofOne(e, c.bare(e))
	case *hclsyntax.UnaryOpExpr:
		if e.Op == hclsyntax.OpLogicalNot {
			return c.wrong(checkWritten, e.Range(), "Nothing in a rule says not", `Write != instead, like answer.member != "yes". The opposite of same(…) is varied(…).`)
		}
	case *hclsyntax.LiteralValueExpr, *hclsyntax.TemplateExpr:
		return never // compile says that it asks about no answer
	}
	return c.wrong(checkWritten, e.Range(), "This is not how a rule is written", howWritten)
}

// ofOne is a term about the answer of one person. In a group there is nobody whom it
// could mean: whoever must not take part is declined when they apply.
func (c *compiler) ofOne(e hclsyntax.Expression, t term) term {
	if c.peers == "" || c.problems.Errors() > 0 {
		return t
	}
	return c.wrong(checkWritten, e.Range(), "This is about one person, and rules of a group compare any two of it", "Write it like same("+c.example()+"). What everybody must answer stands in their role, like require.")
}

// bare is an answer alone, which must be yes or no.
func (c *compiler) bare(e *hclsyntax.ScopeTraversalExpr) term {
	o, ok := c.operand(e)
	if !ok {
		return never
	}
	if o.kind != YesNo {
		return c.wrong(checkKind, e.Range(), capital(o.name)+" is not answered yes or no", "Compare it, like "+o.written+` == "…".`)
	}
	return func(p *pair) int { return truth(o.of(p).is("yes")) }
}

// operand reads "mentee.needs".
func (c *compiler) operand(e hclsyntax.Expression) (operand, bool) {
	x, ok := e.(*hclsyntax.ScopeTraversalExpr)
	if !ok {
		return operand{}, false
	}
	who, ok := c.who(x.Traversal)
	if !ok {
		return operand{}, false
	}
	if len(x.Traversal) != 2 {
		c.wrong(checkWritten, x.Range(), "This names no question", "Write "+who+". and the question's name, like "+c.example()+".")
		return operand{}, false
	}
	attr, ok := x.Traversal[1].(hcl.TraverseAttr)
	if !ok {
		c.wrong(checkWritten, x.Range(), "This is not how a rule is written", howWritten)
		return operand{}, false
	}
	q := c.question(who, attr)
	if q == nil {
		return operand{}, false
	}
	c.reads = true
	c.lawful(q, x.Range())
	slot, ok := c.slots[q.name]
	if !ok {
		slot = len(c.slots)
		c.slots[q.name] = slot
	}
	return operand{who: who, slot: slot, question: q, written: who + "." + q.name}, true
}

// who reads the root of "mentee.needs": whom the rule speaks of.
func (c *compiler) who(t hcl.Traversal) (string, bool) {
	root := t.RootName()
	if _, ok := c.asked[root]; ok {
		return root, true
	}
	known := sortedKeys(c.asked)
	if root == "role" || root == "roles" {
		c.wrong(checkWritten, t[0].SourceRange(), "A rule speaks of what people answered, not of their role", "Say it where it is said to whom: to = mentors in a mail, invite = mentors in a survey or a session, or the question inside its role.")
		return "", false
	}
	meant, fix := didYouMean(root, known, "A rule here speaks of "+either(known)+".")
	c.wrong(checkKnown, t[0].SourceRange(), "There is no role called "+root, fix)
	return meant, meant != ""
}

// question finds what somebody is asked, or was probably meant to be asked.
func (c *compiler) question(who string, attr hcl.TraverseAttr) *question {
	if q := c.called(who, attr.Name); q != nil {
		return q
	}
	at := attr.SrcRange
	if at.Start.Byte < at.End.Byte && at.End.Byte-at.Start.Byte > len(attr.Name) { // it begins at the point
		at.Start.Byte++
		at.Start.Column++
	}
	if x := c.book.private(attr.Name); x != nil {
		c.notYours(x, attr.Name, at)
		return nil
	}
	var names []string
	for _, q := range c.asked[who] {
		names = append(names, q.name)
	}
	meant, fix := didYouMean(attr.Name, names, c.elsewhere(who, attr.Name, names))
	c.wrong(checkAsked, at, c.notAsked(who, attr.Name), fix)
	return called(meant, c.asked[who])
}

// called finds what somebody is asked by its name; nil when there is no such question.
func (c *compiler) called(who, name string) *question {
	if c.byName == nil {
		c.byName = map[string]map[string]*question{}
	}
	if c.byName[who] == nil {
		c.byName[who] = make(map[string]*question, len(c.asked[who]))
		for _, q := range c.asked[who] {
			if c.byName[who][q.name] == nil {
				c.byName[who][q.name] = q
			}
		}
	}
	return c.byName[who][name]
}

// wrong collects a problem; the term that it returns is never so.
func (c *compiler) wrong(check string, at place, summary, fix string) term {
	c.problems = append(c.problems, c.book.wrong(check, at, summary, fix))
	return never
}

func never(*pair) int { return no }

func truth(is bool) int {
	if is {
		return yes
	}
	return no
}

package definitions

import (
	"fmt"
	"slices"

	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
)

// The signs that compare, as people know them. Those that compare the other way
// round are for a literal on the left.
var comparisons = map[*hclsyntax.Operation]struct {
	sign, turned string
	holds        func(order int) bool
}{
	hclsyntax.OpEqual:              {"==", "==", func(o int) bool { return o == 0 }},
	hclsyntax.OpNotEqual:           {"!=", "!=", func(o int) bool { return o != 0 }},
	hclsyntax.OpLessThan:           {"<", ">", func(o int) bool { return o < 0 }},
	hclsyntax.OpLessThanOrEqual:    {"<=", ">=", func(o int) bool { return o <= 0 }},
	hclsyntax.OpGreaterThan:        {">", "<", func(o int) bool { return o > 0 }},
	hclsyntax.OpGreaterThanOrEqual: {">=", "<=", func(o int) bool { return o >= 0 }},
}

// comparison compares an answer with a word or a number. It is not so where the
// answer is missing, whatever the sign.
func (c *compiler) comparison(e *hclsyntax.BinaryOpExpr) term {
	compare, ok := comparisons[e.Op]
	switch {
	case e.Op == hclsyntax.OpLogicalAnd || e.Op == hclsyntax.OpLogicalOr:
		return c.wrong(checkWritten, e.Range(), "Two conditions stand here in one rule", c.instead(e.Op == hclsyntax.OpLogicalAnd))
	case !ok:
		return c.wrong(checkWritten, e.Range(), "This is a sum", howWritten)
	}
	left, right := unwrapped(e.LHS), unwrapped(e.RHS)
	if _, literal := literal(left); literal {
		left, right = right, left
		for _, other := range comparisons {
			if other.sign == compare.turned {
				compare = other
				break
			}
		}
	}
	value, isLiteral := literal(right)
	if _, both := literal(left); both {
		return never // compile says that it asks about no answer
	}
	if !isLiteral {
		return c.twoAnswers(left, right, e)
	}
	o, ok := c.comparable(left)
	if !ok {
		return never
	}
	ordered := compare.sign != "==" && compare.sign != "!="
	with, ok := c.literalFor(o, value, right.Range(), ordered)
	if !ok {
		return never
	}
	return func(p *pair) int {
		a := o.of(p)
		if !a.given() {
			return no
		}
		return truth(compare.holds(a.order(with)))
	}
}

// instead is what to write for a rule that joins two with and, or with or: it depends
// on whether several rules of its kind mean the one or the other.
func (c *compiler) instead(and bool) string {
	switch c.word {
	case "require", "advise":
		if and {
			return "Write two rules: several rules mean that each must be so."
		}
		return `Two rules would mean that both must be so. Say what must not be, like answer.position != "None of these", or ask a question that says it in one answer.`
	case "never", "avoid", "prioritise", "welcome_back":
		if !and {
			return "Write two rules: each of them is enough by itself."
		}
		return "Two rules would mean that either is enough. Write the one that matters more, or avoid, and let a person decide."
	case "prefer":
		return "Put both between [ and ], with a comma: then they weigh the same."
	}
	if !and {
		return "Write two of them, each with one condition."
	}
	return "Only one can be asked about here. Ask a question that says it in one answer."
}

// twoAnswers is refused: two blanks would count as equal, and two spellings as different.
func (c *compiler) twoAnswers(left, right hclsyntax.Expression, e *hclsyntax.BinaryOpExpr) term {
	a, ok1 := c.comparable(left)
	b, ok2 := c.comparable(right)
	if !ok1 || !ok2 {
		return never
	}
	instead := fmt.Sprintf("Write same(%s, %s).", a.written, b.written)
	if e.Op != hclsyntax.OpEqual && e.Op != hclsyntax.OpNotEqual {
		instead = fmt.Sprintf("Write below(%s, %s).", a.written, b.written)
	}
	if a.optional && b.optional {
		return c.wrong(checkBlank, e.Range(), "Both of these may be left blank, and two blanks would count as equal", instead)
	}
	return c.wrong(checkKind, e.Range(), "Two answers are compared here", instead)
}

// withEqual is how to compare with a word: several rules with != say "below".
func (c *compiler) withEqual() string {
	if c.word == "require" || c.word == "advise" {
		return "Compare with == or !=: a rule with != for each answer that it must not be."
	}
	return "Compare with == or !=: a rule with == for each answer that it is about."
}

// comparable reads an answer that stands beside a sign.
func (c *compiler) comparable(e hclsyntax.Expression) (operand, bool) {
	if _, ok := e.(*hclsyntax.ScopeTraversalExpr); !ok {
		c.wrong(checkWritten, e.Range(), "This is not an answer, and cannot be compared", howWritten)
		return operand{}, false
	}
	return c.operand(e)
}

// literalFor is what an answer to o is compared with, if such an answer is possible.
func (c *compiler) literalFor(o operand, v cty.Value, at place, ordered bool) (answer, bool) {
	text, isText := "", v.Type() == cty.String
	if isText {
		text = v.AsString()
	}
	switch {
	case o.kind == Number && !isText && v.Type() == cty.Number:
		n, _ := v.AsBigFloat().Float64()
		return answer{texts: []string{""}, number: n, numeric: true}, true
	case o.kind == Number && isText:
		c.wrong(checkKind, at, fmt.Sprintf("%s is a number; it is compared here with the words %s", capital(o.name), quote(text)), "Remove the quotes.")
	case !isText:
		c.wrong(checkKind, at, fmt.Sprintf("%s is not a number; it is compared here with one", capital(o.name)), "Put what it is compared with in quotes.")
	case ordered:
		c.wrong(checkKind, at, fmt.Sprintf("%s is not a number, and cannot be more or less than %s", capital(o.name), quote(text)), c.withEqual())
	case o.kind == Choice && o.exported().several():
		c.wrong(checkKind, at, fmt.Sprintf("Several may be chosen in %s; it is compared here with one", o.name), "Let people choose one, or compare two people with shared(…).")
	case o.kind == Choice && !slices.Contains(o.options, text):
		r := notAnOption(o.name, text, o.options)
		c.wrong(checkChoices, at, r.summary, r.fix)
	case o.kind == YesNo && text != "yes" && text != "no":
		c.wrong(checkChoices, at, fmt.Sprintf("Nobody can answer %s to %s", quote(text), o.name), `Write "yes" or "no".`)
	default:
		return answer{texts: []string{alike(text)}}, true
	}
	return answer{}, false
}

func unwrapped(e hclsyntax.Expression) hclsyntax.Expression {
	for {
		p, ok := e.(*hclsyntax.ParenthesesExpr)
		if !ok {
			return e
		}
		e = p.Expression
	}
}

// literal is the word or the number that stands there.
func literal(e hclsyntax.Expression) (cty.Value, bool) {
	switch x := e.(type) {
	case *hclsyntax.TemplateExpr:
		if !x.IsStringLiteral() {
			return cty.NilVal, false
		}
	case *hclsyntax.UnaryOpExpr:
		if _, ok := x.Val.(*hclsyntax.LiteralValueExpr); !ok {
			return cty.NilVal, false
		}
	case *hclsyntax.LiteralValueExpr:
	default:
		return cty.NilVal, false
	}
	v, diags := e.Value(nil)
	if diags.HasErrors() || v.IsNull() || !v.IsKnown() {
		return cty.NilVal, false
	}
	return v, true
}

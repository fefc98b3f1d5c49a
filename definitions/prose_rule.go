package definitions

import (
	"strconv"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"

	"trellis/definitions/plan"
)

// Rules in words. A rule about one person asks for an answer: what they answered,
// or must. Rules about two are in prose_pair.go.

// wanted is the answer that a rule about one person asks for.
type wanted struct {
	who      string // answer, mentee, both
	asks     *question
	sign     string // "" for yes alone
	value    string // as it stands in a sentence: “North”, 2, yes
	notEqual bool
}

// wants reads an expression that asks for one answer; ok is false for others.
func (n *narrator) wants(e hcl.Expression, role plan.RoleName) (w wanted, ok bool) {
	x, isSyntax := e.(hclsyntax.Expression)
	if !isSyntax {
		return w, false
	}
	x = unwrapped(x)
	if b, isBinary := x.(*hclsyntax.BinaryOpExpr); isBinary {
		left, right, sign := unwrapped(b.LHS), unwrapped(b.RHS), comparisons[b.Op].sign
		if _, turned := literal(left); turned {
			left, right, sign = right, left, comparisons[b.Op].turned
		}
		v, isLiteral := literal(right)
		if !isLiteral || sign == "" {
			return w, false
		}
		x, w.sign, w.value, w.notEqual = left, sign, literalWords(v), sign == "!="
	}
	who, member, ok := operandOf(x)
	if !ok {
		return w, false
	}
	if who != applicant && n.book.role(plan.RoleName(who)) != nil {
		role = plan.RoleName(who)
	}
	w.who, w.asks = who, n.question(role, member)
	if w.sign == "" || w.asks != nil && w.asks.kind == YesNo && (w.value == "“yes”" || w.value == "“no”") {
		w.value = map[string]string{"": "yes", "“yes”": "yes", "“no”": "no"}[w.value]
	}
	return w, true
}

// operandOf is who and what "mentee.needs" speaks of.
func operandOf(e hclsyntax.Expression) (who, member string, ok bool) {
	x, ok := e.(*hclsyntax.ScopeTraversalExpr)
	if !ok || len(x.Traversal) != 2 {
		return "", "", false
	}
	attr, ok := x.Traversal[1].(hcl.TraverseAttr)
	return x.Traversal.RootName(), attr.Name, ok
}

// literalWords is a word or a number as a sentence cites it.
func literalWords(v cty.Value) string {
	if v.Type() == cty.Number {
		f, _ := v.AsBigFloat().Float64()
		return strconv.FormatFloat(f, 'f', -1, 64)
	}
	return cited(v.AsString())
}

// answered is what somebody did: "answered yes to “…”", "answered less than 2 to “…”".
func (n *narrator) answered(w wanted) string {
	to := " to " + n.asking(w.asks)
	switch w.sign {
	case "!=":
		return "gave another answer than " + w.value + to
	case "<":
		return "answered less than " + w.value + to
	case "<=":
		return "answered " + w.value + " or less" + to
	case ">":
		return "answered more than " + w.value + to
	case ">=":
		return "answered " + w.value + " or more" + to
	}
	return "answered " + w.value + to
}

// demanded is what an answer must or should be: "your answer to “…” must be other
// than “None of these”".
func (n *narrator) demanded(w wanted, modal string) string {
	q := n.asking(w.asks)
	value := w.value
	switch w.sign {
	case "":
		return "you " + modal + " answer " + value + " to " + q
	case "!=":
		value = "other than " + w.value
	case "<":
		value = "less than " + w.value
	case "<=":
		value = w.value + " or less"
	case ">":
		value = "more than " + w.value
	case ">=":
		value = w.value + " or more"
	}
	return "your answer to " + q + " " + modal + " be " + value
}

// those are the people for whom a rule is so: "those who answered yes to “…”".
func (n *narrator) those(x *rule, role plan.RoleName) string {
	if w, ok := n.wants(x.exprs[0], role); ok {
		return "those who " + n.answered(w)
	}
	return "those of whom it is so that " + n.pairSo(x.exprs[0])
}

// onlyFor says for whom something is, of people or of pairs.
func (n *narrator) onlyFor(x *rule) string {
	w, ok := n.wants(x.exprs[0], "")
	switch {
	case !ok:
		return "pairs of whom it is so that " + n.pairSo(x.exprs[0])
	case w.who == both:
		return "pairs who both " + n.answered(w)
	case w.who == applicant:
		return "those who " + n.answered(w)
	}
	return "pairs whose " + n.role(w.who) + " " + n.answered(w)
}

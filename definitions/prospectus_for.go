package definitions

import (
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"

	"trellis/definitions/plan"
)

// condition is for whom something is that is only for some.
type condition struct {
	of  string // whose answer it goes by: a role, answer or both
	ask string // the question
	is  string // what the answer is to be: "“NEMO”", "anything but “NEMO”", "yes"
}

// condition reads a rule that compares one answer with words. Others have no words
// that the public would understand; ok is false.
func (w *prospect) condition(x *rule) (c condition, ok bool) {
	if x == nil || len(x.exprs) != 1 {
		return c, false
	}
	whose, is := compared(x.exprs[0])
	of, question, _ := strings.Cut(whose, ".")
	c = condition{of: of, ask: w.ask(question), is: is}
	known := of == applicant || of == "both" || w.plan.Role(plan.RoleName(of)) != nil
	return c, known && c.ask != "" && c.is != ""
}

func (c condition) answered() string { return "answer " + c.is + " to " + asked(c.ask) }

// those are for whom something is, told to anybody: "mentees who answer “NEMO” to
// “Through which membership are you applying?”".
func (w *prospect) those(x *rule) string {
	c, ok := w.condition(x)
	switch {
	case !ok:
		return ""
	case c.of == "both":
		return "pairs in which both " + c.answered()
	case c.of == applicant:
		return "those who " + c.answered()
	}
	return w.roleMany(plan.RoleName(c.of)) + " who " + c.answered()
}

// ifYou is for whom something is, told to somebody of a role: "if you answer …", "if
// your mentee answers …".
func (w *prospect) ifYou(x *rule, role plan.RoleName) string {
	c, ok := w.condition(x)
	switch {
	case !ok:
		return ""
	case c.of == "both":
		return "if you both " + c.answered()
	case c.of == applicant || c.of == string(role):
		return "if you " + c.answered()
	}
	return "if your " + w.plan.Role(plan.RoleName(c.of)).Word() + " answers " + strings.TrimPrefix(c.answered(), "answer ")
}

// compared is whose answer a rule asks about ("mentee.way"), and what it is to be.
func compared(x hcl.Expression) (whose, is string) {
	switch e := x.(type) {
	case *hclsyntax.ScopeTraversalExpr:
		n, _ := name(e)
		return n.name, "yes"
	case *hclsyntax.BinaryOpExpr:
		n, isName := name(e.LHS)
		v, isLiteral := literal(e.RHS)
		switch {
		case !isName || !isLiteral || v.Type() != cty.String:
		case e.Op == hclsyntax.OpEqual:
			return n.name, asked(v.AsString())
		case e.Op == hclsyntax.OpNotEqual:
			return n.name, "anything but " + asked(v.AsString())
		}
	}
	return "", ""
}

// ask is a question by its name, of whatever form.
func (w *prospect) ask(name string) string {
	forms := [][]*question{w.questions()}
	w.stages(func(s *stage, _ *plan.Stage) {
		forms = append(forms, s.questions)
		for _, x := range s.surveys {
			forms = append(forms, x.questions)
		}
	})
	for _, form := range forms {
		if q := called(name, form); q != nil {
			return q.ask
		}
	}
	return ""
}

package definitions

import (
	"slices"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"

	"trellis/definitions/plan"
)

// Preference is one number of a fit, as people may read it.
type Preference struct {
	Label string // of the prefer, as the programme wrote it
	Says  string // what this number of it counts: "needs among experience"
}

// Preferences are what the numbers of [Rules.Fit] stand for, in their order. A stage
// that is not there, or makes no pairs, has none.
func (b *Book) Preferences(name plan.StageName) (all []Preference) {
	s := b.stage(name)
	if s == nil {
		return nil
	}
	for _, x := range s.rules {
		if x.law != "prefer" {
			continue
		}
		for _, e := range x.exprs {
			p := Preference{Label: x.label, Says: x.label}
			if says := counts(e); says != "" && len(x.exprs) > 1 {
				p.Says = says
			}
			all = append(all, p)
		}
	}
	return all
}

// counts is what a call counts, in a few words; empty for what is none.
func counts(e hcl.Expression) string {
	x, isSyntax := e.(hclsyntax.Expression)
	if !isSyntax {
		return ""
	}
	call, ok := unwrapped(x).(*hclsyntax.FunctionCallExpr)
	if !ok || len(call.Args) != 2 {
		return ""
	}
	if call.Name == "chosen" {
		return "chosen"
	}
	_, a, isA := operandOf(call.Args[0])
	_, b, isB := operandOf(call.Args[1])
	if !isA || !isB {
		return ""
	}
	a, b = plainly(a), plainly(b)
	switch {
	case call.Name == "varied":
		return "another " + a
	case a == b:
		return a + " in common"
	}
	return b + " met by " + a
}

// Named is what a person named of what the rules look for in others: a mentee's needs, a
// mentor's experience, as the programme writes them. Requests are not among it.
func (r *Rules) Named(p Prepared) (all []string) {
	for _, o := range r.spoken() {
		for _, x := range o {
			if x.who != p.who {
				continue
			}
			for _, text := range p.answer(x.slot).shown {
				if !slices.Contains(all, text) {
					all = append(all, text)
				}
			}
		}
	}
	return all
}

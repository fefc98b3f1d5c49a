package definitions

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/hashicorp/hcl/v2/hclsyntax"

	"trellis/definitions/plan"
)

// GroupRules are the rules of a matching that makes groups: they compare any two of
// those who are to be together. Allowed and Fit take these two in either order.
type GroupRules struct {
	*Rules
	prefers []preference
}

// preference is one number of a fit, and the answers that it comes from.
type preference struct {
	label, function string
	*question
}

// GroupRules are those of a matching stage that makes groups. The error says that there
// is no such stage, or that its rules have mistakes, which check lists.
func (b *Book) GroupRules(name plan.StageName) (*GroupRules, error) {
	rules, err := b.Rules(name)
	if err != nil {
		return nil, err
	}
	s := b.stage(name)
	if s.makes != "groups" {
		return nil, fmt.Errorf("%s makes no groups", name)
	}
	r := &GroupRules{Rules: rules}
	for _, x := range s.rules {
		if x.law != "prefer" {
			continue
		}
		for _, e := range x.exprs {
			p := preference{label: x.label}
			if call, ok := e.(*hclsyntax.FunctionCallExpr); ok && len(call.Args) == 1 {
				p.function = call.Name
				p.question = b.comparedIn(call.Args[0])
			}
			r.prefers = append(r.prefers, p)
		}
	}
	return r, nil
}

// comparedIn is the question of "peers.goal".
func (b *Book) comparedIn(e hclsyntax.Expression) *question {
	x, ok := e.(*hclsyntax.ScopeTraversalExpr)
	if !ok {
		return nil
	}
	_, name, _ := strings.Cut(b.writtenAt(x.Range()), ".")
	return called(name, b.questions())
}

func (b *Book) writtenAt(at place) string {
	return string(at.SliceBytes(b.files[at.Filename]))
}

// Preferences are what each number of a fit is for, as the programme names it.
func (r *GroupRules) Preferences() []string {
	var names []string
	for _, p := range r.prefers {
		names = append(names, p.label)
	}
	return names
}

// Among says what the people of a group answered to what a preference compares: "four
// chose Fundraising, and two Governance", "from 2 to 25". Empty when that cannot be said
// in a few words, or when not everybody who reads it may know.
func (r *GroupRules) Among(preference int, group []Prepared) string {
	p := r.prefers[preference]
	if p.question == nil || len(p.seenBy) > 0 {
		return ""
	}
	slot, ok := r.slots[p.name]
	if !ok {
		return ""
	}
	switch p.kind {
	case Number:
		return numbersAmong(group, slot)
	case Choice, Organisation, YesNo:
		if p.function == "varied" {
			return differentAmong(group, slot)
		}
		return choicesAmong(group, slot)
	}
	return ""
}

func numbersAmong(group []Prepared, slot int) string {
	var all []float64
	for i := range group {
		if a := group[i].answer(slot); a.numeric {
			all = append(all, a.number)
		}
	}
	if len(all) < len(group) {
		return ""
	}
	least, most := slices.Min(all), slices.Max(all)
	if least == most {
		return "all say " + decimal(least)
	}
	return "from " + decimal(least) + " to " + decimal(most)
}

func decimal(n float64) string { return strconv.FormatFloat(n, 'f', -1, 64) }

func differentAmong(group []Prepared, slot int) string {
	var all []string
	for i := range group {
		all = append(all, strings.Join(group[i].answer(slot).texts, "\n"))
	}
	slices.Sort(all)
	switch n := len(slices.Compact(all)); n {
	case 1:
		return "all say the same"
	default:
		return numberOf(n, "answer") + " of " + figureOf(len(group)) + " people"
	}
}

// choicesAmong are what at least two chose, the most frequent first.
func choicesAmong(group []Prepared, slot int) string {
	counts, order := map[string]int{}, []string{}
	for i := range group {
		for _, shown := range group[i].answer(slot).shown {
			if counts[shown]++; counts[shown] == 1 {
				order = append(order, shown)
			}
		}
	}
	slices.Sort(order)
	slices.SortStableFunc(order, func(a, b string) int { return counts[b] - counts[a] })
	const most = 3
	var said []string
	for i, shown := range order {
		n := counts[shown]
		switch {
		case i == most || n == 1 && i > 0 && len(order) > most:
			return strings.Join(said, ", ") + ", and others something else"
		case n == len(group):
			said = append(said, "all "+figureOf(n)+" say “"+shown+"”")
		case i == 0:
			said = append(said, figureOf(n)+" say “"+shown+"”")
		default:
			said = append(said, figureOf(n)+" “"+shown+"”")
		}
	}
	return all(said)
}

package definitions

import (
	"strings"
)

// What makes a pair or a group, or forbids it, as a list.

// pairRules are the rules, law first as it is written, and what is preferred in
// its order.
func (n *narrator) pairRules(s *stage) {
	var points []Point
	prefers := 0
	for _, x := range s.rules {
		if x.law == "prefer" {
			prefers++
		}
	}
	nth := 0
	for _, x := range s.rules {
		if x.law == "prefer" {
			nth++
		}
		points = append(points, n.pairRule(s, x, nth, prefers))
	}
	lead := "These rules are kept:"
	if len(points) == 1 {
		lead = "This rule is kept:"
	}
	n.count(lead, points...)
}

func (n *narrator) pairRule(s *stage, x *rule, nth, of int) Point {
	one := "pair"
	if s.makes == "groups" {
		one = "group"
	}
	switch x.law {
	case "require":
		return Point{"Required: " + x.label, paragraphOf("A "+one+" is made only if "+n.pairSo(x.exprs[0]),
			"Of those for whom there is nobody it is said: "+cited(x.otherwise))}
	case "never":
		return Point{"Never: " + x.label, asSentence("No " + one + " is made in which " + n.pairSo(x.exprs[0]))}
	case "avoid":
		return Point{"To be avoided: " + x.label, asSentence("Where " + n.pairSo(x.exprs[0]) + ", those who approve are told so, and decide")}
	case "prioritise":
		return Point{"First come " + x.label, asSentence("When there are not enough to go round, " + n.those(x, "") + " are matched before others")}
	}
	var terms []string
	for _, e := range x.exprs {
		terms = append(terms, n.better(e))
	}
	text := strings.Join(terms, "; and ")
	if len(terms) > 1 {
		text += ". These weigh the same"
	}
	return Point{preferredAs(nth, of) + ": " + x.label, asSentence(capital(text))}
}

// preferredAs says how important a preference is among the others.
func preferredAs(nth, of int) string {
	switch {
	case of == 1:
		return "Preferred"
	case nth == 1:
		return "Preferred above all"
	case nth == 2:
		return "Preferred next"
	}
	return "Preferred after that"
}

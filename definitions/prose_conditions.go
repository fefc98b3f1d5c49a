package definitions

import (
	"strings"

	"trellis/definitions/plan"
)

// Who may take part, and who goes first, in words.

// conditions are who may take part, and who goes first: in the order in which it
// is decided.
func (n *narrator) conditions(a *applying, role plan.RoleName) {
	var points []Point
	for _, x := range a.rules {
		points = append(points, n.condition(x, role))
	}
	for _, l := range a.limits {
		points = append(points, n.limited(l, role))
	}
	for _, x := range a.reserves {
		points = append(points, n.reserved(x, role))
	}
	lead := "For all of them these rules hold:"
	if role != "" {
		lead = "For " + n.roles(string(role)) + " these rules hold:"
	}
	if len(points) == 1 {
		lead = strings.Replace(lead, "these rules hold", "this rule holds", 1)
	}
	n.count(lead, points...)
}

func (n *narrator) condition(x *rule, role plan.RoleName) Point {
	w, ok := n.wants(x.exprs[0], role)
	switch x.law {
	case "require":
		text := "To take part, it must be so that " + n.pairSo(x.exprs[0])
		if ok {
			text = "To take part, " + n.demanded(w, "must")
		}
		return Point{"Required: " + x.label, paragraphOf(text, "Otherwise people are told: "+cited(x.otherwise))}
	case "advise":
		return Point{"Advised: " + x.label, paragraphOf("As a rule, "+n.demanded(w, "should"),
			"Otherwise a person decides, and both they and the applicant read: "+cited(x.otherwise))}
	}
	return Point{"First come " + x.label, asSentence("When places are few, " + n.those(x, role) + " go before others")}
}

// limited is how many there may be, of one kind or from one house.
func (n *narrator) limited(l *limit, role plan.RoleName) Point {
	whom := ""
	if len(l.exprs) > 0 {
		whom = "Of " + n.those(&l.rule, role) + ", "
	}
	text := whom + "at most " + figureOf(l.atMost)
	if l.per.name != "" {
		text += " with the same answer to " + n.asking(n.question(role, l.per.of(applicant)))
	}
	text += " can have a place"
	if l.within != nil {
		text += " within " + lengthWords(*l.within)
	}
	return Point{"Limited: " + l.label, paragraphOf(text, "Others are told: "+cited(l.otherwise))}
}

// reserved is for whom places are kept.
func (n *narrator) reserved(x *reserve, role plan.RoleName) Point {
	kept := "At least " + numberOf(x.atLeast, "place")
	verb := " are kept for "
	if x.atLeast == 1 {
		verb = " is kept for "
	}
	whom := "each answer to " + n.asking(n.question(role, x.per.of(applicant)))
	if x.per.name == "" {
		whom = n.those(&x.rule, role)
	}
	rest := ""
	switch x.ifUnused {
	case "open to all":
		rest = "A place that none of them takes is open to all"
	case "stay empty":
		rest = "A place that none of them takes stays empty"
	}
	return Point{"Kept: " + x.label, paragraphOf(kept+verb+whom, rest)}
}

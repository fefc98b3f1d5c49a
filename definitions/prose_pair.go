package definitions

import (
	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
)

// Rules about two people, in words.

// likeness is a function of two answers, as a rule calls it.
type likeness struct {
	function     string
	first, other string    // mentor, mentee; peers
	a, b         *question // what they were asked
}

// compares reads a call; ok is false for what is none.
func (n *narrator) compares(e hcl.Expression) (c likeness, ok bool) {
	x, isSyntax := e.(hclsyntax.Expression)
	if !isSyntax {
		return c, false
	}
	call, ok := unwrapped(x).(*hclsyntax.FunctionCallExpr)
	if !ok || len(call.Args) == 0 {
		return c, false
	}
	c.function = call.Name
	read := func(e hclsyntax.Expression) (string, *question) {
		if t, bare := e.(*hclsyntax.ScopeTraversalExpr); bare && len(t.Traversal) == 1 {
			return t.Traversal.RootName(), nil
		}
		who, member, _ := operandOf(e)
		return who, n.asked(who, member)
	}
	c.first, c.a = read(call.Args[0])
	c.other, c.b = c.first, c.a
	if len(call.Args) > 1 {
		c.other, c.b = read(call.Args[1])
	}
	return c, true
}

// asked is the question of somebody in a rule: of a role in the singular, or in
// the plural for the members of a group.
func (n *narrator) asked(who, member string) *question {
	for _, r := range n.book.programme.roles {
		if who == string(r.name) || who == plural(string(r.name)) {
			return n.question(r.name, member)
		}
	}
	return n.question("", member)
}

// pairSo is what is so of a pair, as a clause: "both gave the same answer to “…”".
func (n *narrator) pairSo(e hcl.Expression) string {
	c, ok := n.compares(e)
	if !ok {
		w, _ := n.wants(e, "")
		return "the " + n.role(w.who) + " " + n.answered(w)
	}
	first, other := "the "+n.role(c.first), "the "+n.role(c.other)
	one := c.a == c.b || c.a != nil && c.b != nil && c.a.ask == c.b.ask
	two := "both"
	if c.first == c.other {
		two = "two of them"
	}
	switch c.function {
	case "same":
		if c.a != nil && c.a.name == "partner" && one {
			return two + " were put forward by the same partner"
		}
		if one {
			return two + " gave the same answer to " + n.asking(c.a)
		}
		return first + "'s answer to " + n.asking(c.a) + " is the same as " + other + "'s to " + n.asking(c.b)
	case "varied":
		if one {
			return two + " gave different answers to " + n.asking(c.a)
		}
		return first + "'s answer to " + n.asking(c.a) + " is another one than " + other + "'s to " + n.asking(c.b)
	case "shared", "overlap":
		switch {
		case one && singleChoice(c.a):
			return two + " chose the same in answer to " + n.asking(c.a)
		case one:
			return two + " chose at least one of the same things in answer to " + n.asking(c.a)
		}
		return n.common(first, other, c)
	case "chosen":
		return first + " " + n.chose() + " " + other
	case "below":
		if one {
			return first + "'s answer to " + n.asking(c.a) + " is lower than " + other + "'s"
		}
		return first + "'s answer to " + n.asking(c.a) + " is lower than " + other + "'s to " + n.asking(c.b)
	}
	return c.function
}

// common is that two people chose one of the same things.
func (n *narrator) common(first, other string, c likeness) string {
	if singleChoice(c.b) {
		return n.chosenOf(other, c.b) + " is also among " + n.chosenOf(first, c.a)
	}
	if singleChoice(c.a) {
		return n.chosenOf(first, c.a) + " is also among " + n.chosenOf(other, c.b)
	}
	return "at least one of " + n.chosenOf(other, c.b) + " is also among " + n.chosenOf(first, c.a)
}

// singleChoice says that one thing is chosen in answer to a question.
func singleChoice(q *question) bool { return q != nil && q.most == 1 }

// chosenOf is what somebody chose in answer to a question: "the mentee's answers to “…”".
func (n *narrator) chosenOf(who string, q *question) string {
	if singleChoice(q) {
		return who + "'s answer to " + n.asking(q)
	}
	return who + "'s answers to " + n.asking(q)
}

// chose is how people choose in the stage that is being told.
func (n *narrator) chose() string {
	switch {
	case n.now == nil:
	case n.now.asksFor:
		return "asked for"
	case n.now.scores != "":
		return "gave a high score to"
	}
	return "chose"
}

// alikeIn is what is so of the people of a group, as the end of a clause.
func (n *narrator) alikeIn(c likeness) string {
	switch {
	case c.function == "varied":
		return "gave different answers to"
	case c.function == "same":
		return "gave the same answer to"
	case singleChoice(c.a):
		return "chose the same in answer to"
	}
	return "chose some of the same things in answer to"
}

// better is what makes a pair better, as a clause: the more there is of it, or if
// it is so.
func (n *narrator) better(e hcl.Expression) string {
	c, ok := n.compares(e)
	switch {
	case ok && c.function == "overlap" && c.b != nil && c.b.most > 1 && c.first != c.other:
		return "the more of " + n.chosenOf("the "+n.role(c.other), c.b) + " are also among " + n.chosenOf("the "+n.role(c.first), c.a) + ", the better"
	case ok && c.first == c.other:
		return "the more of its people " + n.alikeIn(c) + " " + n.asking(c.a) + ", the better"
	case ok && c.function == "chosen" && n.now != nil && n.now.scores != "":
		return "the better the score that the " + n.role(c.first) + " gave the " + n.role(c.other) + ", the better"
	case ok && c.function == "chosen" && n.now != nil && n.now.bestFirst:
		return "the higher the " + n.role(c.first) + " put the " + n.role(c.other) + ", the better"
	}
	return "it is better if " + n.pairSo(e)
}

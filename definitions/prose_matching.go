package definitions

import (
	"strings"
)

// matching is how people come to be matched: who chooses, what rules there are,
// who approves, and what becomes of the others.
func (n *narrator) matching(s *stage, i int) {
	first := "pairs are made of " + n.pairOf()
	if s.makes == "groups" {
		first = s.makes + " of " + n.sizes(s.groups) + " are made"
	}
	if s.rolling {
		first += ", one by one: each is matched as soon as there is somebody for them, and goes on without waiting for others"
	}
	n.say(n.starts(s, i)+first, n.forWhom(s), n.choices(s))
	n.pairRules(s)
	n.say(n.approval(s), n.unmatched(s), n.grouped(s))
}

// sizes is of how many groups are: "four to eight", "six".
func (n *narrator) sizes(h howMany) string {
	if h.least == h.most {
		return figureOf(h.most)
	}
	return figureOf(h.least) + " to " + figureOf(h.most)
}

// pairOf is whom a pair is of: "a mentor and a mentee".
func (n *narrator) pairOf() string {
	var words []string
	for _, r := range n.book.programme.roles {
		words = append(words, aOrAn(n.role(string(r.name))))
	}
	return all(words)
}

// other is what people call whom a mentee chooses.
func (n *narrator) other() string {
	for _, r := range n.book.programme.roles {
		if r.name != chooser {
			return n.role(string(r.name))
		}
	}
	return "mentor"
}

// choices is what mentees say about mentors beforehand, and by when.
func (n *narrator) choices(s *stage) string {
	each := "Each " + n.role(string(chooser))
	text := ""
	switch {
	case s.scores != "":
		numbers, best, _ := strings.Cut(s.scores, ", ")
		text = each + " gives every " + n.other() + " a number from " + numbers + ", of which " + best
	case s.asksFor && s.chooses == 1:
		text = each + " may ask for one " + n.other() + " by name"
	case s.asksFor:
		text = each + " may ask for " + numberOf(s.chooses, n.other()) + " by name"
	case s.chooses > 0 && s.choosesAll:
		text = each + " chooses " + numberOf(s.chooses, n.other())
	case s.chooses > 0:
		text = each + " chooses up to " + numberOf(s.chooses, n.other())
	}
	if s.bestFirst {
		text += ", the best first"
	}
	d := n.given(s)
	switch {
	case d != nil && d.choices != nil:
		if text == "" {
			text = "Choices close"
		}
		if s.choicesClose != nil {
			text += ", " + n.by(s.choicesClose) + ": in this cohort,"
		}
		text += " by " + n.on(d.choices, d)
	case s.choicesClose != nil:
		text += ", " + n.by(s.choicesClose)
		if made := n.made(s); made != nil && !made.Closes.IsZero() {
			text += n.dated(made.Closes.Add(-1))
		}
	}
	return text
}

// approval is who approves what is proposed, who confirms it, and when all hear of it.
func (n *narrator) approval(s *stage) string {
	them := "pairs"
	if s.makes == "groups" {
		them = "groups"
	}
	text := []string{n.bothOf(s.approvedBy, "approve") + " the " + them + " before anybody hears of them"}
	if len(s.confirmedBy) > 0 {
		text = append(text, "Then "+n.whoAll(s.confirmedBy).words+" says yes or no to what is offered")
	}
	d := n.given(s)
	if !s.rolling {
		told := "All " + them + " are announced at the same time"
		if d != nil && d.announce != nil {
			told += ", on " + n.on(d.announce, d)
		} else if made := n.made(s); made != nil && !made.Decide.IsZero() {
			told += ", on " + n.dayOf(made.Decide)
		}
		text = append(text, told)
	} else if d != nil && d.announce != nil {
		text = append(text, "The first are announced on "+n.on(d.announce, d))
	}
	return paragraphOf(text...)
}

// grouped is what becomes of a group when somebody leaves or joins it.
func (n *narrator) grouped(s *stage) string {
	if s.makes != "groups" {
		return ""
	}
	return "When somebody leaves a group or joins it later, the others in it are told who is in it now"
}

func (n *narrator) unmatched(s *stage) string {
	switch s.unmatched {
	case "wait":
		return "Those for whom there is nobody wait until there is"
	case "wait for the next cohort":
		return "Those for whom there is nobody wait for the next cohort"
	}
	return ""
}

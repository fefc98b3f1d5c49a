package definitions

import (
	"fmt"

	"trellis/definitions/plan"
)

// stage tells one stage: when in the order of things, for whom, and what it is.
func (n *narrator) stage(i int) {
	s := n.book.programme.stages[i]
	n.now = s
	n.chapter(stageHeading(s))
	switch s.kind {
	case plan.Recruitment:
		n.recruitment(s, i)
	case plan.Matching:
		n.matching(s, i)
	case plan.Meetings:
		n.meetings(s, i)
	case plan.Support:
		n.support(s, i)
	case plan.Evaluation:
		n.evaluation(s, i)
	default:
		n.gathering(s, i)
	}
	n.doing(s)
	n.mails(s)
	n.formerly(s)
}

// formerly says what had another name, and what comes of it.
func (n *narrator) formerly(s *stage) {
	var sentences []string
	add := func(what string, was []named) {
		for _, old := range was {
			sentences = append(sentences, fmt.Sprintf("%s was called %s before, and people keep what they have of it", what, cited(old.name)))
		}
	}
	add("This stage", s.was)
	for _, x := range s.sessions {
		add("Its session "+cited(x.label), x.was)
	}
	for _, m := range s.mails {
		add("Its mail "+cited(m.name), m.was)
	}
	n.say(sentences...)
}

// starts is when a stage begins, as the beginning of its first sentence; "" for
// the one with which everything begins.
func (n *narrator) starts(s *stage, i int) string {
	waits := n.reach.after(s, i)
	var names []subject
	for _, name := range waits {
		names = append(names, n.the(n.book.stage(name)))
	}
	over := asOne(names)
	both := ""
	if len(names) == 2 {
		both = "both "
	}
	switch {
	case len(s.alongside) > 0:
		var beside []subject
		for _, x := range s.alongside {
			beside = append(beside, n.the(n.book.stage(plan.StageName(x.name))))
		}
		return "Meanwhile, beside " + asOne(beside).words + ", "
	case len(names) == 0:
		return ""
	case len(s.after) > 0:
		return "As soon as " + over.be() + " " + both + "over, whatever else goes on, "
	}
	return "When " + over.be() + " " + both + "over, "
}

// forWhom says for whom alone a stage is.
func (n *narrator) forWhom(s *stage) string {
	if s.onlyIf == nil {
		return ""
	}
	if w, ok := n.wants(s.onlyIf.exprs[0], ""); ok && s.kind == plan.Matching && w.who != both && w.who != applicant {
		return "This is only for " + n.roles(w.who) + " who " + n.answered(w)
	}
	return "This is only for " + n.onlyFor(s.onlyIf)
}

// given are the dates that the cohort says of a stage; nil without a cohort.
func (n *narrator) given(s *stage) *dates {
	if n.cohort == nil {
		return nil
	}
	return n.cohort.stages[s.name]
}

// made is a stage as the plan has it; nil without a cohort.
func (n *narrator) made(s *stage) *plan.Stage {
	if n.plan == nil {
		return nil
	}
	return n.plan.Stage(s.name)
}

package definitions

import (
	"slices"

	"trellis/definitions/plan"
)

// Who can take part, what they are asked for it, and what it costs them.

// applying is the chapter of those who take part: what all are asked, and then
// each role.
func (n *narrator) applying() {
	n.chapter("Who takes part")
	e := n.book.programme.everyone
	if len(e.questions) > 0 {
		n.count("Everyone who "+n.comes()+" is asked:", n.asks(e.questions)...)
	}
	n.conditions(&e, "")
	for _, r := range n.book.programme.roles {
		n.roleTold(r)
	}
	n.count("These lists are there, and nobody is asked to choose from them:", n.spareLists()...)
}

func (n *narrator) roleTold(r *role) {
	them := n.roles(string(r.name))
	text := []string{}
	if r.called != "" {
		text = append(text, capital(them)+" are what other programmes call "+plural(string(r.name)))
	}
	if n.cohort != nil && n.cohort.places[plural(string(r.name))] > 0 {
		text = append(text, n.placesOf(r))
	}
	text = append(text, n.taken(r))
	for _, m := range r.money {
		text = append(text, n.money(m, them))
	}
	if r.most != nil {
		text = append(text, "No more than "+r.most.text+" may be asked of one "+n.role(string(r.name)))
	}
	n.pass(Passage{Heading: capital(them), Text: paragraphOf(text...)})
	if len(r.questions) > 0 {
		also := " are asked:"
		if len(n.book.programme.everyone.questions) > 0 {
			also = " are also asked:"
		}
		n.count(n.candidates(r)+also, n.asks(r.questions)...)
	} else if len(n.book.programme.everyone.questions) > 0 {
		n.say("They are asked nothing more than everyone is")
	}
	n.waived(r)
	n.conditions(&r.applying, r.name)
}

// comes is what people do to take part: they apply, or are put forward.
func (n *narrator) comes() string {
	for _, s := range n.book.programme.stages {
		if len(s.nominate) > 0 && len(s.decidedBy) == 0 {
			return "is put forward"
		}
	}
	return "applies"
}

// candidates are those who may come to have a role.
func (n *narrator) candidates(r *role) string {
	for _, s := range n.book.programme.stages {
		invited := slices.ContainsFunc(s.invite, func(x named) bool { return x.name == everyone || x.name == plural(string(r.name)) })
		if len(s.nominate) > 0 && (len(s.decidedBy) == 0 || !invited) {
			return "Those who are put forward as " + n.roles(string(r.name))
		}
	}
	return "Those who would like to be " + n.roles(string(r.name))
}

// placesOf is how many of a role there can be.
func (n *narrator) placesOf(r *role) string {
	places := n.cohort.places[plural(string(r.name))]
	if places == 1 {
		return "There is one place for " + aOrAn(n.role(string(r.name)))
	}
	return "There are " + figureOf(places) + " places for " + n.roles(string(r.name))
}

// taken is how many one of a role is matched with.
func (n *narrator) taken(r *role) string {
	one := capital(aOrAn(n.role(string(r.name))))
	switch {
	case r.asks.name != "":
		return one + " takes on as many people as they say in answer to " + n.asking(n.question(r.name, r.asks.of(applicant)))
	case r.takes == 1:
		return one + " takes on one person"
	case r.takes > 0:
		return one + " takes on up to " + figureOf(r.takes) + " people"
	}
	return ""
}

// money is what somebody pays or is paid.
func (n *narrator) money(m *money, them string) string {
	written := m.written
	switch m.For {
	case plan.Fee:
		if written == asAgreed {
			return "Taking part costs " + them + " what is agreed with them"
		}
		return "Taking part costs " + them + " " + written
	case plan.Bursary:
		if written == asAgreed {
			return capital(them) + " who need it are given a bursary; how much is agreed with them"
		}
		return capital(them) + " are given a bursary of " + written
	case plan.Paid:
		if written == asAgreed {
			return capital(them) + " are paid for their work; how much is agreed with them"
		}
		return capital(them) + " are paid " + written
	}
	if written == asAgreed {
		return "What " + them + " spend is given back to them, as agreed"
	}
	return "What " + them + " spend is given back to them, " + written
}

func (n *narrator) waived(r *role) {
	var points []Point
	for _, w := range r.waives {
		left := w.leaves.written
		if w.leaves.Pence == 0 && left != asAgreed {
			left = "nothing (" + left + ")"
		}
		points = append(points, Point{w.label, asSentence("It is waived for " + n.those(&w.rule, r.name) + ", who pay " + left)})
	}
	n.count("Not everyone pays all of it:", points...)
}

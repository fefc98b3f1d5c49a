package definitions

import (
	"fmt"
	"slices"

	"trellis/definitions/plan"
	"trellis/definitions/prospectus"
)

// answers are the questions that people ask before they apply.
func (w *prospect) answers() (all []prospectus.Block) {
	add := func(blocks ...prospectus.Block) {
		for _, b := range blocks {
			if b.Text != "" || len(b.Points) > 0 || b.Write != nil {
				all = append(all, b)
			}
		}
	}
	add(w.whoCanApply()...)
	if span := w.span(); span != "" {
		add(prospectus.Block{Heading: "How long does it last?", Text: sentences(w.goOn(), "All in all it runs "+span+".")})
	}
	add(w.howOften(), w.howMatched())
	add(w.whatItCosts(), w.both(), w.notWorking())
	add(w.whatBecomesOfAnswers())
	add(w.whoDecides())
	return all
}

// whoCanApply are the rules about people, in the words that they read themselves.
func (w *prospect) whoCanApply() []prospectus.Block {
	first := prospectus.Block{Heading: "Who can apply?", Text: w.whoMay()}
	if len(w.openTo()) == 0 {
		first.Heading = "Who takes part?"
	}
	blocks := []prospectus.Block{first}
	more := func(lead, law string, a *applying) {
		var points []prospectus.Point
		for _, x := range a.rules {
			if x.law == law {
				points = append(points, prospectus.Point{Lead: capital(x.label) + ".", Text: x.otherwise})
			}
		}
		if len(points) > 0 {
			blocks = append(blocks, prospectus.Block{Text: lead, Points: points})
		}
	}
	more("Everybody needs this:", "require", &w.programme.everyone)
	more("This is a guideline for everybody:", "advise", &w.programme.everyone)
	for _, r := range w.programme.roles {
		more(capital(w.roleMany(r.name))+" need this:", "require", &r.applying)
		more("This is a guideline for "+w.roleMany(r.name)+":", "advise", &r.applying)
	}
	return append(blocks, prospectus.Block{Text: w.fewPlaces()})
}

func (w *prospect) whoMay() string {
	open := w.openTo()
	var roles []string
	for _, r := range open {
		roles = append(roles, w.roleOne(r))
	}
	text := "Nobody applies."
	if len(open) > 0 {
		text = "You can apply to be " + either(roles) + "."
	}
	return sentences(text, w.putForward())
}

// goOn says how long people meet, where there is one length for all.
func (w *prospect) goOn() string {
	meetings := w.ofKind(plan.Meetings)
	if len(meetings) != 1 || meetings[0].length == nil {
		return ""
	}
	who := "Pairs"
	if w.grouped() {
		who = "Groups"
	}
	return who + " meet for " + meetings[0].length.String() + "."
}

// putForward says who nominates whom.
func (w *prospect) putForward() string {
	text := ""
	w.stages(func(s *stage, _ *plan.Stage) {
		for _, n := range s.nominate {
			by := "Each partner puts"
			if !slices.Contains(namesOf(n.by), eachPartner) {
				by = capital(theStaff(asStaff(n.by))) + " " + verb("puts", "put", len(n.by))
			}
			text = sentences(text, by+" forward "+n.label+".")
		}
	}, plan.Recruitment)
	return text
}

// fewPlaces says who goes first when there are not enough.
func (w *prospect) fewPlaces() string {
	var first, limits, kept []string
	for _, a := range w.applyings() {
		for _, x := range a.rules {
			if x.law == "prioritise" {
				first = append(first, x.label)
			}
		}
		for _, x := range a.limits {
			limits = append(limits, x.label)
		}
		for _, x := range a.reserves {
			unused := "If they are not taken, they are open to all."
			if x.ifUnused == "stay empty" {
				unused = "If they are not taken, they stay empty."
			}
			of := ""
			if x.per.name != "" {
				of = " for each answer to " + asked(w.ask(x.per.of(applicant)))
			}
			kept = append(kept, fmt.Sprintf("%s %s kept%s: %s. %s", capital(inLetters(x.atLeast)), verb("place is", "places are", x.atLeast), of, x.label, unused))
		}
	}
	text := ""
	if len(first) > 0 {
		text = "When there are fewer places than applications, these go first: " + all(first) + "."
	}
	if len(limits) > 0 {
		text = sentences(text, "There "+verb("is a limit", "are limits", len(limits))+": "+all(limits)+".")
	}
	return sentences(append([]string{text}, kept...)...)
}

// applyings are everyone, and each role.
func (w *prospect) applyings() []*applying {
	every := []*applying{&w.programme.everyone}
	for _, r := range w.programme.roles {
		every = append(every, &r.applying)
	}
	return every
}

// both answers whether one can be two things at once.
func (w *prospect) both() prospectus.Block {
	open := w.openTo()
	if len(open) < 2 {
		return prospectus.Block{}
	}
	b := prospectus.Block{Heading: "Can I apply for more than one role?"}
	var roles []string
	for _, r := range open {
		roles = append(roles, w.roleOne(r))
	}
	once := slices.ContainsFunc(w.programme.stages, func(s *stage) bool { return s.applyOnce })
	if len(open) == 2 {
		b.Heading = "Can I apply for both?"
	}
	b.Text = "Yes. You can apply to be " + all(roles) + "."
	if once {
		b.Text = "No. Apply to be " + either(roles) + ", whichever suits you better."
	}
	return b
}

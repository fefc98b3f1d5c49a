package definitions

import (
	"fmt"
	"slices"

	"trellis/definitions/phrase"
	"trellis/definitions/plan"
	"trellis/definitions/prospectus"
)

// whatBecomesOfAnswers says what answers are for, who sees them, and how long they
// are kept; and which surveys are anonymous.
func (w *prospect) whatBecomesOfAnswers() prospectus.Block {
	b := prospectus.Block{Heading: "What happens with my answers?"}
	matched := "Whoever you are matched with is told who you are, and how to reach you."
	if w.grouped() {
		matched = "Those in your group are told who you are, and how to reach you."
	}
	readers := "Your answers are read by " + theStaff(w.plan.Staff)
	questions := slices.Clone(w.programme.everyone.questions)
	for _, r := range w.programme.roles {
		questions = append(questions, r.questions...)
	}
	for _, q := range questions {
		p := prospectus.Point{Lead: asked(q.ask), Text: w.becomesOf(q)}
		if p.Text != "" && !slices.Contains(b.Points, p) {
			b.Points = append(b.Points, p)
		}
	}
	w.stages(func(s *stage, made *plan.Stage) {
		for _, x := range made.Surveys {
			if x.Anonymous {
				b.Points = append(b.Points, prospectus.Point{Lead: fmt.Sprintf("The survey %s", asked(x.Title)), Text: "Anonymous: nobody can tell who answered what, and it is not used to choose or to match anybody."})
			}
		}
	})
	if len(b.Points) > 0 {
		readers += ", but for what is said below"
	}
	b.Text = sentences(readers+".", matched)
	return b
}

// becomesOf is what is said of one answer; empty where nothing is.
func (w *prospect) becomesOf(q *question) string {
	var used []string
	for _, n := range q.usedFor {
		for i := range w.plan.Stages {
			if s := &w.plan.Stages[i]; string(s.Name) == n.name {
				used = append(used, w.useOf(s))
			}
		}
	}
	usedFor, seen, shown := "", "", ""
	if len(used) > 0 {
		usedFor = "used for " + all(used)
	}
	if len(q.seenBy) > 0 {
		seen = "seen only by " + theStaff(asStaff(q.seenBy))
	}
	if len(q.shownTo) > 0 {
		shown = "shown to " + w.whom(w.days.invited(q.shownTo))
		if to := w.days.invited(q.shownTo); len(to.Roles) == 0 {
			shown = "shown to the others who take part"
		}
	}
	told := ""
	if w.tells[q] {
		told = "told to whoever you are matched with"
		if w.grouped() {
			told = "told to those in your group"
		}
	}
	if text := commas(usedFor, seen, shown, told, w.keptUntil(q.keptUntil)); text != "" {
		return capital(text) + "."
	}
	return ""
}

// useOf is what a stage uses an answer for.
func (w *prospect) useOf(s *plan.Stage) string {
	switch s.Kind {
	case plan.Recruitment:
		return "deciding who has a place"
	case plan.Matching:
		return "matching"
	}
	return small(s.Title)
}

// keptUntil is when an answer is erased: a day, where it is known.
func (w *prospect) keptUntil(x *when) string {
	if x == nil {
		return ""
	}
	if x.Form == phrase.Offset && x.ofStage() {
		if d, ok := w.days.day(x); ok && !d.IsZero() {
			return "kept until " + d.String()
		}
	}
	return "kept until " + x.text
}

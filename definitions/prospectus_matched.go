package definitions

import (
	"fmt"
	"strings"

	"trellis/definitions/plan"
	"trellis/definitions/prospectus"
)

// grouped says that people are put into groups, not into pairs.
func (w *prospect) grouped() bool {
	for _, s := range w.ofKind(plan.Matching) {
		if s.makes == "groups" {
			return true
		}
	}
	return false
}

// howMatched says how people are put together.
func (w *prospect) howMatched() prospectus.Block {
	b := prospectus.Block{Heading: "How are people matched?"}
	if w.grouped() {
		b.Heading = "How are the groups made?"
	}
	several := len(w.ofKind(plan.Matching)) > 1
	w.stages(func(s *stage, made *plan.Stage) {
		text := w.matched(s, made)
		if !several {
			b.Text = text
			return
		}
		if who := w.those(s.onlyIf); who != "" {
			text = sentences("For "+who+".", text)
		}
		b.Points = append(b.Points, prospectus.Point{Lead: made.Title, Text: text})
	}, plan.Matching)
	return b
}

func (w *prospect) matched(s *stage, made *plan.Stage) string {
	choosing, confirmed, told := "", "", ""
	if s.choiceAt.Filename != "" {
		choosing = capital(w.roleMany(chooser)) + " " + w.choice(s) + w.byThen(made) + "."
	}
	approved := fmt.Sprintf("%s %s the %s before anybody hears of them.", capital(theStaff(asStaff(s.approvedBy))), verb("approves", "approve", len(s.approvedBy)), s.makes)
	if role := w.plan.Role(made.Confirmed); role != nil {
		confirmed = "A match is only settled when the " + role.Word() + " has said yes to it."
	}
	switch {
	case s.rolling:
		told = "You are told as soon as there is somebody for you."
	case !made.Decide.IsZero():
		told = "Everybody is told at the same time, on " + day(w.scene, made.Decide) + "."
	}
	return sentences(choosing, countsFor(s), approved, confirmed, told, w.unmatched(s))
}

// countsFor says what counts in matching. Whom it keeps apart is not for the public.
func countsFor(s *stage) string {
	var counts []string
	for _, x := range s.rules {
		if x.law == "prefer" {
			counts = append(counts, x.label)
		}
	}
	switch len(counts) {
	case 0:
		return ""
	case 1:
		return "This counts most: " + counts[0] + "."
	}
	return "This counts, the most important first: " + strings.Join(counts, "; ") + "."
}

func (w *prospect) unmatched(s *stage) string {
	const nobody = "If there is nobody suitable for you, "
	switch s.unmatched {
	case "wait":
		return nobody + "you wait until there is."
	case "wait for the next cohort":
		return nobody + "you wait for the next round."
	}
	return nobody + theStaff([]plan.StaffName{w.plan.Coordinator}) + " writes to you."
}

// choice is what choosing is, after "you" or "mentees": "choose three mentors".
func (w *prospect) choice(s *stage) string {
	one, many := "mentor", "mentors"
	for _, r := range w.plan.Roles {
		if r.Name != chooser {
			one, many = r.Word(), w.roleMany(r.Name)
		}
	}
	number := "up to " + inLetters(s.chooses)
	if s.choosesAll || s.chooses == 1 {
		number = inLetters(s.chooses)
	}
	if s.chooses == 1 {
		many = one
	}
	switch {
	case s.scores != "":
		return "give each " + one + " a number from " + s.scores
	case s.asksFor:
		return "ask for " + number + " " + many + " by name"
	case s.bestFirst:
		return "choose " + number + " " + many + ", the best first"
	}
	return "choose " + number + " " + many
}

// byThen is until when choices are made.
func (w *prospect) byThen(made *plan.Stage) string {
	if made.Closes.IsZero() {
		return ""
	}
	return ", by " + w.until(made.Closes)
}

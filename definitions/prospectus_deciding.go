package definitions

import (
	"fmt"

	"trellis/definitions/plan"
	"trellis/definitions/prospectus"
)

// whoDecides says who decides about applicants, and when they hear.
func (w *prospect) whoDecides() prospectus.Block {
	b := prospectus.Block{Heading: "Who decides, and when do I hear?"}
	w.stages(func(s *stage, made *plan.Stage) {
		if len(s.siftedBy) > 0 {
			b.Text = sentences(b.Text, fmt.Sprintf("First %s %s through all applications.", theStaff(asStaff(s.siftedBy)), verb("looks", "look", len(s.siftedBy))))
		}
		switch {
		case s.kind == plan.Recruitment && len(s.decidedBy) > 0:
			b.Text = sentences(b.Text, fmt.Sprintf("%s %s.", capital(theStaff(asStaff(s.decidedBy))), verb("decides", "decide", len(s.decidedBy))), w.hear(made))
		case s.kind == plan.Recruitment && s.decides() && w.public():
			b.Text = sentences(b.Text, "Whoever is put forward has a place.", w.hear(made))
		case s.tells():
			b.Text = sentences(b.Text, w.decidedIn(s, made), w.hear(made))
		}
	})
	return b
}

// decidedIn says by whom it is decided in a later stage.
func (w *prospect) decidedIn(s *stage, made *plan.Stage) string {
	for i, t := range made.Tasks {
		if !t.Decides {
			continue
		}
		if t.ByAnswer != "" {
			return "Whom you name in answer to " + asked(w.ask(t.ByAnswer)) + " is asked, and says yes or no."
		}
		if staff := asStaff(s.tasks[i].by); len(staff) > 0 {
			return fmt.Sprintf("%s %s, after %s.", capital(theStaff(staff)), verb("decides", "decide", len(staff)), small(made.Title))
		}
	}
	return ""
}

func (w *prospect) hear(made *plan.Stage) string {
	switch {
	case made.Decide.IsZero():
		return ""
	case made.TellEach:
		return "You hear as soon as it is decided, by " + day(w.scene, made.Decide) + " at the latest."
	}
	return "Everybody hears on " + day(w.scene, made.Decide) + "."
}

package definitions

import (
	"strings"
	"time"

	"trellis/definitions/phrase"
	"trellis/definitions/plan"
)

// What people are asked to do besides meeting: to agree on something, to do it, to
// answer.

// doing tells the agreements, tasks, questions and surveys of a stage.
func (n *narrator) doing(s *stage) {
	for _, x := range s.agreements {
		n.agreement(s, x)
	}
	for _, x := range s.tasks {
		n.task(s, x)
	}
	if len(s.questions) > 0 {
		n.count("Afterwards, those who took part are asked:", n.asks(s.questions)...)
	}
	for _, x := range s.surveys {
		n.survey(s, x)
	}
}

func (n *narrator) evaluation(s *stage, i int) {
	first := n.starts(s, i) + "people are asked how it was"
	if len(s.ledBy) > 0 {
		first += "; " + n.whoAll(s.ledBy).be() + " in charge of this"
	}
	answering := ""
	switch {
	case s.required:
		answering = "Everybody is asked to answer, and is reminded until they have"
	case s.voluntary:
		answering = "Nobody has to answer"
	}
	n.say(first, n.forWhom(s), answering)
}

// doers are those by whom something is done, one by one or together.
func (n *narrator) doers(names []named) subject { return n.whoAll(names) }

func (n *narrator) agreement(s *stage, x *agreement) {
	by := n.doers(x.by)
	text := by.does("make") + " an agreement, " + cited(worded(x.name))
	if x.due != nil {
		text += ", " + n.by(x.due) + n.dated(n.dueDay(s, x.name))
	}
	n.say(text, "Its words are at the end", n.reminded(x.remind, "made it"), n.requires(x.required, "made"))
}

// dueDay is the last day for an agreement or a task.
func (n *narrator) dueDay(s *stage, name string) (day time.Time) {
	made := n.made(s)
	if made == nil {
		return day
	}
	for _, x := range made.Agreements {
		if string(x.Name) == name && !x.Due.IsZero() {
			return x.Due.Add(-1)
		}
	}
	for _, x := range made.Tasks {
		if string(x.Name) == name && !x.Due.IsZero() {
			return x.Due.Add(-1)
		}
	}
	return day
}

func (n *narrator) reminded(w *when, done string) string {
	if w == nil {
		return ""
	}
	if w.Form == phrase.Cadence && (w.Event == phrase.Made || w.Event == phrase.Done) {
		return "Whoever has not " + done + " is reminded " + n.when(w) + " until it is done"
	}
	return "Whoever has not " + done + " is reminded " + n.when(w)
}

func (n *narrator) requires(required bool, done string) string {
	if !required {
		return ""
	}
	return "It has to be " + done + ", and where it is missing that is reported; nothing else waits for it"
}

func (n *narrator) task(s *stage, x *task) {
	by := n.doers(x.by)
	text := n.lead + by.be() + " asked"
	n.lead = ""
	if len(x.about) > 0 {
		text += ", once for " + n.whoAll(x.about).words
	}
	text += ": " + cited(x.ask)
	due := ""
	if x.due != nil {
		due = "This is to be done " + n.by(x.due) + n.dated(n.dueDay(s, string(x.name)))
	}
	outcome := ""
	if x.decides() {
		outcome = paragraphOf("What comes of it is that the applicant is accepted or declined", n.decidedLater(s))
	}
	n.say(text, due, outcome, n.reminded(x.remind, "done it"), n.requires(x.required, "done"))
}

func (n *narrator) survey(s *stage, x *survey) {
	form := n.form(x.name)
	who := n.whoAll(x.invite)
	text := who.be() + " asked to answer " + cited(worded(string(x.name)))
	if x.onlyIf != nil {
		text += ", but only " + n.onlyFor(x.onlyIf)
	}
	open := ""
	switch {
	case x.opens.applies():
		open = "It comes with the application"
	default:
		open = "It opens " + n.when(x.opens)
		if form != nil {
			open += n.dated(form.Opens)
		}
	}
	if x.closes != nil {
		open += ", and closes " + n.when(x.closes)
		if form != nil && !form.Closes.IsZero() {
			open += n.dated(form.Closes.Add(-1))
		}
	}
	hidden := ""
	if x.anonymous {
		hidden = "Nobody can see who answered what, and the answers are used for nothing else"
	}
	n.say(text, open, hidden)
	n.count("It asks:", n.asks(x.questions)...)
	n.say(n.asksAgain(x))
}

// asksAgain are the questions of an earlier survey that are asked once more.
func (n *narrator) asksAgain(x *survey) string {
	var again []string
	for _, name := range x.asksAgain {
		again = append(again, n.asking(n.question("", name.name)))
	}
	if len(again) == 0 {
		return ""
	}
	return "To compare before and after, it asks once more " + strings.Join(again, " and ")
}

func (n *narrator) form(name plan.SurveyName) *plan.Survey {
	if n.plan == nil {
		return nil
	}
	return n.plan.Survey(name)
}

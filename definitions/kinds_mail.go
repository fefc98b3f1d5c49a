package definitions

import (
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2/hclsyntax"

	"trellis/definitions/plan"
)

var mailRows = []entry[mailItem]{
	meaning(namesRow("to", "To whom it goes. Without it, to those whom its event is about, or whom its session invites, or else to everyone whom the stage invites.", "mentees", func(m *mailItem) *[]named { return &m.to }), "for", "recipients", "invite"),
	needed(meaning(whenRow("send", "When it goes: at 9am of that day, or when something happens.", `"1 week before launch"`, func(m *mailItem) **when { return &m.send }), "when", "at", "on")),
	onlyIfRow("It goes only to those of them for whom this is so.", "answer.become_a_mentor", func(m *mailItem) **rule { return &m.onlyIf }),
	entry[mailItem]{word: "attach", doc: "Files of the folder handouts that it carries.", example: `= ["handbook.pdf"]`, also: []string{"attachment", "attachments"}, value: (*reader).attached},
	meaning(namesRow("copy_to", "Who gets a copy: a question that is answered with a name and address.", "answer.assistant", func(m *mailItem) *[]named { return &m.copyTo }), "cc", "copy"),
	flagRow("hold", "It waits until the coordinator releases it.", func(m *mailItem) *bool { return &m.hold }),
	namesRow("approved_by", "Who reads and approves it before it goes; several means all of them.", "coordinator", func(m *mailItem) *[]named { return &m.approvedBy }),
	secondThoughtsRow("How long it waits when it goes to five people or more: the coordinator is told so long before it leaves, and can stop it.", func(m *mailItem) **int { return &m.thoughts }),
	whenRow("not_after", "When it is too late for it: it is listed then, and not sent.", `"1 week after launch"`, func(m *mailItem) **when { return &m.notAfter }),
	oneOfRow("when_in_doubt", "What is done when nobody can tell whether it arrived", []string{"send again", "leave it"}, func(m *mailItem) *string { return &m.whenInDoubt }),
	wasRow("What its file was called until now, where a cohort runs already: who was sent it is not sent it again.", "closing-soon", func(m *mailItem) *[]named { return &m.was }),
}

// attached reads the names of files.
func (r *reader) attached(m *mailItem, e hclsyntax.Expression) {
	for _, one := range elements(e) {
		if name := r.words(one); name != "" {
			m.attach = append(m.attach, named{name, one.Range()})
		}
	}
}

func (r *reader) mail(s *stage, b *hclsyntax.Block) {
	m := &mailItem{}
	m.name, m.at = r.label(b)
	fill(r, "this mail", b.DefRange(), b.Body, mailRows, m)
	if slices.ContainsFunc(s.mails, func(other *mailItem) bool { return other.name == m.name }) {
		r.wrongf(checkShape, m.at, "Give one of them words of its own.", "This stage sends %s twice", m.name)
		return
	}
	if m.name != "" {
		s.mails = append(s.mails, m)
	}
}

var surveyRows = []entry[survey]{
	needed(meaning(namesRow("invite", "Who is asked.", "everyone", func(x *survey) *[]named { return &x.invite }), "to", "for")),
	needed(meaning(whenRow("opens", "When it opens, and the mail goes that asks. In the middle it is \"halfway through meetings\".", `"1 day after finale"`, func(x *survey) **when { return &x.opens }), "from", "send")),
	meaning(whenRow("closes", "Its last day. One that opens when people apply closes when applications do.", `"3 weeks after finale"`, func(x *survey) **when { return &x.closes }), "until", "due", "deadline"),
	flagRow("anonymous", "Nobody can see who answered what, and nothing else may read it.", func(x *survey) *bool { return &x.anonymous }),
	onlyIfRow("It asks only those for whom this is so.", "answer.carry_on", func(x *survey) **rule { return &x.onlyIf }),
	namesRow("asks_again", "Questions of an earlier survey that it asks once more, to compare before and after: person by person, or where either is anonymous in total.", "[confidence, network]", func(x *survey) *[]named { return &x.asksAgain }),
	{word: "question", doc: "One thing that it asks.", example: `"recommend" { … }`, block: func(r *reader, x *survey, b *hclsyntax.Block) {
		x.questions = r.question(x.questions, b)
	}},
}

func (r *reader) survey(s *stage, b *hclsyntax.Block) {
	x := &survey{}
	name, at := r.identifier(b)
	x.name, x.at = plan.SurveyName(name), at
	fill(r, "this survey", b.DefRange(), b.Body, surveyRows, x)
	if !hasAny(b.Body, "closes") && x.opens != nil && !x.opens.applies() {
		r.wrongf(checkShape, x.at, `Add closes = "3 weeks after finale".`, "It is not said when %s closes", name)
	}
	if r.taken("survey", name, at) {
		return
	}
	s.surveys = append(s.surveys, x)
}

// taken tells of a second thing of that name, in any stage.
func (r *reader) taken(what, name string, at place) bool {
	key := what + " " + name
	if r.labels[key] {
		r.wrongf(checkShape, at, "Give one of them another name.", "There are two %s called %s", plural(what), name)
		return true
	}
	r.labels[key] = true
	return false
}

// plural is several of a word.
func plural[T ~string](word T) string {
	if stem, ok := strings.CutSuffix(string(word), "y"); ok && !strings.HasSuffix(stem, "a") && !strings.HasSuffix(stem, "e") && !strings.HasSuffix(stem, "o") {
		return stem + "ies"
	}
	return string(word) + "s"
}

package definitions

import (
	"slices"

	"github.com/hashicorp/hcl/v2/hclsyntax"

	"trellis/definitions/plan"
)

var mailRows = []entry[mailItem]{
	namesRow("to", "To whom it goes. Without it, to those whom its event is about, or else to everyone whom the stage invites.", "mentees", func(m *mailItem) *[]named { return &m.to }),
	needed(meaning(whenRow("send", "When it goes: at 9am of that day, or when something happens.", `"1 week before launch"`, func(m *mailItem) **when { return &m.send }), "when", "at", "on")),
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
	needed(namesRow("invite", "Who is asked.", "everyone", func(x *survey) *[]named { return &x.invite })),
	needed(whenRow("opens", "When it opens, and the mail goes that asks.", `"1 day after finale"`, func(x *survey) **when { return &x.opens })),
	needed(whenRow("closes", "Its last day.", `"3 weeks after finale"`, func(x *survey) **when { return &x.closes })),
	flagRow("anonymous", "Nobody can see who answered what.", func(x *survey) *bool { return &x.anonymous }),
	{word: "question", doc: "One thing that it asks.", example: `"recommend" { … }`, block: func(r *reader, x *survey, b *hclsyntax.Block) {
		x.questions = r.question(x.questions, b)
	}},
}

func (r *reader) survey(s *stage, b *hclsyntax.Block) {
	x := &survey{}
	name, at := r.identifier(b)
	x.name, x.at = plan.SurveyName(name), at
	fill(r, "this survey", b.DefRange(), b.Body, surveyRows, x)
	for _, other := range r.book.programme.stages {
		if slices.ContainsFunc(other.surveys, func(y *survey) bool { return y.name == x.name }) {
			r.wrongf(checkShape, at, "Give one of them another name.", "There are two surveys called %s", name)
			return
		}
	}
	s.surveys = append(s.surveys, x)
}

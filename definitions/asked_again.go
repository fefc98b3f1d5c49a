package definitions

import (
	"slices"

	"trellis/definitions/plan"
)

// Again is a question that a survey asks once more, to compare before and after.
type Again struct {
	Question
	Before plan.SurveyName // that asked it first
}

// AskedAgain are the questions that a survey asks once more, in the order in which it
// names them.
func (b *Book) AskedAgain(name plan.SurveyName) (all []Again) {
	for _, s := range b.programme.stages {
		for _, x := range s.surveys {
			if x.name != name {
				continue
			}
			for _, n := range x.asksAgain {
				if first, q := b.first(x, n.name); q != nil {
					all = append(all, Again{q.exported(), first.name})
				}
			}
		}
	}
	return all
}

// form is all that a survey asks: its own questions, and then those that it asks once
// more.
func (b *Book) form(x *survey) []*question {
	all := slices.Clip(x.questions)
	for _, n := range x.asksAgain {
		if _, q := b.first(x, n.name); q != nil && called(n.name, all) == nil {
			all = append(all, q)
		}
	}
	return all
}

// first is the survey that asks a question which another one asks once more. One that
// knows who answers can be compared only with one that knew it too.
func (b *Book) first(again *survey, question string) (*survey, *question) {
	for _, s := range b.programme.stages {
		for _, x := range s.surveys {
			if q := called(question, x.questions); q != nil && x != again && (again.anonymous || !x.anonymous) {
				return x, q
			}
		}
	}
	return nil, nil
}

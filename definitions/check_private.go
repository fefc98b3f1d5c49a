package definitions

import (
	"fmt"

	"trellis/definitions/plan"
)

const checkPrivateAnswers = "questions/private"

// private is the anonymous survey that asks a question which nobody is asked with
// their name; nil when there is none.
func (b *Book) private(question string) *survey {
	for _, s := range b.programme.stages {
		for _, x := range s.surveys {
			if x.anonymous && called(question, x.questions) != nil {
				return x
			}
		}
	}
	return nil
}

// notYours tells that a rule reads an anonymous survey.
func (c *compiler) notYours(x *survey, name string, at place) {
	c.wrong(checkPrivateAnswers, at, fmt.Sprintf("%s is asked in %s, which is anonymous, and no rule may read it", capital(plainly(name)), plainly(string(x.name))),
		"Ask it once more, with their names, or take the rule out.")
}

// checkPrivate is questions/private of what is said of an anonymous survey: who
// answered what is kept from everybody, so nobody can use it or compare it.
func (r *reader) checkPrivate() {
	named := map[string]bool{} // questions that are asked in a survey with names
	for _, s := range r.book.programme.stages {
		for _, x := range s.surveys {
			for _, q := range x.questions {
				named[q.name] = named[q.name] || !x.anonymous
				if x.anonymous {
					r.checkPrivateQuestion(x, q)
				}
			}
		}
	}
	for _, s := range r.book.programme.stages {
		for _, x := range s.surveys {
			for _, n := range x.asksAgain {
				if !x.anonymous && !named[n.name] {
					r.wrong(checkPrivateAnswers, n.at, fmt.Sprintf("%s was asked without names, and nobody's answers can be compared", capital(plainly(n.name))),
						fmt.Sprintf("Write anonymous = true in %s too, and all answers are compared together; or ask with names both times.", x.name))
				}
			}
		}
	}
}

func (r *reader) checkPrivateQuestion(x *survey, q *question) {
	for _, n := range q.usedFor {
		if s := r.book.stage(plan.StageName(n.name)); s != nil && s.kind == plan.Matching {
			r.wrong(checkPrivateAnswers, n.at, fmt.Sprintf("%s is anonymous, and matching may not read it", capital(plainly(string(x.name)))), "Ask it in the application, or take this out.")
		}
	}
	for _, n := range q.shownTo {
		r.wrong(checkPrivateAnswers, n.at, fmt.Sprintf("%s is anonymous, and its answers are shown to nobody", capital(plainly(string(x.name)))), "Take this out.")
		break
	}
}

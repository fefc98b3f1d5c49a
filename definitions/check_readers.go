package definitions

import (
	"fmt"
	"slices"
	"strings"

	"trellis/definitions/plan"
)

// checkReaders is mail/names of answers: whoever gets a mail was asked what it
// speaks of, and cannot have left it blank. Otherwise theirs could not leave.
func (r *reader) checkReaders(t *template, by setting) {
	answers := r.answersOf(t)
	if len(answers) == 0 {
		return
	}
	if r.nobody == nil {
		r.nobody = r.book.dates(&cohort{})
	}
	to := r.nobody.invited(by.stage.invite)
	if by.item != nil && by.item.send != nil {
		to = r.nobody.audience(by.stage, by.item)
	}
	for _, n := range answers {
		whose, question, _ := strings.Cut(n.name, ".")
		roles := r.readers(to.Roles)
		if whose == "match" {
			roles = r.matchedWith(roles, by.stage)
			r.keptFrom(t, n)
		} else if len(to.Staff) > 0 {
			r.add(Problems{wrongIn(t.src, checkMailNames, n.at, "The "+aloud(plan.StageName(to.Staff[0]))+" is not asked about "+plainly(question), "Take it out, or send this mail to others.")})
			continue
		}
		r.checkReader(t, n, roles)
	}
}

// answersOf are those of a mail's names that stand for answers, each once.
func (r *reader) answersOf(t *template) []spoken {
	var answers []spoken
	for _, n := range t.names {
		whose, question, _ := strings.Cut(n.name, ".")
		if (whose == "you" || whose == "match") && r.book.index().find(n.name) != nil && !slices.Contains(notQuestions, question) {
			answers = append(answers, n)
		}
	}
	return answers
}

// readers are roles, or all of them where none is said.
func (r *reader) readers(roles []plan.RoleName) []plan.RoleName {
	if len(roles) > 0 {
		return roles
	}
	for _, x := range r.book.programme.roles {
		roles = append(roles, x.name)
	}
	return roles
}

// matchedWith are the roles of those whom people of some roles are matched with:
// the other one, or in a group their own.
func (r *reader) matchedWith(roles []plan.RoleName, s *stage) []plan.RoleName {
	var others []plan.RoleName
	for _, x := range r.book.programme.roles {
		if len(r.book.programme.roles) == 1 || len(roles) > 1 || !slices.Contains(roles, x.name) {
			others = append(others, x.name)
		}
	}
	return others
}

func (r *reader) checkReader(t *template, n spoken, roles []plan.RoleName) {
	whose, question, _ := strings.Cut(n.name, ".")
	for _, role := range roles {
		q := called(question, r.book.asked(role))
		switch {
		case q == nil:
			fix := "Ask everyone; or take it out."
			if to := r.whoKnow(whose, question); len(to) > 0 {
				fix = fmt.Sprintf("Write to = %s in the mail, and another mail for the others; or ask everyone.", all(to))
			}
			r.add(Problems{wrongIn(t.src, checkMailNames, n.at, fmt.Sprintf("A %s is not asked about %s, and this mail speaks of their answer", role, plainly(question)), fix)})
			return
		case q.mayBeBlank():
			p := wrongIn(t.src, checkMailNames, n.at, capital(plainly(question))+" may be left blank, and then this mail does not leave",
				"Take it out of the mail, or take optional = true or only_if away from the question.")
			p.Severity = Warning
			r.add(Problems{p})
			return
		}
	}
}

// whoKnow are the roles, in the plural, to whom a mail may speak of an answer: those
// who gave it, or those who are matched with them.
func (r *reader) whoKnow(whose, question string) []string {
	var to []string
	for _, x := range r.book.programme.roles {
		gave := called(question, r.book.asked(x.name)) != nil
		if gave == (whose == "you") || len(r.book.programme.roles) == 1 {
			to = append(to, plural(string(x.name)))
		}
	}
	return to
}

package definitions

import "fmt"

// checkPer is questions/blank and questions/kind of what is counted answer by
// answer: limits, and places that are kept.
func (r *reader) checkPer() {
	r.perOf(&r.book.programme.everyone, r.book.programme.everyone.questions)
	for _, x := range r.book.programme.roles {
		r.perOf(&x.applying, r.book.asked(x.name))
	}
}

func (r *reader) perOf(a *applying, asked []*question) {
	for _, x := range a.limits {
		if q := called(x.per.of(applicant), asked); q != nil {
			r.counted(q, x.per.at)
		}
	}
	for _, x := range a.reserves {
		q := called(x.per.of(applicant), asked)
		switch {
		case q == nil:
		case q.kind == Organisation || q.kind == Number:
			r.wrong(checkKind, x.per.at, fmt.Sprintf("Nobody knows how many answers to %s there will be, so places cannot be kept for each", plainly(q.name)),
				"Let people choose from a list, or say for whom with when = ….")
		default:
			r.counted(q, x.per.at)
		}
	}
}

// counted tells of answers that cannot be counted one by one.
func (r *reader) counted(q *question, at place) {
	switch {
	case q.mayBeBlank():
		r.wrong(checkBlank, at, capital(plainly(q.name))+" may be left blank, and who leaves it so is not counted", "Take optional = true or only_if away from the question, or count another one.")
	case q.kind == Words || q.kind == Paragraph || q.kind == Contact:
		r.wrong(checkKind, at, capital(plainly(q.name))+" is answered in people's own words, and two spellings count as two answers",
			`Write choose_from = … or answer = "an organisation" in the question.`)
	case q.exported().several():
		r.wrong(checkKind, at, "Several may be chosen in "+plainly(q.name)+", so that one person counts for each", "Let people choose one, or count another question.")
	}
}

// mayBeBlank says that not everybody answers it: it is optional, or only some are asked.
func (q *question) mayBeBlank() bool { return q.optional || q.onlyIf != nil }

package definitions

import (
	"slices"
	"strings"

	"trellis/definitions/plan"
)

// Note reads the words of a mail that somebody sends outside the plan. They are
// written and checked as those of mail/ are, with the same messages and places; path
// is where they come from. Such a mail is about no session, survey, agreement or task
// in particular; one that chases is about what was asked. With problems there is no
// letter.
func (b *Book) Note(path string, src []byte, chases bool) (*Letter, Problems) {
	t, problems := parseTemplate(path, plain(src))
	if t == nil {
		return nil, problems
	}
	problems = append(problems, b.checkNames(t, setting{note: !chases, builtin: chases})...)
	problems = append(problems, b.withoutDollar(t)...)
	if problems = problems.sorted(); len(problems) > 0 {
		return nil, problems
	}
	return b.letter(t), nil
}

// Title is the subject as it is written, with the names in it.
func (l *Letter) Title() string {
	title := l.Subject
	for i, n := range l.Names {
		title = strings.ReplaceAll(title, string(firstSlot+rune(i)), "${"+n+"}")
	}
	return title
}

// Words are the source of a mail: the programme's own words for it, or those that are
// built in. The path is for problems.
func (b *Book) Words(name string) (path string, src []byte, ok bool) { return b.mail(name) }

// Audience is whom a word means that may stand in the to of a mail: mentors,
// each.mentor, everyone, applicants, waiting, past.mentors, or one of the programme's
// people. False: the word means nobody; see [Book.Addressees].
func (b *Book) Audience(p *plan.Plan, word string) (plan.Audience, bool) {
	if !slices.Contains(b.programme.addressees(), word) {
		return plan.Audience{}, false
	}
	r := &resolver{book: b, plan: p}
	return r.invited([]named{{name: word}}), true
}

// Addressees are the words that may stand in the to of a mail of this programme, sorted.
func (b *Book) Addressees() []string {
	return slices.Sorted(slices.Values(b.programme.addressees()))
}

// addressees are the words that may stand in the to of a mail.
func (p *programme) addressees() []string {
	return slices.Concat(audiences(p), namesOf(p.people), []string{"applicants", "waiting"})
}

package definitions

import "trellis/definitions/plan"

// Kind is how a question is answered.
type Kind string

// The kinds of answers. [Book.ReadAnswer] says how each is read.
const (
	Organisation Kind = "organisation" // the name of one; rules may compare it
	Paragraph    Kind = "paragraph"    // as long as they like, lines kept
	Words        Kind = "words"        // a line of their own
	YesNo        Kind = "yes-no"       // "yes" or "no"
	Number       Kind = "number"       // "3", "2.5"
	Contact      Kind = "contact"      // somebody else's name and the address that mail goes to
	Choice       Kind = "choice"       // one or more of Options
)

// answers are the kinds as a definition writes them, after answer = …. Choices
// are written with choose_from instead.
var answers = []struct {
	written string
	kind    Kind
}{
	{"an organisation", Organisation},
	{"a paragraph", Paragraph},
	{"a few words", Words},
	{"yes or no", YesNo},
	{"a number", Number},
	{"a name and address", Contact},
}

// Question is one thing that people are asked.
type Question struct {
	Name     string // as rules and mails call it: "needs"
	Ask      string // as people read it: "What would you like help with?"
	Kind     Kind
	Options  []string // of a Choice, in the order of the list
	Most     int      // how many Options may be chosen; 0 for other kinds
	Exactly  bool     // and no fewer
	Optional bool     // it may be left blank
	Long     bool     // a Paragraph may be as long as a report: it is asked of those who take part
}

// Questions are what those who apply for a role are asked: first what everyone
// is, then the role's own, in the order they are written. A role that the
// programme does not have is asked nothing.
func (b *Book) Questions(role plan.RoleName) []Question {
	return exported(b.asked(role))
}

// Form is what a survey asks, or what a stage asks afterwards: that of
// "how_it_went", that of "finale". It is empty when nothing has that name.
func (b *Book) Form(name string) []Question {
	for _, s := range b.programme.stages {
		if string(s.name) == name {
			return afterwards(s.questions)
		}
		for _, x := range s.surveys {
			if string(x.name) == name {
				return afterwards(b.form(x))
			}
		}
	}
	return nil
}

// afterwards are questions that are asked of those who take part.
func afterwards(questions []*question) []Question {
	all := exported(questions)
	for i := range all {
		all[i].Long = true
	}
	return all
}

// asked are the questions to those who apply for a role.
func (b *Book) asked(name plan.RoleName) []*question {
	r := b.role(name)
	if r == nil {
		return nil
	}
	all := make([]*question, 0, len(b.programme.everyone.questions)+len(r.questions))
	return append(append(all, b.programme.everyone.questions...), r.questions...)
}

func (b *Book) role(name plan.RoleName) *role {
	for _, r := range b.programme.roles {
		if r.name == name {
			return r
		}
	}
	return nil
}

// called finds a question by its name; nil when there is none.
func called(name string, among []*question) *question {
	for _, q := range among {
		if q.name == name {
			return q
		}
	}
	return nil
}

func exported(questions []*question) []Question {
	var all []Question
	for _, q := range questions {
		all = append(all, q.exported())
	}
	return all
}

func (q *question) exported() Question {
	x := Question{Name: q.name, Ask: q.ask, Kind: q.kind, Options: q.options, Optional: q.optional}
	if q.kind == Choice {
		x.Most, x.Exactly = max(q.most, 1), q.exactly
	}
	return x
}

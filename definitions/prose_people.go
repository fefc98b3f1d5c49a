package definitions

import (
	"slices"
	"strings"

	"trellis/definitions/plan"
)

// People as a sentence speaks of them.

// subject is somebody whom a sentence is about.
type subject struct {
	words  string
	plural bool
}

func (s subject) be() string {
	if s.plural {
		return s.words + " are"
	}
	return s.words + " is"
}

// relative begins a clause about the subject: a body is a thing, whatever the law says.
func (s subject) relative() string {
	for _, body := range []string{"team", "group", "committee", "panel", "board", "office", "trust"} {
		if strings.HasSuffix(s.words, body) {
			return "which"
		}
	}
	return "who"
}

// does is a verb in the form that the subject wants.
func (s subject) does(verb string) string {
	if s.plural {
		return s.words + " " + verb
	}
	switch {
	case verb == "have":
		return s.words + " has"
	case strings.HasSuffix(verb, "y") && !strings.HasSuffix(verb, "ay"):
		return s.words + " " + strings.TrimSuffix(verb, "y") + "ies"
	}
	return s.words + " " + verb + "s"
}

// asOne is subjects as one of them.
func asOne(subjects []subject) subject {
	var words []string
	for _, s := range subjects {
		words = append(words, s.words)
	}
	return subject{all(words), len(subjects) > 1 || len(subjects) == 1 && subjects[0].plural}
}

// role is what people call one of a role: "mentor", "consultant".
func (n *narrator) role(name string) string {
	for _, r := range n.book.programme.roles {
		if string(r.name) == name && r.called != "" {
			return r.called
		}
	}
	return strings.ReplaceAll(name, "_", " ")
}

func (n *narrator) roles(name string) string { return plural(n.role(name)) }

// who is somebody whom a definition names with a bare word.
func (n *narrator) who(name named) subject {
	word := name.name
	switch {
	case word == everyone:
		return subject{"everyone", false}
	case word == "applicants":
		return subject{"everyone who applies", false}
	case word == "waiting":
		return subject{"those on the waiting list", true}
	case name.of("past") != "":
		return subject{"the " + n.plurally(name.of("past")) + " of earlier cohorts", true}
	case name.of("each") != "":
		return subject{"each " + n.role(name.of("each")), false}
	case name.of(applicant) != "":
		return subject{"the person named in answer to " + n.asking(n.question("", name.of(applicant))), false}
	case slices.Contains(roleWords(n.book.programme), word):
		return subject{n.plurally(word), true}
	}
	return staffWords(word)
}

// plurally is what people call several of a role that stands in the plural.
func (n *narrator) plurally(word string) string {
	for _, r := range n.book.programme.roles {
		if plural(string(r.name)) == word {
			return n.roles(string(r.name))
		}
	}
	return strings.ReplaceAll(word, "_", " ")
}

// staffWords is one of the programme's people: "the coordinator", "the head of
// programmes". What is no person or body has no article: "museum development".
func staffWords(name string) subject {
	words := strings.ReplaceAll(name, "_", " ")
	head, _, _ := strings.Cut(words, " of ")
	several := strings.HasSuffix(head, "s") && !strings.HasSuffix(head, "ss")
	if strings.HasSuffix(head, "ment") || strings.HasSuffix(head, "ing") {
		return subject{words, several}
	}
	return subject{"the " + words, several}
}

func (n *narrator) whoAll(names []named) subject {
	var all []subject
	for _, x := range names {
		all = append(all, n.who(x))
	}
	return asOne(all)
}

// bothOf says of several people that it takes all of them: "the coordinator and
// the coach both".
func (n *narrator) bothOf(names []named, verb string) string {
	s := n.whoAll(names)
	switch len(names) {
	case 0, 1:
		return s.does(verb)
	case 2:
		return s.words + " both " + verb
	}
	return s.words + " all " + verb
}

// oneOf is what people apply to be, as a sentence about one of them needs it: "a
// mentor or a mentee".
func (n *narrator) oneOf(names []named) string {
	var words []string
	for _, r := range n.book.programme.roles {
		if len(names) == 0 || slices.ContainsFunc(names, func(x named) bool { return x.name == plural(string(r.name)) || x.name == everyone }) {
			words = append(words, aOrAn(n.role(string(r.name))))
		}
	}
	return either(words)
}

// question finds one that a role, or else anybody, is asked, in forms, surveys and
// afterwards; nil when there is none.
func (n *narrator) question(role plan.RoleName, name string) *question {
	p := n.book.programme
	if q := called(name, n.book.asked(role)); q != nil {
		return q
	}
	if q := called(name, n.book.questions()); q != nil {
		return q
	}
	for _, s := range p.stages {
		if q := called(name, s.questions); q != nil {
			return q
		}
		for _, x := range s.surveys {
			if q := called(name, x.questions); q != nil {
				return q
			}
		}
	}
	return nil
}

// asking is a question as a sentence speaks of it.
func (n *narrator) asking(q *question) string {
	if q == nil {
		return "a question"
	}
	return cited(askedIn(q.ask))
}

package definitions

import (
	"fmt"
	"slices"
	"strings"

	"trellis/definitions/plan"
)

// What names mean already, besides the stages' own list.
var (
	// notWords are read as something else wherever a bare word stands.
	notWords = []string{"true", "false", "null"}
	// notRoles are the words for people that are no role, in the singular.
	notRoles = []string{"everyone", "applicant", "pair", "group", "partner", "answer", "both", "each", "past", "they", "you", "match"}
	// notPeople are what mails and lists of people speak of otherwise.
	notPeople = []string{"everyone", "applicants", "waiting", "you", "match", "programme", "cohort", "introductions", "session", "survey",
		"agreement", "task", "stage", "decision", "count", "proposal", "link", "recruitment"}
	// notQuestions are what mails know of everybody: you.name.
	notQuestions = []string{"name", "first_name", "email", "role"}
	// notLinks are links that every programme has: link.apply.
	notLinks = []string{"apply", "choose", "met", "survey", "agreement", "task", "confirm", "call"}
)

// checkReserved is names/reserved: a name means one thing, in rules, in lists of
// people and in mails.
func (r *reader) checkReserved() {
	p := r.book.programme
	for _, x := range p.roles {
		r.reserved("role", string(x.name), x.at, notRoles)
		for _, n := range p.people {
			if n.name == string(x.name) || n.name == plural(string(x.name)) {
				r.wrong(checkReserved, n.at, fmt.Sprintf("A role and one of the programme's people are both called %s", x.name), "Give one of them another name.")
			}
		}
	}
	for _, n := range p.people {
		r.reserved("person", n.name, n.at, notPeople)
		if s := r.book.programme.index().place(plan.StageName(n.name)); s >= 0 {
			r.wrong(checkReserved, p.stages[s].at, fmt.Sprintf("A stage and one of the programme's people are both called %s", n.name), "Give one of them another name.")
		}
	}
	for _, l := range p.lists {
		r.reserved("list", l.name, l.at, nil)
	}
	for _, q := range r.book.questions() {
		r.reserved("question", q.name, q.at, notQuestions)
	}
	r.checkLinked()
}

// checkLinked tells of two things that a mail would link to by one name.
func (r *reader) checkLinked() {
	seen := map[string]bool{}
	link := func(what, name string, at place) {
		name = strings.ReplaceAll(name, "-", "_")
		if name == "" || r.reserved(what, name, at, notLinks) {
			return
		}
		if seen[name] {
			r.wrong(checkReserved, at, fmt.Sprintf("Something else is called %s that a mail can link to", name), "Give one of them another name.")
		}
		seen[name] = true
	}
	for _, s := range r.book.programme.stages {
		for _, q := range s.questions {
			link("question", q.name, q.at)
		}
		for _, x := range s.surveys {
			link("survey", string(x.name), x.at)
		}
		for _, x := range s.agreements {
			link("agreement", x.name, x.at)
		}
		for _, x := range s.tasks {
			link("task", string(x.name), x.at)
		}
	}
}

// reserved tells of a name that means something already.
func (r *reader) reserved(what, name string, at place, among []string) bool {
	if !slices.Contains(among, name) && !slices.Contains(notWords, name) {
		return false
	}
	article := "A"
	if strings.ContainsRune("aeiou", rune(what[0])) {
		article = "An"
	}
	r.wrong(checkReserved, at, fmt.Sprintf("%s %s cannot be called %s", article, what, name), "Give it another name. This one means something already.")
	return true
}

// checkDirectory is names/reserved of the directory: inside a programme these
// names are its folders.
func (r *reader) checkDirectory() {
	for _, folder := range []string{cohortFolder, mailFolder, wordsFolder, handoutFolder} {
		if r.book.name+"/" == folder {
			r.ofFile(checkReserved, programmeFile, fmt.Sprintf("The directory of a programme cannot be called %s", r.book.name), "Inside of a programme that is a folder. Give the directory the programme's name.")
		}
	}
}

package definitions

import (
	"fmt"
	"slices"
	"strings"
)

// specimen is a small programme with one stage of each kind, for the names that
// mails of any programme may speak of.
const specimen = `
programme "Specimen" {
  people   = [coach]
  timezone = "Europe/London"
}
role "mentor" {}
role "mentee" {
  question "needs" {
    ask    = "What would you like help with?"
    answer = "a paragraph"
  }
}
recruitment {}
launch {}
matching { mentees_choose = 3 }
training {}
meetings {
  agreement "mentoring-agreement" { by = each.pair }
  task "report" {
    ask = "Write a report."
    by  = mentees
  }
}
drop_ins {}
support {}
finale {
  question "carry_on" {
    ask    = "Do you keep meeting?"
    answer = "yes or no"
  }
}
evaluation {
  survey "how_it_went" {
    invite = everyone
    opens  = "1 day after finale"
    closes = "3 weeks after finale"
  }
}
stage "visits" {}
`

// scopes are the mails in which names may stand, in the words of the manual.
var scopes = []struct {
	scope *scope
	title string
}{
	{nil, "In every mail"},
	{matched, "In mails that leave when pairs are announced, or later"},
	{oneSession, "In mails about one session: invitations, and `\"2 days before each …\"`"},
	{oneSurvey, "In mails of a stage with a survey"},
	{oneAgreement, "In mails of a stage with an agreement"},
	{oneTask, "In mails of a stage with a task"},
	{chasing, "In the mail `chase`, which goes to those who were not heard from"},
	{notices, "In notices to staff, which are built in and may be put in other words"},
}

// namesSection says what stands for what between ${ and } in a mail.
func namesSection() []topic {
	book, _ := Open("specimen", map[string][]byte{programmeFile: []byte(specimen)})
	all := []topic{{depth: 3, title: "Names in mails", anchors: []string{"names"}, asked: []string{"names", "names in mails"}, text: folded(
		"In the words of a mail, names between `${` and `}` stand for what is known when it is sent. There are no conditions: write two mails. "+
			"`you` is the reader; `match` is whom they are matched with. A question `needs` gives `you.needs` and `match.needs`; each of the programme's people, here `coach`, a name and an address; "+
			"each stage its dates, under its own name; and each survey, question of a stage, task and agreement a link.", "")}}
	for _, s := range scopes {
		all = append(all, topic{depth: 4, title: s.title})
		for _, k := range book.names() {
			if k.scope == s.scope && !ofStages(book, k.name) {
				all = append(all, k.topic())
			}
		}
	}
	for _, s := range book.programme.stages {
		all = append(all, topic{depth: 4, title: "Of " + string(s.name) + ", in every mail"})
		for _, k := range s.names() {
			all = append(all, k.topic())
		}
	}
	return all
}

// topic is what is said of a name. The coach of the specimen stands for whoever
// runs the programme.
func (k known) topic() topic {
	root, _, _ := strings.Cut(k.name, ".")
	return topic{title: code("${"+k.name+"}") + ": " + coded(k.doc), asked: []string{k.name, root}}
}

// ofStages says that a name is one that a stage gives.
func ofStages(b *Book, name string) bool {
	return slices.ContainsFunc(b.programme.stages, func(s *stage) bool { return find(name, s.names()) != nil })
}

// functionsSection says what rules may call.
func functionsSection() []topic {
	all := []topic{{depth: 3, title: "Functions", anchors: []string{"functions"}, asked: []string{"functions"}, text: folded(
		fmt.Sprintf("%s functions compare two people. Each is false, or 0, where an answer is missing. In groups they speak of all of them, by the plural of the role: `same(peers.museum)`.",
			capital(spelledOut(len(functions)))), "")}}
	for _, f := range slices.Clone(functions) {
		all = append(all, topic{title: code(f.example), anchors: []string{"function-" + f.name}, asked: []string{f.name}, text: folded(capital(f.doc)+".", "  ")})
	}
	return all
}

func spelledOut(n int) string {
	words := []string{"no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"}
	if n < len(words) {
		return words[n]
	}
	return fmt.Sprint(n)
}

package definitions

import (
	"fmt"
	"slices"
	"strings"

	"trellis/definitions/plan"
)

// The words of the mails and of what people agree to, at the end: with every name
// said in words, or filled in where the cohort knows it.

// letters is the chapter of the mails' words.
func (n *narrator) letters() {
	n.chapter("The words of the mails")
	n.say("What stands between [ and ] is filled in for each reader")
	sent := map[string]bool{}
	for _, s := range n.book.programme.stages {
		for _, m := range s.mails {
			n.letter(fmt.Sprintf("Mail %d: %s", n.numbers[m], n.subjectOf(m.name)), m.name)
			sent[m.name] = true
		}
	}
	for _, name := range n.otherMails(sent) {
		n.letter(n.otherwise(name)+": "+n.subjectOf(name), name)
	}
}

// letter adds the words of one mail.
func (n *narrator) letter(heading, name string) {
	l, err := n.book.Letter(name)
	if err != nil {
		return // check has told of it
	}
	n.pass(Passage{Heading: heading, Quote: strings.TrimSpace(n.filled(l, withoutTargets(l.Body)))})
}

func (n *narrator) subjectOf(name string) string {
	l, err := n.book.Letter(name)
	if err != nil {
		return name
	}
	return n.filled(l, l.Subject)
}

// otherMails are those of the programme that no stage names: its own words for
// invitations and for what is built in, and such as nothing sends.
func (n *narrator) otherMails(sent map[string]bool) []string {
	var others []string
	for path := range n.book.files {
		if name, ok := strings.CutPrefix(path, mailFolder); ok && !sent[strings.TrimSuffix(name, ".md")] {
			others = append(others, strings.TrimSuffix(name, ".md"))
		}
	}
	slices.Sort(others)
	return others
}

// otherwise is what such a mail is for.
func (n *narrator) otherwise(name string) string {
	if stage, ok := strings.CutSuffix(name, "-invitation"); ok {
		if s := n.book.stage(plan.StageName(stage)); s != nil {
			return "The invitation to " + n.the(s).words
		}
	}
	if _, err := builtin.ReadFile(builtinFolder + name + ".md"); err == nil {
		return "In place of the mail that is built in, " + strings.ReplaceAll(name, "-", " ")
	}
	return "Sent by nothing, " + strings.ReplaceAll(name, "-", " ")
}

// agreed is the chapter of the words that people agree to.
func (n *narrator) agreed() {
	var passages []Passage
	for _, path := range sortedKeys(n.book.files) {
		if name, ok := strings.CutPrefix(path, wordsFolder); ok {
			passages = append(passages, Passage{Heading: worded(strings.TrimSuffix(name, ".md")), Quote: strings.TrimSpace(string(n.book.files[path]))})
		}
	}
	if len(passages) == 0 {
		return
	}
	n.chapter("The words that people agree to")
	for _, p := range passages {
		n.pass(p)
	}
}

package definitions

import (
	"regexp"
	"strings"

	"trellis/definitions/plan"
)

// The names that mails speak of, in words or filled in.

// toTarget is a link of Markdown whose target is a name.
var toTarget = regexp.MustCompile(`\[([^\[\]]*)\]\(([\x{E000}-\x{F8FF}])\)`)

// withoutTargets leaves of a link the words that people see, and then what it is for.
func withoutTargets(body string) string { return toTarget.ReplaceAllString(body, "$1 $2") }

// filled puts words, or what the cohort knows, in the place of names.
func (n *narrator) filled(l *Letter, text string) string {
	known := n.book.names()
	return replaceSlots(text, func(i int) string {
		if i >= len(l.Names) {
			return ""
		}
		if k := find(l.Names[i], known); k != nil {
			if v, ok := n.value(k); ok {
				return v
			}
			return "[" + n.placeholder(k) + "]"
		}
		return l.Names[i]
	})
}

func replaceSlots(text string, with func(int) string) string {
	var b strings.Builder
	for _, r := range text {
		if r >= firstSlot && r < firstSlot+slots {
			b.WriteString(with(int(r - firstSlot)))
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// value is what a name stands for in every letter of this cohort.
func (n *narrator) value(k *known) (string, bool) {
	root, member, _ := strings.Cut(k.name, ".")
	if k.name == "programme.name" {
		return n.book.programme.label, true
	}
	if s := n.book.stage(plan.StageName(root)); s != nil && member == "title" {
		return stageHeading(s), true
	}
	if s := n.book.stage(plan.StageName(root)); s != nil && member == "every" {
		return s.often(), s.every != nil
	}
	if n.plan == nil || k.scope != nil || strings.HasPrefix(k.name, "you.") || strings.HasPrefix(k.name, "link.") {
		return "", false
	}
	staff := map[plan.StaffName]Staff{}
	for _, x := range n.book.Staff(n.cohort.file) {
		staff[x.Name] = x
	}
	return k.value(&Scene{Plan: n.plan, Staff: staff})
}

// placeholder is a name as words: whose, or of what.
func (n *narrator) placeholder(k *known) string {
	root, member, _ := strings.Cut(k.name, ".")
	doc := strings.TrimPrefix(k.doc, "the ")
	what := strings.ReplaceAll(member, "_", " ")
	if better, ok := memberWords[member]; ok {
		what = better
	}
	_, asked, isAnswer := strings.Cut(k.doc, "answer: ")
	switch {
	case isAnswer && root == "you":
		return "your answer to " + cited(askedIn(asked))
	case isAnswer:
		return "their answer to " + cited(askedIn(asked))
	case root == "you" && member == "role":
		return "your role"
	case root == "you":
		return what
	case root == "match":
		return what + " of your match"
	case root == "link" && k.scope == nil:
		return "link: " + strings.TrimPrefix(doc, "a link to write: ")
	case root == "session":
		return what + " of the session"
	case strings.HasPrefix(doc, "by which day"):
		return "day by which" + strings.TrimPrefix(doc, "by which day")
	}
	if s := n.book.stage(plan.StageName(root)); s != nil && n.meetsAt(s) {
		return what + " of " + n.the(s).words
	}
	for _, x := range n.book.programme.people {
		if x.name == root {
			return what + " of " + n.who(x).words
		}
	}
	return strings.ReplaceAll(doc, "pairs", n.matches())
}

// memberWords are what stands behind the point of a name, where it is not its own word.
var memberWords = map[string]string{"on": "day and hours", "where": "place", "email": "address", "led_by": "leader"}

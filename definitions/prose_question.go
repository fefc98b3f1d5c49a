package definitions

import (
	"slices"
	"strings"
)

// Questions, as those are told of them who will be asked.

// asks are questions as points: the words, and how they are answered.
func (n *narrator) asks(questions []*question) []Point {
	var points []Point
	for _, q := range questions {
		points = append(points, Point{Text: paragraphOf(cited(q.ask), n.howAnswered(q), n.whenAsked(q), n.whatFor(q))})
	}
	return points
}

// howAnswered is what kind of answer is wanted.
func (n *narrator) howAnswered(q *question) string {
	blank := ""
	if q.optional {
		blank = ", or leave it blank"
	}
	switch q.kind {
	case Organisation:
		return "They name an organisation" + blank
	case Paragraph:
		return "They answer in a paragraph" + blank
	case YesNo:
		return "They answer yes or no" + blank
	case Number:
		return "They answer with a number" + blank
	case Contact:
		return "They give a name and an address" + blank
	case Choice:
		return "They choose " + n.options(q) + blank
	}
	return "They answer in a few words" + blank
}

// options are what can be chosen. A list that several questions choose from is
// written out once.
func (n *narrator) options(q *question) string {
	most := "one of"
	switch {
	case q.most >= len(q.options) && q.most > 1:
		most = "as many as they like of"
	case q.most > 1 && q.exactly:
		most = figureOf(q.most) + " of"
	case q.most > 1:
		most = "up to " + figureOf(q.most) + " of"
	}
	if before := n.listed[q.list]; q.list != "" && before != nil {
		return most + " the things listed under " + n.asking(before)
	}
	n.listed[q.list] = q
	return most + " " + either(citedAll(q.options))
}

// whenAsked says of whom alone it is asked.
func (n *narrator) whenAsked(q *question) string {
	if q.onlyIf == nil {
		return ""
	}
	return "Only those are asked this who " + strings.TrimPrefix(n.onlyFor(q.onlyIf), "those who ")
}

// whatFor says what becomes of an answer: what for, who sees it, until when.
func (n *narrator) whatFor(q *question) string {
	var is []string
	if len(q.usedFor) > 0 {
		is = append(is, "is used for "+all(n.stagesNamed(q.usedFor)))
	}
	if len(q.shownTo) > 0 {
		is = append(is, "is shown to "+n.whoAll(q.shownTo).words)
	}
	if n.tells[q] {
		is = append(is, "is told to whoever they are matched with")
	}
	if q.keptUntil != nil {
		is = append(is, "is erased "+n.when(q.keptUntil))
	}
	switch {
	case len(q.seenBy) == 0 && len(is) == 0:
		return ""
	case len(q.seenBy) == 0:
		return "The answer " + all(is)
	case len(is) == 0:
		return "Only " + n.whoAll(q.seenBy).does("see") + " the answer"
	}
	return "Only " + n.whoAll(q.seenBy).does("see") + " the answer, which " + all(is)
}

func (n *narrator) stagesNamed(names []named) []string {
	var words []string
	for _, x := range names {
		for _, s := range n.book.programme.stages {
			if string(s.name) == x.name {
				words = append(words, n.the(s).words)
			}
		}
	}
	return words
}

// spareLists are those that no question chooses from.
func (n *narrator) spareLists() []Point {
	used := map[string]bool{}
	p := n.book.programme
	note := func(questions []*question) {
		for _, q := range questions {
			used[q.list] = true
		}
	}
	note(n.book.questions())
	for _, r := range p.roles {
		note(r.questions)
	}
	for _, s := range p.stages {
		note(s.questions)
		for _, x := range s.surveys {
			note(x.questions)
		}
	}
	var spare []string
	for name := range p.lists {
		if !used[name] {
			spare = append(spare, name)
		}
	}
	slices.Sort(spare)
	var points []Point
	for _, name := range spare {
		points = append(points, Point{worded(name), asSentence(all(citedAll(p.lists[name].items)))})
	}
	return points
}

package definitions

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// section is what may be written in one thing, for the reference.
type section struct {
	title, doc string
	blocks     []string // the kinds of block that it is about; the first gives its anchors
	words      []word
	besides    string // what else may be written in it, in a sentence before its words
}

// word is a row of the table, whatever it is a row of.
type word struct {
	word, doc, example string
	must, block        bool
}

// written is how it stands in a file.
func (w word) written() string { return w.word + " " + w.example }

// described is a section of some rows, about the kinds of block that its title lists.
func described[T any](title, doc string, rows []entry[T]) section {
	return section{title: title, doc: doc, blocks: strings.Split(title, ", "), words: wordsOf(rows)}
}

func wordsOf[T any](rows []entry[T]) []word {
	var all []word
	for _, row := range rows {
		all = append(all, word{row.word, row.doc, row.example, row.must, row.block != nil})
	}
	return all
}

// withoutIt parts what a word is from what holds without it, and that from what
// else it may be.
var withoutIt = regexp.MustCompile(`^(.*?) ?Without (?:it|them),? ([^.:]*)(?:: ([^.]*))?\.(.*)$`)

// leftOut parts what is said of a word from what holds where it is left out; that
// is empty of what must be there.
func (s section) leftOut(w word) (says, left string) {
	if w.must {
		return w.doc, ""
	}
	m := withoutIt.FindStringSubmatch(w.doc)
	if m == nil {
		return w.doc, cmp.Or(unsaid[s.blocks[0]+" "+w.word], unsaid[s.blocks[0]], unsaid[w.word])
	}
	says = m[1]
	if m[3] != "" {
		says += " It is " + m[3] + "."
	}
	return strings.TrimSpace(says + m[4]), m[2]
}

// wordsChapter is a chapter of sections: of each an example, and its words.
func wordsChapter(title, name, intro string, sections []section) []topic {
	all := []topic{{depth: 2, title: title, anchors: []string{name}, asked: []string{strings.ToLower(title)}, text: folded(intro, "")}}
	places := blockPlaces()
	for _, s := range sections {
		all = append(all, s.topics(places)...)
	}
	return all
}

func (s section) topics(places map[string]string) []topic {
	head := topic{depth: 3, title: s.title, asked: s.blocks, text: folded(coded(s.doc), "")}
	for _, name := range s.blocks {
		head.anchors = append(head.anchors, anchorOf(name))
	}
	if like, ok := examples[s.blocks[0]]; ok {
		head.text += "\n```hcl\n" + strings.TrimSpace(like) + "\n```\n"
	}
	if s.besides != "" {
		head.text += "\n" + folded(s.besides, "")
	}
	all := []topic{head}
	for _, w := range s.words {
		all = append(all, s.topic(w, places))
	}
	return all
}

// blockPlaces are where the manual speaks of each kind of block.
func blockPlaces() map[string]string {
	places := map[string]string{}
	for _, s := range sections() {
		for _, name := range s.blocks {
			places[name] = anchorOf(s.blocks[0])
		}
	}
	return places
}

// topic is what is said of one word: what it is, and what holds without it; of a
// block also where more is said of it.
func (s section) topic(w word, places map[string]string) topic {
	says, left := s.leftOut(w)
	text := coded(says)
	switch {
	case w.must, left == itMust:
		text += " **It must be there.**"
	case left != "":
		text += " *Left out:* " + coded(strings.TrimSuffix(left, ".")) + "."
	}
	if to, ok := places[w.word]; ok && w.block && to != anchorOf(s.blocks[0]) {
		text += fmt.Sprintf(" See [%s](#%s).", w.word, to)
	}
	t := topic{title: code(w.written()), text: folded(text, "  "), asked: []string{w.word}}
	for _, name := range s.blocks {
		t.asked = append(t.asked, name+"."+w.word)
	}
	t.anchors = []string{anchorOf(s.blocks[0]) + "-" + w.word}
	return t
}

// sections are the whole language, from the tables that reading it works from.
func sections() []section {
	return slices.Concat(programmeSections(), stageSections(), ruleSections(), partSections(), cohortSections())
}

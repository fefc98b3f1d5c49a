package definitions

import (
	"fmt"
	"io"
	"slices"
	"strings"
)

// section is what may be written in one thing, for the reference.
type section struct {
	title, doc string
	words      []word
}

// word is a row of the table, whatever it is a row of.
type word struct {
	word, doc, example string
	must, block        bool
}

// written is how it stands in a file.
func (w word) written() string { return w.word + " " + w.example }

func described[T any](title, doc string, rows []entry[T]) section {
	s := section{title: title, doc: doc}
	for _, row := range rows {
		s.words = append(s.words, word{row.word, row.doc, row.example, row.must, row.block != nil})
	}
	return s
}

// sections are the whole language, from the tables that reading it works from.
func sections() []section {
	all := []section{
		described("programme.hcl", "What happens, in the order it happens.", fileRows()),
		described("programme", "What the programme is.", headRows),
		described("list", "Things to choose from.", listRows),
		described("everyone, role", "What people are asked who apply, and who may.", applyingRows),
		described("question", "One thing that people are asked.", questionRows),
		described("require, advise", "A rule about people, and a sentence for them.", thatRows),
		described("never, avoid, prioritise", "A rule about pairs, or about people.", whenRows),
		described("prefer", "What makes a good pair.", byRows),
		described("mail", "A mail; its words are in mail/, in a file of that name.", mailRows),
		described("survey", "A form that opens and closes.", surveyRows),
	}
	for _, k := range stageKinds {
		all = append(all, described(string(k.kind), k.doc, k.rows))
	}
	all = append(all,
		described("cohort", "Who, when and where; and for each stage, by its name, its dates.", cohortRows),
		described("person", "Who one of the programme's people is.", personRows))
	for _, k := range stageKinds {
		if len(k.dates) > 0 {
			all = append(all, described(string(k.kind)+", in a cohort", "When it is.", k.dates))
		}
	}
	return all
}

// WriteReference prints every word of the language, what it means and how it is
// written, and every check.
func WriteReference(w io.Writer) error {
	var b strings.Builder
	for _, s := range sections() {
		fmt.Fprintf(&b, "%s\n  %s\n\n", s.title, s.doc)
		for _, x := range s.words {
			must := ""
			if x.must {
				must = " It cannot be left out."
			}
			fmt.Fprintf(&b, "  %s\n      %s%s\n", x.written(), x.doc, must)
		}
		b.WriteString("\n")
	}
	b.WriteString("checks\n  What is looked for before anything runs.\n\n")
	told := slices.Clone(checks)
	slices.SortStableFunc(told, func(a, b check) int { return strings.Compare(a.name, b.name) })
	for _, c := range told {
		fmt.Fprintf(&b, "  %s\n      %s\n", c.name, c.doc)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

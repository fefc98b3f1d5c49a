package definitions

import (
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"

	"trellis/definitions/phrase"
)

// topic is a piece of the manual, which one may ask for by itself.
type topic struct {
	depth   int      // of its heading; 0: it is one of the words of the section above it
	title   string   // its heading; of a word, how it is written
	anchors []string // where links to it lead
	asked   []string // what one may ask for it by, besides its anchors
	text    string   // in Markdown
}

// WriteReference prints the manual of the language, in Markdown: every word of it
// from the tables that reading works from, and every check. It is the same for
// everyone, and docs/reference.md holds it.
func WriteReference(w io.Writer) error {
	var b strings.Builder
	for _, t := range manual() {
		t.write(&b, true)
	}
	return printed(w, &b)
}

// WriteTopic prints what the manual says of one thing: a kind of block ("mail"), a
// word ("choose_from", or "question.choose_from"), a check ("dates/weekday"), a
// function, a name that mails may speak of, or a chapter. The error is a sentence
// that says what there is instead; then nothing is printed.
func WriteTopic(w io.Writer, asked string) error {
	all := manual()
	found := asking(all, asked)
	if len(found) == 0 {
		return fmt.Errorf("the reference has nothing called %s. %s", quote(asked), instead(asked))
	}
	var b strings.Builder
	for _, t := range found {
		t.write(&b, false)
	}
	return printed(w, &b)
}

// printed prints pages, with one blank line where there are several.
func printed(w io.Writer, b *strings.Builder) error {
	_, err := io.WriteString(w, strings.TrimLeft(blankLines.ReplaceAllString(b.String(), "\n\n"), "\n"))
	return err
}

var blankLines = regexp.MustCompile(`\n{3,}`)

// asking are the topics that are asked for: sections with their words, or else
// words, each under the heading of its section.
func asking(all []topic, asked string) []topic {
	var sections, words []topic
	under, told := topic{}, ""
	for i, t := range all {
		if t.depth > 0 {
			under = t
		}
		switch {
		case !t.answers(asked):
		case t.depth > 0:
			sections = append(sections, all[i:end(all, i)]...)
		default:
			if told != under.title {
				words = append(words, topic{depth: under.depth, title: under.title})
				told = under.title
			}
			words = append(words, t)
		}
	}
	if len(sections) > 0 {
		return sections
	}
	return words
}

// end is where the section ends that begins at i.
func end(all []topic, i int) int {
	for j := i + 1; j < len(all); j++ {
		if d := all[j].depth; d > 0 && d <= all[i].depth {
			return j
		}
	}
	return len(all)
}

// Topics are what may be asked for of [WriteTopic], sorted.
func Topics() []string {
	var names []string
	for _, t := range manual() {
		names = append(names, t.asked...)
	}
	slices.Sort(names)
	return slices.Compact(names)
}

func (t topic) answers(asked string) bool {
	return slices.ContainsFunc(t.names(), func(name string) bool { return alike(name) == alike(asked) })
}

func (t topic) names() []string { return append(slices.Clone(t.anchors), t.asked...) }

// instead says what there is that is called nearly so.
func instead(asked string) string {
	if meant, ok := phrase.Near(asked, Topics()); ok {
		return fmt.Sprintf("Did you mean %s?", meant)
	}
	return "Ask for a kind of block, like mail, for a word in one, like send, or for a check, like dates/weekday"
}

// manual is all of it, in the order in which it is read.
func manual() []topic {
	chapters := slices.Concat(
		timesChapter(),
		wordsChapter("In programme.hcl", "in-programme-hcl", "What stands in the file programme.hcl, in the order in which it happens.", programmeSections()),
		wordsChapter("Stages", "stages", "What stands in a stage. Stages run in the order they are written; [every stage](#every-stage) says how to change that.", stageSections()),
		wordsChapter("Rules", "rules", rulesIntro, ruleSections()),
		functionsSection(),
		wordsChapter("Surveys, tasks, agreements and mails", "parts", "What stands in stages, and has a life of its own.", partSections()),
		namesSection(),
		wordsChapter("In a cohort", "in-a-cohort", "What stands in a file of cohorts/: people, places, dates, rooms and links, and nothing that changes the programme.", cohortSections()),
		defaultsChapter(),
		checksChapter(),
	)
	return slices.Concat([]topic{opening(chapters)}, chapters)
}

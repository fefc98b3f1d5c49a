package definitions

import (
	"io"
	"regexp"
	"strings"
	"unicode/utf8"
)

// columns is how wide the text is: what a terminal and a printed page both hold.
const proseColumns = 80

// WriteText writes it as plain text, wrapped at 80 columns.
func (p Prose) WriteText(w io.Writer) error {
	var t typist
	t.heading(p.name(), "=")
	for _, c := range p.Chapters {
		t.heading(c.Heading, "-")
		for _, x := range c.Passages {
			t.passage(x)
		}
	}
	_, err := io.WriteString(w, strings.TrimRight(t.String(), "\n")+"\n")
	return err
}

// name is the title, and the cohort's behind it.
func (p Prose) name() string {
	if p.Cohort == "" {
		return p.Title
	}
	return p.Title + ", " + p.Cohort
}

type typist struct{ strings.Builder }

func (t *typist) heading(text, line string) {
	if t.Len() > 0 {
		t.WriteString("\n")
	}
	t.wrap(text, "", "")
	t.WriteString(strings.Repeat(line, min(width(text), proseColumns)) + "\n\n")
}

func (t *typist) passage(p Passage) {
	if p.Heading != "" {
		t.wrap(p.Heading, "", "")
		t.WriteString("\n")
	}
	if p.Text != "" {
		t.wrap(p.Text, "", "")
		t.WriteString("\n")
	}
	for _, x := range p.Points {
		t.wrap(x.text(), "  - ", "    ")
	}
	if len(p.Points) > 0 {
		t.WriteString("\n")
	}
	t.quote(proseParagraphs(p.Quote))
}

// quote writes words as they stand, set in. The items of a list are not set apart.
func (t *typist) quote(all []string) {
	for i, paragraph := range all {
		rest := "    "
		if isListItem(paragraph) {
			rest += "  "
		}
		t.wrap(paragraph, "    ", rest)
		if !isListItem(paragraph) || i+1 == len(all) || !isListItem(all[i+1]) {
			t.WriteString("\n")
		}
	}
}

func isListItem(line string) bool {
	return ownLine.MatchString(line) && line[0] != '#' && line[0] != '>'
}

// text is a point on one line: its first words, and what follows.
func (x Point) text() string {
	if x.Lead == "" {
		return x.Text
	}
	return strings.TrimSpace(asSentence(x.Lead) + " " + x.Text)
}

// wrap writes a text in lines, the first of which begins otherwise than the rest.
func (t *typist) wrap(text, first, rest string) {
	line := first
	empty := true
	for _, word := range strings.Fields(text) {
		if !empty && utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) > proseColumns {
			t.WriteString(line + "\n")
			line, empty = rest, true
		}
		if !empty {
			line += " "
		}
		line, empty = line+word, false
	}
	t.WriteString(strings.TrimRight(line, " ") + "\n")
}

// ownLine is how a line begins that does not run on from the one before.
var ownLine = regexp.MustCompile(`^(?:[-*+] |#|\d+[.)] |> )`)

// proseParagraphs are those of words as they stand: lines run on, but for lists and
// headings, and for a line that Markdown breaks.
func proseParagraphs(words string) []string {
	var all []string
	open := false
	for line := range strings.Lines(words) {
		broken := strings.HasSuffix(strings.TrimRight(line, "\n"), "  ")
		line = strings.TrimSpace(line)
		switch {
		case line == "":
			open = false
			continue
		case open && !ownLine.MatchString(line):
			all[len(all)-1] += " " + line
		default:
			all = append(all, line)
		}
		open = !broken
	}
	return all
}

package definitions

import (
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"
)

// anchorOf is where the manual speaks of something: "dates-weekday" for the check
// dates/weekday, "cohort-launch" for cohort.launch.
func anchorOf(name string) string { return strings.NewReplacer("/", "-", ".", "-").Replace(name) }

// write prints a topic as Markdown. Anchors are HTML, for Markdown has none that
// are the same everywhere; who reads one topic at a terminal is spared them.
func (t topic) write(b *strings.Builder, anchored bool) {
	var marks strings.Builder
	for _, a := range t.anchors {
		if anchored {
			fmt.Fprintf(&marks, `<a id="%s"></a>`, a)
		}
	}
	switch {
	case t.depth == 0 && t.text == "":
		fmt.Fprintf(b, "- %s%s\n", marks.String(), t.title)
		return
	case t.depth == 0:
		fmt.Fprintf(b, "\n- %s%s\n\n%s", marks.String(), t.title, t.text)
		return
	}
	if marks.Len() > 0 {
		fmt.Fprintf(b, "\n%s\n", marks.String())
	}
	fmt.Fprintf(b, "\n%s %s\n\n%s", strings.Repeat("#", t.depth), t.title, t.text)
}

// bullet is an item of a list, in the text of a topic.
func bullet(text string) string { return "- " + strings.TrimPrefix(folded(text, "  "), "  ") }

// folded breaks a paragraph into lines of at most 80 columns, each with the
// indent; what is between backquotes, and a link, stays on one line.
func folded(text, indent string) string {
	const columns = 80
	var b strings.Builder
	line := indent
	for _, word := range unbroken(text) {
		if line != indent && utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) > columns {
			b.WriteString(line + "\n")
			line = indent
		}
		if line != indent {
			line += " "
		}
		line += word
	}
	return b.String() + line + "\n"
}

// unbroken are the words of a paragraph, each with its code or link as one.
func unbroken(text string) []string {
	var words []string
	open := false
	for _, w := range strings.Fields(text) {
		if open {
			words[len(words)-1] += " " + w
		} else {
			words = append(words, w)
		}
		open = open != (strings.Count(w, "`")%2 == 1)
	}
	return words
}

// spelt is what stands in a file, in a sentence about it: words in quotes, a word
// with an underscore, and one behind a point.
var spelt = regexp.MustCompile("`[^`]*`|\"[^\"]*\"|\\$\\{[^}]*\\}|\\b[a-z]+(?:_[a-z]+)+\\b|\\b(?:each|past)\\.[a-z]+\\b")

// coded is a sentence with what stands in files marked as such.
func coded(text string) string {
	return spelt.ReplaceAllStringFunc(text, func(found string) string {
		if strings.HasPrefix(found, "`") {
			return found
		}
		return code(found)
	})
}

func code(text string) string { return "`" + text + "`" }

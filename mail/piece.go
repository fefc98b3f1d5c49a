package mail

import (
	"fmt"
	"html"
	"regexp"
	"strings"
)

// A piece is words that are the same for everyone, or the place of a value.
type piece struct {
	words string
	form  form // 0: words, no value
	value int
}

// A form is how a value is written in its place. In a skeleton, before it is cut
// into pieces, the form stands as a rune before the rune of the slot.
type form rune

const (
	asLine      form = 0xF0000 + iota // in the subject: one line, as it is
	inTitle                           // in the page's title: one line, escaped
	inHTML                            // in HTML: escaped, line breaks kept, a URL becomes a link
	inParagraph                       // the same straight within a paragraph, where an empty line may begin another
	inLabel                           // in HTML within a link: never a link itself
	opensLink                         // the opening tag of a link to the value
	inURL                             // part of a URL
	asText                            // in plain text: a URL in words, else as it is
	asIs                              // in plain text, never a URL in words
	afterColon                        // a link's destination at the end of its sentence, with the colon before it
	inBrackets                        // a link's destination within its sentence, in brackets
)

// mark puts the form before each slot of s.
func mark(s string, f form) string {
	var b strings.Builder
	for _, r := range s {
		if isPrivate(r) {
			b.WriteRune(rune(f))
		}
		b.WriteRune(r)
	}
	return b.String()
}

// cut splits a skeleton at its marked slots.
func cut(skeleton string) []piece {
	var pieces []piece
	var words strings.Builder
	var f form
	for _, r := range skeleton {
		switch {
		case r >= rune(asLine):
			f = form(r)
		case isPrivate(r):
			if words.Len() > 0 {
				pieces = append(pieces, piece{words: words.String()})
				words.Reset()
			}
			pieces = append(pieces, piece{form: f, value: int(r - firstSlot)})
		default:
			words.WriteRune(r)
		}
	}
	if words.Len() > 0 {
		pieces = append(pieces, piece{words: words.String()})
	}
	return pieces
}

// fill writes the pieces with the values in their places.
func fill(pieces []piece, values []string) (string, error) {
	var b strings.Builder
	for _, p := range pieces {
		if p.form == 0 {
			b.WriteString(p.words)
			continue
		}
		written, err := p.form.write(values[p.value])
		if err != nil {
			return "", fmt.Errorf("value %d of the mail: %w", p.value, err)
		}
		b.WriteString(written)
	}
	return b.String(), nil
}

// write is the value in its form. The value is clean text.
func (f form) write(value string) (string, error) {
	switch f {
	case asLine:
		return oneLine(value), nil
	case inTitle:
		return html.EscapeString(oneLine(value)), nil
	case inHTML, inParagraph:
		if link, err := parseLink(value); err == nil {
			return link.tag() + html.EscapeString(link.inWords()) + "</a>", nil
		}
		return htmlLines(value, f == inParagraph), nil
	case inLabel:
		return htmlLines(value, false), nil
	case inURL:
		return escapeURLPart(value), nil
	case asText:
		if link, err := parseLink(value); err == nil {
			return link.inWords(), nil
		}
	case opensLink, afterColon, inBrackets:
		return f.writeLink(value)
	}
	return value, nil
}

// writeLink is the value in a form that is a link's destination.
func (f form) writeLink(value string) (string, error) {
	if value == "" {
		if f == opensLink {
			return "<a>", nil // a link that leads nowhere yet (HTML 4.5.1): its label stays
		}
		return "", nil
	}
	link, err := parseLink(value)
	if err != nil {
		return "", err
	}
	switch f {
	case afterColon:
		return ": " + link.inWords(), nil
	case inBrackets:
		return " (" + link.inWords() + ")", nil
	}
	return link.tag(), nil
}

var emptyLines = regexp.MustCompile(`\n[ \t]*\n[ \t\n]*`)

// htmlLines escapes a value and keeps its line breaks.
func htmlLines(value string, paragraphs bool) string {
	escaped := html.EscapeString(value)
	if !paragraphs {
		return strings.ReplaceAll(escaped, "\n", "<br>\n")
	}
	blocks := emptyLines.Split(escaped, -1)
	for i, block := range blocks {
		blocks[i] = strings.ReplaceAll(block, "\n", "<br>\n")
	}
	return strings.Join(blocks, "</p>\n"+openParagraph)
}

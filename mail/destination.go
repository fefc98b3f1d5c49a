package mail

import (
	"net/url"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"
)

// A destination is where a link of the words leads; it may hold slots.

// wholeSlot says whether a destination is one value and nothing else.
func wholeSlot(destination string) bool {
	runes := []rune(destination)
	return len(runes) == 1 && isPrivate(runes[0])
}

// allowedDestination checks a destination as far as it is known before it is filled.
func allowedDestination(destination string) bool {
	if wholeSlot(destination) {
		return true
	}
	probe := strings.Map(func(r rune) rune {
		if isPrivate(r) {
			return 'x'
		}
		return r
	}, escapeDestination(destination))
	_, err := parseLink(probe)
	return err == nil
}

// escapeDestination makes a URL of what an author wrote, and leaves its slots.
func escapeDestination(destination string) string {
	var b, words strings.Builder
	flush := func() {
		b.Write(util.URLEscape([]byte(words.String()), true))
		words.Reset()
	}
	for _, r := range destination {
		if isPrivate(r) {
			flush()
			b.WriteRune(r)
		} else {
			words.WriteRune(r)
		}
	}
	flush()
	return b.String()
}

// destinationInWords says in plain text where a link leads, its slots marked.
func destinationInWords(destination string) string {
	rest, isMail := strings.CutPrefix(destination, "mailto:")
	if !isMail {
		return mark(escapeDestination(destination), inURL)
	}
	address, query, _ := strings.Cut(rest, "?")
	if unescaped, err := url.PathUnescape(address); err == nil {
		address = unescaped
	}
	l := link{address: oneLine(address), subject: subjectOf(query)}
	return mark(l.inWords(), asIs)
}

// linkText is a link in plain text: its label, and where it leads. At the end of
// its sentence that follows a colon, within the sentence it is in brackets.
func linkText(label, destination string, atEnd bool) string {
	if wholeSlot(destination) {
		if atEnd {
			return label + mark(destination, afterColon)
		}
		return label + mark(destination, inBrackets)
	}
	if label == destination || "mailto:"+label == destination {
		return label
	}
	if atEnd {
		return label + ": " + destinationInWords(destination)
	}
	return label + " (" + destinationInWords(destination) + ")"
}

// endsSentence says whether nothing follows a link in its paragraph.
func endsSentence(n ast.Node) bool {
	for ; n != nil && n.Type() == ast.TypeInline; n = n.Parent() {
		if n.NextSibling() != nil {
			return false
		}
	}
	return true
}

// autoLinkURL is where an address that stands in the words leads.
func autoLinkURL(n *ast.AutoLink, source []byte) string {
	destination := string(n.URL(source))
	if n.AutoLinkType == ast.AutoLinkEmail && !strings.HasPrefix(destination, "mailto:") {
		return "mailto:" + destination
	}
	return destination
}

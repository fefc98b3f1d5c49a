package mail

import (
	"bufio"
	"bytes"
	"fmt"
	"html"
	"regexp"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	goldhtml "github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/text"
)

// The Markdown of mails is CommonMark, and addresses that stand in the words
// become links. Slots may be part of an address.
var markdown = goldmark.New(goldmark.WithExtensions(extension.NewLinkify(
	extension.WithLinkifyAllowedProtocols([]string{"https:"}),
	extension.WithLinkifyURLRegexp(regexp.MustCompile(`^https://[-a-zA-Z0-9.\x{E000}-\x{F8FF}]+(?::\d+)?(?:[/#?][-a-zA-Z0-9@:%_+.~#$!?&/=(),;'\x{E000}-\x{F8FF}]*)?`)),
	extension.WithLinkifyWWWRegexp(regexp.MustCompile(`^\z.`)), // never: it would lead to http:
)))

func parseMarkdown(source []byte) ast.Node {
	return markdown.Parser().Parse(text.NewReader(source))
}

// checkMarkdown refuses what a mail in plain text could not say, and links that
// lead where no mail should.
func checkMarkdown(document ast.Node, source []byte) error {
	return ast.Walk(document, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		var wrong string
		switch n := n.(type) {
		case *ast.HTMLBlock, *ast.RawHTML:
			wrong = "holds HTML, and mails are written in words: use **bold**, *slanted*, lists and [links](https://example.org)"
		case *ast.Image:
			wrong = "shows a picture, and mails have none: write a link to it, without the exclamation mark"
		case *ast.Link:
			if !allowedDestination(string(n.Destination)) {
				wrong = "has a link that does not start with https: or mailto:, so it would not work in a mail: write the whole address"
			}
		case *ast.AutoLink:
			if n.AutoLinkType == ast.AutoLinkURL && !allowedDestination(string(n.URL(source))) {
				wrong = "has a link that does not start with https: or mailto:, so it would not work in a mail: write the whole address"
			}
		}
		if wrong == "" {
			return ast.WalkContinue, nil
		}
		return ast.WalkStop, fmt.Errorf("line %d of the mail's words %s", lineOf(n, source), wrong)
	})
}

// lineOf is the line in which a node begins, the first being 1.
func lineOf(n ast.Node, source []byte) int {
	for n.Pos() < 0 && n.Parent() != nil {
		n = n.Parent()
	}
	return 1 + bytes.Count(source[:max(0, n.Pos())], []byte("\n"))
}

// plain is the text of an inline node with its escapes and references resolved.
func plain(n *ast.Text, source []byte) string {
	value := n.Segment.Value(source)
	if n.IsRaw() || n.Parent().Kind() == ast.KindCodeSpan {
		return cleanRunes(strings.ReplaceAll(string(value), "\n", " "))
	}
	var b bytes.Buffer
	w := bufio.NewWriter(&b)
	goldhtml.DefaultWriter.Write(w, value)
	w.Flush() // to memory: it cannot fail
	return cleanRunes(html.UnescapeString(b.String()))
}

// codeLines is the content of a code block. In a mail it is words whose line
// breaks are kept: what most who indent mean by it.
func codeLines(n ast.Node, source []byte) string {
	return strings.TrimRight(string(n.Lines().Value(source)), "\n")
}

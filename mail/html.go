package mail

import (
	"fmt"
	"html"
	"strings"

	"github.com/yuin/goldmark/ast"
)

// The styles are inline, for many programs drop a page's own. Colours are left
// to the reader's program: it knows whether it is dark.
const (
	openParagraph = `<p style="margin:0 0 1em">`
	openItem      = `<li style="margin:0 0 .3em">`
	openQuote     = `<blockquote style="margin:0 0 1em;padding:0 0 0 1em;border-left:3px solid #767676">`
	rule          = `<hr style="margin:1.5em 0;border:0;border-top:1px solid #767676">` + "\n"
)

// htmlSkeleton renders blocks, their slots marked.
func htmlSkeleton(blocks []ast.Node, source []byte) string {
	w := &htmlWriter{source: source}
	for _, n := range blocks {
		w.block(n)
	}
	return w.String()
}

type htmlWriter struct {
	strings.Builder
	source []byte
}

func (w *htmlWriter) blocks(parent ast.Node) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		w.block(n)
	}
}

func (w *htmlWriter) block(n ast.Node) {
	switch n := n.(type) {
	case *ast.Paragraph:
		w.WriteString(openParagraph)
		w.inlines(n, inParagraph)
		w.WriteString("</p>\n")
	case *ast.TextBlock:
		w.inlines(n, inHTML)
		if n.NextSibling() != nil {
			w.WriteString("\n")
		}
	case *ast.Heading:
		fmt.Fprintf(w, `<h%d style="margin:1.5em 0 .5em;font-size:%s;line-height:1.3">`, n.Level, headingSize(n.Level))
		w.inlines(n, inHTML)
		fmt.Fprintf(w, "</h%d>\n", n.Level)
	case *ast.List:
		w.list(n)
	case *ast.ListItem:
		w.WriteString(openItem)
		w.blocks(n)
		w.WriteString("</li>\n")
	case *ast.Blockquote:
		w.WriteString(openQuote + "\n")
		w.blocks(n)
		w.WriteString("</blockquote>\n")
	case *ast.ThematicBreak:
		w.WriteString(rule)
	case *ast.CodeBlock, *ast.FencedCodeBlock:
		lines := htmlLines(codeLines(n, w.source), false)
		w.WriteString(openParagraph + mark(lines, inHTML) + "</p>\n")
	}
}

func (w *htmlWriter) list(n *ast.List) {
	tag, start := "ul", ""
	if n.IsOrdered() {
		tag = "ol"
		if n.Start != 1 {
			start = fmt.Sprintf(` start="%d"`, n.Start)
		}
	}
	margin := "0 0 1em"
	if n.Parent().Kind() == ast.KindListItem {
		margin = ".3em 0 0"
	}
	fmt.Fprintf(w, `<%s%s style="margin:%s;padding:0 0 0 1.5em">`+"\n", tag, start, margin)
	w.blocks(n)
	fmt.Fprintf(w, "</%s>\n", tag)
}

// inlines writes a block's words; slots in them have the form f.
func (w *htmlWriter) inlines(parent ast.Node, f form) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Text:
			w.WriteString(mark(html.EscapeString(plain(n, w.source)), f))
			if n.HardLineBreak() {
				w.WriteString("<br>\n")
			} else if n.SoftLineBreak() {
				w.WriteString("\n")
			}
		case *ast.String:
			w.WriteString(mark(html.EscapeString(string(n.Value)), f))
		case *ast.Emphasis:
			w.around([]string{"", "em", "strong"}[n.Level], n, f)
		case *ast.CodeSpan:
			w.around("code", n, f)
		case *ast.Link:
			w.link(string(n.Destination))
			w.inlines(n, inLabel)
			w.WriteString("</a>")
		case *ast.AutoLink:
			w.link(autoLinkURL(n, w.source))
			w.WriteString(mark(html.EscapeString(string(n.Label(w.source))), inLabel) + "</a>")
		}
	}
}

// around writes words within a tag, in which no paragraph can begin.
func (w *htmlWriter) around(tag string, n ast.Node, f form) {
	if f == inParagraph {
		f = inHTML
	}
	w.WriteString("<" + tag + ">")
	w.inlines(n, f)
	w.WriteString("</" + tag + ">")
}

// link opens a link.
func (w *htmlWriter) link(destination string) {
	if wholeSlot(destination) {
		w.WriteString(mark(destination, opensLink))
		return
	}
	w.WriteString(`<a href="` + mark(html.EscapeString(escapeDestination(destination)), inURL) + `">`)
}

func headingSize(level int) string {
	return []string{"", "1.4em", "1.2em", "1.1em", "1em", "1em", "1em"}[level]
}

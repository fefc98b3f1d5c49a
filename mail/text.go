package mail

import (
	"fmt"
	"strings"

	"github.com/yuin/goldmark/ast"
)

// A block is a paragraph of the plain text: words that are wrapped when they
// are filled, for only then is it known how long they are.
type block struct {
	first, rest string // what its first line and the others begin with
	tight       bool   // no empty line before it
	pieces      []piece
}

// textBlocks renders a document as plain text that reads well by itself.
func textBlocks(document ast.Node, source []byte) []block {
	w := &textWriter{source: source}
	w.children(document, "", "")
	return w.blocks
}

type textWriter struct {
	source []byte
	blocks []block
	tight  bool
}

// children writes the blocks within parent; first is for the first line only.
func (w *textWriter) children(parent ast.Node, first, rest string) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		w.block(n, first, rest)
		first = rest
	}
}

func (w *textWriter) block(n ast.Node, first, rest string) {
	switch n := n.(type) {
	case *ast.Paragraph, *ast.TextBlock, *ast.Heading:
		w.add(w.inlines(n), first, rest)
	case *ast.List:
		w.list(n, first, rest)
	case *ast.Blockquote:
		w.children(n, first+"> ", rest+"> ")
	case *ast.ThematicBreak:
		w.add("---", first, rest)
	case *ast.CodeBlock, *ast.FencedCodeBlock:
		w.add(mark(codeLines(n, w.source), asText), first, rest)
	}
}

func (w *textWriter) list(n *ast.List, first, rest string) {
	number := n.Start
	for item := n.FirstChild(); item != nil; item = item.NextSibling() {
		marker := "- "
		if n.IsOrdered() {
			marker = fmt.Sprintf("%d. ", number)
			number++
		}
		w.tight = n.IsTight && (item != n.FirstChild() || n.Parent().Kind() == ast.KindListItem)
		w.children(item, first+marker, rest+strings.Repeat(" ", len(marker)))
		first = rest
	}
	w.tight = false
}

func (w *textWriter) add(skeleton, first, rest string) {
	w.blocks = append(w.blocks, block{first: first, rest: rest, tight: w.tight, pieces: cut(skeleton)})
	w.tight = false
}

// inlines is a block's words in one line, but for the breaks that the author made.
func (w *textWriter) inlines(parent ast.Node) string {
	var b strings.Builder
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Text:
			b.WriteString(mark(plain(n, w.source), asText))
			if n.HardLineBreak() {
				b.WriteString("\n")
			} else if n.SoftLineBreak() {
				b.WriteString(" ")
			}
		case *ast.String:
			b.WriteString(mark(string(n.Value), asText))
		case *ast.Link:
			label := strings.ReplaceAll(w.inlines(n), string(rune(asText)), string(rune(asIs)))
			b.WriteString(linkText(label, string(n.Destination), endsSentence(n)))
		case *ast.AutoLink:
			b.WriteString(mark(string(n.Label(w.source)), inURL))
		default:
			b.WriteString(w.inlines(n))
		}
	}
	return b.String()
}

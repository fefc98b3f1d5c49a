package definitions

import (
	"bytes"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
)

// page is a file by its lines, which are counted from 1: only whole lines are
// moved, so nothing on them can be lost.
type page struct {
	lines []pageLine
}

// pageLine is one of them, and what stands on it.
type pageLine struct {
	text    string
	code    bool // something besides a comment
	comment bool // a comment, or a part of one
	on      bool // it goes on in the next line, which cannot be parted from it: a comment of several lines
}

func (l pageLine) blank() bool { return !l.code && !l.comment }

// remark says that nothing but a comment stands there.
func (l pageLine) remark() bool { return l.comment && !l.code }

func newPage(src []byte) *page {
	texts := strings.Split(string(src), "\n")
	p := &page{lines: make([]pageLine, len(texts)+1)}
	for i, text := range texts {
		p.lines[i+1].text = text
	}
	tokens, _ := hclsyntax.LexConfig(src, "", hcl.InitialPos)
	for _, t := range tokens {
		p.mark(t)
	}
	for i := range p.lines {
		if l := &p.lines[i]; !l.on {
			l.text = strings.TrimRight(l.text, " \t\r")
		}
	}
	return p
}

// mark notes a token on its lines.
func (p *page) mark(t hclsyntax.Token) {
	if t.Type == hclsyntax.TokenNewline || t.Type == hclsyntax.TokenEOF {
		return
	}
	comment := t.Type == hclsyntax.TokenComment
	last := t.Range.End.Line
	if bytes.HasSuffix(t.Bytes, []byte("\n")) {
		last-- // the line end belongs to the token
	}
	for i := t.Range.Start.Line; i <= last; i++ {
		l := &p.lines[i]
		l.comment = l.comment || comment
		l.code = l.code || !comment
		l.on = l.on || i < last || !comment && i < t.Range.End.Line
	}
}

// written are the lines from one to another, with runs of blank ones made one, and
// none just inside brackets.
func (p *page) written(from, to int) []string {
	var out []string
	for i := from; i <= to; i++ {
		l := p.lines[i]
		if l.blank() && (p.lines[i-1].blank() || p.opens(i-1) || i < to && p.closes(i+1)) {
			continue
		}
		out = append(out, l.text)
	}
	return out
}

// opens says that a line ends with a bracket, and closes that it begins with one.
func (p *page) opens(i int) bool {
	l := p.lines[i]
	return l.code && (strings.HasSuffix(l.text, "[") || strings.HasSuffix(l.text, "{"))
}

func (p *page) closes(i int) bool {
	l := p.lines[i]
	text := strings.TrimSpace(l.text)
	return l.code && (strings.HasPrefix(text, "]") || strings.HasPrefix(text, "}"))
}

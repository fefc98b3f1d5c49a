package definitions

import (
	"strings"
	"unicode/utf8"

	"trellis/definitions/phrase"
)

// wrong is an error at a place in the book's files.
func (b *Book) wrong(check string, at place, summary, fix string) Problem {
	return wrongIn(b.files[at.Filename], check, at, summary, fix)
}

// wrongIn is an error at a place in a file that holds src.
func wrongIn(src []byte, check string, at place, summary, fix string) Problem {
	p := Problem{Severity: Error, Check: check, File: at.Filename, Line: at.Start.Line, Column: at.Start.Column, Summary: summary, Fix: fix}
	lines := strings.Split(string(src), "\n")
	if n := at.Start.Line; n > 0 && n <= len(lines) {
		p.Source = strings.TrimPrefix(strings.TrimRight(lines[n-1], "\r"), byteOrderMark)
	}
	p.EndColumn = at.End.Column
	if at.End.Line > at.Start.Line {
		p.EndColumn = utf8.RuneCountInString(p.Source) + 1
	}
	return p
}

// byteOrderMark is what some programs put before UTF-8.
const byteOrderMark = "\uFEFF"

// didYouMean asks, where one of the words is near, and otherwise says something else.
func didYouMean(word string, among []string, otherwise string) (meant, fix string) {
	if meant, ok := phrase.Near(word, among); ok {
		return meant, "Did you mean " + meant + "?"
	}
	return "", otherwise
}

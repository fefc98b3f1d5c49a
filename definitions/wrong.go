package definitions

import (
	"bytes"
	"strings"

	"trellis/definitions/phrase"
)

// wrong is an error at a place in the book's files.
func (b *Book) wrong(check string, at place, summary, fix string) Problem {
	return wrongIn(b.files[at.Filename], check, at, summary, fix)
}

// wrongIn is an error at a place in a file that holds src. The columns are counted
// here, from the bytes: those of HCL start anew with each of its tokens.
func wrongIn(src []byte, check string, at place, summary, fix string) Problem {
	p := Problem{Severity: Error, Check: check, File: at.Filename, Line: at.Start.Line, Summary: summary, Fix: fix}
	if p.Line < 1 {
		return p
	}
	line, begins := lineOf(src, p.Line)
	p.Source = strings.TrimPrefix(strings.TrimRight(line, "\r"), byteOrderMark)
	begins += len(line) - len(strings.TrimPrefix(line, byteOrderMark))
	to := at.End.Byte - begins
	if at.End.Line > p.Line {
		to = len(p.Source)
	}
	p.point(at.Start.Byte-begins, to)
	return p
}

// lineOf is a line of a file, counted from 1, and the byte at which it begins;
// nothing beyond the last.
func lineOf(src []byte, n int) (line string, begins int) {
	rest := src
	for ; n > 1; n-- {
		_, after, found := bytes.Cut(rest, []byte("\n"))
		if !found {
			return "", len(src)
		}
		rest = after
	}
	one, _, _ := bytes.Cut(rest, []byte("\n"))
	return string(one), len(src) - len(rest)
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

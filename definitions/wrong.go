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
	line, begins := lineOf(src, at)
	p.Source = strings.TrimPrefix(strings.TrimRight(line, "\r"), byteOrderMark)
	begins += len(line) - len(strings.TrimPrefix(line, byteOrderMark))
	to := at.End.Byte - begins
	if at.End.Line > p.Line {
		to = len(p.Source)
	}
	p.point(at.Start.Byte-begins, to)
	return p
}

// lineOf is the line of a file in which a place begins, and the byte at which that
// line does. A place that only knows its line has no byte.
func lineOf(src []byte, at place) (line string, begins int) {
	begins = bytes.LastIndexByte(src[:min(at.Start.Byte, len(src))], '\n') + 1
	if at.Start.Byte == 0 {
		begins = lineStart(src, at.Start.Line)
	}
	one, _, _ := bytes.Cut(src[begins:], []byte("\n"))
	return string(one), begins
}

// lineStart is the byte at which a line begins, counted from 1; beyond the last it
// is the end.
func lineStart(src []byte, n int) int {
	begins := 0
	for ; n > 1; n-- {
		i := bytes.IndexByte(src[begins:], '\n')
		if i < 0 {
			return len(src)
		}
		begins += i + 1
	}
	return begins
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

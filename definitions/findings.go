package definitions

import "fmt"

// findings collects what is wrong with a book while it is read and checked. The
// first slip never stops it: a coordinator mends everything at once.
type findings struct {
	book     *Book
	problems Problems
}

// wrong notes an error at a place.
func (f *findings) wrong(check string, at place, summary, fix string) {
	f.problems = append(f.problems, f.book.wrong(check, at, summary, fix))
}

// wrongf is wrong with a summary that is put together.
func (f *findings) wrongf(check string, at place, fix, summary string, args ...any) {
	f.wrong(check, at, fmt.Sprintf(summary, args...), fix)
}

// warn notes what may be left as it is.
func (f *findings) warn(check string, at place, summary, fix string) {
	p := f.book.wrong(check, at, summary, fix)
	p.Severity = Warning
	f.problems = append(f.problems, p)
}

// ofFile notes what is wrong with a file as a whole.
func (f *findings) ofFile(check, file, summary, fix string) {
	f.problems = append(f.problems, Problem{Severity: Error, Check: check, File: file, Summary: summary, Fix: fix})
}

package definitions

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"
)

// Severity says whether a programme can run in spite of a problem.
type Severity string

const (
	// Error is a problem that must be mended before anything can run.
	Error Severity = "Error"
	// Warning is a fact that the coordinator should know, and may leave as it is.
	Warning Severity = "Warning"
)

// Problem is one thing that a checker says of one place in the files.
type Problem struct {
	Severity Severity
	Check    string // the name of the check that found it: "dates/weekday"
	File     string // relative to the programme's directory, with slashes: "cohorts/2025.hcl"
	// Line and Column count from 1, columns in characters; EndColumn is the one
	// after the last. Line is 0 where the problem is of the file as a whole.
	Line, Column, EndColumn int
	Summary                 string // a fact about their file, without a full stop
	Fix                     string // what to type, or what follows from the fact
	Source                  string // the line that it stands in
	from, to                int    // its bytes in that line, for those who count otherwise
}

// point says where in its line a problem is, in bytes; what lies outside of the
// line, or is turned round, is put right.
func (p *Problem) point(from, to int) {
	p.from = min(max(from, 0), len(p.Source))
	p.to = min(max(to, p.from), len(p.Source))
	p.Column = 1 + width(p.Source[:p.from])
	p.EndColumn = p.Column + width(p.Source[p.from:p.to])
}

// Problems is everything found, in the order in which one reads: programme.hcl,
// the mails, the cohorts, each from top to bottom.
type Problems []Problem

// Errors counts those that stop the programme from running.
func (ps Problems) Errors() int { return ps.count(Error) }

// Warnings counts those that do not.
func (ps Problems) Warnings() int { return ps.count(Warning) }

func (ps Problems) count(s Severity) int {
	n := 0
	for _, p := range ps {
		if p.Severity == s {
			n++
		}
	}
	return n
}

// Write prints all problems for a person at a terminal, and their number if any
// is an error. It prints nothing when there are none.
func (ps Problems) Write(w io.Writer) error {
	var b strings.Builder
	for i, p := range ps {
		if i > 0 {
			b.WriteString("\n")
		}
		p.write(&b)
	}
	if ps.Errors() > 0 {
		fmt.Fprintf(&b, "\n%s, %s\n", counted(ps.Errors(), "error"), counted(ps.Warnings(), "warning"))
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// String is what Write prints.
func (p Problem) String() string {
	var b strings.Builder
	p.write(&b)
	return b.String()
}

func (p Problem) write(b *strings.Builder) {
	fmt.Fprintf(b, "%s: %s\n", p.Severity, p.Summary)
	if p.Line == 0 {
		fmt.Fprintf(b, "  %s\n\n", p.File)
	} else {
		fmt.Fprintf(b, "  %s, line %d\n\n    %s\n    %s\n", p.File, p.Line, p.Source, p.carets())
	}
	fmt.Fprintf(b, "  %s\n", p.Fix)
}

// carets is the line under the source: what stands before the place is blank,
// but keeps its tabs so that the carets line up.
func (p Problem) carets() string {
	var b strings.Builder
	column := 1
	for _, r := range p.Source {
		if column >= p.Column {
			break
		}
		if unicode.Is(unicode.Mn, r) {
			continue
		}
		if r != '\t' {
			r = ' '
		}
		b.WriteRune(r)
		column++
	}
	last := min(p.EndColumn, width(p.Source)+1)
	b.WriteString(strings.Repeat("^", max(1, last-p.Column)))
	return b.String()
}

// sorted puts problems in the order of reading, and drops what is said twice.
func (ps Problems) sorted() Problems {
	out := slices.Clone(ps)
	slices.SortStableFunc(out, func(a, b Problem) int {
		return cmp.Or(
			cmp.Compare(fileOrder(a.File), fileOrder(b.File)),
			cmp.Compare(a.File, b.File),
			cmp.Compare(a.Line, b.Line),
			cmp.Compare(a.Column, b.Column),
		)
	})
	return slices.Compact(out)
}

func fileOrder(name string) int {
	switch {
	case name == programmeFile:
		return 0
	case strings.HasPrefix(name, mailFolder):
		return 1
	default:
		return 2
	}
}

func counted(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// width is how many characters a text is wide, as columns count them: a letter
// and the accents above it are one.
func width(text string) int {
	n := 0
	for _, r := range text {
		if !unicode.Is(unicode.Mn, r) {
			n++
		}
	}
	return n
}

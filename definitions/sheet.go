package definitions

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"
)

// largestSheet is how many bytes a file of people may have.
const largestSheet = 10 << 20

// checkPeople is the check of files of people.
const checkPeople = "people/read"

// sheet is a file of people, as cells.
type sheet struct {
	file     string
	header   []string
	rows     []row
	problems Problems
}

type row struct {
	line  int
	cells []string
}

// cell is empty where the row ends before it, or there is no such column.
func (r row) cell(column int) string {
	if column < 0 || column >= len(r.cells) {
		return ""
	}
	return r.cells[column]
}

// blank rows are what spreadsheets leave behind people who were deleted.
func (r row) blank() bool { return strings.TrimSpace(strings.Join(r.cells, "")) == "" }

// readSheet reads all cells; the problem is one that leaves nothing to read.
func readSheet(r io.Reader, file string) (*sheet, *Problem) {
	s := &sheet{file: file}
	src, err := io.ReadAll(io.LimitReader(r, largestSheet+1))
	src = bytes.TrimPrefix(src, []byte(byteOrderMark))
	switch {
	case err != nil:
		return nil, s.whole(0, "The file cannot be read: "+err.Error(), "Try again, or copy it elsewhere first.")
	case len(src) > largestSheet:
		return nil, s.whole(0, "The file is larger than 10 MB", "Take out what is not about people and their answers, or import it in parts.")
	case len(bytes.TrimSpace(src)) == 0:
		return nil, s.whole(0, "The file is empty", "Export it again.")
	case !utf8.Valid(src):
		return nil, s.whole(badLine(src), "The file is not UTF-8", `Save it as "CSV UTF-8".`)
	}
	if !bytes.ContainsRune(src, '\n') {
		src = bytes.ReplaceAll(src, []byte("\r"), []byte("\n")) // as old Macs end lines
	}
	cells := csv.NewReader(bytes.NewReader(src))
	cells.FieldsPerRecord = -1
	cells.Comma = separator(src)
	for {
		record, err := cells.Read()
		var wrong *csv.ParseError
		switch {
		case err == io.EOF:
			return s, nil
		case errors.As(err, &wrong):
			return nil, s.whole(wrong.StartLine, "The quotes in this row do not match", `An answer with a quote in it needs quotes around it, and its own doubled: "He said ""yes""". Export the file again.`)
		case err != nil:
			return nil, s.whole(0, "The file cannot be read", "Export it again, as CSV.")
		}
		line, _ := cells.FieldPos(0)
		if read := (row{line, record}); s.header == nil {
			s.header = record
		} else if !read.blank() {
			s.rows = append(s.rows, read)
		}
	}
}

func badLine(src []byte) int {
	line := 1
	for len(src) > 0 {
		r, n := utf8.DecodeRune(src)
		if r == utf8.RuneError && n == 1 {
			break
		}
		if r == '\n' {
			line++
		}
		src = src[n:]
	}
	return line
}

// separator is the sign that stands most often in the first row, outside quotes.
func separator(src []byte) rune {
	counts := map[rune]int{}
	quoted := false
	for _, r := range string(src[:min(len(src), 100_000)]) {
		if r == '"' {
			quoted = !quoted
		}
		if !quoted && r == '\n' {
			break
		}
		if !quoted {
			counts[r]++
		}
	}
	best := ','
	for _, r := range []rune{';', '\t'} {
		if counts[r] > counts[best] {
			best = r
		}
	}
	return best
}

// heading is a column's, as problems show it.
func (s *sheet) heading(column int) string {
	if column < 0 {
		return ""
	}
	return shown(s.header[column], 100)
}

func (s *sheet) wrong(line int, heading, summary, fix string) {
	s.add(Error, line, heading, summary, fix)
}
func (s *sheet) warn(line int, heading, summary, fix string) {
	s.add(Warning, line, heading, summary, fix)
}

// add shows the column's heading where other problems show a line of their file:
// the line itself is a person's data. Without a heading the line is named in words.
func (s *sheet) add(severity Severity, line int, heading, summary, fix string) {
	p := Problem{Severity: severity, Check: checkPeople, File: s.file, Line: line, Summary: summary, Fix: fix, Source: "(the whole row)"}
	if heading != "" {
		p.Source = heading
	}
	p.Column, p.EndColumn = 1, 1+utf8.RuneCountInString(p.Source)
	s.problems = append(s.problems, p)
}

// whole is a problem that leaves nothing to read.
func (s *sheet) whole(line int, summary, fix string) *Problem {
	if line == 0 {
		return &Problem{Severity: Error, Check: checkPeople, File: s.file, Summary: summary, Fix: fix}
	}
	s.wrong(line, "", summary, fix)
	return &s.problems[0]
}

func itoa(n int) string { return strconv.Itoa(n) }

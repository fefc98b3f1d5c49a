package report

import (
	"encoding/csv"
	"io"
	"strings"
)

// WriteCSV writes a table for a spreadsheet: a row each, and for a figure that is of so
// many a second column. Hours and pounds have a point; what is not known, or not
// shown, is empty.
func (t *Table) WriteCSV(w io.Writer) error {
	out := csv.NewWriter(w)
	head := []string{harmless(t.Of)}
	for i, c := range t.Columns {
		head = append(head, harmless(c))
		if t.shares(i) {
			head = append(head, harmless(c+", of"))
		}
	}
	if err := out.Write(head); err != nil {
		return err
	}
	for _, r := range t.Rows {
		line := []string{harmless(r.Label)}
		for i, f := range r.Figures {
			line = append(line, f.plain())
			if t.shares(i) {
				line = append(line, Figure{N: f.Of, Unit: f.Unit, Unknown: f.Of == 0}.plain())
			}
		}
		if err := out.Write(line); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

// shares says that some figure of a column is of so many.
func (t *Table) shares(column int) bool {
	for _, r := range t.Rows {
		if r.Figures[column].Of > 0 {
			return true
		}
	}
	return false
}

// harmless is a text that no spreadsheet takes for a formula.
func harmless(text string) string {
	if text != "" && strings.ContainsRune("=+-@\t\r|", rune(text[0])) {
		return "'" + text
	}
	return text
}

// File is the name of the table's file: its own, of which nothing but letters, digits,
// hyphens and underscores is left.
func (t *Table) File() string {
	name := strings.Map(func(r rune) rune {
		switch {
		case r >= 'a' && r <= 'z', r >= '0' && r <= '9', r == '-', r == '_':
			return r
		}
		return '-'
	}, strings.ToLower(t.Name))
	return name + ".csv"
}

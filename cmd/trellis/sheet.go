package main

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"trellis/definitions/phrase"
)

// column is what a CSV may hold: its name, other words for it, and whether the
// file must have it.
type column struct {
	name   string
	also   []string
	needed bool
}

// row is one line of a CSV, or of a command that was typed: then its line is 0.
type row struct {
	line  int
	cells map[string]string // by the column's name, without spaces around
}

// sheet is a CSV that was read.
type sheet struct {
	rows []row
}

// readSheet reads a CSV whose first row names its columns. Excel's own kinds are
// read too: a byte order mark, and semicolons for commas. A file that cannot be
// read whole is not read at all.
func readSheet(file string, columns []column) (*sheet, error) {
	data, err := readFile(file)
	if err != nil {
		return nil, err
	}
	return parseSheet(file, data, columns)
}

func parseSheet(file string, data []byte, columns []column) (*sheet, error) {
	if !utf8.Valid(data) {
		return nil, fmt.Errorf("%s is not UTF-8. Save it as \"CSV UTF-8\"", clean(file))
	}
	data = bytes.TrimPrefix(data, []byte("\uFEFF"))
	r := csv.NewReader(bytes.NewReader(data))
	r.FieldsPerRecord = -1
	r.Comma = separator(data)
	head, err := r.Read()
	if errors.Is(err, io.EOF) {
		return nil, fmt.Errorf("%s is empty. Its first row names the columns: %s", clean(file), names(columns))
	}
	if err != nil {
		return nil, unreadable(file, err)
	}
	at, err := heads(head, columns)
	if err != nil {
		return nil, located{file, err}
	}
	s := &sheet{}
	for {
		cells, err := r.Read()
		if errors.Is(err, io.EOF) {
			return s, nil
		}
		if err != nil {
			return nil, unreadable(file, err)
		}
		line, _ := r.FieldPos(0)
		if len(cells) > len(head) {
			return nil, fmt.Errorf("line %d of %s has more cells than the first row names. A cell with a comma in it needs quotes", line, clean(file))
		}
		if x := named(line, cells, at); len(x.cells) > 0 {
			s.rows = append(s.rows, x)
		}
	}
}

func separator(data []byte) rune {
	first, _, _ := bytes.Cut(data, []byte("\n"))
	if bytes.Count(first, []byte(";")) > bytes.Count(first, []byte(",")) {
		return ';'
	}
	return ','
}

func unreadable(file string, err error) error {
	var at *csv.ParseError
	if errors.As(err, &at) {
		return fmt.Errorf("line %d of %s cannot be read: a quote there is not closed, or stands in the middle of a cell", at.StartLine, clean(file))
	}
	return fmt.Errorf("%s cannot be read: %w", clean(file), err)
}

// heads says which column each of the first row's cells names.
func heads(head []string, columns []column) ([]string, error) {
	at := make([]string, len(head))
	for i, h := range head {
		if alike(h) == "" {
			continue
		}
		x := slices.IndexFunc(columns, func(c column) bool {
			return slices.ContainsFunc(append([]string{c.name}, c.also...), func(n string) bool { return alike(n) == alike(h) })
		})
		if x < 0 {
			return nil, fmt.Errorf("no column is called %q here. %s", clean(h), instead(h, columns))
		}
		if slices.Contains(at, columns[x].name) {
			return nil, fmt.Errorf("two columns are called %s. Remove one", columns[x].name)
		}
		at[i] = columns[x].name
	}
	for _, c := range columns {
		if c.needed && !slices.Contains(at, c.name) {
			return nil, fmt.Errorf("there is no column called %s. The first row names the columns: %s", c.name, names(columns))
		}
	}
	return at, nil
}

func instead(typed string, columns []column) string {
	var among []string
	for _, c := range columns {
		among = append(among, c.name)
	}
	if near, ok := phrase.Near(alike(typed), among); ok {
		return fmt.Sprintf("Did you mean %s?", near)
	}
	return "The columns are " + names(columns)
}

func names(columns []column) string {
	var all []string
	for _, c := range columns {
		all = append(all, c.name)
	}
	return inWords(all)
}

// alike is a column's name without what does not count when two are compared.
func alike(name string) string {
	return strings.Join(strings.Fields(strings.ToLower(strings.ReplaceAll(name, "_", " "))), " ")
}

// named gives a line's cells their names. A line of nothing has none.
func named(line int, cells, at []string) row {
	r := row{line, map[string]string{}}
	for i, cell := range cells {
		if cell = strings.TrimSpace(cell); cell != "" && at[i] != "" {
			r.cells[at[i]] = cell
		}
	}
	return r
}

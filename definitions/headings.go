package definitions

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"trellis/definitions/phrase"
)

// headings are those of a sheet, and which of them have been found to be something.
type headings struct {
	*sheet
	plain []string // alike, without what stands at the end of a question
	taken map[int]bool
}

func newHeadings(s *sheet) *headings {
	h := &headings{sheet: s, taken: map[int]bool{}}
	for _, x := range s.header {
		h.plain = append(h.plain, plainHeading(x))
	}
	return h
}

func plainHeading(s string) string {
	return strings.TrimRight(strings.ReplaceAll(alike(strings.TrimSpace(s)), "\n", " "), " ?.:*")
}

// find is the column with the first of these headings that there is; the same may
// serve two roles.
func (h *headings) find(words []string) int {
	found := -1
	for _, w := range words {
		for i, x := range h.plain {
			if x == "" || x != plainHeading(w) {
				continue
			}
			if found >= 0 && found != i && !h.taken[i] {
				h.second(found, i)
			}
			if found < 0 {
				found = i
			}
		}
	}
	if found >= 0 {
		h.taken[found] = true
	}
	return found
}

// second tells of another column for the same thing. Form tools add an Email of
// their own beside the question for an Email address: the better heading is read.
func (h *headings) second(found, other int) {
	h.taken[other] = true
	if h.plain[other] == h.plain[found] {
		h.wrong(1, h.heading(other), "Two columns are about the same thing", "Keep one of the two.")
		return
	}
	h.warn(1, h.heading(other), "Another column is about the same thing", "This one is not read, but "+h.heading(found)+" is.")
}

// near is a column that nothing else claims, whose heading is almost one of these.
func (h *headings) near(words []string) int {
	for i, x := range h.plain {
		if h.taken[i] {
			continue
		}
		for _, w := range words {
			if _, ok := phrase.Near(beginning(x), []string{beginning(plainHeading(w))}); ok {
				h.taken[i] = true
				h.wrong(1, h.heading(i), "There is no column and no question of this name", fmt.Sprintf("Did you mean %q?", words[0]))
				return i
			}
		}
	}
	return -1
}

// beginning is as much of a heading as is compared.
func beginning(s string) string {
	const most = 60
	if utf8.RuneCountInString(s) > most {
		return string([]rune(s)[:most])
	}
	return s
}

// unknown tells of columns that nothing is read from. One without a heading and
// without cells is only a comma too many.
func (h *headings) unknown(c *columns) {
	for i := range h.header {
		if h.taken[i] {
			continue
		}
		if h.plain[i] != "" {
			h.warn(1, h.heading(i), "Nothing asks for this column", "It is not read.")
			continue
		}
		for _, r := range h.rows {
			if strings.TrimSpace(r.cell(i)) != "" {
				h.warn(1, "", fmt.Sprintf("Column %d has no heading", i+1), "It is not read.")
				break
			}
		}
	}
}

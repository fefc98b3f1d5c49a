package definitions

import (
	"encoding/json"
	"io"
	"strings"
	"unicode/utf16"
)

// referencePage is the file of the manual beside which links to it are written.
const referencePage = "reference.md"

// foundJSON is everything found, as an editor reads it.
type foundJSON struct {
	Problems []problemJSON `json:"problems"`
	Errors   int           `json:"errors"`
	Warnings int           `json:"warnings"`
}

type problemJSON struct {
	Severity string    `json:"severity"` // "error" or "warning"
	Check    string    `json:"check"`
	File     string    `json:"file"`
	Range    rangeJSON `json:"range"`
	Summary  string    `json:"summary"`
	Fix      string    `json:"fix"`
	Page     string    `json:"page"`
}

type rangeJSON struct {
	Start positionJSON `json:"start"`
	End   positionJSON `json:"end"`
}

type positionJSON struct {
	Line      int `json:"line"`
	Character int `json:"character"`
}

// WriteJSON prints all problems for an editor: an object with the problems in the
// order of [Problems], and the number of errors and of warnings among them.
//
// A range is as the Language Server Protocol has it (3.17, "Position"): lines from
// 0; characters from 0 in UTF-16 code units, so that 😀 is two, and é one or two
// as it is written; its end is the character after the last. It never leaves its
// line. A byte order mark is no character. What concerns a file as a whole is at
// the beginning of it, and empty.
//
// The page is where the reference says why this is checked, relative to docs/.
func (ps Problems) WriteJSON(w io.Writer) error {
	found := foundJSON{Problems: []problemJSON{}, Errors: ps.Errors(), Warnings: ps.Warnings()}
	for _, p := range ps {
		found.Problems = append(found.Problems, p.json())
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(found)
}

func (p Problem) json() problemJSON {
	return problemJSON{
		Severity: strings.ToLower(string(p.Severity)),
		Check:    p.Check,
		File:     p.File,
		Range:    rangeJSON{p.position(p.from), p.position(p.to)},
		Summary:  p.Summary,
		Fix:      p.Fix,
		Page:     referencePage + "#" + anchorOf(p.Check),
	}
}

// position is a byte of the problem's line, as editors count it.
func (p Problem) position(at int) positionJSON {
	return positionJSON{max(p.Line-1, 0), len(utf16.Encode([]rune(p.Source[:at])))}
}

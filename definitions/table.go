package definitions

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/hashicorp/hcl/v2/hclsyntax"

	"trellis/definitions/phrase"
)

// checkShape is the check of what stands where.
const checkShape = "shape/known"

// entry is a row of the table: one thing that may be written in something else of
// type T. Reading, the reference and near misses all work from these rows, so a
// word of the language is said once.
type entry[T any] struct {
	word    string
	doc     string
	example string                   // what stands behind the word: `= "90 minutes"`, `"topics" { … }`
	also    []string                 // what people write who mean this
	must    bool                     // it cannot be left out
	bare    bool                     // its words name things, and have no quotes
	form    func(text string) string // of a time: its one tidy form, "" where it has a slip

	// One of these two: what stands behind =, or between { and }.
	value func(*reader, *T, hclsyntax.Expression)
	block func(*reader, *T, *hclsyntax.Block)
}

// item is an attribute or a block, as it stands in a file.
type item struct {
	word  string
	at    place
	value hclsyntax.Expression
	block *hclsyntax.Block
}

// items are those of a body, in the order they are written, which HCL forgets of
// attributes.
func items(body *hclsyntax.Body) []item {
	var all []item
	for _, a := range body.Attributes {
		all = append(all, item{word: a.Name, at: a.NameRange, value: a.Expr})
	}
	for _, b := range body.Blocks {
		all = append(all, item{word: b.Type, at: b.TypeRange, block: b})
	}
	slices.SortFunc(all, func(a, b item) int { return cmp.Compare(a.at.Start.Byte, b.at.Start.Byte) })
	return all
}

// fill reads a body into what it describes, by the rows of its table. The thing
// is called by name in what is said of it, and stands at a place.
func fill[T any](r *reader, thing string, at place, body *hclsyntax.Body, rows []entry[T], into *T) {
	fillOr(r, thing, at, body, rows, into, func(it item) *entry[T] { return stray(r, thing, it, rows) })
}

// fillOr is fill, with what to say of a word that has no row; it gives the row
// that was probably meant.
func fillOr[T any](r *reader, thing string, at place, body *hclsyntax.Body, rows []entry[T], into *T, stray func(item) *entry[T]) {
	seen := map[string]bool{}
	for _, it := range items(body) {
		row := rowOf(it.word, rows)
		if row == nil {
			row = stray(it)
		}
		if row == nil {
			continue
		}
		if it.block == nil && seen[row.word] {
			if it.word != row.word {
				continue // what it was taken for is there already
			}
			r.wrongf(checkShape, it.at, "Keep one of them.", "%s is written twice", row.word)
			continue
		}
		seen[row.word] = true
		switch {
		case row.value != nil && it.value != nil:
			row.value(r, into, it.value)
		case row.block != nil && it.block != nil:
			row.block(r, into, it.block)
		default:
			r.wrongf(checkShape, it.at, fmt.Sprintf("Write it as %s %s", row.word, row.example), "This is not how %s is written", row.word)
		}
	}
	for _, row := range rows {
		if row.must && !seen[row.word] {
			r.wrongf(checkShape, at, fmt.Sprintf("Add %s %s", row.word, row.example), "There is no %q in %s", row.word, thing)
		}
	}
}

func rowOf[T any](word string, rows []entry[T]) *entry[T] {
	for i := range rows {
		if rows[i].word == word {
			return &rows[i]
		}
	}
	return nil
}

// stray tells of a word that has no row.
func stray[T any](r *reader, thing string, it item, rows []entry[T]) *entry[T] {
	row, known := nearest(it.word, rows)
	fix := "Take it out."
	switch {
	case row != nil:
		fix = fmt.Sprintf("Did you mean %s?", row.word)
	case len(known) > 0:
		fix = fmt.Sprintf("What can be written here is %s.", all(known))
	}
	r.wrongf(checkShape, it.at, fix, "There is nothing called %s in %s", it.word, thing)
	return row
}

// nearest is the row that a word was meant for, and the words of all rows.
func nearest[T any](word string, rows []entry[T]) (*entry[T], []string) {
	known := words(rows)
	for i := range rows {
		if slices.Contains(rows[i].also, word) {
			return &rows[i], known
		}
	}
	meant, _ := phrase.Near(word, known)
	return rowOf(meant, rows), known
}

func words[T any](rows []entry[T]) []string {
	var all []string
	for _, row := range rows {
		all = append(all, row.word)
	}
	return all
}

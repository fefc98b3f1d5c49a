package definitions

import (
	"github.com/hashicorp/hcl/v2/hclsyntax"

	"trellis/definitions/phrase"
)

// The usual rows: a field of T, and how it is written.

func wordsRow[T any](word, doc, example string, field func(*T) *string) entry[T] {
	return entry[T]{word: word, doc: doc, example: "= " + example, value: func(r *reader, t *T, e hclsyntax.Expression) {
		*field(t) = r.words(e)
	}}
}

func namesRow[T any](word, doc, example string, field func(*T) *[]named) entry[T] {
	return entry[T]{word: word, doc: doc, example: "= " + example, value: func(r *reader, t *T, e hclsyntax.Expression) {
		*field(t) = r.names(e)
	}}
}

func flagRow[T any](word, doc string, field func(*T) *bool) entry[T] {
	return entry[T]{word: word, doc: doc, example: "= true", value: func(r *reader, t *T, e hclsyntax.Expression) {
		*field(t) = r.flag(e)
	}}
}

func lengthRow[T any](word, doc, example string, field func(*T) **phrase.Length) entry[T] {
	return entry[T]{word: word, doc: doc, example: "= " + example, value: func(r *reader, t *T, e hclsyntax.Expression) {
		*field(t) = r.length(e)
	}}
}

func whenRow[T any](word, doc, example string, field func(*T) **when) entry[T] {
	return entry[T]{word: word, doc: doc, example: "= " + example, value: func(r *reader, t *T, e hclsyntax.Expression) {
		*field(t) = r.when(e)
	}}
}

func momentRow(word, doc, example string, field func(*dates) **moment) entry[dates] {
	return entry[dates]{word: word, doc: doc, example: "= " + example, value: func(r *reader, d *dates, e hclsyntax.Expression) {
		m := r.moment(e)
		*field(d), d.slips = m, d.slips || m == nil
	}}
}

// needed is a row that cannot be left out.
func needed[T any](row entry[T]) entry[T] {
	row.must = true
	return row
}

// meaning is a row with the words that people write who mean it.
func meaning[T any](row entry[T], also ...string) entry[T] {
	row.also = also
	return row
}

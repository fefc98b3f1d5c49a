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

// oneOfRow is words of which there are only a few.
func oneOfRow[T any](word, doc string, among []string, field func(*T) *string) entry[T] {
	return entry[T]{word: word, doc: doc + ": " + either(quotedAll(among)) + ".", example: "= " + quote(among[0]), value: func(r *reader, t *T, e hclsyntax.Expression) {
		*field(t) = r.oneOf(e, among)
	}}
}

func namesRow[T any](word, doc, example string, field func(*T) *[]named) entry[T] {
	return entry[T]{word: word, doc: doc, example: "= " + example, bare: true, value: func(r *reader, t *T, e hclsyntax.Expression) {
		*field(t) = r.names(e)
	}}
}

// wasRow is what something was called before, in cohorts that run by that name.
func wasRow[T any](doc, example string, field func(*T) *[]named) entry[T] {
	return entry[T]{word: "was", doc: doc, example: "= " + example, bare: true, also: []string{"renamed_from", "formerly", "previously"}, value: func(r *reader, t *T, e hclsyntax.Expression) {
		if n, ok := r.bare(e); ok {
			*field(t) = []named{n}
		}
	}}
}

func flagRow[T any](word, doc string, field func(*T) *bool) entry[T] {
	return entry[T]{word: word, doc: doc, example: "= true", value: func(r *reader, t *T, e hclsyntax.Expression) {
		*field(t) = r.flag(e)
	}}
}

func wholeRow[T any](word, doc, example string, field func(*T) *int) entry[T] {
	return entry[T]{word: word, doc: doc, example: "= " + example, value: func(r *reader, t *T, e hclsyntax.Expression) {
		*field(t) = r.whole(e)
	}}
}

func lengthRow[T any](word, doc, example string, field func(*T) **phrase.Length) entry[T] {
	return entry[T]{word: word, doc: doc, example: "= " + example, form: tidyLength, value: func(r *reader, t *T, e hclsyntax.Expression) {
		*field(t) = r.length(e)
	}}
}

func whenRow[T any](word, doc, example string, field func(*T) **when) entry[T] {
	return entry[T]{word: word, doc: doc, example: "= " + example, form: tidyWhen, value: func(r *reader, t *T, e hclsyntax.Expression) {
		*field(t) = r.when(e)
	}}
}

func momentRow(word, doc, example string, field func(*dates) **moment) entry[dates] {
	return entry[dates]{word: word, doc: doc, example: "= " + example, form: tidyMoment, value: func(r *reader, d *dates, e hclsyntax.Expression) {
		m := r.moment(e)
		*field(d), d.slips = m, d.slips || m == nil
	}}
}

// onlyIfRow is for whom something is, of those whom it would be for otherwise.
func onlyIfRow[T any](doc, example string, field func(*T) **rule) entry[T] {
	return entry[T]{word: "only_if", doc: doc, example: "= " + example, value: func(_ *reader, t *T, e hclsyntax.Expression) {
		x := &rule{law: "only_if", at: e.Range()}
		oneExpression(nil, x, e)
		*field(t) = x
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

// The tidy form of a time; "" where it has a slip.

func tidyLength(text string) string {
	if l, p := phrase.ParseLength(text); p == nil {
		return l.String()
	}
	return ""
}

func tidyWhen(text string) string {
	if w, p := phrase.ParseWhen(text); p == nil {
		return w.String()
	}
	return ""
}

func tidyMoment(text string) string {
	if m, p := phrase.ParseMoment(text); p == nil && m.Check() == nil {
		return m.String()
	}
	return ""
}

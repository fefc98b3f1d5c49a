package definitions

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
)

// words reads words in quotes; "" beside a problem.
func (r *reader) words(e hclsyntax.Expression) string {
	if t, ok := e.(*hclsyntax.TemplateExpr); ok && t.IsStringLiteral() {
		v, _ := t.Value(nil)
		return r.oneLine(v.AsString(), t.Range())
	}
	switch e.(type) {
	case *hclsyntax.TemplateExpr, *hclsyntax.TemplateWrapExpr:
		r.wrong(checkShape, e.Range(), "Here stand words, and no names between ${ and }", "Names belong in the mails.")
	default:
		r.wrong(checkShape, e.Range(), "Words need quotes", "Write them like "+quoted(r.source(e.Range()))+".")
	}
	return ""
}

// oneLine refuses what would break a line, or hide in one: words end up in
// subjects and in invitations.
func (r *reader) oneLine(text string, at place) string {
	if strings.ContainsFunc(text, hidden) {
		r.wrong(checkShape, at, "There is a line break, or a sign that cannot be seen, in these words", "Write them on one line.")
		return ""
	}
	if strings.TrimSpace(text) == "" {
		r.wrong(checkShape, at, "There are no words between the quotes", "Write some, or take the line out.")
	}
	return strings.TrimSpace(text)
}

// many reads words, several between [ and ], or one alone.
func (r *reader) many(e hclsyntax.Expression) []string {
	var all []string
	for _, one := range elements(e) {
		if words := r.words(one); words != "" {
			all = append(all, words)
		}
	}
	return all
}

// elements are those of a list; what is no list stands for a list of itself.
func elements(e hclsyntax.Expression) []hclsyntax.Expression {
	if list, ok := e.(*hclsyntax.TupleConsExpr); ok {
		return list.Exprs
	}
	return []hclsyntax.Expression{e}
}

// flag reads true or false.
func (r *reader) flag(e hclsyntax.Expression) bool {
	if v, ok := literal(e); ok && v.Type() == cty.Bool {
		return v.True()
	}
	r.wrong(checkShape, e.Range(), "This is neither true nor false", "Write true, or take the line out.")
	return true
}

// whole reads a bare number from 1 upwards; 0 beside a problem.
func (r *reader) whole(e hclsyntax.Expression) int {
	if v, ok := literal(e); ok && v.Type() == cty.Number {
		if n, accuracy := v.AsBigFloat().Int64(); accuracy == 0 && n > 0 && n < 1_000_000 {
			return int(n)
		}
	}
	fix := "Write a number from 1 upwards, without quotes."
	if t, ok := e.(*hclsyntax.TemplateExpr); ok && t.IsStringLiteral() {
		v, _ := t.Value(nil)
		if n, err := strconv.Atoi(strings.TrimSpace(v.AsString())); err == nil && n > 0 && n < 1_000_000 {
			r.wrong(checkShape, e.Range(), "A number has no quotes", "Write "+strconv.Itoa(n)+".")
			return n
		}
	}
	n := r.inWords(e)
	if n > 0 {
		fix = "Write " + strconv.Itoa(n) + "."
	}
	r.wrong(checkShape, e.Range(), "This is not a number", fix)
	return n
}

var aNumberInWords = regexp.MustCompile(`^(?:up to |at most |at least |max(?:imum)? |about )?(\d{1,4})(?: [a-z]+)?$`)

// inWords is the number in words like "up to 3"; 0 where there is none.
func (r *reader) inWords(e hclsyntax.Expression) int {
	v, ok := literal(e)
	if !ok || v.Type() != cty.String {
		return 0
	}
	text := strings.ToLower(strings.TrimSpace(v.AsString()))
	m := aNumberInWords.FindStringSubmatch(text)
	if m == nil {
		return max(0, slices.Index(smallNumbers, text))
	}
	n, _ := strconv.Atoi(m[1])
	return n
}

// oneOf reads words of which there are only a few. A near miss is told, and meant.
func (r *reader) oneOf(e hclsyntax.Expression, among []string) string {
	written := r.words(e)
	if written == "" {
		return ""
	}
	plain := strings.Join(strings.Fields(strings.ToLower(written)), " ")
	meant, fix := didYouMean(plain, among, "Write "+either(quotedAll(among))+".")
	if begun := slices.DeleteFunc(slices.Clone(among), func(w string) bool { return !strings.HasPrefix(w, plain+" ") }); meant == "" && len(begun) == 1 {
		meant, fix = begun[0], "Did you mean "+begun[0]+"?"
	}
	if meant != plain {
		r.wrongf(checkShape, e.Range(), fix, "%s means nothing here", quote(written))
	}
	return meant
}

// names reads bare words that name things in this programme, several or one.
func (r *reader) names(e hclsyntax.Expression) []named {
	var all []named
	for _, one := range elements(e) {
		if n, ok := r.bare(one); ok {
			all = append(all, n)
		}
	}
	return all
}

// bare reads one bare word, or two with a point: coordinator, each.mentor. One in
// quotes is told of, and meant.
func (r *reader) bare(e hclsyntax.Expression) (named, bool) {
	if x, ok := e.(*hclsyntax.ScopeTraversalExpr); ok {
		if n, ok := name(x); ok {
			return named{n.name, n.at}, true
		}
	}
	if t, ok := e.(*hclsyntax.TemplateExpr); ok && t.IsStringLiteral() {
		v, _ := t.Value(nil)
		if word := strings.TrimPrefix(v.AsString(), "the "); hclsyntax.ValidIdentifier(word) {
			r.wrong(checkShape, e.Range(), "What names something in this programme has no quotes", "Write "+word+".")
			return named{word, e.Range()}, true
		}
	}
	r.wrong(checkShape, e.Range(), "This is not the name of anything in this programme", "Write a name without quotes, like coordinator, or several like [coordinator, coach].")
	return named{}, false
}

// source is what is written at a place.
func (r *reader) source(at place) string {
	return string(at.SliceBytes(r.book.files[at.Filename]))
}

// quoted is the beginning of a text, between quotes.
func quoted(text string) string { return quote(strings.Trim(text, `"`)) }

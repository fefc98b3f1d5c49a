package definitions

import (
	"cmp"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2/hclsyntax"
)

// rewording puts other words in the place of some.
type rewording struct {
	at   place
	text string
}

// reworded is a source with its times in their tidy form, and without quotes around
// what names something.
func reworded(src []byte, body *hclsyntax.Body, layouts layouts) []byte {
	var edits []rewording
	for _, b := range body.Blocks {
		edits = append(edits, editsOf(src, b, layouts)...)
	}
	slices.SortFunc(edits, func(a, b rewording) int { return cmp.Compare(a.at.Start.Byte, b.at.Start.Byte) })
	var out []byte
	from := 0
	for _, e := range edits {
		out = append(append(out, src[from:e.at.Start.Byte]...), e.text...)
		from = e.at.End.Byte
	}
	return append(out, src[from:]...)
}

// editsOf are those in a block, and in the blocks within it.
func editsOf(src []byte, b *hclsyntax.Block, layouts layouts) []rewording {
	var edits []rewording
	l := layouts(b)
	for name, a := range b.Body.Attributes {
		for _, value := range elements(a.Expr) {
			written := string(value.Range().SliceBytes(src))
			if tidy := l.words[name].tidy(written, value); tidy != written {
				edits = append(edits, rewording{value.Range(), tidy})
			}
		}
	}
	for _, inner := range b.Body.Blocks {
		edits = append(edits, editsOf(src, inner, layouts)...)
	}
	return edits
}

// tidy is the tidy form of what is written between quotes. What is not, and what
// has an escape in it, stays.
func (h habit) tidy(written string, value hclsyntax.Expression) string {
	t, ok := value.(*hclsyntax.TemplateExpr)
	if !ok || !t.IsStringLiteral() {
		return written
	}
	v, _ := t.Value(nil)
	text := v.AsString()
	if written != `"`+text+`"` {
		return written
	}
	if h.bare && nameable(text) {
		return text
	}
	if h.form == nil {
		return written
	}
	if tidy := h.form(text); tidy != "" {
		return `"` + tidy + `"`
	}
	return written
}

// nameable says that a text is a bare word as soon as it has no quotes: coordinator,
// or two with a point, as each.mentor.
func nameable(text string) bool {
	first, second, two := strings.Cut(text, ".")
	if slices.Contains([]string{"true", "false", "null", "for"}, first) {
		return false
	}
	return hclsyntax.ValidIdentifier(first) && (!two || hclsyntax.ValidIdentifier(second))
}

package definitions

import (
	"fmt"
	"strings"

	"github.com/hashicorp/hcl/v2/hclsyntax"
)

// label is the name behind the word of a block that has one.
func (r *reader) label(b *hclsyntax.Block) (string, place) {
	if len(b.Labels) == 1 {
		return r.oneLine(b.Labels[0], b.LabelRanges[0]), b.LabelRanges[0]
	}
	if len(b.Labels) == 0 {
		r.wrongf(checkShape, b.TypeRange, fmt.Sprintf(`Write %s "its-name" { … }`, b.Type), "This %s has no name", b.Type)
		return "", b.TypeRange
	}
	r.wrongf(checkShape, b.LabelRanges[1], "Put its whole name between one pair of quotes.", "This %s has two names", b.Type)
	return b.Labels[0], b.LabelRanges[0]
}

// noLabel refuses a name where there is nothing to name.
func (r *reader) noLabel(b *hclsyntax.Block) {
	if len(b.Labels) > 0 {
		r.wrongf(checkShape, b.LabelRanges[0], fmt.Sprintf("Write %s { … }", b.Type), "There is only one %s, and it has no name", b.Type)
	}
}

// identifier is a label that is referred to with a bare word elsewhere.
func (r *reader) identifier(b *hclsyntax.Block) (string, place) {
	name, at := r.label(b)
	if name == "" || hclsyntax.ValidIdentifier(name) && !strings.Contains(name, "-") {
		return name, at
	}
	fix := `Write it with letters and _, like "how_it_went".`
	meant := underscored(name)
	if hclsyntax.ValidIdentifier(meant) {
		fix, name = fmt.Sprintf("Write %q. What people read may be anything.", meant), meant
	}
	r.wrongf(checkShape, at, fix, "%s is spoken of elsewhere, and cannot be by such a name", quote(b.Labels[0]))
	return name, at
}

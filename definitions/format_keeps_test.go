package definitions

import (
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
)

// unchangedBy says that a file is tidy.
func unchangedBy(t *testing.T, name string, src []byte) {
	t.Helper()
	again, problems := Format(name, src)
	if problems != nil || !bytes.Equal(again, src) {
		t.Errorf("%s is not tidy: %s%v", name, difference(src, again), problems)
	}
}

// difference is the first line in which one text is not the other.
func difference(a, b []byte) string {
	was, is := strings.Split(string(a), "\n"), strings.Split(string(b), "\n")
	for i := range min(len(was), len(is)) {
		if was[i] != is[i] {
			return fmt.Sprintf("line %d is %q, and not %q. ", i+1, was[i], is[i])
		}
	}
	return fmt.Sprintf("it has %d lines, and not %d. ", len(was), len(is))
}

// keeps says that a file is tidy after it was made so once, that it is read as
// before if it could be read, and has its blocks, words and comments still.
func keeps(t *testing.T, name string, src []byte) {
	t.Helper()
	tidy, problems := Format(name, src)
	if problems != nil {
		if !bytes.Equal(tidy, src) {
			t.Errorf("what cannot be read was changed:\n%s\nbecame\n%s", src, tidy)
		}
		return
	}
	unchangedBy(t, name, tidy)
	was, _ := parsed(name, unmarked(src))
	is, slips := parsed(name, tidy)
	if is == nil {
		t.Fatalf("%s cannot be read any more: %v\n%s", src, slips, tidy)
	}
	if was == nil {
		return // it had curly quotes
	}
	if before, after := outline(unmarked(src), was, layout{}, layoutsOf(name)), outline(tidy, is, layout{}, layoutsOf(name)); before != after {
		t.Errorf("%s\n%s\nis not\n%s\n%s", src, before, tidy, after)
	}
	if !sameComments(unmarked(src), tidy) {
		t.Errorf("%s\nhas other comments than\n%s", src, tidy)
	}
}

// outline is what stands in a body, without what may change: spaces, the order of
// attributes, and how times and names are written.
func outline(src []byte, body *hclsyntax.Body, l layout, layouts layouts) string {
	var out strings.Builder
	for _, name := range slices.Sorted(maps.Keys(body.Attributes)) {
		out.WriteString(name + " = ")
		for _, value := range elements(body.Attributes[name].Expr) {
			out.WriteString(l.words[name].meant(src, value) + " , ")
		}
		out.WriteString("\n")
	}
	for _, b := range body.Blocks {
		out.WriteString(b.Type + " " + strings.Join(b.Labels, "|") + " {\n" + outline(src, b.Body, layouts(b), layouts) + "}\n")
	}
	return out.String()
}

// meant is what a value says, however it is written.
func (h habit) meant(src []byte, value hclsyntax.Expression) string {
	if t, ok := value.(*hclsyntax.TemplateExpr); ok && t.IsStringLiteral() {
		v, _ := t.Value(nil)
		text := v.AsString()
		if h.form != nil && h.form(text) != "" {
			return h.form(text)
		}
		return text
	}
	var out strings.Builder
	tokens, _ := hclsyntax.LexExpression(value.Range().SliceBytes(src), "", hcl.InitialPos)
	for _, x := range tokens {
		if x.Type != hclsyntax.TokenComment && x.Type != hclsyntax.TokenNewline {
			out.Write(x.Bytes)
		}
	}
	return out.String()
}

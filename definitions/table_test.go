package definitions

import (
	"testing"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
)

// Every word of the language is explained, and shown as it is written.
func TestEveryWordIsExplained(t *testing.T) {
	seen := 0
	for _, s := range sections() {
		if s.doc == "" {
			t.Errorf("%s has no doc", s.title)
		}
		for _, w := range s.words {
			seen++
			if w.word == "" || w.doc == "" || w.example == "" {
				t.Errorf("%s: %q is not explained: %q, %q", s.title, w.word, w.doc, w.example)
			}
			if _, diags := hclsyntax.ParseConfig([]byte(w.written()+"\n"), "", hcl.InitialPos); diags.HasErrors() && !w.block {
				t.Errorf("%s: %s cannot be read: %v", s.title, w.written(), diags)
			}
		}
	}
	if seen < 80 {
		t.Errorf("the table has only %d words", seen)
	}
	for _, c := range checks {
		if c.name == "" || c.doc == "" {
			t.Errorf("the check %q is not explained", c.name)
		}
	}
}

package definitions

import (
	"path/filepath"
	"testing"
	"time"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
)

// BenchmarkCheck reads and checks the programme that ships, mails and cohort and
// all. Its ratio is to what bare hclsyntax takes to parse the same files.
func BenchmarkCheck(b *testing.B) {
	files, err := Shipped("libraries-connected")
	if err != nil {
		b.Fatal(err)
	}
	const rounds = 50
	start := time.Now()
	for range rounds {
		parseBare(b, files)
	}
	bare := float64(time.Since(start).Nanoseconds()) / rounds
	b.ReportAllocs()
	for b.Loop() {
		if _, problems := Open("libraries-connected", files); problems.Errors() > 0 {
			b.Fatal(problems[0])
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/bare, "x-hclsyntax")
}

func parseBare(b *testing.B, files map[string][]byte) {
	for path, src := range files {
		var diags hcl.Diagnostics
		if filepath.Ext(path) == ".hcl" {
			_, diags = hclsyntax.ParseConfig(src, path, hcl.InitialPos)
		} else {
			_, diags = hclsyntax.ParseTemplate(src, path, hcl.InitialPos)
		}
		if diags.HasErrors() {
			b.Fatal(diags)
		}
	}
}

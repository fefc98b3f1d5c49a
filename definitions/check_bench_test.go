package definitions

import (
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
)

// BenchmarkCheck reads and checks one programme, mails and cohort and all; its
// ratio is to what bare hclsyntax takes to parse the same files.
func BenchmarkCheck(b *testing.B) { benchmarkChecks(b, "libraries-connected") }

// BenchmarkAll is that of all programmes that ship, one after the other.
func BenchmarkAll(b *testing.B) { benchmarkChecks(b, exampleNames()...) }

func benchmarkChecks(b *testing.B, names ...string) {
	all := map[string]map[string][]byte{}
	for _, name := range names {
		files, err := Shipped(name)
		if err != nil {
			b.Fatal(err)
		}
		all[name] = files
	}
	const rounds = 20
	start := time.Now()
	for range rounds {
		for _, files := range all {
			parseBare(b, files)
		}
	}
	bare := float64(time.Since(start).Nanoseconds()) / rounds
	b.ReportAllocs()
	for b.Loop() {
		for name, files := range all {
			if _, problems := Open(name, files); problems.Errors() > 0 {
				b.Fatal(problems[0])
			}
		}
	}
	each := float64(b.Elapsed().Nanoseconds()) / float64(b.N)
	b.ReportMetric(each/1e6, "ms")
	b.ReportMetric(each/bare, "x-hclsyntax")
}

func parseBare(b *testing.B, files map[string][]byte) {
	for path, src := range files {
		var diags hcl.Diagnostics
		switch {
		case filepath.Ext(path) == ".hcl":
			_, diags = hclsyntax.ParseConfig(src, path, hcl.InitialPos)
		case strings.HasPrefix(path, mailFolder):
			_, diags = hclsyntax.ParseTemplate(src, path, hcl.InitialPos)
		}
		if diags.HasErrors() {
			b.Fatal(diags)
		}
	}
}

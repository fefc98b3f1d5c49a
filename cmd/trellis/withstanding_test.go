package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestWithstanding: every test that docs/withstanding.md names is where it says.
func TestWithstanding(t *testing.T) {
	root := filepath.Join("..", "..")
	page, err := os.ReadFile(filepath.Join(root, "docs", "withstanding.md"))
	if err != nil {
		t.Fatal(err)
	}
	rows := regexp.MustCompile("(?m)\\| `(\\w+(?:\\.txtar)?)` \\| ([\\w/]+) \\|$").FindAllStringSubmatch(string(page), -1)
	if len(rows) < 30 {
		t.Fatalf("only %d tests are named", len(rows))
	}
	for _, row := range rows {
		name, dir := row[1], filepath.Join(root, filepath.FromSlash(row[2]))
		if strings.HasSuffix(name, ".txtar") {
			if _, err := os.Stat(filepath.Join(dir, "testdata", "real", name)); err != nil {
				t.Errorf("there is no script %s", name)
			}
			continue
		}
		files, err := filepath.Glob(filepath.Join(dir, "*_test.go"))
		if err != nil {
			t.Fatal(err)
		}
		found := false
		for _, f := range files {
			source, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			found = found || strings.Contains(string(source), "func "+name+"(t *testing.T)")
		}
		if !found {
			t.Errorf("%s has no test %s", row[2], name)
		}
	}
}

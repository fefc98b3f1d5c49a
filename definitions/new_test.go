package definitions

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

func TestEveryProgrammeThatShipsIsListed(t *testing.T) {
	var listed []string
	for _, x := range Examples() {
		listed = append(listed, x.Name)
		if x.Title == "" || x.Shows == "" {
			t.Errorf("it is not said in README.md what %s shows", x.Name)
		}
	}
	slices.Sort(listed)
	if !slices.Equal(listed, exampleNames()) {
		t.Errorf("README.md lists\n%v\nand there are\n%v", listed, exampleNames())
	}
}

// filled puts the dates back that stand behind what is to be filled in, and gives
// new links.
func filled(src []byte) []byte {
	src = bytes.ReplaceAll(src, []byte(`# link = "https://…"`), []byte(`link = "https://meet.example.org/new"`))
	return regexp.MustCompile(`"`+toFillIn+`"(,?) # (?:last time|for example): ([^;\n]*)`).ReplaceAll(src, []byte(`"$2"$1`))
}

func TestNewProgrammesLackNothingButDates(t *testing.T) {
	for _, from := range append(exampleNames(), "") {
		files, err := NewProgramme(from, "first")
		if err != nil {
			t.Fatal(err)
		}
		_, problems := Open("ours", files)
		blanks := bytes.Count(files["cohorts/first.hcl"], []byte(toFillIn)) - 1 // one is in the comment at the top
		for _, line := range strings.Split(string(files["cohorts/first.hcl"]), "\n") {
			if strings.HasPrefix(strings.TrimSpace(line), "# ") && strings.Contains(line, "= ") && strings.Contains(line, toFillIn) {
				blanks--
			}
		}
		if problems.Errors() != blanks || blanks == 0 {
			t.Errorf("from %q: %d dates are to be filled in, and there are %d errors", from, blanks, problems.Errors())
		}
		for _, p := range problems {
			if p.Severity == Error && p.Summary != "This date is to be filled in" {
				t.Errorf("from %q: %s", from, p)
			}
		}
		files["cohorts/first.hcl"] = filled(files["cohorts/first.hcl"])
		b, problems := Open("ours", files)
		if problems.Errors() > 0 {
			t.Fatalf("from %q, with all dates filled in: %s", from, firstError(problems))
		}
		if p, _ := b.Resolve("first"); p == nil {
			t.Errorf("from %q, with all dates filled in, there is no plan", from)
		}
	}
}

func firstError(problems Problems) string {
	for _, p := range problems {
		if p.Severity == Error {
			return p.String()
		}
	}
	return "no error"
}

func TestTheStarterIsAProgrammeOfEachUsualStage(t *testing.T) {
	files, err := embedded(starter, starterFolder)
	if err != nil {
		t.Fatal(err)
	}
	b, problems := Open("starter", files)
	if len(problems) > 0 {
		t.Fatalf("%s", problems[0])
	}
	var kinds []string
	for _, s := range b.programme.stages {
		kinds = append(kinds, string(s.kind))
	}
	if got := all(kinds); got != "recruitment, launch, matching, meetings, finale and evaluation" {
		t.Error(got)
	}
}

func TestUnknownProgrammesAreRefused(t *testing.T) {
	for from, want := range map[string]string{"gemm": "did you mean gem?", "../gem": "see `trellis new --list`", ".": "see `trellis new --list`", "gem/mail": "see `trellis new --list`"} {
		if _, err := NewProgramme(from, "first"); err == nil || !strings.HasSuffix(err.Error(), want) {
			t.Errorf("%s: %v", from, err)
		}
	}
}

func TestPlainNames(t *testing.T) {
	for _, name := range []string{"2026", "our-mentoring", "A1"} {
		if !PlainName(name) {
			t.Errorf("%q is a plain name", name)
		}
	}
	for _, name := range []string{"", "-", "a-", "a b", "../a", "a/b", "a.b", ".", "é", "a_b", `a\b`, strings.Repeat("a", 65)} {
		if PlainName(name) {
			t.Errorf("%q is no plain name", name)
		}
	}
}

func TestNothingIsWrittenOverWhatIsThere(t *testing.T) {
	dir := t.TempDir()
	files := map[string][]byte{"programme.hcl": []byte("new"), "mail/a.md": []byte("new")}
	whole := filepath.Join(dir, "whole")
	if err := Create(whole, files); err != nil {
		t.Fatal(err)
	}
	if src, err := os.ReadFile(filepath.Join(whole, "mail", "a.md")); err != nil || string(src) != "new" {
		t.Errorf("%q, %v", src, err)
	}
	file, empty, link := filepath.Join(dir, "file"), filepath.Join(dir, "empty"), filepath.Join(dir, "link")
	for _, err := range []error{os.WriteFile(file, []byte("old"), 0o600), os.Mkdir(empty, 0o700), os.Symlink("nowhere", link)} {
		if err != nil {
			t.Fatal(err)
		}
	}
	for _, there := range []string{whole, file, empty, link} {
		if err := Create(there, files); err == nil || !strings.Contains(err.Error(), "here already") {
			t.Errorf("%s was written over: %v", there, err)
		}
	}
	if entries, _ := os.ReadDir(dir); len(entries) != 4 {
		t.Errorf("something was left behind: %v", entries)
	}
	if err := Create(filepath.Join(dir, "nowhere", "a"), files); err == nil {
		t.Error("a directory was made in one that is not there")
	}
}

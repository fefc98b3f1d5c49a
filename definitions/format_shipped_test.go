package definitions

import (
	"bytes"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"trellis/definitions/timeline"
)

// shippedFiles are those HCL files of all programmes that ship, by their path here.
func shippedFiles(t testing.TB) map[string][]byte {
	t.Helper()
	programmes, _ := filepath.Glob("*/programme.hcl")
	cohorts, _ := filepath.Glob("*/cohorts/*.hcl")
	files := map[string][]byte{}
	for _, path := range slices.Concat(programmes, cohorts) {
		src, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		files[path] = src
	}
	if len(programmes) == 0 || len(cohorts) == 0 {
		t.Fatal("no programme ships")
	}
	return files
}

// inside is a path within a programme's directory.
func inside(path string) string {
	_, name, _ := strings.Cut(path, "/")
	return name
}

// What ships is tidy.
func TestProgrammesThatShipAreTidy(t *testing.T) {
	files := shippedFiles(t)
	for _, path := range slices.Sorted(maps.Keys(files)) {
		t.Run(path, func(t *testing.T) { unchangedBy(t, inside(path), files[path]) })
	}
}

// However a file that ships was mistreated, it becomes what it was; and so does the plan.
func TestWhatIsDisarrangedComesBack(t *testing.T) {
	mistreat := map[string]func(string) string{
		"carriage returns": func(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") },
		"tabs":             func(s string) string { return strings.ReplaceAll(s, "  ", "\t") },
		"no alignment":     func(s string) string { return strings.ReplaceAll(s, " = ", "=") },
		"blank lines": func(s string) string {
			return strings.ReplaceAll(strings.ReplaceAll(s, "\n\n", "\n\n\n\t\n"), "{\n", "{\n\n\n")
		},
		"curly quotes":  curly,
		"false spaces":  func(s string) string { return strings.ReplaceAll(s, " = ", "\u00a0= ") },
		"short days":    strings.NewReplacer("Monday ", "Mon ", "Wednesday ", "wed, ", " May 2025", "th  May 2025", "am to ", " am – ").Replace,
		"short lengths": strings.NewReplacer(`"90 minutes"`, `"90  mins"`, `"1 week before`, `"1 Week before the`).Replace,
		"quoted names":  strings.NewReplacer("= coordinator", `= "coordinator"`, "[mentors, mentees]", `["mentors", "mentees"]`).Replace,
		"another order": reversed,
	}
	for path, src := range shippedFiles(t) {
		want, _ := Format(inside(path), src)
		for name, change := range mistreat {
			got, problems := Format(inside(path), []byte(change(string(src))))
			if problems != nil || !bytes.Equal(got, want) {
				t.Errorf("%s with %s does not come back: %s%v", path, name, difference(want, got), problems)
			}
		}
	}
}

// curly puts curly quotes for the straight ones outside of comments.
func curly(text string) string {
	var out strings.Builder
	for line := range strings.Lines(text) {
		code, comment, commented := strings.Cut(line, "#")
		for i, piece := range strings.Split(code, `"`) {
			out.WriteString([]string{"”", "“"}[i%2][:min(i, 1)*len("”")])
			out.WriteString(piece)
		}
		if commented {
			out.WriteString("#" + comment)
		}
	}
	return out.String()
}

// reversed puts runs of attributes of one line each in the opposite order, but for
// numbers: how many of each role stands in no order.
func reversed(text string) string {
	lines := strings.SplitAfter(text, "\n")
	attribute := regexp.MustCompile(`^ *\w+ += [^\d\[]`).MatchString
	for from := 0; from < len(lines); from++ {
		to := from
		for to < len(lines) && attribute(lines[to]) {
			to++
		}
		slices.Reverse(lines[from:to])
		from = to
	}
	return strings.Join(lines, "")
}

// What is planned from tidy files is what was planned from the others.
func TestTidyFilesSayTheSame(t *testing.T) {
	programmes, _ := filepath.Glob("*/programme.hcl")
	for _, path := range programmes {
		name := filepath.Dir(path)
		book, before := Load(name)
		if book == nil {
			t.Fatal(before)
		}
		files := maps.Clone(book.files)
		for file, src := range files {
			if layoutsOf(file) != nil {
				files[file], _ = Format(file, []byte(reversed(string(src))))
			}
		}
		tidy, after := Open(name, files)
		if was, is := summaries(before), summaries(after); !slices.Equal(was, is) {
			t.Fatalf("%s: was %q, and is %q", name, was, is)
		}
		for _, cohort := range book.Cohorts() {
			if was, is := calendarOf(t, book, cohort), calendarOf(t, tidy, cohort); was != is {
				t.Errorf("%s/%s: was\n%s\nand is\n%s", name, cohort, was, is)
			}
		}
	}
}

// summaries are what problems say, wherever they stand.
func summaries(problems Problems) []string {
	var all []string
	for _, p := range problems {
		all = append(all, p.File+": "+p.Summary+": "+p.Fix)
	}
	slices.Sort(all)
	return all
}

// calendarOf is what is planned for a cohort; nothing where there are errors.
func calendarOf(t *testing.T, b *Book, cohort string) string {
	t.Helper()
	p, _ := b.Resolve(cohort)
	if p == nil {
		return ""
	}
	calendar, err := timeline.Of(p)
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := calendar.WriteText(&out); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

package definitions

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf16"
)

// What stands at the range of a problem, cut out of the file as an editor holds
// it: its lines in UTF-16, without line ends and without a byte order mark.
func TestRangesAreAsEditorsCount(t *testing.T) {
	for name, c := range map[string]struct{ file, line, with, check, want string }{
		"plain":                   {"programme.hcl", `    "Budgeting",`, `    Budgeting,`, checkShape, `Budgeting`},
		"after tabs":              {"programme.hcl", `    "Budgeting",`, "\t\tBudgeting,", checkShape, `Budgeting`},
		"after an emoji":          {"programme.hcl", `    "Budgeting",`, `    "📚", Budgeting,`, checkShape, `Budgeting`},
		"after a family":          {"programme.hcl", `    "Budgeting",`, `    "👩‍👩‍👧", Budgeting,`, checkShape, `Budgeting`},
		"after a flag":            {"programme.hcl", `    "Budgeting",`, `    "🏴󠁧󠁢󠁷󠁬󠁳󠁿", Budgeting,`, checkShape, `Budgeting`},
		"after an accent":         {"programme.hcl", `    "Budgeting",`, "    \"Cafe\u0301\", Budgeting,", checkShape, `Budgeting`},
		"after a loose accent":    {"programme.hcl", `    "Budgeting",`, "    \"\u0301e\", Budgeting,", checkShape, `Budgeting`},
		"after Tamil":             {"programme.hcl", `    "Budgeting",`, `    "நிதி", Budgeting,`, checkShape, `Budgeting`},
		"after a comment":         {"cohorts/2025.hcl", `    closes = "Friday 18 April 2025"`, `    /* 😀é */ closes = "Thursday 18 April 2025"`, "dates/weekday", `Thursday`},
		"an emoji itself":         {"programme.hcl", `    "Budgeting",`, `    "📚", 😀,`, checkSyntax, `😀`},
		"curly quotes":            {"programme.hcl", `    "Budgeting",`, `    "📚", “Budgeting”,`, checkSyntax, `“`},
		"in a phrase":             {"cohorts/2025.hcl", `closes = "Friday 18 April 2025"`, `closes = "Friday 18 Apríl 2025"`, "dates/written", `Apríl`},
		"in a mail":               {"mail/your-pair.md", `Dear ${you.first_name},`, `😀 e` + "\u0301" + ` ${you.firstname},`, "mail/names", `you.firstname`},
		"over several lines":      {"programme.hcl", `invite     = [mentors, mentees]`, "invite     = \"😀\nx", checkSyntax, `"😀`},
		"at the end of what goes": {"programme.hcl", `apply_once = true`, `apply_once = `, checkSyntax, `=`},
	} {
		for ending, as := range map[string]func(string) string{
			"":                          func(s string) string { return s },
			", with Windows' line ends": func(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") },
			", with a byte order mark":  func(s string) string { return byteOrderMark + s },
		} {
			t.Run(name+ending, func(t *testing.T) {
				files, err := Shipped("libraries-connected")
				if err != nil {
					t.Fatal(err)
				}
				src := string(files[c.file])
				if !strings.Contains(src, c.line) {
					t.Fatalf("there is no %q", c.line)
				}
				src = as(strings.Replace(src, c.line, c.with, 1))
				files[c.file] = []byte(src)
				_, problems := Open("libraries-connected", files)
				if got := marked(t, src, problems, c.file, c.check); got != c.want {
					t.Errorf("at the range stands %q, not %q", got, c.want)
				}
			})
		}
	}
}

// marked is what stands at the range of the first problem of a check in a file.
func marked(t *testing.T, src string, problems Problems, file, check string) string {
	t.Helper()
	for _, p := range found(t, problems).Problems {
		if p.File != file || p.Check != check || p.Severity != "error" {
			continue
		}
		if p.Range.Start.Line != p.Range.End.Line {
			t.Fatalf("the range leaves its line: %+v", p.Range)
		}
		lines := strings.Split(strings.TrimPrefix(strings.ReplaceAll(src, "\r\n", "\n"), byteOrderMark), "\n")
		line := utf16.Encode([]rune(lines[p.Range.Start.Line]))
		return string(utf16.Decode(line[p.Range.Start.Character:p.Range.End.Character]))
	}
	t.Fatalf("%s is not told of:\n%v", check, problems)
	return ""
}

func found(t *testing.T, problems Problems) foundJSON {
	t.Helper()
	var b bytes.Buffer
	if err := problems.WriteJSON(&b); err != nil {
		t.Fatal(err)
	}
	var all foundJSON
	if err := json.Unmarshal(b.Bytes(), &all); err != nil {
		t.Fatal(err)
	}
	return all
}

// Without problems there is an empty list, and no null; a file as a whole has an
// empty range at its beginning.
func TestJSONOfNothingAndOfAFile(t *testing.T) {
	var b bytes.Buffer
	if err := (Problems)(nil).WriteJSON(&b); err != nil {
		t.Fatal(err)
	}
	if want := "{\n  \"problems\": [],\n  \"errors\": 0,\n  \"warnings\": 0\n}\n"; b.String() != want {
		t.Errorf("got %s", b.String())
	}
	_, problems := Open("empty", nil)
	all := found(t, problems)
	if len(all.Problems) != 1 || all.Errors != 1 || all.Problems[0].Range != (rangeJSON{}) || all.Problems[0].Page != "reference.md#files-read" {
		t.Errorf("got %+v", all)
	}
}

package definitions

import (
	"bytes"
	"cmp"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/rogpeppe/go-internal/txtar"
)

// Each file of testdata/format holds a file as somebody wrote it, and section want,
// what it is when it is tidy. TRELLIS_UPDATE=1 writes it.
func TestFormat(t *testing.T) {
	scripts, _ := filepath.Glob("testdata/format/*.txtar")
	if len(scripts) < 8 {
		t.Fatalf("%d scripts are there", len(scripts))
	}
	for _, script := range scripts {
		t.Run(strings.TrimSuffix(filepath.Base(script), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(script)
			if err != nil || len(archive.Files) != 2 || archive.Files[1].Name != "want" {
				t.Fatalf("a file and section want are not there: %v", err)
			}
			given, want := archive.Files[0], &archive.Files[1]
			got, problems := Format(given.Name, given.Data)
			if problems != nil {
				t.Fatal(problems[0])
			}
			if os.Getenv("TRELLIS_UPDATE") != "" {
				want.Data = got
				if err := os.WriteFile(script, txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			if !bytes.Equal(got, want.Data) {
				t.Errorf("got:\n%s\nwant:\n%s", got, want.Data)
			}
			unchangedBy(t, given.Name, got)
		})
	}
}

// What no text file can hold well.
func TestFormatOfMarksAndEnds(t *testing.T) {
	for _, x := range []struct{ name, given, want string }{
		{"nothing", "", ""},
		{"blank lines only", "\n\n \t\n", ""},
		{"no line end", `launch { where = "x" }`, "launch { where = \"x\" }\n"},
		{"several line ends", "launch {}\n\n\n", "launch {}\n"},
		{"a byte order mark", "\ufefflaunch {}\n", "launch {}\n"},
		{"line ends of Windows", "launch {\r\n  where = \"x\"\r\n}\r\n", "launch {\n  where = \"x\"\n}\n"},
		{"carriage returns without end", "# x\r\r\r\nlaunch {}\r\r\n", "# x\nlaunch {}\n"},
		{"tabs", "launch {\n\twhere\t=\t\"x\ty\" \t# z\t\n}\n", "launch {\n  where = \"x\ty\" # z\n}\n"},
		{"false spaces", "launch\u00a0{\n  where\u202f=\u2007\"a\u00a0b\" # c\u00a0d\n}\n", "launch {\n  where = \"a\u00a0b\" # c\u00a0d\n}\n"},
		{"words of several lines", "launch {\n  title = <<-EOT\n    a  \n\n\n    “b”\n  EOT\n  where=\"x\"\n}\n", "launch {\n  title = <<-EOT\n    a  \n\n\n    “b”\n  EOT\n  where = \"x\"\n}\n"},
	} {
		got, problems := Format(programmeFile, []byte(x.given))
		if problems != nil || string(got) != x.want {
			t.Errorf("%s: got %q, %v", x.name, got, problems)
		}
		unchangedBy(t, programmeFile, got)
	}
}

// Quotes of word processors, alone and mixed with straight ones.
func TestStraightQuotes(t *testing.T) {
	for given, want := range map[string]string{
		`x = “online”`:                         `x = "online"`,
		`x = ”online”`:                         `x = "online"`,
		`x = „online“`:                         `x = "online"`,
		`x = “online"`:                         `x = "online"`,
		`x = "online”`:                         `x = "online"`,
		`x = "online” # it's "x"`:              `x = "online” # it's "x"`,
		`x = [“a”, “b”]`:                       `x = ["a", "b"]`,
		`x = [“a", "b”]`:                       `x = ["a", "b"]`,
		`x = [„a“,„b“ ]`:                       `x = ["a","b" ]`,
		`x = “What is “good”, to you?”`:        `x = "What is “good”, to you?"`,
		`x = "What is “good”, to you?"`:        `x = "What is “good”, to you?"`,
		`x = “say "hello" to them”`:            `x = "say \"hello\" to them"`,
		`x = "say \"“hello\" to”"`:             `x = "say \"“hello\" to”"`,
		`mail “a-b” { send = “when it ends” }`: `mail "a-b" { send = "when it ends" }`,
		`x = “a” # “b”`:                        `x = "a" # “b”`,
		`x = “a” // “b”`:                       `x = "a" // “b”`,
		"x = “a” /* “b\n“c” */ ":               "x = \"a\" /* “b\n“c” */ ",
		"x = <<E\n“a”\nE\ny = “b”\n":           "x = <<E\n“a”\nE\ny = “b”\n",
		`x = “it costs ${money}”`:              `x = “it costs ${money}”`,
		`x = “no end`:                          `x = “no end`,
		`‘x’ = “don’t”`:                        `‘x’ = "don’t"`,
	} {
		if got := string(straightened([]byte(given))); got != want {
			t.Errorf("%s: got %s", given, got)
		}
	}
}

// A file that cannot be read is given back, with what check says of it; but not of
// its quotes, which are no trouble here.
func TestFormatOfWhatCannotBeRead(t *testing.T) {
	for src, mended := range map[string]string{
		"launch {\n  where = “online”\n  lasts “90 minutes”\n}\n": "launch {\n  where = \"online\"\n  lasts \"90 minutes\"\n}\n",
		"launch {\n  where = “x\n}\n":                             "",
		"launch {\n  where = \"x\n}\n":                            "",
		"launch {":                                                "",
		strings.Repeat("(", 9999):                                 "",
		"\xff":                                                    "",
		"# " + strings.Repeat("x", mostBytes):                     "",
	} {
		got, problems := Format(programmeFile, []byte(src))
		_, want := Open("x", map[string][]byte{programmeFile: []byte(cmp.Or(mended, src))})
		if string(got) != src || !slices.Equal(problems, want) || len(want) == 0 {
			t.Errorf("%.40q: %v, and check says %v", src, problems, want)
		}
	}
}

// What is no programme and no cohort is none of its business.
func TestFormatOfOtherFiles(t *testing.T) {
	for _, name := range []string{"mail/your-pair.md", "other.hcl", "../programme.hcl", "cohorts/a/b.hcl", "cohorts/2025.hcl~", ""} {
		if got, problems := Format(name, []byte("a   {")); string(got) != "a   {" || problems != nil {
			t.Errorf("%s: got %q, %v", name, got, problems)
		}
	}
}

// Every block that can be written has a layout, so that its words have an order.
func TestEveryBlockHasALayout(t *testing.T) {
	blocks := slices.Concat(blocksOf(fileRows()), blocksOf(applyingRows), blocksOf(roleRows), blocksOf(surveyRows))
	for _, k := range stageKinds {
		blocks = append(blocks, blocksOf(k.rows)...)
	}
	layoutOf := layoutsOfProgramme()
	for _, word := range blocks {
		if layoutOf(&hclsyntax.Block{Type: word}).words == nil {
			t.Errorf("%s has none", word)
		}
	}
	if len(blocks) < 50 {
		t.Errorf("there are only %d blocks", len(blocks))
	}
}

func blocksOf[T any](rows []entry[T]) []string {
	var all []string
	for _, row := range rows {
		if row.block != nil {
			all = append(all, row.word)
		}
	}
	return all
}

// Whatever the scripts of mistakes have in them becomes tidy once and for all.
func TestFormatOfMistakes(t *testing.T) {
	scripts, _ := filepath.Glob("testdata/check/*.txtar")
	for _, script := range scripts {
		archive, err := txtar.ParseFile(script)
		if err != nil {
			t.Fatal(err)
		}
		files, _ := spoiled(t, archive)
		for file, src := range files {
			if layoutsOf(file) != nil {
				keeps(t, file, src)
			}
		}
	}
}

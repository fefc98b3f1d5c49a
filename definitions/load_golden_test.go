package definitions

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
)

// Each file of testdata/check changes a programme that ships, the one that section
// of names or else libraries-connected, and holds all that is said of it then.
// Section edit has a line for each change, "file: old → new",
// where \n stands for a new line; other sections are files, put in place of those
// that ship; want is the whole output.
// TRELLIS_UPDATE=1 writes it.
func TestWhatIsSaidOfMistakes(t *testing.T) {
	scripts, _ := filepath.Glob("testdata/check/*.txtar")
	if len(scripts) < 55 {
		t.Fatalf("%d scripts are there", len(scripts))
	}
	for _, script := range scripts {
		t.Run(strings.TrimSuffix(filepath.Base(script), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(script)
			if err != nil {
				t.Fatal(err)
			}
			files, want := spoiled(t, archive)
			_, problems := Open(ofWhat(archive), files)
			var got bytes.Buffer
			if err := problems.Write(&got); err != nil {
				t.Fatal(err)
			}
			if os.Getenv("TRELLIS_UPDATE") != "" {
				want.Data = got.Bytes()
				if err := os.WriteFile(script, txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			for _, p := range problems {
				if !slices.ContainsFunc(checks, func(c check) bool { return c.name == p.Check }) {
					t.Errorf("the check %q is not among the checks", p.Check)
				}
			}
			if got.String() != string(want.Data) {
				t.Errorf("got:\n%s\nwant:\n%s", got.String(), want.Data)
			}
		})
	}
}

// spoiled are the files of the programme that ships, changed as an archive says.
func spoiled(t *testing.T, archive *txtar.Archive) (files map[string][]byte, want *txtar.File) {
	t.Helper()
	files, err := Shipped(ofWhat(archive))
	if err != nil {
		t.Fatal(err)
	}
	for i := range archive.Files {
		switch f := &archive.Files[i]; f.Name {
		case "of":
		case "want":
			want = f
		case "edit":
			for line := range strings.Lines(string(f.Data)) {
				edit(t, files, strings.TrimSuffix(line, "\n"))
			}
		default:
			files[f.Name] = f.Data
		}
	}
	if want == nil {
		t.Fatal("the script has no section want")
	}
	return files, want
}

// ofWhat is the programme that an archive changes.
func ofWhat(archive *txtar.Archive) string {
	for _, f := range archive.Files {
		if f.Name == "of" {
			return strings.TrimSpace(string(f.Data))
		}
	}
	return "libraries-connected"
}

func edit(t *testing.T, files map[string][]byte, line string) {
	t.Helper()
	file, change, _ := strings.Cut(line, ": ")
	from, to, ok := strings.Cut(change, " → ")
	if to == "nothing" {
		to = ""
	}
	from, to = strings.ReplaceAll(from, `\n`, "\n"), strings.ReplaceAll(to, `\n`, "\n")
	if !ok || !bytes.Contains(files[file], []byte(from)) {
		t.Fatalf("there is no %q in %s", from, file)
	}
	files[file] = bytes.Replace(files[file], []byte(from), []byte(to), 1)
}

// The programme that ships has two facts that its coordinator should know, and no mistake.
func TestTheProgrammeThatShips(t *testing.T) {
	book, problems := Load("libraries-connected")
	var got bytes.Buffer
	if err := problems.Write(&got); err != nil {
		t.Fatal(err)
	}
	want := `Warning: 18 April 2025 is Good Friday
  cohorts/2025.hcl, line 24

        closes = "Friday 18 April 2025"
                 ^^^^^^^^^^^^^^^^^^^^^^
  It is a bank holiday in England and Wales. People may be away.

Warning: This leaves 4 working days to decide
  cohorts/2025.hcl, line 25

        decide = "Friday 25 April 2025"
                 ^^^^^^^^^^^^^^^^^^^^^^
  The programme allows 5 after Friday 18 April 2025.
`
	if got.String() != want {
		t.Errorf("got:\n%s", got.String())
	}
	if book == nil || book.Name() != "libraries-connected" || strings.Join(book.Cohorts(), " ") != "2025" {
		t.Errorf("the book is %+v", book)
	}
}

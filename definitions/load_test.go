package definitions

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"trellis/definitions/timeline"
)

// ship writes the programme that ships to a directory of its own.
func ship(t testing.TB) (dir string, files map[string][]byte) {
	t.Helper()
	files, err := Shipped("libraries-connected")
	if err != nil {
		t.Fatal(err)
	}
	dir = filepath.Join(t.TempDir(), "libraries-connected")
	for path, src := range files {
		write(t, filepath.Join(dir, path), src)
	}
	return dir, files
}

func write(t testing.TB, path string, src []byte) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, src, 0o644); err != nil {
		t.Fatal(err)
	}
}

func TestDirectoriesThatCannotBeRead(t *testing.T) {
	for name, test := range map[string]struct {
		spoil func(t *testing.T, dir string)
		want  string // the first problem's file and summary
		read  bool   // the book is there in spite of it
	}{
		"no directory": {func(t *testing.T, dir string) { must(t, os.RemoveAll(dir)) },
			"libraries-connected: There is no such directory, or it cannot be read", false},
		"empty": {func(t *testing.T, dir string) { must(t, os.RemoveAll(dir)); must(t, os.Mkdir(dir, 0o755)) },
			"programme.hcl: There is no programme in this directory: no programme.hcl, no cohorts, no mails", false},
		"no programme": {func(t *testing.T, dir string) { must(t, os.Remove(filepath.Join(dir, programmeFile))) },
			"programme.hcl: There is no programme.hcl in this directory", false},
		"not UTF-8": {func(t *testing.T, dir string) {
			write(t, filepath.Join(dir, programmeFile), []byte("programme \"Caf\xe9\" {}\n"))
		},
			"programme.hcl: This file is not in UTF-8", false},
		"a mail not in UTF-8": {func(t *testing.T, dir string) {
			write(t, filepath.Join(dir, "mail/your-pair.md"), []byte("Subject: Caf\xe9\n"))
		},
			"programme.hcl: There is no such mail", true},
		"10 MB": {func(t *testing.T, dir string) {
			write(t, filepath.Join(dir, programmeFile), bytes.Repeat([]byte("# much\n"), 10<<20/7))
		},
			"programme.hcl: This file is larger than 1 MB", false},
		"a link out of it": {func(t *testing.T, dir string) {
			elsewhere := filepath.Join(t.TempDir(), "programme.hcl")
			write(t, elsewhere, []byte("programme \"Elsewhere\" {}\n"))
			must(t, os.Remove(filepath.Join(dir, programmeFile)))
			must(t, os.Symlink(elsewhere, filepath.Join(dir, programmeFile)))
		}, "programme.hcl: This is not a plain file", false},
		"a folder that is a link": {func(t *testing.T, dir string) {
			must(t, os.Rename(filepath.Join(dir, "mail"), filepath.Join(dir, "letters")))
			must(t, os.Symlink("letters", filepath.Join(dir, "mail")))
		}, "programme.hcl: There is no such mail", true},
		"a folder where a file should be": {func(t *testing.T, dir string) {
			must(t, os.Remove(filepath.Join(dir, programmeFile)))
			must(t, os.Mkdir(filepath.Join(dir, programmeFile), 0o755))
		}, "programme.hcl: This is not a plain file", false},
		"an empty programme": {func(t *testing.T, dir string) { write(t, filepath.Join(dir, programmeFile), nil) },
			`programme.hcl: There is no "programme" in this file`, true},
	} {
		t.Run(name, func(t *testing.T) {
			dir, _ := ship(t)
			test.spoil(t, dir)
			book, problems := Load(dir)
			if len(problems) == 0 || problems.Errors() == 0 {
				t.Fatal("nothing is said of it")
			}
			if got := problems[0].File + ": " + problems[0].Summary; got != test.want || (book != nil) != test.read {
				t.Errorf("got %q, and a book: %t", got, book != nil)
			}
			if test.read {
				if p, _ := book.Resolve("2025"); p != nil {
					t.Error("there is a plan in spite of errors")
				}
			}
		})
	}
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// What an editor leaves in a file changes neither what is read nor the hash.
func TestMarksAndLineEndsOfEditors(t *testing.T) {
	dir, files := ship(t)
	plainly, _ := Load(dir)
	want, _ := plainly.Resolve("2025")
	for path, src := range files {
		src = bytes.ReplaceAll(src, []byte("\n"), []byte("\r\n"))
		write(t, filepath.Join(dir, path), append([]byte(byteOrderMark), src...))
	}
	book, problems := Load(dir)
	if problems.Errors() > 0 {
		t.Fatal(problems[0])
	}
	if got, _ := book.Resolve("2025"); got.Hash != want.Hash {
		t.Errorf("the hash is %s, and was %s", got.Hash, want.Hash)
	}
}

// What is not a programme's is left alone: backups, notes, files that only look like it.
func TestOtherFilesAreLeftAlone(t *testing.T) {
	dir, files := ship(t)
	for _, path := range []string{"mail/.your-pair.md", "mail/notes.txt", "cohorts/2025.hcl~", "secret.txt"} {
		write(t, filepath.Join(dir, path), []byte("\xff"))
	}
	book, problems := Load(dir)
	if problems.Errors() > 0 {
		t.Fatal(problems[0])
	}
	if got := book.Files("2025"); len(got) != len(files) {
		t.Errorf("%d files were read of %d", len(got), len(files))
	}
	if _, problems := Open("x", map[string][]byte{"../programme.hcl": nil, "mail/../x.md": nil}); problems.Errors() == 0 {
		t.Error("a path that leads out is read")
	}
}

// FuzzLoad: nothing that anybody writes makes reading, checking or resolving panic.
func FuzzLoad(f *testing.F) {
	files, err := Shipped("libraries-connected")
	if err != nil {
		f.Fatal(err)
	}
	programme, cohort := string(files[programmeFile]), string(files["cohorts/2025.hcl"])
	f.Add(programme, cohort, string(files["mail/your-pair.md"]))
	for _, from := range []string{"meetings", "launch", "90 minutes", "coach", "mentee", "18 April 2025", `"`, "{", "= "} {
		for _, to := range []string{"", "finale", `"0"`, "[1]", "${x}", "\u00e9\u0301\t", "-"} {
			f.Add(strings.ReplaceAll(programme, from, to), strings.ReplaceAll(cohort, from, to), "Subject: "+to+"\n\n"+from)
		}
	}
	f.Add("", "", "")
	f.Fuzz(func(t *testing.T, programme, cohort, mail string) {
		given := map[string][]byte{}
		for path, src := range files {
			given[path] = src
		}
		given[programmeFile], given["cohorts/2025.hcl"], given["mail/your-pair.md"] = []byte(programme), []byte(cohort), []byte(mail)
		book, problems := Open("libraries-connected", given)
		var out bytes.Buffer
		if err := problems.Write(&out); err != nil {
			t.Fatal(err)
		}
		if book == nil {
			if problems.Errors() == 0 {
				t.Fatal("there is neither a book nor an error")
			}
			return
		}
		for _, name := range book.Cohorts() {
			if p, _ := book.Resolve(name); p != nil {
				calendar, err := timeline.Of(p)
				if err != nil {
					t.Fatal(err)
				}
				if err := calendar.WriteText(&out); err != nil {
					t.Fatal(err)
				}
			}
		}
	})
}

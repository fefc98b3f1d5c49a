package definitions

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// untidily is the programme that ships in a directory of its own, untidy.
func untidily(t *testing.T) (dir string, tidy map[string][]byte) {
	t.Helper()
	dir, files := ship(t)
	tidy = map[string][]byte{}
	for _, path := range []string{programmeFile, "cohorts/2025.hcl"} {
		tidy[path], _ = Format(path, files[path])
		write(t, filepath.Join(dir, path), bytes.ReplaceAll(tidy[path], []byte("\n\n"), []byte("\n\n\n")))
	}
	return dir, tidy
}

func TestWriteTidyFiles(t *testing.T) {
	dir, tidy := untidily(t)
	programme := filepath.Join(dir, programmeFile)
	must(t, os.Chmod(programme, 0o640))
	write(t, filepath.Join(dir, "cohorts", "tidy.hcl"), []byte("cohort \"tidy\" {}\n"))
	before, err := os.Stat(filepath.Join(dir, "cohorts", "tidy.hcl"))
	if err != nil {
		t.Fatal(err)
	}
	untidy, problems := FindUntidy(dir)
	if problems != nil || !slices.Equal(untidy.Files(), []string{programmeFile, "cohorts/2025.hcl"}) {
		t.Fatal(untidy.Files(), problems)
	}
	if written, err := untidy.Write(); err != nil || !slices.Equal(written, untidy.Files()) {
		t.Fatal(written, err)
	}
	for path, want := range tidy {
		if got, err := os.ReadFile(filepath.Join(dir, path)); err != nil || !bytes.Equal(got, want) {
			t.Errorf("%s: %s%v", path, difference(got, want), err)
		}
	}
	if info, err := os.Stat(programme); err != nil || info.Mode() != 0o640 {
		t.Errorf("its mode is %v, %v", info.Mode(), err)
	}
	if after, err := os.Stat(filepath.Join(dir, "cohorts", "tidy.hcl")); err != nil || !os.SameFile(before, after) || after.ModTime() != before.ModTime() {
		t.Error("a tidy file was touched")
	}
	left, _ := filepath.Glob(filepath.Join(dir, "*", ".*"))
	also, _ := filepath.Glob(filepath.Join(dir, ".*"))
	if len(left)+len(also) > 0 {
		t.Error("these were left behind:", left, also)
	}
	if again, problems := FindUntidy(dir); problems != nil || len(again.Files()) > 0 {
		t.Error("it is not tidy yet:", again.Files(), problems)
	}
}

// What cannot be read is told as check tells it, and the others are tidied.
func TestUntidyFilesThatCannotBeRead(t *testing.T) {
	dir, _ := untidily(t)
	write(t, filepath.Join(dir, "cohorts", "2026.hcl"), []byte("cohort {{\n"))
	untidy, problems := FindUntidy(dir)
	if problems.Errors() != 1 || problems[0].File != "cohorts/2026.hcl" || problems[0].Check != checkSyntax {
		t.Error(problems)
	}
	if !slices.Equal(untidy.Files(), []string{programmeFile, "cohorts/2025.hcl"}) {
		t.Error(untidy.Files())
	}
}

// Links are not followed, neither to files nor to folders.
func TestUntidyFilesElsewhere(t *testing.T) {
	elsewhere, _ := untidily(t)
	dir, _ := untidily(t)
	for _, path := range []string{"cohorts/linked.hcl", "cohorts"} {
		must(t, os.RemoveAll(filepath.Join(dir, path)))
		target := strings.Replace(path, "linked", "2025", 1)
		must(t, os.Symlink(filepath.Join(elsewhere, target), filepath.Join(dir, path)))
		untidy, problems := FindUntidy(dir)
		if problems.Errors() != 1 || slices.Contains(untidy.Files(), path) || slices.Contains(untidy.Files(), "cohorts/linked.hcl") {
			t.Errorf("%s: %v, %v", path, untidy.Files(), problems)
		}
	}
	must(t, os.Remove(filepath.Join(dir, programmeFile)))
	must(t, os.Symlink(filepath.Join(elsewhere, programmeFile), filepath.Join(dir, programmeFile)))
	if untidy, problems := FindUntidy(dir); problems.Errors() == 0 || len(untidy.Files()) > 0 {
		t.Error(untidy.Files(), problems)
	}
}

// Where there is no programme, nothing is tidied: it may be any directory.
func TestUntidyDirectoriesOfOthers(t *testing.T) {
	dir, _ := untidily(t)
	must(t, os.Remove(filepath.Join(dir, programmeFile)))
	for _, dir := range []string{dir, t.TempDir(), filepath.Join(dir, "missing")} {
		_, want := Load(dir)
		if untidy, problems := FindUntidy(dir); len(untidy.Files()) > 0 || !slices.Equal(problems, want) || want.Errors() == 0 {
			t.Errorf("%s: %v, %v", dir, untidy.Files(), problems)
		}
	}
}

// A file that somebody saves meanwhile, or puts a link in the place of, is theirs.
func TestUntidyFilesThatChange(t *testing.T) {
	for name, change := range map[string]func(path string) error{
		"saved":   func(path string) error { return os.WriteFile(path, []byte("list \"a\" {}\n"), 0o600) },
		"removed": os.Remove,
		"linked": func(path string) error {
			if err := os.Rename(path, path+".kept"); err != nil {
				return err
			}
			return os.Symlink(path+".kept", path)
		},
	} {
		dir, _ := untidily(t)
		untidy, _ := FindUntidy(dir)
		path := filepath.Join(dir, programmeFile)
		if err := change(path); err != nil {
			t.Fatal(err)
		}
		before, _ := os.ReadFile(path)
		written, err := untidy.Write()
		if err == nil || len(written) > 0 || !strings.Contains(err.Error(), programmeFile) {
			t.Errorf("%s: %v, %v", name, written, err)
		}
		if after, _ := os.ReadFile(path); !bytes.Equal(before, after) {
			t.Errorf("%s: it was changed all the same", name)
		}
	}
}

// Where nothing can be written, the file stays as it was.
func TestUntidyFilesThatCannotBeWritten(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("root may write everywhere")
	}
	dir, _ := untidily(t)
	untidy, _ := FindUntidy(dir)
	must(t, os.Chmod(dir, 0o500))
	t.Cleanup(func() { _ = os.Chmod(dir, 0o700) })
	if written, err := untidy.Write(); err == nil || len(written) > 0 {
		t.Error(written, err)
	}
}

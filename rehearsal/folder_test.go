package rehearsal

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func put(t *testing.T, path string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte("mine"), 0o644); err != nil {
		t.Fatal(err)
	}
}

func TestStrangersFilesAreLeftAlone(t *testing.T) {
	for _, name := range []string{"letter.txt", "report.html", "outbox/1.eml", ".hidden"} {
		dir := t.TempDir()
		put(t, filepath.Join(dir, name))
		_, err := openFolder(dir)
		if err == nil || !strings.Contains(err.Error(), "no rehearsal made") {
			t.Errorf("with %s in it the directory was taken (%v)", name, err)
		}
		if _, err := os.Stat(filepath.Join(dir, name)); err != nil {
			t.Errorf("%s is gone", name)
		}
	}
}

func TestAnEarlierRehearsalIsReplaced(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "new", "out")
	first, err := openFolder(dir)
	if err != nil {
		t.Fatal(err)
	}
	first.close()
	for _, name := range []string{"outbox/old.eml", "calendars/old.ics", "report.html", "outbox/notes.txt"} {
		put(t, filepath.Join(dir, name))
	}
	second, err := openFolder(dir)
	if err != nil {
		t.Fatal(err)
	}
	second.close()
	files := tree(t, dir)
	if len(files) != 2 || files["/outbox/notes.txt"] != "mine" {
		t.Errorf("beside the marker there should be only the notes: %v", files)
	}
}

func TestLinksAreNotFollowed(t *testing.T) {
	dir, elsewhere := t.TempDir(), t.TempDir()
	put(t, filepath.Join(elsewhere, "theirs.eml"))
	put(t, filepath.Join(dir, markerFile))
	if err := os.Symlink(elsewhere, filepath.Join(dir, outboxDir)); err != nil {
		t.Skip("this file system has no links")
	}
	if f, err := openFolder(dir); err == nil {
		f.close()
		t.Error("a directory was taken whose outbox is a link to another")
	}
	if _, err := os.Stat(filepath.Join(elsewhere, "theirs.eml")); err != nil {
		t.Error("a file behind a link is gone")
	}
}

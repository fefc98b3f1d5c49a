package main

import (
	"io"
	"os"
	"path/filepath"
	"testing"
)

// What holds names is for whoever wrote it, also where an older file was for all.
func TestReadersOfWhatIsWritten(t *testing.T) {
	path := filepath.Join(t.TempDir(), "page.html")
	for _, want := range []os.FileMode{forAll, forMe, forAll} {
		err := deliver(io.Discard, path, want, func(w io.Writer) error {
			_, err := io.WriteString(w, "page")
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		info, err := os.Stat(path)
		if err != nil || info.Mode().Perm() != want {
			t.Errorf("the file is for %v (%v), want %v", info.Mode().Perm(), err, want)
		}
	}
}

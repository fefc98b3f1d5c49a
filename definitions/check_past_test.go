package definitions

import (
	"bytes"
	"os"
	"testing"
	"time"
)

// Whoever starts a cohort after its time is told of every date that is past, in
// the words of its stage.
func TestWhatIsSaidOfThePast(t *testing.T) {
	var got bytes.Buffer
	for _, name := range []string{"museums-association", "going-places"} {
		files, err := Shipped(name)
		if err != nil {
			t.Fatal(err)
		}
		book, _ := Open(name, files)
		for _, cohort := range book.Cohorts() {
			if err := book.Past(cohort, time.Date(2030, time.January, 1, 9, 0, 0, 0, time.UTC)).Write(&got); err != nil {
				t.Fatal(err)
			}
		}
	}
	kept(t, "testdata/past.txt", got.Bytes())
}

// Inside of a programme some names are those of its folders.
func TestDirectoriesWithTheNamesOfFolders(t *testing.T) {
	files, err := Shipped("semdp")
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]int{"mail": 1, "cohorts": 1, "words": 1, "handouts": 1, "semdp": 0} {
		_, problems := Open(name, files)
		if problems.Errors() != want {
			t.Errorf("%s: %v", name, problems)
		}
		if want == 1 && problems[0].Summary != "The directory of a programme cannot be called "+name {
			t.Errorf("%s: %s", name, problems[0])
		}
	}
}

// kept compares with a file; TRELLIS_UPDATE=1 writes it.
func kept(t *testing.T, path string, got []byte) {
	t.Helper()
	if os.Getenv("TRELLIS_UPDATE") != "" {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s differs; got\n%s", path, got)
	}
}

package definitions

import (
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
)

// FuzzFormat: whatever can be read is tidy after one turn, is read as before, and
// has lost nothing; whatever cannot is not touched.
func FuzzFormat(f *testing.F) {
	files, err := Shipped("libraries-connected")
	if err != nil {
		f.Fatal(err)
	}
	for _, name := range []string{programmeFile, "cohorts/2025.hcl"} {
		f.Add(name != programmeFile, string(files[name]))
		f.Add(name != programmeFile, curly(reversed(string(files[name]))))
	}
	scripts, _ := filepath.Glob("testdata/format/*.txtar")
	for _, script := range scripts {
		archive, err := txtar.ParseFile(script)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(archive.Files[0].Name != programmeFile, string(archive.Files[0].Data))
	}
	f.Fuzz(func(t *testing.T, cohort bool, src string) {
		name := programmeFile
		if cohort {
			name = "cohorts/2025.hcl"
		}
		keeps(t, name, []byte(src))
	})
}

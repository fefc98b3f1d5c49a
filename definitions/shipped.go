package definitions

import (
	"embed"
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"

	"trellis/definitions/phrase"
)

//go:embed afce aim-aspire aim-grants aln gem going-places libraries-connected
//go:embed libraries-connected-pilot museums-association national-archives
//go:embed national-portrait-gallery preparing-to-borrow semdp
var shipped embed.FS

// readme says what each of them shows, in a table: name, title, what it shows.
//
//go:embed README.md
var readme string

var exampleRow = regexp.MustCompile(`(?m)^\| \[([\w-]+)\]\([^)]*\) \| (.+?) \| (.+?) \|$`)

// Example is a programme that comes with Trellis, to be read and to be begun with.
type Example struct {
	Name  string // the directory's: "libraries-connected"
	Title string // "Libraries Connected Peer Mentoring, 2025"
	Shows string // a sentence or two: what can be seen in it
}

// Examples are all programmes that come with Trellis, in the order in which one
// might read them.
func Examples() []Example {
	var all []Example
	for _, row := range exampleRow.FindAllStringSubmatch(readme, -1) {
		all = append(all, Example{Name: row[1], Title: row[2], Shows: row[3]})
	}
	return all
}

func exampleNames() []string {
	entries, _ := shipped.ReadDir(".") // in the order of their names
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

// Shipped is the source of a programme that comes with Trellis, by path within its
// directory: what [Open] takes. The name is the directory's: "libraries-connected".
func Shipped(name string) (map[string][]byte, error) {
	files, err := embedded(shipped, name)
	if err != nil || !slices.Contains(exampleNames(), name) {
		fix := "see `trellis new --list`"
		if near, ok := phrase.Near(name, exampleNames()); ok {
			fix = "did you mean " + near + "?"
		}
		return nil, fmt.Errorf("there is no programme called %s among those that ship: %s", quote(name), fix)
	}
	return files, nil
}

// embedded are the files of one directory of those that are built in.
func embedded(from embed.FS, dir string) (map[string][]byte, error) {
	files := map[string][]byte{}
	err := fs.WalkDir(from, dir, func(file string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := from.ReadFile(file)
		files[strings.TrimPrefix(file, path.Clean(dir)+"/")] = data
		return err
	})
	return files, err
}

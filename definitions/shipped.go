package definitions

import (
	"embed"
	"fmt"
	"io/fs"
	"strings"
)

//go:embed libraries-connected
var shipped embed.FS

// Shipped is the source of a programme that comes with Trellis, by path within its
// directory: what [Open] takes. The name is the directory's: "libraries-connected".
func Shipped(name string) (map[string][]byte, error) {
	if !fs.ValidPath(name) || name == "." {
		return nil, fmt.Errorf("there is no programme called %q among those that ship", name)
	}
	files := map[string][]byte{}
	err := fs.WalkDir(shipped, name, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := shipped.ReadFile(path)
		files[strings.TrimPrefix(path, name+"/")] = data
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("there is no programme called %q among those that ship: %w", name, err)
	}
	return files, nil
}

package rehearsal

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// What a rehearsal writes, within its directory.
const (
	reportFile   = "report.html"
	numbersFile  = "in-numbers.html"
	timelineFile = "timeline.txt"
	outboxDir    = "outbox"
	calendarsDir = "calendars"
	rosterFile   = "roster.db" // if it is kept
	scratchDir   = ".scratch"
	markerFile   = ".trellis-rehearsal"
)

const markerText = "The files beside this one were made by `trellis rehearse`, and the next one replaces them.\n"

// folder is where a rehearsal writes. It goes through an [os.Root], so that no
// link leads it to anybody else's files.
type folder struct {
	dir  string
	root *os.Root
}

// openFolder makes the directory, or clears it of what an earlier rehearsal
// wrote. A directory with anything else in it is refused.
func openFolder(dir string) (*folder, error) {
	if dir == "" {
		return nil, errors.New("say where the rehearsal is to write: --out DIR")
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, fmt.Errorf("the directory for the rehearsal cannot be made: %w", err)
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, fmt.Errorf("the directory for the rehearsal cannot be used: %w", err)
	}
	f := &folder{dir, root}
	if err := f.prepare(); err != nil {
		root.Close()
		return nil, err
	}
	return f, nil
}

func (f *folder) prepare() error {
	found, err := fs.ReadDir(f.root.FS(), ".")
	if err != nil {
		return fmt.Errorf("%s cannot be read: %w", f.dir, err)
	}
	if _, err := f.root.Lstat(markerFile); err != nil && len(found) > 0 {
		return fmt.Errorf("%s has files in it that no rehearsal made. Choose another directory, or an empty one", f.dir)
	}
	if err := f.clear(); err != nil {
		return fmt.Errorf("what an earlier rehearsal wrote cannot be removed: %w", err)
	}
	if err := f.root.WriteFile(markerFile, []byte(markerText), 0o644); err != nil {
		return fmt.Errorf("%s cannot be written to: %w", f.dir, err)
	}
	for _, d := range []string{outboxDir, calendarsDir, scratchDir} {
		if err := f.root.Mkdir(d, 0o755); err != nil && !errors.Is(err, fs.ErrExist) {
			return fmt.Errorf("%s cannot be written to: %w", f.dir, err)
		}
		if info, err := f.root.Lstat(d); err != nil || !info.IsDir() {
			return fmt.Errorf("%s is no directory. Remove it, or choose another directory", filepath.Join(f.dir, d))
		}
	}
	return nil
}

// clear removes what rehearsals write, by its name and kind, and nothing else.
func (f *folder) clear() error {
	var errs []error
	for _, name := range []string{reportFile, numbersFile, timelineFile, rosterFile, rosterFile + "-wal", rosterFile + "-shm"} {
		errs = append(errs, f.remove(name))
	}
	for dir, ending := range map[string]string{outboxDir: ".eml", calendarsDir: ".ics"} {
		found, err := fs.ReadDir(f.root.FS(), dir)
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			errs = append(errs, err)
		}
		for _, x := range found {
			if x.Type().IsRegular() && strings.HasSuffix(x.Name(), ending) {
				errs = append(errs, f.remove(filepath.Join(dir, x.Name())))
			}
		}
	}
	return errors.Join(append(errs, f.root.RemoveAll(scratchDir))...)
}

func (f *folder) remove(name string) error {
	if err := f.root.Remove(name); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}

// path is that of a file as others see it.
func (f *folder) path(name string) string { return filepath.Join(f.dir, name) }

// keep is where the roster is: beside the rest, for commands to look at, or gone when
// the rehearsal is over.
func (f *folder) keep(kept bool) string {
	if kept {
		return f.path(rosterFile)
	}
	return f.scratch(rosterFile)
}

// scratch is a file that is gone when the rehearsal is over.
func (f *folder) scratch(name string) string { return filepath.Join(f.dir, scratchDir, name) }

func (f *folder) write(name string, content []byte) error {
	if err := f.root.WriteFile(name, content, 0o644); err != nil {
		return fmt.Errorf("%s cannot be written: %w", f.path(name), err)
	}
	return nil
}

// close removes the scratch files.
func (f *folder) close() {
	f.root.RemoveAll(scratchDir)
	f.root.Close()
}

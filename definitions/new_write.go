package definitions

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// Create writes a programme's files to a new directory. They are written beside it
// first, so that it is there with everything in it or not at all; what is there
// already, be it empty, is left alone.
func Create(dir string, files map[string][]byte) error {
	if _, err := os.Lstat(dir); !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("there is something called %s here already: choose another name, or move it away", filepath.Base(dir))
	}
	beside, err := os.MkdirTemp(filepath.Dir(dir), ".new-")
	if err != nil {
		return fmt.Errorf("nothing can be written here: %w", err)
	}
	defer os.RemoveAll(beside) // of what was not finished; after the rename it is gone
	if err := os.Chmod(beside, 0o755); err != nil {
		return fmt.Errorf("nothing can be written here: %w", err)
	}
	for path, src := range files {
		file := filepath.Join(beside, filepath.FromSlash(path))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			return fmt.Errorf("%s cannot be written: %w", path, err)
		}
		if err := os.WriteFile(file, src, 0o644); err != nil {
			return fmt.Errorf("%s cannot be written: %w", path, err)
		}
	}
	if err := os.Rename(beside, dir); err != nil {
		return fmt.Errorf("%s cannot be put in its place: %w", filepath.Base(dir), err)
	}
	return nil
}

// CreateCohort writes the file of a new cohort into a programme's directory, within
// it and never over one that is there, and says where: "cohorts/2026.hcl".
func CreateCohort(dir, name string, src []byte) (string, error) {
	path := cohortFile(name)
	if !PlainName(name) {
		return "", fmt.Errorf("a cohort cannot be called %s: use letters, digits and hyphens", quote(name))
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return "", fmt.Errorf("the directory cannot be opened: %w", err)
	}
	defer root.Close()
	if err := root.Mkdir(filepath.Dir(path), 0o755); err != nil && !errors.Is(err, fs.ErrExist) {
		return "", fmt.Errorf("the folder of the cohorts cannot be made: %w", err)
	}
	f, err := root.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if errors.Is(err, fs.ErrExist) {
		return "", fmt.Errorf("there is a cohort called %s already, in %s: choose another name", name, path)
	}
	if err != nil {
		return "", fmt.Errorf("%s cannot be written: %w", path, err)
	}
	_, err = f.Write(src)
	if err = errors.Join(err, f.Close()); err != nil {
		_ = root.Remove(path) // half a file is none
		return "", fmt.Errorf("%s cannot be written: %w", path, err)
	}
	return path, nil
}

package definitions

import (
	"bytes"
	"cmp"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"path"
	"slices"
)

// Untidy is what has to change in a directory for its files to be tidy.
type Untidy struct {
	dir   string
	files []untidyFile // in the order of reading
}

type untidyFile struct {
	path      string
	was, tidy []byte
}

// FindUntidy reads a programme's directory as [Load] does, and finds the files that
// [Format] would change: programme.hcl and cohorts/*.hcl. A file that cannot be read
// is left out, and its problems are told.
func FindUntidy(dir string) (*Untidy, Problems) {
	u := &Untidy{dir: dir}
	g := &gatherer{findings: findings{book: &Book{}}, files: map[string][]byte{}}
	root, err := os.OpenRoot(dir)
	if err == nil {
		defer root.Close()
		g.root = root
		g.file(programmeFile)
	}
	if _, ok := g.files[programmeFile]; !ok {
		_, problems := Load(dir) // which says what there is instead
		return u, problems
	}
	g.folder(cohortFolder, ".hcl")
	for _, file := range slices.SortedFunc(maps.Keys(g.files), inOrderOfReading) {
		src := g.files[file]
		tidy, problems := Format(file, src)
		g.problems = append(g.problems, problems...)
		if !bytes.Equal(tidy, src) {
			u.files = append(u.files, untidyFile{file, src, tidy})
		}
	}
	return u, g.problems.sorted()
}

func inOrderOfReading(a, b string) int {
	return cmp.Or(cmp.Compare(fileOrder(a), fileOrder(b)), cmp.Compare(a, b))
}

// Files are those that would change, by path within the directory.
func (u *Untidy) Files() []string {
	var all []string
	for _, f := range u.files {
		all = append(all, f.path)
	}
	return all
}

// Write puts the tidy files in the place of the others, each at once or not at all,
// and gives the names of those that it wrote. A file that somebody changed in the
// meantime is not touched: the error says which.
func (u *Untidy) Write() (written []string, err error) {
	root, err := os.OpenRoot(u.dir)
	if err != nil {
		return nil, fmt.Errorf("this directory cannot be read any more: %w", err)
	}
	defer root.Close()
	for _, f := range u.files {
		if err := f.write(root); err != nil {
			return written, err
		}
		written = append(written, f.path)
	}
	return written, nil
}

// write writes the file under another name beside it, and then gives it its own:
// whoever reads meanwhile finds the one or the other, and never half of it.
func (f untidyFile) write(root *os.Root) error {
	mode, err := f.unchanged(root)
	if err != nil {
		return err
	}
	beside := path.Join(path.Dir(f.path), "."+path.Base(f.path)+"."+rand.Text())
	err = createFile(root, beside, f.tidy, mode)
	if err == nil {
		err = root.Rename(beside, f.path)
	}
	if err != nil {
		_ = root.Remove(beside) // if it was made at all
		return fmt.Errorf("%s cannot be written: %w", f.path, err)
	}
	return nil
}

// unchanged makes sure that the file is still what was read, and gives its mode.
func (f untidyFile) unchanged(root *os.Root) (os.FileMode, error) {
	info, err := root.Lstat(f.path)
	if err != nil || !info.Mode().IsRegular() {
		return 0, fmt.Errorf("%s is no longer the file that it was. Try again", f.path)
	}
	now, err := root.Open(f.path)
	if err != nil {
		return 0, fmt.Errorf("%s cannot be read any more: %w", f.path, err)
	}
	defer now.Close()
	src, err := io.ReadAll(io.LimitReader(now, mostBytes+1))
	if err != nil || !bytes.Equal(src, f.was) {
		return 0, fmt.Errorf("%s was changed while this was done. Try again", f.path)
	}
	return info.Mode().Perm(), nil
}

// createFile writes a new file, and makes sure that it is on the disk.
func createFile(root *os.Root, name string, src []byte, mode os.FileMode) error {
	f, err := root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
	if err != nil {
		return err
	}
	_, err = f.Write(src)
	return errors.Join(err, f.Chmod(mode), f.Sync(), f.Close())
}

package definitions

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Where a programme's files are, relative to its directory.
const (
	programmeFile = "programme.hcl"
	cohortFolder  = "cohorts/"
	mailFolder    = "mail/"
	wordsFolder   = "words/"    // what people agree to
	handoutFolder = "handouts/" // files that mails carry
)

// The limits of a directory. What people write by hand stays far below them.
const (
	mostBytes = 1 << 20 // of one file of words
	mostLarge = 5 << 20 // of a handout: mail servers refuse what is much larger
	mostFiles = 1000
)

// checkFiles is the check of the files themselves.
const checkFiles = "files/read"

// Load reads the directory of a programme and checks it: programme.hcl,
// cohorts/*.hcl, mail/*.md, words/*.md and handouts/*, and nothing else. It reads regular files only, and
// none outside the directory. All problems are returned at once.
//
// The book is nil when programme.hcl cannot be read at all. With any other error
// it is there, and what the error does not touch can be used.
func Load(dir string) (*Book, Problems) {
	name := directoryName(dir)
	g := &gatherer{findings: findings{book: &Book{}}, files: map[string][]byte{}}
	root, err := os.OpenRoot(dir)
	if err != nil {
		g.ofFile(checkFiles, name, "There is no such directory, or it cannot be read", "Give the directory that programme.hcl is in.")
		return nil, g.problems
	}
	defer root.Close()
	g.root = root
	g.file(programmeFile)
	g.folder(mailFolder, ".md")
	g.folder(wordsFolder, ".md")
	g.folder(handoutFolder, "")
	g.folder(cohortFolder, ".hcl")
	if g.refused {
		return nil, g.problems.sorted()
	}
	b, problems := Open(name, g.files)
	return b, append(g.problems, problems...).sorted()
}

// directoryName is the programme's id.
func directoryName(dir string) string {
	if absolute, err := filepath.Abs(dir); err == nil {
		dir = absolute
	}
	return filepath.Base(dir)
}

// gatherer takes the files of one directory.
type gatherer struct {
	findings
	root    *os.Root
	files   map[string][]byte
	refused bool // programme.hcl is there, and was not taken
}

// folder takes those files of a folder that end so, in the order of their names.
func (g *gatherer) folder(folder, ending string) {
	path := strings.TrimSuffix(folder, "/")
	info, err := g.root.Lstat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return
	}
	if err != nil || !info.IsDir() {
		g.ofFile(checkFiles, folder, "This is not a folder", "Make it one, and put its files into it: links to other places are not followed.")
		return
	}
	names, err := g.names(path)
	if err != nil {
		g.ofFile(checkFiles, folder, "This folder cannot be read", "Ask whoever looks after this machine for the right to read it.")
		return
	}
	for _, name := range names {
		if strings.HasSuffix(name, ending) && !strings.HasPrefix(name, ".") {
			g.file(folder + name)
		}
	}
}

// names are those of the files in a folder, sorted.
func (g *gatherer) names(folder string) ([]string, error) {
	f, err := g.root.Open(folder)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	names, err := f.Readdirnames(mostFiles + 1)
	if errors.Is(err, io.EOF) {
		err = nil
	}
	slices.Sort(names)
	if len(names) > mostFiles {
		names = names[:mostFiles]
		g.ofFile(checkFiles, folder+"/", fmt.Sprintf("There are more than %d files in this folder", mostFiles), "Take out those that do not belong here.")
	}
	return names, err
}

// file takes one file, if it is one that may be taken.
func (g *gatherer) file(path string) {
	info, err := g.root.Lstat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return // what must be there is told when it is missed
	case err != nil:
		g.refuse(path, "This file cannot be read", "Ask whoever looks after this machine for the right to read it.")
	case !info.Mode().IsRegular():
		g.refuse(path, "This is not a plain file", "Put the file itself here: links to other places are not followed.")
	case info.Size() > most(path):
		g.refuse(path, tooLarge(path), "A definition is a few pages long. Is it the right file?")
	default:
		g.content(path)
	}
}

// content reads a file, which may have grown since its size was asked.
func (g *gatherer) content(path string) {
	f, err := g.root.Open(path)
	if err == nil {
		defer f.Close()
		var src []byte
		if src, err = io.ReadAll(io.LimitReader(f, most(path)+1)); err == nil {
			g.files[path] = src
			return
		}
	}
	g.refuse(path, "This file cannot be read", "Ask whoever looks after this machine for the right to read it.")
}

func (g *gatherer) refuse(path, summary, fix string) {
	g.ofFile(checkFiles, path, summary, fix)
	g.refused = g.refused || path == programmeFile
}

// most is how large a file may be, in bytes.
func most(path string) int64 {
	if strings.HasPrefix(path, handoutFolder) {
		return mostLarge
	}
	return mostBytes
}

func tooLarge(path string) string {
	return fmt.Sprintf("This file is larger than %d MB", most(path)>>20)
}

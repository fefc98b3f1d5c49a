package definitions

import (
	"bytes"
	"maps"
	"path"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
)

// Open reads and checks a programme from its source, as [Load] does: files are
// named by their path within the directory, with slashes, and name is the
// directory's. Files with other names are left alone.
func Open(name string, files map[string][]byte) (*Book, Problems) {
	b := &Book{name: name, files: map[string][]byte{}, programme: &programme{}, cohorts: map[string]*cohort{}}
	r := &reader{findings: findings{book: b}, bodies: map[string]*hclsyntax.Body{}, labels: map[string]bool{}, told: map[place]bool{}}
	for _, path := range slices.Sorted(maps.Keys(files)) {
		r.take(path, files[path])
	}
	body := r.bodies[programmeFile]
	if body == nil {
		r.noProgramme(files)
		return nil, r.problems.sorted()
	}
	r.programme(body)
	r.settle()
	for _, file := range r.cohortFiles() {
		r.cohort(file, r.bodies[file])
	}
	r.check()
	b.problems = r.problems.sorted()
	return b, b.problems
}

// reader walks the files of a book and fills its model.
type reader struct {
	findings
	bodies map[string]*hclsyntax.Body // of the files that could be parsed
	labels map[string]bool            // what there is one of in the whole programme, by kind and name

	speaking map[string][]string // the mails that speak of a name, once they are checked
	told     map[place]bool      // what of the programme was told of one cohort, and is so of others
	nobody   *resolver           // a cohort of which nothing is said, for what the programme alone decides
}

// take keeps a file's source and parses it, if it is one of a programme's.
func (r *reader) take(path string, src []byte) {
	if !belongs(path) {
		return
	}
	if int64(len(src)) > most(path) {
		r.ofFile(checkFiles, path, tooLarge(path), "A definition is a few pages long. Is it the right file?")
		return
	}
	if strings.HasPrefix(path, handoutFolder) {
		r.book.files[path] = src // whatever it is, it goes as it is
		return
	}
	if !utf8.Valid(src) {
		r.ofFile(checkFiles, path, "This file is not in UTF-8", "Save it again with the encoding UTF-8. A word processor's own format is not text.")
		return
	}
	src = plain(src)
	r.book.files[path] = src
	if strings.HasSuffix(path, ".hcl") {
		r.parse(path, src)
	}
}

// belongs says whether a path is that of programme.hcl, a cohort, a mail, or what goes with one.
func belongs(file string) bool {
	switch dir, name := path.Split(file); dir {
	case "":
		return name == programmeFile
	case cohortFolder:
		return strings.HasSuffix(name, ".hcl") && len(name) > len(".hcl")
	case handoutFolder:
		return name != ""
	case mailFolder, wordsFolder:
		return strings.HasSuffix(name, ".md") && len(name) > len(".md")
	}
	return false
}

// plain is a source without what only machines see: the mark that some editors
// put in front, and the carriage returns of Windows.
func plain(src []byte) []byte {
	src = bytes.TrimPrefix(src, []byte(byteOrderMark))
	return bytes.ReplaceAll(src, []byte("\r\n"), []byte("\n"))
}

// parse keeps the body of a file. One with a slip in its syntax is not read
// further, for nobody can say what was meant.
func (r *reader) parse(path string, src []byte) {
	tokens, _ := hclsyntax.LexConfig(src, path, hcl.InitialPos)
	if at, deep := tooDeep(tokens); deep {
		r.wrong(checkFiles, at, "Too many brackets or signs stand within one another", "Take the inner ones out.")
		return
	}
	f, diags := hclsyntax.ParseConfig(src, path, hcl.InitialPos)
	if diags.HasErrors() {
		r.syntax(path, src, diags)
		return
	}
	r.bodies[path] = f.Body.(*hclsyntax.Body)
}

// noProgramme says that programme.hcl is missing, unless it is there and told of already.
func (r *reader) noProgramme(files map[string][]byte) {
	if _, ok := files[programmeFile]; ok {
		return
	}
	if len(files) == 0 {
		r.ofFile(checkFiles, programmeFile, "There is no programme in this directory: no programme.hcl, no cohorts, no mails",
			"Give the directory that programme.hcl is in.")
		return
	}
	r.ofFile(checkFiles, programmeFile, "There is no programme.hcl in this directory",
		"What happens in a programme is written in that file. Is it called something else, or in another directory?")
}

func (r *reader) cohortFiles() []string {
	var files []string
	for file := range r.bodies {
		if file != programmeFile {
			files = append(files, file)
		}
	}
	slices.Sort(files)
	return files
}

package definitions

import (
	"embed"
	"fmt"
	"strings"
)

// starterFolder is a small programme to begin with, where none of those that ship
// is like the one that somebody has in mind.
const starterFolder = "builtin/starter"

//go:embed builtin/starter
var starter embed.FS

// NewProgramme is the source of a programme to begin with, by path within its
// directory: a copy of one that ships, with its comments, its mails, its words and
// its handouts; or, from "", a small one that has one of each of the usual stages.
//
// It has one cohort, made as [Book.NewCohort] makes one: people and places are
// those of the original, to be replaced, and no date is.
func NewProgramme(from, cohort string) (map[string][]byte, error) {
	files, err := embedded(starter, starterFolder)
	if from != "" {
		files, err = Shipped(from)
	}
	if err != nil {
		return nil, err
	}
	b, problems := Open(from, files)
	if b == nil || problems.Errors() > 0 {
		return nil, fmt.Errorf("the programme %s that ships cannot be read: %s", quote(from), problems[0].Summary)
	}
	made, err := b.newCohort(cohort, "", "for example")
	if err != nil {
		return nil, err
	}
	for path := range files {
		if strings.HasPrefix(path, cohortFolder) {
			delete(files, path)
		}
	}
	files[cohortFile(cohort)] = made
	return files, nil
}

// PlainName says that a name can be one of a directory or a cohort wherever files
// are kept: letters, digits and hyphens, and a letter or digit at both ends.
func PlainName(name string) bool {
	if name == "" || len(name) > 64 || strings.Trim(name, "-") != name {
		return false
	}
	for _, r := range name {
		if r != '-' && !(r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z') {
			return false
		}
	}
	return true
}

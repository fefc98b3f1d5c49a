package phrase_test

import (
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"trellis/definitions/phrase"
)

// times are the attributes of a definition whose value is a phrase.
var times = regexp.MustCompile(`(?m)\b(on|opens|closes|choices_close|decide|announce|send|every|for|lasts)\s*=\s*"([^"]+)"`)

// dates are the elements of a list of moments.
var dates = regexp.MustCompile(`(?m)^\s*"([^"]+ 20\d\d, [^"]+)",$`)

// Every phrase of the programmes that ship is read, and written as it stands there.
func TestTheProgrammesThatShipAreRead(t *testing.T) {
	programmes, _ := filepath.Glob("../*/programme.hcl")
	cohorts, _ := filepath.Glob("../*/cohorts/*.hcl")
	if len(programmes) == 0 || len(cohorts) == 0 {
		t.Fatal("no programme ships")
	}
	for _, file := range programmes {
		for _, written := range phrases(t, file) {
			if !length(written) && !when(written) {
				t.Errorf("%s: %q is neither a length nor a time", file, written)
			}
		}
	}
	for _, file := range cohorts {
		for _, written := range phrases(t, file) {
			m, p := phrase.ParseMoment(written)
			if p != nil || m.Check() != nil || m.String() != written {
				t.Errorf("%s: %q is read as %q (%v, %v)", file, written, m, p, m.Check())
			}
		}
	}
}

func phrases(t *testing.T, file string) []string {
	t.Helper()
	source, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, pattern := range []*regexp.Regexp{times, dates} {
		for _, match := range pattern.FindAllStringSubmatch(string(source), -1) {
			all = append(all, match[len(match)-1])
		}
	}
	if len(all) == 0 {
		t.Errorf("%s has no phrase in it", file)
	}
	return all
}

func length(s string) bool {
	l, p := phrase.ParseLength(s)
	return p == nil && l.String() == s
}

func when(s string) bool {
	w, p := phrase.ParseWhen(s)
	return p == nil && w.String() == s
}

package definitions

import (
	"bytes"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
)

// Nothing that stands in the files is left out of the prose: whatever is changed in
// them, taken away or said otherwise, it reads otherwise.
func TestEveryChangeIsRead(t *testing.T) {
	met := map[string]bool{}
	for _, dir := range []string{everythingDir, "semdp"} {
		book, problems := Load(dir)
		if problems.Errors() > 0 {
			t.Fatal(problems)
		}
		files := map[string][]byte{}
		for _, c := range book.Cohorts() {
			maps.Copy(files, book.Files(c))
		}
		for _, file := range slices.Sorted(maps.Keys(files)) {
			cohort := ""
			if short, ok := strings.CutPrefix(file, cohortFolder); ok {
				cohort = strings.TrimSuffix(short, ".hcl")
			}
			before := proseText(t, book, cohort)
			for what, changes := range changesOf(t, file, files[file]) {
				read := 0
				for _, change := range changes {
					changed := maps.Clone(files)
					changed[file] = change
					other, problems := Open(book.Name(), changed)
					if other == nil || problems.Errors() > 0 && (cohort != "" || other.about("").Errors() > 0) {
						continue // it cannot be said
					}
					read++
					if proseText(t, other, cohort) == before {
						t.Errorf("%s/%s: %s is changed, and it reads the same:\n%s", dir, file, what, firstChange(files[file], change))
					}
				}
				for _, word := range strings.Split(what, "/") {
					word, _, _ = strings.Cut(word, " at line")
					met[word] = met[word] || read > 0
				}
			}
		}
	}
	for _, s := range sections() {
		for _, w := range s.words {
			if !met[w.word] && !unchangeable[w.word] {
				t.Errorf("%s (%s) is changed nowhere, so nobody knows whether it is read", w.word, s.title)
			}
		}
	}
}

// unchangeable are words that nothing else can be written for.
var unchangeable = map[string]bool{
	"outcome": true, // of ["accept", "decline"], and needs a stage that no other decides in
}

// changesOf are other versions of a file, by what is changed in them.
func changesOf(t *testing.T, file string, src []byte) map[string][][]byte {
	t.Helper()
	switch {
	case strings.HasPrefix(file, handoutFolder):
		return nil // its name is what mails speak of
	case !strings.HasSuffix(file, ".hcl"):
		changes := [][]byte{append(bytes.TrimSpace(src), " And more.\n"...)}
		if bytes.HasPrefix(src, []byte("Subject: ")) {
			changes = append(changes, bytes.Replace(src, []byte("Subject: "), []byte("Subject: More "), 1))
		}
		return map[string][][]byte{file: changes}
	}
	parsed, diags := hclsyntax.ParseConfig(src, file, hcl.InitialPos)
	if diags.HasErrors() {
		t.Fatal(diags)
	}
	changes := map[string][][]byte{}
	changeBody(changes, "", parsed.Body.(*hclsyntax.Body), src)
	return changes
}

func changeBody(changes map[string][][]byte, path string, body *hclsyntax.Body, src []byte) {
	add := func(what string, at hcl.Range, instead string) {
		changed := slices.Concat(src[:at.Start.Byte], []byte(instead), src[at.End.Byte:])
		if !bytes.Equal(changed, src) {
			changes[path+what] = append(changes[path+what], changed)
		}
	}
	for name, a := range body.Attributes {
		add(name, a.SrcRange, "")
		for _, other := range others(string(src[a.Expr.Range().Start.Byte:a.Expr.Range().End.Byte])) {
			add(name, a.Expr.Range(), other)
		}
	}
	for _, b := range body.Blocks {
		add(b.Type, b.Range(), "")
		for _, l := range b.LabelRanges {
			add(b.Type, l, strings.TrimSuffix(string(src[l.Start.Byte:l.End.Byte]), `"`)+` indeed"`)
		}
		changeBody(changes, fmt.Sprintf("%s%s at line %d/", path, b.Type, b.TypeRange.Start.Line), b.Body, src)
	}
}

var (
	aNumber  = regexp.MustCompile(`\d+`)
	anItem   = regexp.MustCompile(`^\[[^\],]+, ?`)
	aWord    = regexp.MustCompile(`"[^"]*"`)
	aSign    = regexp.MustCompile(`==|<`)
	atMostOf = regexp.MustCompile(`up to `)
)

// others are what may be written instead of a value: one more, a word more, one
// item less, the opposite.
func others(value string) []string {
	var all []string
	for _, at := range aNumber.FindAllStringIndex(value, -1) {
		n, _ := strconv.Atoi(value[at[0]:at[1]])
		for _, more := range []int{1, 7} {
			all = append(all, value[:at[0]]+strconv.Itoa(n+more)+value[at[1]:])
		}
	}
	for _, at := range aWord.FindAllStringIndex(value, -1) {
		all = append(all, value[:at[1]-1]+` indeed"`+value[at[1]:])
	}
	all = append(all, anItem.ReplaceAllString(value, "["), aSign.ReplaceAllString(value, "!="), atMostOf.ReplaceAllString(value, ""),
		strings.ReplaceAll(value, "example.org", "example.com"), strings.ReplaceAll(value, "mentees", "mentors"),
		strings.ReplaceAll(value, "London", "Dublin"), strings.ReplaceAll(value, "a paragraph", "a few words"),
		strings.Replace(value, "]", ", trustees]", 1))
	return all
}

// firstChange is the first line that two versions do not share.
func firstChange(before, after []byte) string {
	was, is := strings.Split(string(before), "\n"), strings.Split(string(after), "\n")
	for i := range min(len(was), len(is)) {
		if was[i] != is[i] {
			return fmt.Sprintf("  was: %s\n  is:  %s", was[i], is[i])
		}
	}
	return "  at the end"
}

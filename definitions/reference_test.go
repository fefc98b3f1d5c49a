package definitions

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// docs/reference.md is what the reference prints. TRELLIS_UPDATE=1 writes it.
func TestReferenceIsKept(t *testing.T) {
	var b bytes.Buffer
	if err := WriteReference(&b); err != nil {
		t.Fatal(err)
	}
	page := filepath.Join("..", "docs", referencePage)
	if os.Getenv("TRELLIS_UPDATE") != "" {
		if err := os.WriteFile(page, b.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	kept, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(kept, b.Bytes()) {
		t.Errorf("docs/%s is not what the reference prints now. Write it anew with TRELLIS_UPDATE=1.", referencePage)
	}
}

var (
	anAnchor = regexp.MustCompile(`<a id="([^"]*)"></a>`)
	aLink    = regexp.MustCompile(`\]\(#([^)]*)\)`)
)

// Each anchor is there once, each link leads to one, and so does the page of each check.
func TestReferenceLinks(t *testing.T) {
	var b strings.Builder
	if err := WriteReference(&b); err != nil {
		t.Fatal(err)
	}
	anchors := map[string]bool{}
	for _, m := range anAnchor.FindAllStringSubmatch(b.String(), -1) {
		if anchors[m[1]] {
			t.Errorf("the anchor %s is there twice", m[1])
		}
		anchors[m[1]] = true
	}
	links := aLink.FindAllStringSubmatch(b.String(), -1)
	if len(links) < 50 {
		t.Errorf("there are only %d links", len(links))
	}
	for _, m := range links {
		if !anchors[m[1]] {
			t.Errorf("a link leads to #%s, and nothing is there", m[1])
		}
	}
	for _, c := range checks {
		if _, at, _ := strings.Cut((Problem{Check: c.name}).json().Page, "#"); !anchors[at] {
			t.Errorf("the page of %s leads to #%s, and nothing is there", c.name, at)
		}
	}
}

// Every name that a mail of some programme may speak of is in the manual.
func TestEveryScopeOfNamesIsToldOf(t *testing.T) {
	book, _ := Open("specimen", map[string][]byte{programmeFile: []byte(specimen)})
	all := manual()
	for _, k := range book.names() {
		told := func(x topic) bool { return strings.HasPrefix(x.title, code("${"+k.name+"}")) }
		if !slices.ContainsFunc(asking(all, k.name), told) {
			t.Errorf("%s is not in the manual", k.name)
		}
	}
	for _, kind := range stageKinds {
		if !slices.ContainsFunc(book.programme.stages, func(s *stage) bool { return s.kind == kind.kind }) {
			t.Errorf("the specimen has no %s", kind.kind)
		}
	}
}

func TestWriteTopic(t *testing.T) {
	for asked, want := range map[string][]string{
		"mail":                 {"### mail\n", "- `send = \"1 week before launch\"`", "**It must be"},
		"choose_from":          {"### question\n\n- `choose_from = topics`"},
		"question.choose_from": {"### question\n\n- `choose_from = topics`"},
		"training":             {"### launch, training, finale, stage\n", "`led_by = coach`"},
		"recruitment":          {"### recruitment\n"},
		"cohort.recruitment":   {"### recruitment in a cohort\n", "`opens = "},
		"dates/weekday":        {"### dates/weekday\n", "*Why:*"},
		"dates-weekday":        {"### dates/weekday\n"},
		"Overlap":              {"- `overlap(mentor.experience, mentee.needs)`"},
		"you.first_name":       {"#### In every mail\n\n- `${you.first_name}`: their first name\n"},
		"times":                {"## Times\n", "halfway through meetings"},
		"defaults":             {"## What is not said\n"},
	} {
		var b strings.Builder
		if err := WriteTopic(&b, asked); err != nil {
			t.Errorf("%s: %v", asked, err)
		}
		for _, w := range want {
			if !strings.Contains(b.String(), w) {
				t.Errorf("what is said of %s does not hold %q:\n%s", asked, w, b.String())
			}
		}
		if strings.Contains(b.String(), "<a id") || strings.Contains(b.String(), "\n\n\n") {
			t.Errorf("what is said of %s is not for a terminal:\n%s", asked, b.String())
		}
	}
	for asked, want := range map[string]string{
		"choose_form":  `Did you mean choose_from?`,
		"date/weekday": `Did you mean dates/weekday?`,
		"zzz":          `Ask for a kind of block, like mail`,
		"":             `Ask for a kind of block, like mail`,
	} {
		var b strings.Builder
		if err := WriteTopic(&b, asked); err == nil || !strings.Contains(err.Error(), want) || b.Len() > 0 {
			t.Errorf("%q: %v, printed %q", asked, err, b.String())
		}
	}
}

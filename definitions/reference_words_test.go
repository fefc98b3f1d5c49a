package definitions

import (
	"slices"
	"strings"
	"testing"

	"trellis/definitions/phrase"
)

// Of each word it is said what holds where it is left out, or that it must be there.
func TestWhatIsLeftOut(t *testing.T) {
	used := map[string]bool{}
	for _, s := range sections() {
		for _, w := range s.words {
			for _, key := range []string{s.blocks[0] + " " + w.word, s.blocks[0], w.word} {
				used[key] = true
			}
			if _, left := s.leftOut(w); left == "" && !w.must && !w.block {
				t.Errorf(`%s: it is not said what holds without %s. Write "Without it, …" in its doc, or a line in unsaid.`, s.title, w.word)
			}
		}
	}
	for key := range unsaid {
		if !used[key] {
			t.Errorf("unsaid speaks of %s, which there is not", key)
		}
	}
}

// Every kind of block has a section of its own.
func TestEveryBlockHasASection(t *testing.T) {
	places := blockPlaces()
	for _, s := range sections() {
		for _, w := range s.words {
			if w.block && places[w.word] == "" {
				t.Errorf("%s is a block of %s, and has no section", w.word, s.title)
			}
		}
	}
	for key := range examples {
		if !slices.ContainsFunc(sections(), func(s section) bool { return s.blocks[0] == key }) {
			t.Errorf("there is an example of %s, and no such section", key)
		}
	}
}

// The examples are written as things are written: put where they belong, in one
// programme, nothing is found in them that is out of place or cannot be read.
func TestExamplesAreWrittenSo(t *testing.T) {
	var first, rest strings.Builder
	within := map[string]bool{"cohort": true, "partner": true}
	for _, g := range []struct{ head, needed, parts string }{
		{`role "mentee"`, "", "question waive limit reserve"},
		{`recruitment "second_recruitment"`, "", "nominate"},
		{`matching "second_matching"`, "makes = \"pairs\"\napproved_by = coordinator\n", "require never prefer"},
		{`stage "meals"`, "", "survey task agreement mail"},
	} {
		rest.WriteString(g.head + " {\n" + g.needed)
		for _, part := range strings.Fields(g.parts) {
			rest.WriteString(examples[part] + "\n")
			within[part] = true
		}
		rest.WriteString("}\n")
	}
	for _, key := range sortedKeys(examples) {
		if !within[key] {
			first.WriteString(strings.Replace(examples[key], "\ntraining {", "\ntraining \"in_two_sessions\" {", 1) + "\n")
		}
	}
	cohort := strings.Replace(examples["cohort"], "\n  recruitment {", examples["partner"]+"\n  recruitment {", 1)
	_, problems := Open("manual", map[string][]byte{programmeFile: []byte(first.String() + rest.String()), cohortFolder + "2025.hcl": []byte(cohort)})
	for _, p := range problems {
		if slices.Contains([]string{checkShape, checkSyntax, checkFiles, checkWritten, phrase.CheckWritten, phrase.CheckWeekday, phrase.CheckReal}, p.Check) {
			t.Errorf("%s\n%s", p.Check, p)
		}
	}
}

// The forms of time are read by package phrase, each as the form that it is said
// to be, and are written as it writes them.
func TestTimesAreReadAsTheirForms(t *testing.T) {
	forms := map[string][]phrase.Form{
		"an offset": {phrase.Offset, phrase.DayEnd}, "a cadence": {phrase.Cadence, phrase.Offset}, "a midpoint": {phrase.Midpoint}, "an event": {phrase.Happens},
	}
	if len(timeForms) != 7 {
		t.Errorf("there are %d forms", len(timeForms))
	}
	for _, f := range timeForms {
		for _, e := range f.examples {
			var tidy string
			var problem *phrase.Problem
			fits := false
			switch f.name {
			case "a moment":
				m, p := phrase.ParseMoment(e)
				tidy, problem, fits = m.String(), p, m.Check() == nil
			case "a length", "a range":
				l, p := phrase.ParseLength(e)
				tidy, problem, fits = l.String(), p, l.Exact() == (f.name == "a length")
			default:
				w, p := phrase.ParseWhen(e)
				tidy, problem, fits = w.String(), p, slices.Contains(forms[f.name], w.Form)
			}
			if problem != nil || tidy != e || !fits {
				t.Errorf("%s: %q is read as %q, problem %v, its form %v", f.name, e, tidy, problem, fits)
			}
		}
	}
}

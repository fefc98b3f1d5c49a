package definitions

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"trellis/definitions/plan"
)

// everyCohort calls for each cohort of each programme that ships.
func everyCohort(t *testing.T, do func(t *testing.T, b *Book, cohort string)) {
	t.Helper()
	for _, name := range exampleNames() {
		files, err := Shipped(name)
		if err != nil {
			t.Fatal(err)
		}
		b, problems := Open(name, files)
		if problems.Errors() > 0 {
			t.Fatalf("%s: %s", name, firstError(problems))
		}
		for _, cohort := range b.Cohorts() {
			t.Run(name+"/"+cohort, func(t *testing.T) { do(t, b, cohort) })
		}
	}
}

var aDate = regexp.MustCompile(`\d{1,2} (January|February|March|April|May|June|July|August|September|October|November|December)`)

// A cohort that is made from another holds none of its dates (scar 23: "clone
// cohort: no dates from last year survive").
func TestScar23NoDateFromLastYearSurvives(t *testing.T) {
	everyCohort(t, func(t *testing.T, b *Book, cohort string) {
		src, err := b.NewCohort("next", cohort)
		if err != nil {
			t.Fatal(err)
		}
		for _, line := range strings.Split(string(src), "\n") {
			if says, _, _ := strings.Cut(line, "#"); aDate.MatchString(says) || strings.Contains(says, "despite") {
				t.Errorf("this is of last year: %s", line)
			}
		}
		if tidy, _ := Format(cohortFile("next"), src); !bytes.Equal(tidy, src) {
			t.Error("fmt would change it")
		}
		made, _ := opened(b, "next", src)
		if dates := made.cohorts["next"].moments(made.programme); len(dates) > 0 {
			t.Errorf("it has %d dates", len(dates))
		}
		for name, d := range made.cohorts["next"].stages {
			if d.link != "" || slices.ContainsFunc(sessionsSaid(d), func(x *dates) bool { return x.link != "" }) {
				t.Errorf("%s has last year's link", name)
			}
		}
	})
}

func sessionsSaid(d *dates) (all []*dates) {
	for _, x := range d.sessions {
		all = append(all, x)
	}
	return all
}

// opened is a book with one more cohort.
func opened(b *Book, name string, src []byte) (*Book, Problems) {
	files := map[string][]byte{cohortFile(name): src}
	for path, content := range b.files {
		if !strings.HasPrefix(path, cohortFolder) {
			files[path] = content
		}
	}
	return Open(b.Name(), files)
}

// What is carried over is all that a cohort needs besides its dates, and every date
// that it needs can be filled in: with those of last time it is last time's cohort.
func TestANewCohortWithItsDatesIsTheOldOne(t *testing.T) {
	everyCohort(t, func(t *testing.T, b *Book, cohort string) {
		src, err := b.NewCohort("next", cohort)
		if err != nil {
			t.Fatal(err)
		}
		made, problems := opened(b, "next", filled(src))
		if problems.Errors() > 0 {
			t.Fatalf("%s\n%s", firstError(problems), src)
		}
		old, now := b.cohorts[cohort], made.cohorts["next"]
		if fmt.Sprint(old.places, old.staff, old.where, old.link, len(old.partners)) != fmt.Sprint(now.places, now.staff, now.where, now.link, len(now.partners)) {
			t.Errorf("places, people, partners or where it is are other ones")
		}
		was, _ := b.Resolve(cohort)
		is, _ := made.Resolve("next")
		for i, s := range was.Stages {
			if got := is.Stages[i]; times(got) != times(s) {
				t.Errorf("%s: %s, and was %s", s.Name, times(got), times(s))
			}
		}
	})
}

// times are the dates of a stage that a cohort must give.
func times(s plan.Stage) string {
	text := ""
	switch s.Kind {
	case plan.Recruitment:
		text = fmt.Sprint(s.Opens, s.Closes)
	case plan.Matching:
		text = fmt.Sprint(s.Decide)
	}
	for _, x := range s.Sessions {
		text += fmt.Sprint(" ", x.Start, x.End, x.Where)
	}
	return text
}

func TestNewCohortsLookLikeThis(t *testing.T) {
	for name, cohort := range map[string]string{"libraries-connected": "2025", "gem": "2024-spring", "going-places": "phase-1", "national-portrait-gallery": "second"} {
		files, err := Shipped(name)
		if err != nil {
			t.Fatal(err)
		}
		b, _ := Open(name, files)
		src, err := b.NewCohort("2031-spring", cohort)
		if err != nil {
			t.Fatal(err)
		}
		compare(t, filepath.Join("testdata", "new", name+".hcl"), src)
	}
}

// compare compares with a file; TRELLIS_UPDATE=1 writes it.
func compare(t *testing.T, file string, got []byte) {
	t.Helper()
	if os.Getenv("TRELLIS_UPDATE") != "" {
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if string(want) != string(got) {
		t.Errorf("%s is not what is written now:\n%s\nIf it is right, TRELLIS_UPDATE=1 keeps it.", file, got)
	}
}

func TestTheLatestCohortIsTheOneToBeginFrom(t *testing.T) {
	files, err := Shipped("gem")
	if err != nil {
		t.Fatal(err)
	}
	b, _ := Open("gem", files)
	src, err := b.NewCohort("2025-spring", "")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(src), "last time: Monday 2 September 2024") {
		t.Errorf("the latest is that of autumn 2024:\n%s", src)
	}
}

func TestWhatIsMissingIsLeftToBeFilledIn(t *testing.T) {
	files, err := Shipped("national-portrait-gallery")
	if err != nil {
		t.Fatal(err)
	}
	for path := range files {
		if strings.HasPrefix(path, cohortFolder) {
			delete(files, path)
		}
	}
	b, _ := Open("first-of-all", files)
	src, err := b.NewCohort("2026", "")
	if err != nil {
		t.Fatal(err)
	}
	compare(t, filepath.Join("testdata", "new", "without-a-cohort.hcl"), src)
	_, problems := opened(b, "2026", src)
	for _, p := range problems {
		if p.Severity == Error && p.Summary != "This cohort has no partners" && p.Summary != "This date is to be filled in" && p.Summary != "There are no words between the quotes" && !strings.HasPrefix(p.Summary, "This is not an address") {
			t.Errorf("%s", p)
		}
	}
}

func TestCohortsThatCannotBeMade(t *testing.T) {
	files, err := Shipped("gem")
	if err != nil {
		t.Fatal(err)
	}
	b, _ := Open("gem", files)
	for _, name := range []string{"", "../a", "a b", "a.hcl"} {
		if _, err := b.NewCohort(name, ""); err == nil {
			t.Errorf("%q", name)
		}
	}
	if _, err := b.NewCohort("2026", "2024-sprng"); err == nil || !strings.Contains(err.Error(), "Did you mean 2024-spring?") {
		t.Errorf("%v", err)
	}
}

func TestACohortThatIsThereStays(t *testing.T) {
	dir := t.TempDir()
	if path, err := CreateCohort(dir, "2026", []byte("one")); err != nil || path != "cohorts/2026.hcl" {
		t.Fatal(path, err)
	}
	if _, err := CreateCohort(dir, "2026", []byte("two")); err == nil || !strings.Contains(err.Error(), "already") {
		t.Errorf("%v", err)
	}
	if src, _ := os.ReadFile(filepath.Join(dir, "cohorts", "2026.hcl")); string(src) != "one" {
		t.Errorf("it was written over: %s", src)
	}
	outside := t.TempDir()
	linked := t.TempDir()
	if err := os.Symlink(outside, filepath.Join(linked, "cohorts")); err != nil {
		t.Fatal(err)
	}
	if _, err := CreateCohort(linked, "2026", []byte("one")); err == nil {
		t.Error("it was written outside of the directory")
	}
}

package rehearsal

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"trellis/definitions"
	"trellis/definitions/plan"
	"trellis/roster"
)

var update = flag.Bool("update", false, "write the timelines of the rehearsals, to be read and committed")

// few is how many people take part where only the end matters.
const few = 12

// TestEveryProgrammeComesToItsEnd rehearses every cohort of every programme that
// ships until the cohort is over: the last one of each with as many people as it is for,
// and what happens then is in testdata/timelines. The others with a few.
func TestEveryProgrammeComesToItsEnd(t *testing.T) {
	programmes, err := filepath.Glob("../definitions/*/programme.hcl")
	if err != nil || len(programmes) < 13 {
		t.Fatalf("there are %d programmes (%v), and thirteen ship", len(programmes), err)
	}
	for _, file := range programmes {
		book, problems := definitions.Load(filepath.Dir(file))
		if problems.Errors() > 0 {
			t.Errorf("%s has errors: %v", file, problems)
			continue
		}
		for _, cohort := range book.Cohorts() {
			t.Run(book.Name()+"/"+cohort, func(t *testing.T) {
				t.Parallel()
				if all := book.Cohorts(); cohort == all[len(all)-1] {
					r := comesToItsEnd(t, book, cohort, 0)
					r.isTold(t, "testdata/timelines/"+book.Name()+".txt")
					return
				}
				comesToItsEnd(t, book, cohort, few)
			})
		}
	}
}

// isTold says that a timeline is the one that was read and committed.
func (r *record) isTold(t *testing.T, golden string) {
	t.Helper()
	got := r.timeline()
	if *update {
		if err := os.WriteFile(golden, got, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	then, now := strings.Split(string(want), "\n"), strings.Split(string(got), "\n")
	for i := range min(len(then), len(now)) {
		if then[i] != now[i] {
			t.Fatalf("line %d of %s is now\n%s\nand was\n%s\nLook at all of it, then run with -update", i+1, golden, now[i], then[i])
		}
	}
	if len(then) != len(now) {
		t.Errorf("%s has %d lines, and had %d", golden, len(now), len(then))
	}
}

// comesToItsEnd rehearses a cohort with so many people; 0: as many as it has places.
func comesToItsEnd(t *testing.T, book *definitions.Book, cohort string, people int) *record {
	t.Helper()
	p, problems := book.Resolve(cohort)
	if p == nil {
		t.Fatalf("it has errors: %v", problems)
	}
	if people == 0 {
		people = Usual(p)
	}
	r, err := recordOf(Options{Book: book, Cohort: cohort, People: Many(people, 1, book, p.Roles), Seed: 1, Out: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range r.standing.Stages {
		if s.Ended.IsZero() {
			t.Errorf("%s has not ended", s.Name)
		}
	}
	if r.figures.Places == 0 {
		t.Error("nobody had a place")
	}
	if matched := p.Matched(); matched != nil && len(r.pairs)+len(r.groups) == 0 {
		t.Errorf("nobody was matched in %s", matched.Name)
	}
	got := map[plan.ItemName]int{}
	for _, e := range r.entries {
		switch e.State {
		case roster.Accepted, roster.Held, roster.Cancelled, roster.Dropped:
		default:
			t.Errorf("%s to person %d is %s (%s)", e.Item, e.Person, e.State, e.Word)
		}
		got[e.Item]++
	}
	for _, s := range p.Stages {
		for _, it := range s.Items {
			if it.Does == plan.SendInvitation && it.To.OnlyIf == "" && s.OnlyIf == "" && got[it.Name] == 0 {
				t.Errorf("nobody was invited by %s", it.Name)
			}
		}
	}
	return r
}

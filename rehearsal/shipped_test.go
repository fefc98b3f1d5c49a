package rehearsal

import (
	"path/filepath"
	"testing"

	"trellis/definitions"
	"trellis/definitions/plan"
	"trellis/roster"
)

// few is how many people take part where only the end matters.
const few = 12

// TestEveryProgrammeComesToItsEnd rehearses every cohort of every programme that
// ships, with a few people, until the cohort is over.
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
				comesToItsEnd(t, book, cohort)
			})
		}
	}
}

func comesToItsEnd(t *testing.T, book *definitions.Book, cohort string) {
	p, problems := book.Resolve(cohort)
	if p == nil {
		t.Fatalf("it has errors: %v", problems)
	}
	r, err := recordOf(Options{Book: book, Cohort: cohort, People: Many(few, 1, book, p.Roles), Seed: 1, Out: t.TempDir()})
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
	if matched := p.Matched(); matched != nil && len(r.pairs) == 0 {
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
}

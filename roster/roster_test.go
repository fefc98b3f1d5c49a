package roster_test

import (
	"errors"
	"path/filepath"
	"sync"
	"testing"

	"trellis/definitions/plan"
	"trellis/roster"
)

func TestOpenedTwice(t *testing.T) {
	w := newWorld(t)
	beside := w.open() // a command beside `serve`
	id := w.apply(day(1), "one", mentor)
	var both sync.WaitGroup
	for _, r := range []*roster.Roster{w.Roster, beside} {
		both.Go(func() {
			for range 50 {
				if err := r.Fact(t.Context(), cohort, day(2), func(x *roster.Tx) error {
					return x.RSVP(id, "launch", "yes")
				}); err != nil {
					t.Error(err)
				}
				if _, err := r.Counts(t.Context(), cohort); err != nil {
					t.Error(err)
				}
			}
		})
	}
	both.Wait()
	c, err := beside.Cohort(t.Context(), cohort)
	if err != nil || c.Mark != 101 {
		t.Errorf("mark %d, %v: want all 101 facts", c.Mark, err)
	}
}

func TestANewRosterOpenedByManyAtOnce(t *testing.T) {
	for range 5 {
		path := filepath.Join(t.TempDir(), "roster.db")
		var all sync.WaitGroup
		for range 4 {
			all.Go(func() {
				r, err := roster.Open(t.Context(), roster.Options{Path: path, Durable: true})
				if err != nil {
					t.Error(err)
					return
				}
				if err := r.Close(); err != nil {
					t.Error(err)
				}
			})
		}
		all.Wait()
	}
}

func TestOpenSaysWhatIsWrong(t *testing.T) {
	for _, path := range []string{"", filepath.Join(t.TempDir(), "no", "such", "directory.db"), t.TempDir()} {
		if r, err := roster.Open(t.Context(), roster.Options{Path: path}); err == nil {
			r.Close()
			t.Errorf("opened %q", path)
		}
	}
	// A path is a path, whatever a URL makes of its characters.
	odd := filepath.Join(t.TempDir(), "a b?c#d%41.db")
	r, err := roster.Open(t.Context(), roster.Options{Path: odd})
	if err != nil {
		t.Fatal(err)
	}
	r.Close()
	if found, err := filepath.Glob(filepath.Join(filepath.Dir(odd), "a b[?]c#d%41.db")); err != nil || len(found) != 1 {
		t.Errorf("found %v, %v", found, err)
	}
}

func TestCohorts(t *testing.T) {
	w := newWorld(t)
	ctx := t.Context()
	if err := w.AddCohort(ctx, roster.Cohort{ID: cohort}, nil); !errors.Is(err, roster.ErrExists) {
		t.Errorf("a second cohort of one name: %v", err)
	}
	const next = plan.CohortID("libraries-connected/2026")
	w.must(w.AddCohort(ctx, roster.Cohort{ID: next, Started: day(365), Paced: true, Mark: 5, Rung: day(1)},
		[]roster.Staff{{Name: "coordinator", FullName: "Project Manager", Email: "COORDINATOR@example.org"}}))
	w.must(w.SetClock(ctx, next, day(366)))
	all, err := w.Cohorts(ctx)
	if err != nil || len(all) != 2 || all[1].ID != next || !all[1].Paced || all[1].Mark != 0 || !all[1].Rung.IsZero() || !all[1].Clock.Equal(day(366)) {
		t.Errorf("cohorts %+v, %v", all, err)
	}
	// The same address is the same person in every cohort.
	one, err := w.Find(ctx, cohort, "coordinator@example.org")
	w.must(err)
	if two, err := w.Find(ctx, next, "Project Manager"); err != nil || two.ID != one.ID {
		t.Errorf("people %d and %d, %v", one.ID, two.ID, err)
	}
	for name, err := range map[string]error{
		"Cohort":   second(w.Cohort(ctx, "no/cohort")),
		"Counts":   second(w.Counts(ctx, "no/cohort")),
		"Fence":    second(w.Fence(ctx, "no/cohort")),
		"SetClock": w.SetClock(ctx, "no/cohort", day(1)),
		"Fact":     w.Fact(ctx, "no/cohort", day(1), func(*roster.Tx) error { return nil }),
		"Owe":      second(w.Owe(ctx, "no/cohort", roster.Want{Item: mailTo(plan.Placed), Now: day(1)}, "a")),
	} {
		if !errors.Is(err, roster.ErrUnknown) {
			t.Errorf("%s of an unknown cohort: %v", name, err)
		}
	}
}

func second[T any](_ T, err error) error { return err }

func TestSources(t *testing.T) {
	w := newWorld(t)
	ctx := t.Context()
	p := &plan.Plan{Cohort: cohort, Title: "2025", Hash: "abc", Revision: 1}
	w.must(w.SavePlan(ctx, p, map[string][]byte{"programme.hcl": []byte("programme"), "mail/empty.md": nil}))
	w.must(w.SavePlan(ctx, &plan.Plan{Hash: "abc", Title: "other"}, map[string][]byte{"x": []byte("y")}))
	kept, files, err := w.Plan(ctx, "abc")
	if err != nil || kept.Title != "2025" || len(files) != 2 || string(files["programme.hcl"]) != "programme" {
		t.Errorf("kept %+v, %q, %v", kept, files, err)
	}
	if _, _, err := w.Plan(ctx, "other"); !errors.Is(err, roster.ErrUnknown) {
		t.Errorf("an unknown plan: %v", err)
	}
}

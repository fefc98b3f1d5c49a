package roster_test

import (
	"errors"
	"sync"
	"sync/atomic"
	"testing"

	"trellis/definitions/plan"
	"trellis/roster"
)

func TestTheBellRingsOnceUntilItIsRead(t *testing.T) {
	w := newWorld(t)
	rings := 0
	w.OnBell(func(id plan.CohortID) {
		rings++
		// The commit came first: whoever is told can read the news.
		if c, err := w.Cohort(t.Context(), id); err != nil || c.Rung.IsZero() {
			t.Errorf("bell rung, and the cohort says %+v, %v", c, err)
		}
	})
	w.apply(day(1), "one", mentor)
	w.apply(day(2), "two", mentor)
	if c, err := w.Cohort(t.Context(), cohort); err != nil || rings != 1 || !c.Rung.Equal(day(1)) || c.Mark != 2 {
		t.Fatalf("%d rings, cohort %+v, %v: want one, set on day 1, mark 2", rings, c, err)
	}
	n, err := w.Counts(t.Context(), cohort)
	if err != nil || n.Mark != 2 || n.Roles[mentor].Undecided != 2 {
		t.Fatalf("counts %+v, %v", n, err)
	}
	w.apply(day(3), "three", mentor)
	if rings != 2 {
		t.Errorf("%d rings, want a second one after the bell was read", rings)
	}
}

func TestAFactThatFailsIsNone(t *testing.T) {
	w := newWorld(t)
	w.OnBell(func(plan.CohortID) { t.Error("rang") })
	sorry := errors.New("sorry")
	err := w.Fact(t.Context(), cohort, day(1), func(x *roster.Tx) error {
		if _, err := x.AddApplicant(roster.Applicant{Name: "One", Email: "one@example.org", Role: mentor}); err != nil {
			t.Error(err)
		}
		return sorry
	})
	if err != sorry {
		t.Errorf("error %v, want the function's own", err)
	}
	if all, err := w.People(t.Context(), cohort); err != nil || len(all) != 2 {
		t.Errorf("%d people, %v: want only the staff", len(all), err)
	}
	func() {
		defer func() { _ = recover() }()
		_ = w.Fact(t.Context(), cohort, day(1), func(*roster.Tx) error { panic("in the middle") })
	}()
	if c, err := w.Cohort(t.Context(), cohort); err != nil || c.Mark != 0 || !c.Rung.IsZero() {
		t.Errorf("cohort %+v, %v: want no mark and no bell", c, err)
	}
	w.must(w.SetClock(t.Context(), cohort, day(2))) // the panic did not keep the writer
}

// TestNoNewsIsLost states facts while a reader looks only when it is rung, and
// checks that the reader has seen all of them in the end.
func TestNoNewsIsLost(t *testing.T) {
	w := newWorld(t)
	bell := make(chan struct{}, 1000)
	w.OnBell(func(plan.CohortID) { bell <- struct{}{} })

	var seen atomic.Int64
	var reader, writers sync.WaitGroup
	reader.Go(func() {
		for range bell {
			n, err := w.Counts(t.Context(), cohort)
			if err != nil {
				t.Error(err)
			}
			seen.Store(n.Mark)
		}
	})
	const facts = 100
	for range 4 {
		writers.Go(func() {
			for range facts {
				if err := w.Fact(t.Context(), cohort, day(1), func(*roster.Tx) error { return nil }); err != nil {
					t.Error(err)
				}
			}
		})
	}
	writers.Wait()
	close(bell)
	reader.Wait()
	if seen.Load() != 4*facts {
		t.Errorf("the reader saw fact %d, and there were %d", seen.Load(), 4*facts)
	}
}

package roster_test

import (
	"bytes"
	"context"
	"fmt"
	"path/filepath"
	"testing"

	"trellis/definitions/plan"
	"trellis/roster"
)

// crowd is a cohort of n people with a place.
func crowd(b *testing.B, n int, durable bool) *roster.Roster {
	b.Helper()
	r, err := roster.Open(context.Background(), roster.Options{Path: filepath.Join(b.TempDir(), "roster.db"), Durable: durable})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { r.Close() })
	if err := r.AddCohort(b.Context(), roster.Cohort{ID: cohort, Started: day(0), Clock: day(0)}, nil); err != nil {
		b.Fatal(err)
	}
	err = r.Fact(b.Context(), cohort, day(1), func(t *roster.Tx) error {
		for i := range n {
			id, err := t.AddApplicant(roster.Applicant{Name: "Somebody", Email: fmt.Sprintf("p%d@example.org", i), Role: mentor, Applied: day(1)})
			if err != nil {
				return err
			}
			if err := t.Decide(roster.Decision{Person: id, Role: mentor, Accept: true}); err != nil {
				return err
			}
		}
		_, err := t.Tell()
		return err
	})
	if err != nil {
		b.Fatal(err)
	}
	return r
}

func invitation(i int) roster.Want {
	w := launch("A", 0)
	w.Item.Name, w.Item.To.Who = plan.ItemName(fmt.Sprintf("launch/%d/invitation", i)), plan.Placed
	return w
}

// BenchmarkOwe writes the rows of an invitation to 10,000 people.
func BenchmarkOwe(b *testing.B) {
	r := crowd(b, 10000, false)
	i := 0
	for b.Loop() {
		i++
		if n, err := r.Owe(b.Context(), cohort, invitation(i), "a"); err != nil || n.Due != 10000 {
			b.Fatal(n, err)
		}
	}
}

// BenchmarkOwing asks whether any of 10,000 people are owed an invitation, when none
// is: of everyone, and of those of whom there is news.
func BenchmarkOwing(b *testing.B) {
	r := crowd(b, 10000, false)
	want := invitation(1)
	if _, err := r.Owe(b.Context(), cohort, want, "a"); err != nil {
		b.Fatal(err)
	}
	for {
		due, err := r.Due(b.Context(), cohort, want.Item.Name, 0, never, 10000)
		if err != nil {
			b.Fatal(err)
		}
		if len(due) == 0 {
			break
		}
		var ids []int64
		var settled []roster.Settled
		for _, row := range due {
			ids, settled = append(ids, row.ID), append(settled, roster.Settled{Row: row.ID, State: roster.Accepted})
		}
		for _, turn := range []struct {
			settled []roster.Settled
			next    []int64
		}{{nil, ids}, {settled, nil}} {
			if _, _, err := r.Turn(b.Context(), cohort, "a", 1, turn.settled, turn.next); err != nil {
				b.Fatal(err)
			}
		}
	}
	for name, since := range map[string]int64{"everyone": 0, "news": 1} {
		b.Run(name, func(b *testing.B) {
			want.Since = since
			for b.Loop() {
				if n, err := r.Owing(b.Context(), cohort, want); err != nil || n.Missing+n.Open != 0 {
					b.Fatal(n, err)
				}
			}
		})
	}
}

// BenchmarkTurn settles 32 mails and takes the next 32, with one wait for the disk.
func BenchmarkTurn(b *testing.B) {
	r := crowd(b, 10000, true)
	var next []int64
	var settled []roster.Settled
	item := 0
	for b.Loop() {
		b.StopTimer()
		due, err := r.Due(b.Context(), cohort, invitation(item).Item.Name, 0, never, 32)
		if err == nil && len(due) < 32 {
			item++
			_, err = r.Owe(b.Context(), cohort, invitation(item), "a")
			if err == nil {
				due, err = r.Due(b.Context(), cohort, invitation(item).Item.Name, 0, never, 32)
			}
		}
		if err != nil {
			b.Fatal(err)
		}
		next = next[:0]
		for _, row := range due {
			next = append(next, row.ID)
		}
		b.StartTimer()
		granted, _, err := r.Turn(b.Context(), cohort, "a", 1, settled, next)
		if err != nil || len(granted) != 32 {
			b.Fatal(granted, err)
		}
		settled = settled[:0]
		for _, id := range granted {
			settled = append(settled, roster.Settled{Row: id, State: roster.Accepted, Word: "250 2.0.0 queued"})
		}
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N)/32, "µs/mail")
}

// BenchmarkStore keeps the bytes of 32 rendered mails of 4 kB.
func BenchmarkStore(b *testing.B) {
	r := crowd(b, 32, true)
	if _, err := r.Owe(b.Context(), cohort, invitation(1), "a"); err != nil {
		b.Fatal(err)
	}
	var rendered []roster.Rendered
	for i := range 32 {
		rendered = append(rendered, roster.Rendered{Row: int64(i + 1), MessageID: "<a@example.org>", Date: day(1), Bytes: bytes.Repeat([]byte("x"), 4096)})
	}
	for b.Loop() {
		if err := r.Store(b.Context(), rendered); err != nil {
			b.Fatal(err)
		}
	}
}

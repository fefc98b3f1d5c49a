package roster_test

import (
	"context"
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"trellis/definitions/plan"
	"trellis/roster"
)

const (
	cohort = plan.CohortID("libraries-connected/2025")
	mentor = plan.RoleName("mentor")
	mentee = plan.RoleName("mentee")
)

// day is 9am of a day of the cohort, counted from the day it starts.
func day(n int) time.Time { return time.Date(2025, 3, 17+n, 9, 0, 0, 0, time.UTC) }

// world is a roster with one cohort, a coordinator and a coach.
type world struct {
	testing.TB
	*roster.Roster
	path string
}

func newWorld(t testing.TB) *world {
	t.Helper()
	w := &world{TB: t, path: filepath.Join(t.TempDir(), "roster.db")}
	w.Roster = w.open()
	err := w.AddCohort(t.Context(), roster.Cohort{ID: cohort, Hash: "abc", Seed: 7, Started: day(0), Clock: day(0)}, []roster.Staff{
		{Name: "coordinator", FullName: "Project Manager", Email: "coordinator@example.org"},
		{Name: "coach", FullName: "The Coach", Email: "coach@example.org"},
	})
	w.must(err)
	return w
}

func (w *world) open() *roster.Roster {
	w.Helper()
	r, err := roster.Open(context.Background(), roster.Options{Path: w.path})
	w.must(err)
	w.Cleanup(func() { r.Close() })
	return r
}

func (w *world) must(err error) {
	w.Helper()
	if err != nil {
		w.Fatal(err)
	}
}

func (w *world) fact(at time.Time, f func(*roster.Tx) error) {
	w.Helper()
	w.must(w.Fact(w.Context(), cohort, at, f))
}

// apply adds an applicant, begun and sent at one moment.
func (w *world) apply(at time.Time, name string, role plan.RoleName) (id plan.PersonID) {
	w.Helper()
	w.fact(at, func(t *roster.Tx) (err error) {
		id, err = t.AddApplicant(roster.Applicant{Name: name, First: name, Email: name + "@example.org", Role: role, Started: at, Applied: at})
		return err
	})
	return id
}

// place gives a new person a place at once.
func (w *world) place(at time.Time, name string, role plan.RoleName) plan.PersonID {
	w.Helper()
	id := w.apply(at, name, role)
	w.fact(at, func(t *roster.Tx) error {
		if err := t.Decide(roster.Decision{Person: id, Role: role, Accept: true, By: "coordinator", Because: "fits"}); err != nil {
			return err
		}
		_, err := t.Tell()
		return err
	})
	return id
}

func (w *world) withdraw(at time.Time, id plan.PersonID) {
	w.Helper()
	w.fact(at, func(t *roster.Tx) error { return t.Withdraw(id, "coordinator", "moved away") })
}

// pair announces these pairs, mentor first, as the cohort's only ones.
func (w *world) pair(at time.Time, couples ...[2]plan.PersonID) {
	w.Helper()
	w.fact(at, func(t *roster.Tx) error {
		var p roster.Proposal
		for _, c := range couples {
			p.Pairs = append(p.Pairs, roster.ProposedPair{Mentor: c[0], Mentee: c[1], Why: "Both know budgets."})
		}
		n, err := t.Propose(p)
		if err != nil {
			return err
		}
		_, err = t.Announce(n)
		return err
	})
}

func (w *world) owe(want roster.Want, owner string) roster.Owed {
	w.Helper()
	done, err := w.Owe(w.Context(), cohort, want, owner)
	w.must(err)
	return done
}

func (w *world) owing(want roster.Want) roster.Owing {
	w.Helper()
	n, err := w.Owing(w.Context(), cohort, want)
	w.must(err)
	return n
}

func (w *world) entries() []roster.Entry {
	w.Helper()
	all, err := w.Entries(w.Context(), cohort)
	w.must(err)
	return all
}

// send has everything of an item that is due come to the given end.
func (w *world) send(item plan.ItemName, state roster.State) {
	w.Helper()
	fence, err := w.Fence(w.Context(), cohort)
	w.must(err)
	due, err := w.Due(w.Context(), cohort, item, roster.EveryOccurrence, never, 1000)
	w.must(err)
	var ids []int64
	for _, row := range due {
		ids = append(ids, row.ID)
	}
	granted, _, err := w.Turn(w.Context(), cohort, "sender", fence, nil, ids)
	w.must(err)
	if state == roster.Sending {
		return
	}
	var settled []roster.Settled
	for _, id := range granted {
		settled = append(settled, roster.Settled{Row: id, State: state, Word: "as asked"})
	}
	_, _, err = w.Turn(w.Context(), cohort, "sender", fence, settled, nil)
	w.must(err)
}

// ledger shows rows as "person revision method version/sequence state", in the order
// in which they were written.
func (w *world) ledger() (rows []string) {
	w.Helper()
	all := w.entries()
	byID := map[int64]roster.Entry{}
	var last int64
	for _, e := range all {
		byID[e.ID] = e
		last = max(last, e.ID)
	}
	for id := int64(1); id <= last; id++ {
		if e, ok := byID[id]; ok {
			rows = append(rows, fmt.Sprintf("%d r%d %s %s/%d %s", e.Person, e.Revision, e.Method, e.Version, e.Sequence, e.State))
		}
	}
	return rows
}

// never is later than anything was put off to.
var never = time.Date(2100, 1, 1, 0, 0, 0, 0, time.UTC)

// noFact is a mark that no fact of a test comes after: what is held at it stays held.
const noFact = int64(1 << 40)

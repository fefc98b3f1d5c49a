package activities

import (
	"context"
	"database/sql"
	"fmt"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"go.temporal.io/sdk/testsuite"

	"trellis/definitions/plan"
	"trellis/mail"
	"trellis/roster"
	"trellis/workflows/stages"
)

// theatre is where cohorts are lived through one after the other: a roster that is
// emptied in between, and the real activities on it.
type theatre struct {
	testing.TB
	roster *roster.Roster
	db     *sql.DB // the same file, to empty it, and to bring it to where a process died
	tables []string
	env    *testsuite.TestActivityEnvironment
	shelf  *shelf
	acts   *Activities // of the process that runs
}

// do is carried out by whichever process runs, with a number that no attempt had before.
func (x *theatre) do(ctx context.Context, ask DoAsk) (Done, error) { return x.acts.Do(ctx, ask) }

func newTheatre(t testing.TB) *theatre {
	t.Helper()
	path := filepath.Join(t.TempDir(), "roster.db")
	r, err := roster.Open(context.Background(), roster.Options{Path: path})
	fatal(t, err)
	t.Cleanup(func() { _ = r.Close() })
	db, err := sql.Open("sqlite", "file:"+path+"?_pragma=busy_timeout(10000)&_pragma=synchronous(OFF)")
	fatal(t, err)
	t.Cleanup(func() { _ = db.Close() })
	db.SetMaxOpenConns(1)
	x := &theatre{TB: t, roster: r, db: db, shelf: newShelf(), env: (&testsuite.WorkflowTestSuite{}).NewTestActivityEnvironment()}
	x.env.RegisterActivity(x.do)
	rows, err := db.Query(`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'goose%' AND name NOT LIKE 'sqlite%' ORDER BY name`)
	fatal(t, err)
	defer rows.Close()
	for rows.Next() {
		var name string
		fatal(t, rows.Scan(&name))
		x.tables = append(x.tables, name)
	}
	fatal(t, rows.Err())
	return x
}

// lived is one cohort lived through.
type lived struct {
	*theatre
	*Activities
	ctx    context.Context
	says   variant
	plan   *plan.Plan
	state  stages.State
	now    time.Time
	settle time.Time
	over   bool // it was ended early
	fault
	model
}

// failure is a difference, thrown from wherever it shows.
type failure string

func (l *lived) fail(format string, args ...any) { panic(failure(fmt.Sprintf(format, args...))) }

func (l *lived) must(err error) {
	if err != nil {
		l.fail("%v", err)
	}
}

// begins is the moment at which the model's cohort is taken up: pairs are announced.
var begins = time.Date(2025, 3, 18, 9, 0, 0, 0, time.UTC)

// live lives through a sequence and answers with the first difference.
func (x *theatre) live(steps []step) (said error) {
	defer func() {
		if p := recover(); p != nil {
			said = fmt.Errorf("%v", p)
			if _, ours := p.(failure); !ours {
				panic(p)
			}
		}
	}()
	for _, table := range x.tables {
		_, err := x.db.Exec("DELETE FROM " + table)
		fatal(x.TB, err)
	}
	l := &lived{theatre: x, ctx: context.Background(), now: begins}
	l.open()
	l.rest()
	for _, s := range append(slices.Clone(steps), step{what: whats}, step{what: goesOn}, step{what: releases}, step{what: passes, arg: 1}, step{what: passes, arg: 1}) {
		l.step(s)
		if s.arg%3 > 0 && s.what != isDown && s.what != passes {
			l.rest() // else more happens before the cohort looks
		}
	}
	l.ended()
	return nil
}

func (l *lived) open() {
	base := l.shelf.of(variant{})
	l.plan = base.plan
	l.start()
	l.model.open()
	l.state.Began, l.state.Ended = map[plan.StageName]time.Time{}, map[plan.StageName]time.Time{}
	for _, name := range []plan.StageName{"recruitment", "matching"} {
		l.state.Began[name], l.state.Ended[name] = l.now, l.now
	}
	l.state.Retry = map[string]stages.Retry{}
	l.must(l.roster.SavePlan(l.ctx, l.plan, base.Files("1")))
	var staff []roster.Staff
	for _, s := range base.Staff("1") {
		staff = append(staff, roster.Staff{Name: s.Name, FullName: s.FullName, Email: s.Email})
	}
	l.must(l.roster.AddCohort(l.ctx, roster.Cohort{ID: modelCohort, Hash: l.plan.Hash, Started: l.now, Clock: l.now}, staff))
	l.fact(l.people)
}

// start is the process starting: it knows nothing but the roster and its books.
func (l *lived) start() {
	l.Activities = &Activities{Roster: l.roster, Lanes: 1, From: mail.Address{Email: "mentoring@example.org"}, Carrier: func() mail.Carrier { return &carriage{l} }}
	l.acts = l.Activities
	l.books.byHash = map[plan.Hash]*book{l.plan.Hash: l.shelf.of(l.says).open(l.plan)}
}

// rest looks and does, as the workflow does, until nothing is due.
func (l *lived) rest() {
	for range 60 {
		seen, err := l.Look(l.ctx, LookAsk{Cohort: modelCohort, Hash: l.plan.Hash, State: l.state, Now: l.now})
		l.must(err)
		for _, name := range seen.Begin {
			l.state.Began[name] = l.now
		}
		for _, name := range seen.End {
			l.state.Ended[name] = l.now
		}
		l.next = seen.Next
		if l.now.Before(l.settle) && (l.next.IsZero() || l.settle.Before(l.next)) {
			l.next = l.settle
		}
		if l.state.Paused || l.now.Before(l.settle) || len(seen.Due) == 0 {
			l.rested()
			return
		}
		for _, task := range seen.Due {
			l.carryOut(DoAsk{Cohort: modelCohort, Hash: l.plan.Hash, Task: task, Fence: seen.Fence, Now: l.now, Tries: l.state.Retry[task.Key()].Tries})
		}
	}
	l.fail("it does not come to rest")
}

// carryOut does a task, and once more when the process died at it.
func (l *lived) carryOut(ask DoAsk) {
	key := ask.Task.Key()
	var done Done
	for more := true; more; ask.Next = true {
		l.sent, l.begun = 0, nil
		value, err := l.env.ExecuteActivity(l.do, ask)
		if l.broken != nil {
			panic(l.broken)
		}
		if l.dead {
			l.rise()
			l.sent, l.begun = 0, nil
			value, err = l.env.ExecuteActivity(l.do, ask)
		}
		l.must(err)
		done = Done{}
		l.must(value.Get(&done))
		more = done.More
	}
	delete(l.state.Retry, key)
	if !done.TryAt.IsZero() {
		l.state.Retry[key] = stages.Retry{At: done.TryAt, Tries: ask.Tries + 1}
	}
}

// wait lets time pass from one moment that matters to the next.
func (l *lived) wait(length time.Duration) {
	for until := l.now.Add(length); l.now.Before(until); {
		l.rest()
		l.now = until
		if !l.next.IsZero() && l.next.Before(until) {
			l.now = l.next
		}
	}
	l.rest()
	l.compare()
}

func (l *lived) fact(f func(*roster.Tx) error) {
	l.must(l.roster.Quietly().Fact(l.ctx, modelCohort, l.now, f))
}

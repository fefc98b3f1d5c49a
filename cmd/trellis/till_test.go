package main

import (
	"bytes"
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"trellis/activities"
	"trellis/definitions"
	"trellis/definitions/plan"
	"trellis/roster"
)

// till is a cohort of a programme that ships, with two mentors and two mentees who have
// places, the first of each a pair since the clock began.
type till struct {
	*testing.T
	*cohort
	dir string
	may *activities.Entitlements
}

// People of every till, by number.
const (
	mentorA plan.PersonID = iota + 1
	mentorB
	menteeA
	menteeB
)

func newTill(t *testing.T, programme, name string, now time.Time, answers map[string]string) *till {
	t.Helper()
	x := &till{T: t, dir: t.TempDir()}
	book, _ := definitions.Load(filepath.Join("..", "..", "definitions", programme))
	p, problems := book.Resolve(name)
	if p == nil {
		t.Fatal(problems)
	}
	r, err := roster.Open(t.Context(), roster.Options{Path: filepath.Join(x.dir, rosterFile)})
	x.must(err)
	x.must(r.SavePlan(t.Context(), p, book.Files(name)))
	x.must(r.AddCohort(t.Context(), roster.Cohort{ID: p.Cohort, Hash: p.Hash, Paced: true, Started: now, Clock: now}, nil))
	x.must(r.Fact(t.Context(), p.Cohort, now, func(f *roster.Tx) error {
		for i, role := range []plan.RoleName{"mentor", "mentor", "mentee", "mentee"} {
			who := roster.Applicant{Name: fmt.Sprintf("Person %c", 'A'+i), Email: fmt.Sprintf("%d@example.org", i+1), Role: role, Started: now, Applied: now}
			if role == "mentee" {
				who.Answers = answers
			}
			id, err := f.AddApplicant(who)
			if err == nil {
				err = f.Decide(roster.Decision{Person: id, Role: role, Accept: true, By: "coordinator"})
			}
			if err != nil {
				return err
			}
		}
		_, err := f.Tell()
		return err
	}))
	x.must(r.Close())
	at := site{dir: x.dir}
	x.cohort, err = at.open(t.Context(), string(p.Cohort), false)
	x.must(err)
	t.Cleanup(x.close)
	x.may, err = activities.EntitlementsOf(x.book, x.plan)
	x.must(err)
	x.pair(mentorA, menteeA)
	return x
}

func (x *till) must(err error) {
	x.Helper()
	if err != nil {
		x.Fatal(err)
	}
}

func (x *till) fact(f func(*roster.Tx) error) { x.Helper(); x.must(x.state(x.Context(), false, f)) }

func (x *till) pair(mentor, mentee plan.PersonID) {
	x.Helper()
	x.fact(func(t *roster.Tx) error {
		n, err := t.Propose(roster.Proposal{Pairs: []roster.ProposedPair{{Mentor: mentor, Mentee: mentee, Why: "So."}}})
		if err == nil {
			_, err = t.Announce(n)
		}
		return err
	})
}

// ends ends the pair of somebody, and pairs their mentee with another.
func (x *till) ends(of, next plan.PersonID) {
	x.Helper()
	var mentee plan.PersonID
	x.fact(func(t *roster.Tx) error {
		pair, err := t.PairOf(of, 0, x.now())
		mentee = pair.Mentee
		if err != nil {
			return err
		}
		return t.EndPair(pair.ID, "coordinator", "illness")
	})
	x.pair(next, mentee)
}

// record records an amount as a command would: who, what, amount, for, on, with.
func (x *till) record(b *passing, words ...string) (said string, err error) {
	x.Helper()
	b.may = x.may
	b.undo.by = x.plan.Coordinator
	b.columns = []column{who, {name: "what"}, {name: "amount"}, {name: "for"}, {name: "on"}, {name: "with"}}
	typed := cells(b.columns, words)
	err = x.state(x.Context(), false, func(t *roster.Tx) error { return b.passed(x.cohort, t, row{cells: typed}) })
	return b.left, err
}

// says runs a command and wants it to say something.
func (x *till) says(command string, wants ...string) string {
	x.Helper()
	var out, wrong bytes.Buffer
	code := run(append(strings.Fields(command), "--data", x.dir), &out, &wrong)
	for _, want := range wants {
		if code != 0 || !strings.Contains(out.String(), want) {
			x.Errorf("%s does not say %q:\n%s%s", command, want, out.String(), wrong.String())
		}
	}
	return out.String()
}

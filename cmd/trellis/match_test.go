package main

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"trellis/activities"
	"trellis/definitions"
	"trellis/definitions/plan"
	"trellis/roster"
)

// proposed COHORT has everybody choose among the first mentors, so that not all can
// have whom they chose, and proposes pairs.
func proposed(ts *testscript.TestScript, _ bool, args []string) {
	if len(args) != 1 {
		ts.Fatalf("usage: proposed COHORT")
	}
	r := openRoster(ts)
	defer r.Close()
	ts.Check(propose(context.Background(), r, plan.CohortID(args[0])))
}

func propose(ctx context.Context, r *roster.Roster, id plan.CohortID) error {
	people, err := r.People(ctx, id)
	if err != nil {
		return err
	}
	c, err := r.Cohort(ctx, id)
	if err != nil {
		return err
	}
	var mentors, mentees []plan.PersonID
	for _, p := range people {
		switch p.Role {
		case "mentor":
			mentors = append(mentors, p.ID)
		case "mentee":
			mentees = append(mentees, p.ID)
		}
	}
	err = r.Fact(ctx, id, c.Clock, func(t *roster.Tx) error {
		for i, who := range mentees {
			chosen := mentors[i/3 : min(i/3+3, len(mentors))]
			if err := t.Choose(who, chosen); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	w, err := activities.Weigh(ctx, r, activities.WeighAsk{Cohort: id})
	if err != nil {
		return err
	}
	solved, err := w.Solve(ctx)
	if err != nil {
		return err
	}
	return r.Fact(ctx, id, c.Clock, func(t *roster.Tx) error {
		_, err := t.Propose(w.Proposal(solved))
		return err
	})
}

// matchWorld is a cohort of a programme that ships, whose people have places, and whose
// pairs are proposed.
func matchWorld(t *testing.T, programme, name string, people []definitions.Applicant) *cohort {
	t.Helper()
	ctx, dir := t.Context(), t.TempDir()
	r, err := roster.Open(ctx, roster.Options{Path: filepath.Join(dir, rosterFile)})
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	book, _ := definitions.Load(filepath.Join("..", "..", "definitions", programme))
	p, problems := book.Resolve(name)
	if p == nil {
		t.Fatal(problems)
	}
	now := time.Date(2025, time.May, 12, 9, 0, 0, 0, time.UTC)
	check := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	check(r.SavePlan(ctx, p, book.Files(name)))
	check(r.AddCohort(ctx, roster.Cohort{ID: p.Cohort, Hash: p.Hash, Paced: true, Started: now, Clock: now, Seed: 7},
		[]roster.Staff{{Name: p.Coordinator, FullName: "The Coordinator", Email: "coordinator@example.org"}}))
	check(r.Fact(ctx, p.Cohort, now, func(x *roster.Tx) error { return settle(x, people, "placed") }))
	check(propose(ctx, r, p.Cohort))
	at := site{dir: dir}
	co, err := at.open(ctx, string(p.Cohort), false)
	check(err)
	t.Cleanup(co.close)
	return co
}

// libraries are people of Libraries Connected: so many mentors, and mentees.
func libraries(mentors, mentees int) (all []definitions.Applicant) {
	for i := range mentors + mentees {
		role, asks := plan.RoleName("mentor"), "experience"
		if i >= mentors {
			role, asks = "mentee", "needs"
		}
		name := string(rune('A'+i)) + strings.Repeat("a", 3)
		all = append(all, definitions.Applicant{
			Name: name + " Person", Email: strings.ToLower(name) + "@example.org", Role: role,
			Answers: map[string]string{"service": "Service " + name, asks: "Budgeting"},
		})
	}
	return all
}

func (c *cohort) decideAs(t *testing.T, p pinning, who ...string) (*trial, error) {
	t.Helper()
	p.because = "they asked"
	x, err := c.try(t.Context(), &p, "coordinator", who)
	if err != nil {
		return nil, err
	}
	return x, c.state(t.Context(), p.dry, func(tx *roster.Tx) error { return x.state(tx, &p) })
}

func mustPin(t *testing.T, x *trial, err error) *trial {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// withMentor is whom a mentee is with in the newest proposal.
func (c *cohort) withMentor(t *testing.T) map[plan.PersonID]plan.PersonID {
	t.Helper()
	p, err := c.rolls.Proposal(t.Context(), c.ID, "")
	if err != nil {
		t.Fatal(err)
	}
	with := map[plan.PersonID]plan.PersonID{}
	for _, x := range p.Pairs {
		with[x.Mentee] = x.Mentor
	}
	return with
}

func readAll(t *testing.T, write func(file string) error) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "file")
	if err := write(file); err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(file)
	if err != nil {
		t.Fatal(err)
	}
	if info.Mode().Perm() != 0o600 {
		t.Errorf("others on this machine may read it: %v", info.Mode())
	}
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

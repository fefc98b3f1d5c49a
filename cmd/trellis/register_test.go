package main

import (
	"bytes"
	"path/filepath"
	"testing"
	"time"

	"trellis/definitions"
	"trellis/definitions/plan"
	"trellis/roster"
)

// TestRegister: by the names that people are called by, with what they answered to the
// invitation, and without those who withdrew.
func TestRegister(t *testing.T) {
	dir := t.TempDir()
	r, err := roster.Open(t.Context(), roster.Options{Path: filepath.Join(dir, rosterFile)})
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	must(err)
	defer r.Close()
	book, _ := definitions.Load(filepath.Join("..", "..", "definitions", "libraries-connected"))
	p, _ := book.Resolve("2025")
	must(r.SavePlan(t.Context(), p, book.Files("2025")))
	now := time.Date(2025, time.May, 26, 9, 0, 0, 0, time.UTC)
	must(r.AddCohort(t.Context(), roster.Cohort{ID: p.Cohort, Hash: p.Hash, Paced: true, Started: now, Clock: now}, nil))
	place := func(name, first, email, answer string) (id plan.PersonID) {
		t.Helper()
		must(r.Fact(t.Context(), p.Cohort, now, func(x *roster.Tx) (err error) {
			if id, err = x.AddApplicant(roster.Applicant{Name: name, First: first, Email: email, Role: "mentor", Started: now, Applied: now}); err != nil {
				return err
			}
			if err := x.Decide(roster.Decision{Person: id, Role: "mentor", Accept: true, By: "coordinator"}); err != nil {
				return err
			}
			if _, err := x.Tell(); err != nil || answer == "" {
				return err
			}
			return x.RSVP(id, "finale", answer)
		}))
		return id
	}
	place("Patricia Ann Green", "Pat", "pat@example.org", "yes")
	place("ada Brown", "", "ada@example.org", "no")
	place("Mononym", "Mo", "mo@example.org", "")
	gone := place("Zed Gone", "", "zed@example.org", "yes")
	must(r.Fact(t.Context(), p.Cohort, now, func(x *roster.Tx) error { return x.Withdraw(gone, "coordinator", "moved away") }))

	var out, wrong bytes.Buffer
	if code := run([]string{"register", "2025", "finale", "--csv", "--data", dir}, &out, &wrong); code != 0 {
		t.Fatal(wrong.String())
	}
	const want = "name,role,said they come,here\nada Brown,mentor,no,\nMo,mentor,,\nPat Green,mentor,yes,\n"
	if out.String() != want {
		t.Errorf("got\n%swant\n%s", out.String(), want)
	}
}

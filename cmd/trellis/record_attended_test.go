package main

import (
	"bytes"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"trellis/definitions"
	"trellis/roster"
)

// TestWhoCameIsSeen: on the register, in what is known of the person, in the log and in
// the status of the cohort; and what is said twice, or of somebody else, is not.
func TestWhoCameIsSeen(t *testing.T) {
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
	var b batch
	b.columns = []column{who}
	must(r.Fact(t.Context(), p.Cohort, now, func(x *roster.Tx) error {
		for _, name := range []string{"Ann Archer", "Ben Baker"} {
			id, err := x.AddApplicant(roster.Applicant{Name: name, Email: strings.ToLower(name[:3]) + "@example.org", Role: "mentor", Started: now, Applied: now})
			if err == nil {
				err = x.Decide(roster.Decision{Person: id, Role: "mentor", Accept: true, By: "coordinator"})
			}
			if err != nil {
				return err
			}
		}
		if _, err := x.Tell(); err != nil {
			return err
		}
		for range 2 {
			if err := b.attended(x, p.Session("training"), row{cells: map[string]string{"who": "ann@example.org"}}); err != nil {
				return err
			}
		}
		return nil
	}))
	if b.known != 1 {
		t.Errorf("%d were known already", b.known)
	}
	for typed, want := range map[string]string{
		"register 2025 training --csv":     "name,role,said they come,here\nAnn Archer,mentor,,yes\nBen Baker,mentor,,\n",
		"people show 2025 ann@example.org": "\nCame to\n  training\n",
		"log 2025":                         "Ann Archer came to Briefing and training for mentors and mentees.",
		"status 2025":                      "came to Briefing and training for mentors and mentees  1 person\n",
	} {
		var out, wrong bytes.Buffer
		if code := run(append(strings.Fields(typed), "--data", dir), &out, &wrong); code != 0 || !strings.Contains(out.String(), want) {
			t.Errorf("%s: %s%s", typed, out.String(), wrong.String())
		}
	}
	var out, wrong bytes.Buffer
	if run([]string{"people", "show", "2025", "ben@example.org", "--data", dir}, &out, &wrong); strings.Contains(out.String(), "Came to") {
		t.Errorf("Ben came: %s", out.String())
	}
}

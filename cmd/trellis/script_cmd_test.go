package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"trellis/definitions"
	"trellis/definitions/plan"
	"trellis/roster"
)

// replace FILE OLD NEW changes the first OLD in a file; \n is a line break.
func replace(ts *testscript.TestScript, _ bool, args []string) {
	if len(args) != 3 {
		ts.Fatalf("usage: replace FILE OLD NEW")
	}
	lines := strings.NewReplacer(`\n`, "\n", `\t`, "\t")
	text := ts.ReadFile(args[0])
	changed := strings.Replace(text, lines.Replace(args[1]), lines.Replace(args[2]), 1)
	if changed == text {
		ts.Fatalf("%s has no %q", args[0], args[1])
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(changed), 0o600))
}

// spoil FILE bom|latin1|large does to a file what programs do to files.
func spoil(ts *testscript.TestScript, _ bool, args []string) {
	if len(args) != 2 {
		ts.Fatalf("usage: spoil FILE bom|latin1|large")
	}
	path := ts.MkAbs(args[0])
	data, err := os.ReadFile(path)
	ts.Check(err)
	switch args[1] {
	case "bom":
		data = append([]byte("\uFEFF"), data...)
	case "latin1":
		data = append(data, '\n', '#', ' ', 0xE9, '\n')
	case "large":
		data = append(data, bytes.Repeat([]byte("# as large as a file gets by accident\n"), 300_000)...)
	default:
		ts.Fatalf("nobody knows how to spoil a file as %s", args[1])
	}
	ts.Check(os.WriteFile(path, data, 0o600))
}

// started DIR COHORT [CSV [placed|applied]] leaves a roster as a started cohort has it,
// in May 2025 by its own clock. With a CSV its people have places, and are paired as
// they come; or that far only.
func started(ts *testscript.TestScript, _ bool, args []string) {
	if len(args) < 2 {
		ts.Fatalf("usage: started DIR COHORT [CSV [placed|applied]]")
	}
	ctx := context.Background()
	r := openRoster(ts)
	defer r.Close()
	if _, err := os.Stat(ts.MkAbs(args[0])); err != nil { // of those that ship, another one
		ts.Check(os.CopyFS(ts.MkAbs(args[0]), os.DirFS(filepath.Join("..", "..", "definitions", args[0]))))
	}
	book, _ := definitions.Load(ts.MkAbs(args[0]))
	p, problems := book.Resolve(args[1])
	if p == nil {
		ts.Fatalf("the definitions have errors: %v", problems)
	}
	ts.Check(r.SavePlan(ctx, p, book.Files(args[1])))
	now := time.Date(2025, time.May, 26, 9, 0, 0, 0, time.UTC)
	var staff []roster.Staff
	for _, s := range book.Staff(args[1]) {
		staff = append(staff, roster.Staff{Name: s.Name, FullName: s.FullName, Email: s.Email})
	}
	ts.Check(r.AddCohort(ctx, roster.Cohort{ID: p.Cohort, Hash: p.Hash, Paced: true, Started: now, Clock: now}, staff))
	if len(args) >= 3 {
		people, wrong := book.ReadPeople(strings.NewReader(ts.ReadFile(args[2])), args[2])
		if wrong.Errors() > 0 {
			ts.Fatalf("%v", wrong)
		}
		ts.Check(r.Fact(ctx, p.Cohort, now, func(t *roster.Tx) error { return settle(t, people, slices.Concat(args[3:], []string{"paired"})[0]) }))
	}
}

// settle brings people to where they have applied, have places, or are paired.
func settle(t *roster.Tx, people []definitions.Applicant, far string) error {
	side := map[plan.RoleName][]plan.PersonID{}
	for _, a := range people {
		id, err := t.AddApplicant(roster.Applicant{Name: a.Name, Email: a.Email, Role: a.Role, Answers: a.Answers, Started: t.At, Applied: t.At})
		if err != nil {
			return err
		}
		if far == "applied" {
			continue
		}
		if err := t.Decide(roster.Decision{Person: id, Role: a.Role, Accept: true, By: "coordinator"}); err != nil {
			return err
		}
		side[a.Role] = append(side[a.Role], id)
	}
	if _, err := t.Tell(); err != nil || far != "paired" {
		return err
	}
	if peers := side["peer"]; len(peers) > 0 {
		return together4(t, peers)
	}
	var proposal roster.Proposal
	for i, mentee := range side["mentee"][1:] {
		proposal.Pairs = append(proposal.Pairs, roster.ProposedPair{Mentor: side["mentor"][i], Mentee: mentee, Why: "They came one after the other, and both of them said that they would like to work on budgeting."})
	}
	proposal.Waiting = []roster.Waiting{{Person: side["mentee"][0], Why: "Nobody offers what they ask for."}}
	n, err := t.Propose(proposal)
	if err == nil {
		_, err = t.Announce(n)
	}
	return err
}

// together4 puts people into groups of four, as they came; who is left over waits.
func together4(t *roster.Tx, peers []plan.PersonID) error {
	var p roster.Proposal
	for chunk := range slices.Chunk(peers, 4) {
		if len(chunk) < 4 {
			for _, id := range chunk {
				p.Waiting = append(p.Waiting, roster.Waiting{Person: id, Why: "They came too late."})
			}
			continue
		}
		p.Groups = append(p.Groups, roster.ProposedGroup{Members: chunk, Why: "They came one after the other."})
	}
	n, err := t.Propose(p)
	if err == nil {
		_, err = t.Announce(n)
	}
	return err
}

// mark COHORT N: so many facts were ever stated of the cohort.
func mark(ts *testscript.TestScript, _ bool, args []string) {
	if len(args) != 2 {
		ts.Fatalf("usage: mark COHORT N")
	}
	r := openRoster(ts)
	defer r.Close()
	c, err := r.Cohort(context.Background(), plan.CohortID(args[0]))
	ts.Check(err)
	if got := strconv.FormatInt(c.Mark, 10); got != args[1] {
		ts.Fatalf("%s facts were stated, not %s", got, args[1])
	}
}

func openRoster(ts *testscript.TestScript) *roster.Roster {
	dir := ts.MkAbs("trellis-data")
	ts.Check(os.MkdirAll(dir, 0o700))
	r, err := roster.Open(context.Background(), roster.Options{Path: filepath.Join(dir, rosterFile)})
	ts.Check(err)
	return r
}

// until TEXT COMMAND… types a command again until it prints the text.
func until(ts *testscript.TestScript, _ bool, args []string) {
	const patience = 2 * time.Minute
	for began := time.Now(); time.Since(began) < patience; time.Sleep(200 * time.Millisecond) {
		if ts.Exec(args[1], args[2:]...) == nil && strings.Contains(ts.ReadFile("stdout"), args[0]) {
			return
		}
	}
	ts.Fatalf("%q was never printed; the last was\n%s%s", args[0], ts.ReadFile("stdout"), ts.ReadFile("stderr"))
}

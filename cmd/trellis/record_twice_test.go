package main

import (
	"encoding/json"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/spf13/cobra"

	"trellis/definitions"
	"trellis/definitions/plan"
	"trellis/roster"
)

// startedCohort leaves a data directory with a cohort of the ALN in which six pairs were
// announced, and opens the cohort as commands do.
func startedCohort(t *testing.T, now time.Time) *cohort {
	t.Helper()
	dir := t.TempDir()
	r, err := roster.Open(t.Context(), roster.Options{Path: filepath.Join(dir, rosterFile)})
	must(t, err)
	book, problems := definitions.Load("../../definitions/aln")
	if book == nil {
		t.Fatal(problems)
	}
	p, problems := book.Resolve("2023-spring")
	if p == nil {
		t.Fatal(problems)
	}
	must(t, r.SavePlan(t.Context(), p, book.Files("2023-spring")))
	must(t, r.AddCohort(t.Context(), roster.Cohort{ID: p.Cohort, Hash: p.Hash, Paced: true, Started: now, Clock: now},
		[]roster.Staff{{Name: p.Coordinator, FullName: "Coordinator", Email: "coordinator@example.org"}}))
	var people []definitions.Applicant
	for i := range 12 {
		people = append(people, definitions.Applicant{Name: fmt.Sprint("P", i), Email: fmt.Sprintf("p%d@example.org", i), Role: []plan.RoleName{"mentor", "mentee"}[i%2]})
	}
	must(t, r.Fact(t.Context(), p.Cohort, now, func(x *roster.Tx) error { return settle(x, people, "paired") }))
	must(t, r.Close())
	co, err := (&site{dir: dir}).open(t.Context(), string(p.Cohort), false)
	must(t, err)
	t.Cleanup(co.close)
	return co
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// everything is all that is known of everybody.
func everything(t *testing.T, c *cohort) string {
	t.Helper()
	people, err := c.rolls.People(t.Context(), c.ID)
	must(t, err)
	var all []any
	for _, p := range people {
		l, err := c.rolls.Life(t.Context(), c.ID, p.ID)
		must(t, err)
		all = append(all, l)
	}
	for _, s := range c.plan.Stages {
		for _, x := range s.Surveys {
			a, err := c.rolls.Answers(t.Context(), c.ID, string(x.Name))
			must(t, err)
			all = append(all, a)
		}
	}
	text, err := json.Marshal(all)
	must(t, err)
	return string(text)
}

// TestRecordedTwiceIsRecordedOnce makes CSVs of everything that can be recorded, at
// random, and records each of them twice.
func TestRecordedTwiceIsRecordedOnce(t *testing.T) {
	now := time.Date(2023, time.June, 20, 9, 0, 0, 0, time.UTC)
	c := startedCohort(t, now)
	sheets := recordable(t, c)
	random := rand.New(rand.NewPCG(7, 4))
	pick := func(from []string) string { return from[random.IntN(len(from))] }
	recorded := 0
	for range 40 {
		sheet := sheets[random.IntN(len(sheets))]
		var file strings.Builder
		for i, name := range sheet.head {
			file.WriteString(strings.Repeat(",", min(i, 1)) + name)
		}
		for range 1 + random.IntN(6) {
			file.WriteString("\n" + fmt.Sprintf("p%d@example.org", random.IntN(12)))
			for _, cells := range sheet.cells {
				file.WriteString(",\"" + pick(cells) + "\"")
			}
		}
		path := filepath.Join(t.TempDir(), "sheet.csv")
		must(t, os.WriteFile(path, []byte(file.String()), 0o600))
		record := func() error {
			b := sheet.batch()
			b.file = path
			read, err := readSheet(path, b.columns)
			must(t, err)
			cmd := &cobra.Command{}
			cmd.SetContext(t.Context())
			cmd.SetErr(io.Discard)
			return b.state(cmd, c, read.rows)
		}
		before := everything(t, c)
		if err := record(); err != nil {
			if everything(t, c) != before {
				t.Fatalf("what was refused left something behind:\n%s", file.String())
			}
			continue
		}
		once := everything(t, c)
		if once != before {
			recorded++
		}
		must(t, record())
		if everything(t, c) != once {
			t.Fatalf("recorded twice, this changed something:\n%s", file.String())
		}
	}
	if recorded < 10 {
		t.Errorf("only %d of the files said anything new, so this shows little", recorded)
	}
}

// recordableSheet is a kind of CSV: its columns besides who, what may stand in them, and
// the command's batch.
type recordableSheet struct {
	head  []string
	cells [][]string
	batch func() *batch
}

func recordable(t *testing.T, c *cohort) []recordableSheet {
	t.Helper()
	days := []string{"", "Monday 19 June 2023", "Tuesday 20 June 2023"}
	sheets := []recordableSheet{
		{[]string{"who", "on", "hours"}, [][]string{days, {"", "1", "1.5"}}, func() *batch {
			b := &batch{columns: []column{who, {name: "on"}, {name: "with"}, {name: "hours"}}}
			b.fact = b.met
			return b
		}},
		{[]string{"who", "agreement", "on"}, [][]string{{"mentoring-agreement"}, days}, func() *batch {
			b := &batch{columns: []column{who, {name: "agreement", needed: true}, {name: "on"}}}
			b.fact = b.agreed
			return b
		}},
	}
	for _, s := range c.plan.Stages {
		for _, x := range s.Sessions {
			sheets = append(sheets, recordableSheet{[]string{"who", "session", "answer"}, [][]string{{string(x.Name)}, {"yes", "no", "maybe"}}, func() *batch {
				return &batch{columns: []column{who, {name: "session", needed: true}, {name: "answer", needed: true}}, fact: rsvp}
			}})
		}
		for _, x := range s.Surveys {
			sheet := recordableSheet{head: []string{"who"}}
			f, err := c.form(string(x.Name))
			must(t, err)
			for _, q := range f.questions {
				sheet.head = append(sheet.head, q.Name)
				cells := []string{"something to say"}
				switch q.Kind {
				case definitions.Choice:
					cells = q.Options
				case definitions.YesNo:
					cells = []string{"yes", "no"}
				case definitions.Number:
					cells = []string{"1", "2"}
				}
				sheet.cells = append(sheet.cells, cells)
			}
			sheet.batch = func() *batch {
				b := &batch{}
				f.late, f.known = true, func() { b.known++ }
				b.columns, b.fact = f.columns(), f.answer
				return b
			}
			sheets = append(sheets, sheet)
		}
	}
	return sheets
}

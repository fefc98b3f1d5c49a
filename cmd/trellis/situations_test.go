package main

import (
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"trellis/definitions"
	"trellis/definitions/plan"
	"trellis/rehearsal"
	"trellis/roster"
	"trellis/testdata"
	"trellis/worker"
)

// situation is something that happens to a cohort, besides what happens to every one.
type situation struct {
	outage    bool
	maxEvents int
	acts      []deed // in their order
}

// deed is done when the cohort's clock has come to a day.
type deed struct {
	on string
	do func(*staged)
}

const (
	firstDropIn = `"Tuesday 8 July 2025, 12.30pm to 1.30pm"`
	its         = "recorded"
)

// situations are those of which the histories are replayed: each way in which the loop
// of a cohort can be taken.
var situations = map[string]situation{
	"normal":      {},
	"outage":      {outage: true},
	"continued":   {maxEvents: 900, acts: []deed{{"1 June 2025", amend("cohorts/2025.hcl", "Tuesday 8 July 2025", "Wednesday 9 July 2025")}}},
	"withdrawals": {acts: []deed{{"1 June 2025", withdraw}, {"1 August 2025", withdraw}}},
	"stopped":     {acts: []deed{{"1 July 2025", stop}}},
	"paused":      {acts: []deed{{"1 July 2025", pause}, {"20 July 2025", resume}}},
	"amended": {acts: []deed{
		{"1 June 2025", amend("programme.hcl", `title     = "Drop-in support"`, `title     = "Drop-ins for mentors"`)},
		{"1 August 2025", amend("programme.hcl", "\nfinale {", "\nfinale \"farewell\" {\n  was = finale", "mail/joining-finale.md", "${finale.", "${farewell.",
			"mail/you-have-a-place.md", "${finale.", "${farewell.", "cohorts/2025.hcl", "  finale { on", "  farewell { on")},
	}},
	"extended":    {acts: []deed{{"10 April 2025", amend("cohorts/2025.hcl", "Friday 18 April 2025", "Wednesday 23 April 2025")}}},
	"rescheduled": {acts: []deed{{"1 September 2025", amend("cohorts/2025.hcl", "Tuesday 25 November 2025, 10am to 11.30am", "Wednesday 26 November 2025, 2pm to 3.30pm")}}},
	"called-off":  {acts: []deed{{"1 June 2025", amend("cohorts/2025.hcl", firstDropIn+",", "")}}},
	"ended-early": {acts: []deed{{"1 August 2025", endEarly}}},
}

// staged is one cohort in its situation.
type staged struct {
	*testing.T
	house *worker.House
	id    plan.CohortID
	files map[string][]byte
}

// TestHistoriesOfEverySituation lets a small cohort live in each of them, at pace, and
// holds what Temporal keeps of it to be free of personal data. With -record it is kept.
// It takes most of a minute for each.
func TestHistoriesOfEverySituation(t *testing.T) {
	needsReal(t)
	if *record == "" && os.Getenv("TRELLIS_SLOW") == "" {
		t.Skip("set TRELLIS_SLOW=1, or -record, to let cohorts live in every situation")
	}
	for name, s := range situations {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			x := stage(t, s)
			for _, d := range s.acts {
				x.await(d.on)
				d.do(x)
			}
			if err := x.house.Client.GetWorkflow(t.Context(), x.id.WorkflowID(), "").Get(t.Context(), nil); err != nil {
				t.Fatal(err)
			}
			all := histories(t, x.house, x.id)
			if s.maxEvents > 0 && len(all) < 3 {
				t.Errorf("it was continued %d times", len(all)-1)
			}
			holdNothingPrivate(t, all)
			keep(t, name, all)
		})
	}
}

// stage starts a cohort of a dozen people, half of them mentors.
func stage(t *testing.T, s situation) *staged {
	t.Helper()
	files, err := definitions.Shipped(liveCohort.Programme())
	if err != nil {
		t.Fatal(err)
	}
	x := &staged{T: t, files: files}
	x.house, err = worker.Open(t.Context(), worker.Serving{Dir: filepath.Join(t.TempDir(), "data"), Alone: true, Pace: true, Logger: slog.New(slog.DiscardHandler)})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(x.house.Close)
	book := x.book()
	p, _ := book.Resolve(liveCohort.Short())
	people, _ := book.ReadPeople(strings.NewReader(testdata.People), "people.csv")
	var few []definitions.Applicant
	each := map[plan.RoleName]int{}
	for _, a := range people {
		if each[a.Role]++; each[a.Role] <= 6 {
			few = append(few, a)
		}
	}
	x.id, _, err = x.house.Start(t.Context(), worker.Start{
		Book: book, Cohort: liveCohort.Short(), Now: time.Now(), At: p.Stages[0].Opens.Add(-24 * time.Hour), Day: 10 * time.Millisecond, Cap: 40 * time.Millisecond,
		Seed: demoSeed, MaxEvents: s.maxEvents, Acts: rehearsal.Invent(p, few, demoSeed, rehearsal.Inventing{Outage: s.outage}),
	})
	if err != nil {
		t.Fatal(err)
	}
	return x
}

func (x *staged) book() *definitions.Book {
	x.Helper()
	book, problems := definitions.Open(liveCohort.Programme(), x.files)
	if problems.Errors() > 0 {
		x.Fatal(problems)
	}
	return book
}

// await waits until the cohort's clock has come to a day.
func (x *staged) await(day string) {
	x.Helper()
	on, err := time.Parse("2 January 2006", day)
	if err != nil {
		x.Fatal(err)
	}
	for {
		if now, err := x.house.Now(x.Context(), x.id); err == nil && !now.Before(on) {
			return
		}
		time.Sleep(20 * time.Millisecond)
	}
}

func (x *staged) must(err error) {
	x.Helper()
	if err != nil {
		x.Fatal(err)
	}
}

// amend changes files, each named before what it says and what it is to say.
func amend(changes ...string) func(*staged) {
	return func(x *staged) {
		x.Helper()
		for i := 0; i < len(changes); i += 3 {
			was := string(x.files[changes[i]])
			is := strings.ReplaceAll(was, changes[i+1], changes[i+2])
			if was == is {
				x.Fatalf("%s does not say %q", changes[i], changes[i+1])
			}
			x.files[changes[i]] = []byte(is)
		}
		r, _, err := x.house.Revise(x.Context(), x.id, x.book())
		x.must(err)
		_, err = x.house.Amend(x.Context(), x.id, r, "coordinator", "It has to be.")
		x.must(err)
	}
}

// withdraw takes out the first who is in a pair that goes on.
func withdraw(x *staged) {
	x.Helper()
	now, err := x.house.Now(x.Context(), x.id)
	x.must(err)
	pairs, err := x.house.Roster.Pairs(x.Context(), x.id)
	x.must(err)
	for _, p := range pairs {
		if p.Ended.IsZero() {
			x.must(x.house.Roster.Fact(x.Context(), x.id, now, func(t *roster.Tx) error { return t.Withdraw(p.Mentor, "coordinator", "They changed jobs.") }))
			return
		}
	}
	x.Error("no pair goes on")
}

func stop(x *staged) {
	_, err := x.house.Stop(x.Context(), x.id, its+"/stop", its)
	x.must(err)
}

func pause(x *staged) {
	_, err := x.house.Pause(x.Context(), x.id, its+"/pause", its)
	x.must(err)
}

func resume(x *staged) { x.must(x.house.Resume(x.Context(), x.id, its+"/resume", its)) }

func endEarly(x *staged) {
	_, _, err := x.house.End(x.Context(), x.id, "coordinator", "Too few pairs are left.")
	x.must(err)
}

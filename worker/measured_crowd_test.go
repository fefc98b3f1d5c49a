package worker

import (
	"bytes"
	"context"
	"fmt"
	"log/slog"
	"testing"
	"time"

	"go.temporal.io/sdk/client"

	"trellis/definitions"
	"trellis/definitions/plan"
	"trellis/roster"
	"trellis/workflows"
)

// crowded is one cohort of many, in May, whose sessions are to come.
type crowded struct {
	*testing.T
	house *House
	id    plan.CohortID
	files map[string][]byte
}

// crowd lets so many people have a place, and waits until they hold the invitation.
func crowd(t *testing.T, n int) *crowded {
	t.Helper()
	files, err := definitions.Shipped("libraries-connected")
	must(t, err)
	c := &crowded{T: t, files: files}
	c.replace("mentees = 15", fmt.Sprintf("mentees = %d", n))
	c.house, err = Open(t.Context(), Serving{Dir: t.TempDir(), Alone: true, Logger: slog.New(slog.DiscardHandler)})
	must(t, err)
	t.Cleanup(c.house.Close)
	book := c.book()
	p, _ := book.Resolve("2025")
	c.id = p.Cohort
	at := time.Date(2025, time.May, 26, 9, 0, 0, 0, time.UTC)
	must(t, c.house.enter(t.Context(), p, Start{Book: book, Cohort: "2025", Now: time.Now(), At: at, Day: 24 * 60 * aMinute}))
	must(t, place(t.Context(), c.house.Roster, c.id, "mentee", at, n))
	c.live(p, at)
	c.await(0)
	// The next word about a session leaves no sooner than five minutes after the last.
	must(t, c.house.Client.TerminateWorkflow(t.Context(), c.id.WorkflowID(), "", "it goes on a while later"))
	c.live(p, at.Add(time.Hour))
	c.await(0)
	return c
}

// live starts the cohort at a moment after its training.
func (c *crowded) live(p *plan.Plan, at time.Time) {
	c.Helper()
	in := workflows.Input{Plan: *p}
	in.State.Clock = workflows.Clock{Now: at, Day: 24 * 60 * aMinute}
	in.State.Began, in.State.Ended = map[plan.StageName]time.Time{}, map[plan.StageName]time.Time{}
	for _, name := range []plan.StageName{"recruitment", "launch", "matching", "training"} {
		in.State.Began[name], in.State.Ended[name] = at, at
	}
	_, err := c.house.Client.ExecuteWorkflow(c.Context(), client.StartWorkflowOptions{ID: c.id.WorkflowID(), TaskQueue: workflows.CohortQueue}, workflows.Cohort, in)
	must(c.T, err)
}

// place gives so many people a place, and tells them in silence.
func place(ctx context.Context, r *roster.Roster, id plan.CohortID, role plan.RoleName, now time.Time, n int) error {
	return r.Quietly().Fact(ctx, id, now, func(x *roster.Tx) error {
		for i := range n {
			person, err := x.AddApplicant(roster.Applicant{Name: "Somebody", Email: fmt.Sprintf("%s-%d@example.org", id.Short(), i), Role: role, Applied: now})
			if err != nil {
				return err
			}
			if err := x.Decide(roster.Decision{Person: person, Role: role, Accept: true, By: "coordinator"}); err != nil {
				return err
			}
		}
		_, err := x.Tell()
		return err
	})
}

func (c *crowded) book() *definitions.Book {
	c.Helper()
	book, problems := definitions.Open("libraries-connected", c.files)
	if problems.Errors() > 0 {
		c.Fatal(problems)
	}
	return book
}

func (c *crowded) replace(was, is string) {
	c.Helper()
	const file = "cohorts/2025.hcl"
	changed := bytes.Replace(c.files[file], []byte(was), []byte(is), 1)
	if bytes.Equal(changed, c.files[file]) {
		c.Fatalf("%s does not say %q", file, was)
	}
	c.files[file] = changed
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"path/filepath"
	"strings"
	"time"

	"go.temporal.io/sdk/activity"
	"go.temporal.io/sdk/converter"
	"go.temporal.io/sdk/log"
	"go.temporal.io/sdk/testsuite"
	sdk "go.temporal.io/sdk/worker"

	"trellis/activities"
	"trellis/definitions"
	"trellis/definitions/change"
	"trellis/definitions/plan"
	"trellis/mail"
	"trellis/rehearsal"
	"trellis/roster"
	"trellis/testdata"
	"trellis/workflows"
	"trellis/workflows/stages"
)

// On the day before it, the third drop-in is moved from summer time to winter time:
// the hour on the wall stays, and is another one in UTC. And when most have answered
// the invitation to the finale, it gets a link of its own, which asks nobody again.
var midYear = []struct {
	at        time.Time
	old, next string // in the cohort's file
}{
	{time.Date(2025, time.October, 20, 10, 0, 0, 0, time.UTC),
		"Tuesday 21 October 2025, 12.30pm to 1.30pm", "Tuesday 28 October 2025, 12.30pm to 1.30pm"},
	{time.Date(2025, time.November, 24, 11, 0, 0, 0, time.UTC),
		`finale { on = "Tuesday 25 November 2025, 10am to 11.30am" }`,
		"finale {\n on = \"Tuesday 25 November 2025, 10am to 11.30am\"\n link = \"https://meet.example.org/finale\"\n}"},
}

const (
	movedSession     = plan.SessionName("drop_ins/3")
	correctedSession = plan.SessionName("finale")
)

// playing is a cohort under way.
type playing struct {
	*post
	year   *realYear
	roster *roster.Roster
	env    *testsuite.TestWorkflowEnvironment
	wrong  error
}

func playRealYear() (*realYear, error) {
	server, err := openPost()
	if err != nil {
		return nil, err
	}
	defer server.close()
	ctx := context.Background()
	r, err := roster.Open(ctx, roster.Options{Path: filepath.Join(server.dir, rosterFile)})
	if err != nil {
		return nil, err
	}
	defer r.Close()
	p := &playing{post: server, year: new(realYear), roster: r}
	start, err := p.enter(ctx)
	if err != nil {
		return nil, err
	}
	if err := p.play(ctx, start); err != nil {
		return nil, err
	}
	return p.year, errors.Join(p.wrong, p.gather(ctx))
}

// planned is the cohort of the definitions that ship, after so many amendments.
func planned(n int) (*definitions.Book, *plan.Plan, error) {
	files, err := definitions.Shipped("libraries-connected")
	if err != nil {
		return nil, nil, err
	}
	const cohort = "cohorts/2025.hcl"
	for _, a := range midYear[:n] {
		files[cohort] = bytes.Replace(files[cohort], []byte(a.old), []byte(a.next), 1)
	}
	book, _ := definitions.Open("libraries-connected", files)
	p, problems := book.Resolve("2025")
	if p == nil {
		return nil, nil, errors.New(problems[0].Summary)
	}
	return book, p, nil
}

// enter writes the cohort, and what its invented people will do, into the roster.
func (p *playing) enter(ctx context.Context) (start time.Time, err error) {
	book, first, err := planned(0)
	if err != nil {
		return start, err
	}
	people, problems := book.ReadPeople(strings.NewReader(testdata.People), "people.csv")
	if problems.Errors() > 0 {
		return start, errors.New(problems[0].Summary)
	}
	var staff []roster.Staff
	for _, x := range book.Staff("2025") {
		staff = append(staff, roster.Staff{Name: x.Name, FullName: x.FullName, Email: x.Email})
	}
	acts := rehearsal.Invent(first, people, demoSeed, rehearsal.Inventing{})
	start = first.Stages[0].Opens.Add(-24 * time.Hour)
	p.year.plans = []*plan.Plan{first}
	return start, errors.Join(
		p.roster.SavePlan(ctx, first, book.Files("2025")),
		p.roster.AddCohort(ctx, roster.Cohort{ID: liveCohort, Hash: first.Hash, Seed: demoSeed, Started: start, Clock: start}, staff, acts...))
}

// play runs the cohort to its end. On its way it is amended.
func (p *playing) play(ctx context.Context, start time.Time) error {
	var suite testsuite.WorkflowTestSuite
	suite.SetLogger(log.NewStructuredLogger(slog.New(slog.DiscardHandler)))
	p.env = suite.NewTestWorkflowEnvironment()
	p.env.SetTestTimeout(5 * time.Minute)
	p.env.SetStartTime(start)
	p.env.SetWorkerOptions(sdk.Options{DeadlockDetectionTimeout: time.Minute}) // mail servers and judges share this machine
	p.env.RegisterWorkflow(workflows.Cohort)
	p.env.RegisterActivity(&activities.Activities{
		Roster: p.roster, Carrier: p.Server.Open, Decider: p, Outage: func(bool) {},
		From: mail.Address{Email: organiser},
	})
	p.roster.OnBell(func(plan.CohortID) { p.env.SignalWorkflow(workflows.NewsSignal, nil) })
	p.env.SetOnActivityStartedListener(func(info *activity.Info, _ context.Context, _ converter.EncodedValues) {
		if info.ActivityType.Name == "Look" {
			p.settle(ctx)
		}
	})
	for n, a := range midYear {
		p.env.RegisterDelayedCallback(func() { p.amend(ctx, n+1) }, a.at.Sub(start))
	}
	p.env.ExecuteWorkflow(workflows.Cohort, workflows.Input{Plan: *p.year.plans[0]})
	return p.env.GetWorkflowError()
}

// amend changes the cohort, as `trellis amend` does.
func (p *playing) amend(ctx context.Context, n int) {
	book, files, err := planned(n)
	if err != nil {
		p.fail(err)
		return
	}
	last := p.year.plans[n-1]
	next := change.Join(last, files, midYear[n-1].at)
	p.year.plans = append(p.year.plans, next)
	p.fail(p.remember(ctx))
	p.fail(p.roster.SavePlan(ctx, next, book.Files("2025")))
	p.fail(p.roster.ProposeAmendment(ctx, liveCohort, next, "amend", "coordinator", "The room was taken."))
	id := fmt.Sprint("amendment ", n)
	p.env.UpdateWorkflow(workflows.AmendUpdate, id, &testsuite.TestUpdateCallback{
		OnAccept: func() {}, OnReject: p.fail, OnComplete: func(_ any, err error) { p.fail(err) },
	}, workflows.Amend{ID: id, From: last.Revision, Plan: *next})
}

// remember keeps what people had answered before the amendment.
func (p *playing) remember(ctx context.Context) error {
	people, err := p.roster.People(ctx, liveCohort)
	if err != nil {
		return err
	}
	var everyone []plan.PersonID
	for _, x := range people {
		everyone = append(everyone, x.ID)
	}
	p.year.answered, err = p.roster.RSVPs(ctx, liveCohort, correctedSession, everyone)
	return err
}

// fail keeps what went wrong where it cannot be answered.
func (p *playing) fail(err error) { p.wrong = errors.Join(p.wrong, err) }

// settle lets everything arrive before time goes on: days of real life lie between
// two moments, and within less than a tenth of a second mail overtakes mail.
func (p *playing) settle(ctx context.Context) {
	totals, err := p.roster.Totals(ctx, liveCohort)
	if err == nil {
		err = p.await(totals[roster.Accepted])
	}
	p.fail(err)
}

// Approve hands in the decisions of the invented deciders.
func (p *playing) Approve(_ context.Context, _ plan.CohortID, id string, a stages.Approval) error {
	answer := make(chan error, 1)
	p.env.UpdateWorkflow(workflows.ApproveUpdate, id, &testsuite.TestUpdateCallback{
		OnAccept: func() {}, OnReject: func(err error) { answer <- err }, OnComplete: func(_ any, err error) { answer <- err },
	}, workflows.Approve{ID: id, Approval: a})
	return <-answer
}

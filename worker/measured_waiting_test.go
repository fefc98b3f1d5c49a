package worker

import (
	"context"
	"flag"
	"fmt"
	"log/slog"
	"maps"
	"os"
	"regexp"
	"testing"
	"time"

	"go.temporal.io/sdk/client"

	"trellis/definitions"
	"trellis/definitions/plan"
	"trellis/workflows"
)

var cohorts = flag.Int("cohorts", 1000, "how many wait in TestMeasuredWaiting")

const (
	peopleEach = 40
	spreadOver = time.Minute
	startTakes = 150 * time.Millisecond // at most, for a cohort with its people
)

// TestMeasuredWaiting lets 1,000 cohorts of 40 people, by the real clock, wait in one
// process that serves: how much memory it has, how long it takes to start with them
// there, and how late their timers fire, spread over a minute and all at one moment:
//
//	TRELLIS_REAL=1 TRELLIS_SLOW=1 go test ./worker -run MeasuredWaiting -v -timeout 20m
//
// With -args -cohorts 20 it shows in three minutes that it works.
func TestMeasuredWaiting(t *testing.T) {
	measures(t)
	dir := t.TempDir()
	files, err := definitions.Shipped("libraries-connected")
	must(t, err)
	files["cohorts/2025.hcl"] = yearsLater(files["cohorts/2025.hcl"])

	c, empty := startHouse(t, dir)
	none := c.resident(t)
	i := connect(t, dir)
	began := time.Now()
	spread := began.Add(time.Duration(*cohorts)*startTakes + 10*time.Second).UTC().Truncate(time.Second)
	together := spread.Add(spreadOver + time.Minute)
	wakes := map[plan.CohortID]time.Time{}
	for n := range *cohorts {
		own := maps.Clone(files)
		delete(own, "cohorts/2025.hcl")
		own[fmt.Sprintf("cohorts/c%04d.hcl", n)] = fmt.Appendf(nil, "%s", regexp.MustCompile(`^cohort "2025"`).ReplaceAllString(string(files["cohorts/2025.hcl"]), fmt.Sprintf(`cohort "c%04d"`, n)))
		wake := spread.Add(spreadOver * time.Duration(n) / time.Duration(*cohorts))
		wakes[startWaiting(t, i, own, fmt.Sprintf("c%04d", n), wake, together)] = wake
	}
	if late := time.Since(spread); late > 0 {
		t.Fatalf("starting %d cohorts took %v, and %v more than there was", *cohorts, time.Since(began), late)
	}
	t.Logf("%d cohorts of %d people were started in %v; serve with nothing: started in %v, %.0f MB",
		*cohorts, peopleEach, time.Since(began).Round(time.Millisecond), empty.Round(time.Millisecond), none)

	time.Sleep(time.Until(spread.Add(spreadOver + 10*time.Second)))
	waiting := c.resident(t)
	fire, look := lateness(t, i, wakes)
	t.Logf("spread over %v, their timers fire late by %v, and they have looked after %v; serve has %.0f MB", spreadOver, fire, look, waiting)

	i.Close()
	_ = c.cmd.Process.Signal(os.Interrupt)
	_ = c.cmd.Wait()
	c, again := startHouse(t, dir)
	rested := c.resident(t)
	i = connect(t, dir)
	defer i.Close()
	if time.Now().After(together) {
		t.Fatal("it was started again only after the moment for which they all wait")
	}
	time.Sleep(time.Until(together.Add(20 * time.Second)))
	for id := range wakes {
		wakes[id] = together
	}
	all := c.resident(t)
	fire, look = lateness(t, i, wakes)
	t.Logf("with them there serve is started in %v, %.0f MB; all at one moment, their timers fire late by %v, and they have looked after %v; then serve has %.0f MB",
		again.Round(time.Millisecond), rested, fire, look, all)
}

// yearsLater moves every date of a cohort's file by whole weeks, to the years to come.
func yearsLater(file []byte) []byte {
	const format = "Monday 2 January 2006"
	from := time.Date(2025, time.March, 1, 0, 0, 0, 0, time.UTC)
	weeks := int(time.Since(from)/(7*24*time.Hour)) + 4
	return regexp.MustCompile(`\w+day \d+ \w+ 2025`).ReplaceAllFunc(file, func(b []byte) []byte {
		day, err := time.Parse(format, string(b))
		if err != nil {
			return b
		}
		return []byte(day.AddDate(0, 0, 7*weeks).Format(format))
	})
}

// startWaiting starts a cohort whose people have their places, and for which the next two
// moments are the ones given. Nothing is sent at them.
func startWaiting(t *testing.T, i *Installation, files map[string][]byte, name string, moments ...time.Time) plan.CohortID {
	t.Helper()
	book, problems := definitions.Open("libraries-connected", files)
	if problems.Errors() > 0 {
		t.Fatal(problems)
	}
	p, _ := book.Resolve(name)
	recruitment := &p.Stages[0]
	recruitment.Opens, recruitment.Closes, recruitment.Items = moments[0], moments[1], nil
	now := time.Now().UTC().Truncate(time.Second)
	must(t, i.enter(t.Context(), p, Start{Book: book, Cohort: name, Now: now}))
	must(t, place(t.Context(), i.Roster, p.Cohort, "mentee", now, peopleEach))
	_, err := i.Client.ExecuteWorkflow(t.Context(), client.StartWorkflowOptions{ID: p.Cohort.WorkflowID(), TaskQueue: workflows.CohortQueue}, workflows.Cohort, workflows.Input{Plan: *p})
	must(t, err)
	return p.Cohort
}

// startHouse serves a directory in a process of its own, and says how long it took until
// that was ready.
func startHouse(t *testing.T, dir string) (*child, time.Duration) {
	t.Helper()
	began := time.Now()
	c := startChild(t, dir, whole)
	c.await(t, "ready")
	return c, time.Since(began)
}

func connect(t *testing.T, dir string) *Installation {
	t.Helper()
	i, err := Connect(t.Context(), dir, slog.New(slog.DiscardHandler))
	must(t, err)
	return i
}

// resident is the memory that the process holds after a while in which nothing happens.
func (c *child) resident(t *testing.T) float64 {
	t.Helper()
	time.Sleep(2 * time.Second)
	return residentMB(c.cmd.Process.Pid)
}

// serveWhole is what `trellis serve` runs, until it is interrupted.
func serveWhole(ctx context.Context, dir string) error {
	return Serve(ctx, Serving{Dir: dir, Alone: true, Logger: slog.New(slog.DiscardHandler)}, func(Ready) { fmt.Println("ready") })
}

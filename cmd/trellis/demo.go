package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"go.temporal.io/api/serviceerror"

	"trellis/definitions"
	"trellis/definitions/plan"
	"trellis/rehearsal"
	"trellis/testdata"
	"trellis/worker"
	"trellis/workflows"
)

// The demonstration's pace. A day takes so long, and nothing longer than the cap:
// nine months pass in about a minute.
const (
	demoDay  = 60 * time.Millisecond
	demoCap  = 150 * time.Millisecond
	demoSeed = 2025
)

func demoCommand() *cobra.Command {
	var d demo
	c := &cobra.Command{
		Use:   "demo",
		Short: "Show a whole programme live, in about a minute",
		Long: `Runs Libraries Connected 2025 from its first date to its last survey, with
invented people: on a real Temporal server and over real SMTP, both in this
process. No mail leaves this machine: it is kept as files.

Stop it at any moment with Ctrl-C, or kill it: with --resume it goes on where it
was, and nobody gets anything twice.`,
		Example: "  trellis demo\n  trellis demo --data /tmp/demo\n  trellis demo --data /tmp/demo --resume",
		Args:    takes(0, 0),
		RunE: func(c *cobra.Command, _ []string) error {
			d.out = c.OutOrStdout()
			return d.run(c.Context())
		},
	}
	c.Flags().StringVar(&d.dir, "data", "", "where the demonstration keeps its data; a new directory for temporary files unless given")
	c.Flags().BoolVar(&d.resume, "resume", false, "go on with a demonstration that was stopped")
	c.Flags().DurationVar(&d.day, "day", demoDay, "how long a day takes")
	c.Flags().DurationVar(&d.limit, "cap", demoCap, "the longest that nothing happens")
	c.Flags().IntVar(&d.maxEvents, "max-events", 0, "continue as new after so many events; 0: when the server advises it")
	c.Flags().BoolVar(&d.outage, "outage", false, "the mail server is down for three days")
	for _, name := range []string{"day", "cap", "max-events", "outage"} {
		_ = c.Flags().MarkHidden(name) // for tests
	}
	return c
}

// demo is a rehearsal live.
type demo struct {
	dir    string
	resume bool
	out    io.Writer

	day, limit time.Duration
	maxEvents  int
	outage     bool

	book *definitions.Book
	plan *plan.Plan
}

func (d *demo) run(ctx context.Context) error {
	if err := d.prepare(); err != nil {
		return err
	}
	fmt.Fprintf(d.out, "%s %s, with invented people. Everything is kept in %s.\n", d.plan.Programme, d.plan.Title, d.dir)
	writeYet(d.out, d.plan)
	house, err := worker.Open(ctx, worker.Serving{Dir: d.dir, Alone: true, Pace: true, Logger: slog.New(slog.DiscardHandler)})
	if err != nil {
		return err
	}
	defer house.Close()
	if err := d.start(ctx, house); err != nil {
		return err
	}
	err = follow(ctx, house, d.plan, d.resume, d.out)
	if errors.Is(err, context.Canceled) {
		fmt.Fprintf(d.out, "\nStopped. Nothing is lost: go on with\n  trellis demo --data %s --resume\n", d.dir)
		return nil
	}
	if err != nil {
		return err
	}
	return summarise(context.WithoutCancel(ctx), house, d.plan, d.out)
}

// prepare reads the programme that ships.
func (d *demo) prepare() error {
	files, err := definitions.Shipped("libraries-connected")
	if err != nil {
		return err
	}
	book, problems := definitions.Open("libraries-connected", files)
	if problems.Errors() > 0 {
		return fmt.Errorf("the programme that ships has %d errors", problems.Errors())
	}
	d.book = book
	if d.plan, _ = book.Resolve("2025"); d.plan == nil {
		return errors.New("the cohort 2025 that ships cannot be resolved")
	}
	return d.place()
}

// place looks where the data is to be. Nothing of a stranger's is touched.
func (d *demo) place() (err error) {
	if d.dir == "" {
		if d.resume {
			return misused("say with --data where the demonstration is that is to go on; it said so when it stopped")
		}
		d.dir, err = os.MkdirTemp("", "trellis-demo-")
		return err
	}
	entries, err := os.ReadDir(d.dir)
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	_, err = os.Stat(filepath.Join(d.dir, "temporal"))
	switch {
	case d.resume && err != nil:
		return fmt.Errorf("there is no demonstration in %s to go on with; leave out --resume to start one", d.dir)
	case !d.resume && err == nil:
		return fmt.Errorf("there is a demonstration in %s already; go on with it with --resume, or give another directory with --data", d.dir)
	case !d.resume && len(entries) > 0:
		return fmt.Errorf("%s is not empty; give another directory with --data", d.dir)
	}
	return nil
}

// start starts the cohort, unless it was started before. A start that died half
// way is completed.
func (d *demo) start(ctx context.Context, house *worker.House) error {
	_, err := house.Client.DescribeWorkflowExecution(ctx, d.plan.Cohort.WorkflowID(), "")
	var unknown *serviceerror.NotFound
	if !errors.As(err, &unknown) {
		return err
	}
	people, problems := d.book.ReadPeople(strings.NewReader(testdata.People), "libraries-connected-2025.csv")
	if problems.Errors() > 0 {
		return fmt.Errorf("the people that ship have %d errors", problems.Errors())
	}
	at := d.plan.Stages[0].Opens.Add(-24 * time.Hour)
	_, _, err = house.Start(ctx, worker.Start{
		Book: d.book, Cohort: "2025", Now: time.Now(), At: at, Day: d.day, Cap: d.limit, Seed: demoSeed, MaxEvents: d.maxEvents,
		Acts: rehearsal.Invent(d.plan, people, demoSeed, rehearsal.Inventing{Outage: d.outage}),
	})
	return err
}

// summarise says what came of it, and where to look.
func summarise(ctx context.Context, house *worker.House, p *plan.Plan, out io.Writer) error {
	var s workflows.Summary
	if err := house.Client.GetWorkflow(ctx, p.Cohort.WorkflowID(), "").Get(ctx, &s); err != nil {
		return err
	}
	counts, err := house.Roster.Standing(ctx, p.Cohort)
	if err != nil {
		return err
	}
	totals, err := house.Roster.Totals(ctx, p.Cohort)
	if err != nil {
		return err
	}
	applied := 0
	for _, r := range counts.Roles {
		applied += r.Applied
	}
	met := fmt.Sprintf("%d pairs", counts.Pairs+counts.PairsEnded)
	if p.Grouped() != nil {
		met = fmt.Sprintf("%d groups", counts.Groups)
	}
	fmt.Fprintf(out, "\nThe programme is over: %d people applied, %d have a place and stayed,\n%s met %d times.\n",
		applied, counts.Places, met, counts.Meetings)
	fmt.Fprintf(out, "Mails: %s.\nTemporal kept %d events, %.1f a person.\n", tell(totals), s.Events, float64(s.Events)/float64(max(applied, 1)))
	fmt.Fprintf(out, "\nWhere to look:\n  %s  every mail, as it was sent\n  trellis rehearse definitions/libraries-connected 2025 --out rehearsal-out\n  writes a year like this one as a page, with everyone's calendar\n", house.Ready.Outbox)
	return nil
}

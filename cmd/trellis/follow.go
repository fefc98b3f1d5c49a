package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"time"

	"trellis/definitions/phrase"
	"trellis/definitions/plan"
	"trellis/roster"
	"trellis/worker"
	"trellis/workflows"
)

// follow prints what happens to a cohort until it is over; of one that is resumed,
// what has happened already is one line. It asks; the cohort runs the same whether
// anybody watches or not.
func follow(ctx context.Context, house *worker.House, p *plan.Plan, resumed bool, out io.Writer) error {
	zone, err := time.LoadLocation(p.Zone)
	if err != nil {
		return err
	}
	f := follower{resumed: resumed, house: house, plan: p, out: out, zone: zone, told: map[string]int{}, began: map[plan.StageName]bool{}, ended: map[plan.StageName]bool{}}
	over := make(chan error, 1)
	go func() { over <- house.Client.GetWorkflow(ctx, p.Cohort.WorkflowID(), "").Get(ctx, nil) }()
	tick := time.NewTicker(250 * time.Millisecond)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			f.clear()
			return context.Canceled
		case err := <-over:
			if err == nil {
				err = f.look(ctx)
			}
			f.clear()
			if ctx.Err() != nil {
				return context.Canceled
			}
			return err
		case <-tick.C:
			if err := f.look(ctx); err != nil && ctx.Err() == nil {
				return err
			}
		}
	}
}

type follower struct {
	resumed bool // and nothing was said yet

	house *worker.House
	plan  *plan.Plan
	out   io.Writer
	zone  *time.Location

	told         map[string]int // item and instant: how many were told so far
	began, ended map[plan.StageName]bool
	needs        []plan.StaffName
}

type line struct {
	at   time.Time
	text string
}

// look prints what is new since the last look, by the cohort's clock.
func (f *follower) look(ctx context.Context) error {
	standing, err := f.house.Standing(ctx, f.plan.Cohort)
	if err != nil {
		return err
	}
	entries, err := f.house.Roster.Entries(ctx, f.plan.Cohort)
	if err != nil {
		return err
	}
	lines := append(f.stages(standing), f.mails(entries)...)
	slices.SortStableFunc(lines, func(a, b line) int { return a.at.Compare(b.at) })
	if len(lines) > 0 {
		f.clear()
	}
	if f.resumed {
		f.resumed = false
		fmt.Fprintf(f.out, "It goes on from %s, with %d mails in the ledger.\n", standing.Now.In(f.zone).Format("Monday 2 January 2006"), len(entries))
		lines = nil
	}
	for _, l := range lines {
		at := l.at.In(f.zone)
		hour := phrase.Clock{Hour: at.Hour(), Minute: at.Minute()}.String()
		fmt.Fprintf(f.out, "%s  %8s  %s\n", at.Format("Mon _2 Jan 2006"), hour, l.text)
	}
	f.progress(standing, len(entries))
	return nil
}

func (f *follower) stages(s workflows.Standing) []line {
	var lines []line
	for _, stage := range s.Stages {
		if !stage.Began.IsZero() && !f.began[stage.Name] {
			f.began[stage.Name] = true
			lines = append(lines, line{stage.Began, "— stage " + string(stage.Name) + " begins"})
		}
		if !stage.Ended.IsZero() && !f.ended[stage.Name] {
			f.ended[stage.Name] = true
			lines = append(lines, line{stage.Ended, "— stage " + string(stage.Name) + " ends"})
		}
	}
	if !slices.Equal(s.Needs, f.needs) {
		f.needs = s.Needs
		if len(s.Needs) > 0 {
			lines = append(lines, line{s.Now, "— the cohort waits for " + listed(s.Needs)})
		}
	}
	return lines
}

// mails counts what arrived, by item and moment.
func (f *follower) mails(entries []roster.Entry) []line {
	type group struct {
		at   time.Time
		item plan.ItemName
		does string
	}
	arrived := map[group]int{}
	var order []group
	for _, e := range entries {
		if e.State != roster.Accepted {
			continue
		}
		g := group{e.At, e.Item, e.Method}
		if arrived[g] == 0 {
			order = append(order, g)
		}
		arrived[g]++
	}
	var lines []line
	for _, g := range order {
		key := fmt.Sprint(g.at, g.item, g.does)
		if n := arrived[g] - f.told[key]; n > 0 {
			f.told[key] = arrived[g]
			lines = append(lines, line{g.at, mailWord[g.does] + " " + string(g.item) + " to " + people(n)})
		}
	}
	return lines
}

var mailWord = map[string]string{roster.Mail: "mail", roster.Request: "calendar", roster.Cancel: "calendar, taken out:"}

func people(n int) string {
	if n == 1 {
		return "1 person"
	}
	return fmt.Sprintf("%d people", n)
}

// progress is one line that is written over, on a terminal only.
func (f *follower) progress(s workflows.Standing, rows int) {
	if !onTerminal(f.out) {
		return
	}
	first, last := f.plan.Stages[0].Opens, lastDate(f.plan)
	share := max(0, min(1, float64(s.Now.Sub(first))/float64(last.Sub(first))))
	const width = 30
	bar := strings.Repeat("█", int(share*width)) + strings.Repeat("░", width-int(share*width))
	fmt.Fprintf(f.out, "\r\x1b[K%s %s  %d mails", bar, s.Now.In(f.zone).Format("2 January 2006"), rows)
}

func (f *follower) clear() {
	if onTerminal(f.out) {
		fmt.Fprint(f.out, "\r\x1b[K")
	}
}

func lastDate(p *plan.Plan) (last time.Time) {
	for _, s := range p.Stages {
		for _, t := range []time.Time{s.Closes, s.Decide} {
			if t.After(last) {
				last = t
			}
		}
		for _, survey := range s.Surveys {
			if survey.Closes.After(last) {
				last = survey.Closes
			}
		}
	}
	return last
}

func onTerminal(out io.Writer) bool {
	file, ok := out.(*os.File)
	if !ok {
		return false
	}
	info, err := file.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

func listed(staff []plan.StaffName) string {
	var names []string
	for _, s := range staff {
		names = append(names, string(s))
	}
	return strings.Join(names, " and ")
}

// tell writes the ledger's totals in words, in the order that matters.
func tell(totals map[roster.State]int) string {
	var parts []string
	for _, s := range []roster.State{roster.Accepted, roster.Due, roster.Sending, roster.Held, roster.Failed, roster.Doubtful, roster.Bounced, roster.Dropped, roster.Cancelled} {
		if totals[s] > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", totals[s], s))
		}
	}
	return strings.Join(parts, ", ")
}

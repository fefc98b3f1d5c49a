package workflows_test

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"go.temporal.io/sdk/activity"
	"go.temporal.io/sdk/interceptor"
	"go.temporal.io/sdk/worker"

	"trellis/activities"
	"trellis/definitions/plan"
	"trellis/roster"
	"trellis/workflows"
)

// TestWorkerKilledInEveryActivity lets every first attempt of one activity come to
// nothing, as if the worker died when it began, or when it had done its work and not
// yet answered. Whatever it is, the ledger has the same keys and states at the end as
// undisturbed, and everybody the same calendar.
func TestWorkerKilledInEveryActivity(t *testing.T) {
	want := disturbed(t, &death{})
	if len(want.ledger) < 50 {
		t.Fatalf("only %d rows: the cohort hardly lived", len(want.ledger))
	}
	for _, name := range activitiesOfTheLoop(t) {
		for _, when := range []string{"begins", "has done its work"} {
			t.Run(name+" "+when, func(t *testing.T) {
				d := &death{in: name, late: when != "begins"}
				got := disturbed(t, d)
				if d.times == 0 {
					t.Fatalf("%s is never carried out in this life: let it be", name)
				}
				for row := range want.ledger {
					if !got.ledger[row] {
						t.Errorf("there is no %s", row)
					}
				}
				for row := range got.ledger {
					if !want.ledger[row] {
						t.Errorf("there is %s, which an undisturbed life has not", row)
					}
				}
				if len(got.ledger) != len(want.ledger) || !maps.EqualFunc(got.diaries, want.diaries, slices.Equal) || got.mails != want.mails {
					t.Errorf("%d rows and %d mails, want %d and %d, and the same calendars", len(got.ledger), got.mails, len(want.ledger), want.mails)
				}
			})
		}
	}
}

// activitiesOfTheLoop are those that the workflow's own source asks for.
func activitiesOfTheLoop(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob("*.go")
	must(t, err)
	asked := regexp.MustCompile(`ExecuteActivity\(.*act\.(\w+),`)
	found := map[string]bool{}
	for _, f := range files {
		source, err := os.ReadFile(f)
		must(t, err)
		for _, m := range asked.FindAllStringSubmatch(string(source), -1) {
			found[m[1]] = true
		}
	}
	return slices.Sorted(maps.Keys(found))
}

// death ends first attempts of an activity.
type death struct {
	interceptor.WorkerInterceptorBase
	in    string
	late  bool
	times int
}

func (d *death) InterceptActivity(_ context.Context, next interceptor.ActivityInboundInterceptor) interceptor.ActivityInboundInterceptor {
	return &dying{interceptor.ActivityInboundInterceptorBase{Next: next}, d}
}

type dying struct {
	interceptor.ActivityInboundInterceptorBase
	*death
}

var errDied = errors.New("the worker died")

func (d *dying) ExecuteActivity(ctx context.Context, in *interceptor.ExecuteActivityInput) (any, error) {
	info := activity.GetInfo(ctx)
	if info.ActivityType.Name != d.in || info.Attempt > 1 {
		return d.Next.ExecuteActivity(ctx, in)
	}
	d.times++
	if d.late {
		if _, err := d.Next.ExecuteActivity(ctx, in); err != nil {
			return nil, err
		}
	}
	return nil, errDied
}

// outcome is how a life ended.
type outcome struct {
	ledger  map[string]bool
	diaries map[plan.PersonID][]string
	mails   int
}

// disturbed is one life in which every activity of the loop is carried out: the finale
// moves, the cohort is paused and resumed, somebody leaves, an invented pair meets, the
// records turn out to be a backup, and in the end it is stopped.
func disturbed(t *testing.T, d *death) outcome {
	l := newLife(t, "26 May 2025 9:00")
	l.env.SetWorkerOptions(worker.Options{BackgroundActivityContext: t.Context(), Interceptors: []interceptor.WorkerInterceptor{d}})
	began := l.env.Now()
	people, err := l.roster.People(t.Context(), lived)
	must(t, err)
	must(t, l.roster.AddActs(t.Context(), lived, []roster.Act{{At: began.Add(50 * time.Hour), Kind: activities.ActMeet, Arg: people[len(people)-1].Email}}))
	taken := func(err error) {
		if err != nil {
			t.Errorf("a decision was refused: %v", err)
		}
	}
	l.at(time.Hour, func() {
		l.amend(in2025, finaleOn, strings.Replace(finaleOn, "Tuesday 25 November 2025, 10am to 11.30am", finaleLater, 1))
	})
	l.at(24*time.Hour, func() { l.update(workflows.PauseUpdate, "pause", workflows.Pause{ID: "pause"}, taken) })
	l.at(30*time.Hour, func() { l.update(workflows.ResumeUpdate, "resume", workflows.Pause{ID: "resume"}, taken) })
	l.at(48*time.Hour, func() {
		must(t, l.roster.Fact(context.WithoutCancel(t.Context()), lived, l.env.Now(), func(x *roster.Tx) error { return x.Withdraw(l.mentor, "coordinator", "a new job") }))
	})
	l.at(72*time.Hour, func() {
		must(t, l.roster.NoticeRestored(context.WithoutCancel(t.Context()), lived, l.env.Now(), "A mail is missing."))
		l.env.SignalWorkflow(workflows.NewsSignal, nil)
	})
	l.at(73*time.Hour, func() { l.update(workflows.ReconcileUpdate, "reconcile", workflows.Pause{ID: "reconcile"}, taken) })
	l.at(20*24*time.Hour, func() { l.update(workflows.StopUpdate, "stop", workflows.Stop{ID: "stop"}, taken) })
	l.live()
	o := outcome{ledger: map[string]bool{}, diaries: map[plan.PersonID][]string{}}
	announced := 0
	for _, e := range l.entries() {
		if strings.HasSuffix(string(e.Item), "/second-thoughts") {
			announced++ // how many there are depends on what comes due in the same second
			continue
		}
		o.ledger[fmt.Sprintf("%s %d of person %d: %s %d, %s, sequence %d, %s", e.Item, e.Occurrence, e.Person, e.Method, e.Revision, e.Version, e.Sequence, e.State)] = true
		for at, x := range l.diary(e.Person) {
			if line := fmt.Sprint(at, " ", x.Sequence, " ", x.Cancelled); !slices.Contains(o.diaries[e.Person], line) {
				o.diaries[e.Person] = append(o.diaries[e.Person], line)
			}
		}
		slices.Sort(o.diaries[e.Person])
	}
	mails, err := l.sink.Mails()
	must(t, err)
	o.mails = len(mails) - announced
	return o
}

package activities

import (
	"slices"
	"testing"
	"time"

	"go.temporal.io/sdk/testsuite"

	"trellis/definitions/plan"
	"trellis/roster"
	"trellis/workflows/stages"
)

// TestALateGateReminds: while somebody is undecided, those who decide hear of it again
// on every second working day, through the ledger; of the days on which nothing ran,
// once. When it is decided, nobody is reminded.
func TestALateGateReminds(t *testing.T) {
	const late = plan.ItemName("recruitment/decisions-late")
	l := newLibraries(t, nil)
	item, _ := l.plan.Item(late)
	if len(item.Reminders) != 10 {
		t.Fatalf("it reminds %d times", len(item.Reminders))
	}
	var fay plan.PersonID
	l.fact(item.At.Add(-time.Hour), func(x *roster.Tx) (err error) {
		fay, err = x.AddApplicant(roster.Applicant{Name: "Fay Fowler", Email: "fay@example.org", Role: "mentee", Started: x.At, Applied: x.At})
		return err
	})
	for _, c := range []struct {
		now  time.Time
		want []int // occurrences that are due
	}{
		{item.At, []int{0}},
		{item.At.Add(24 * time.Hour), nil},
		{item.Reminders[0], []int{plan.Reminder}},
		{item.Reminders[0].Add(time.Hour), nil},
		{item.Reminders[4].Add(time.Hour), []int{5 * plan.Reminder}},
		{item.Reminders[9].AddDate(0, 0, 2), []int{10 * plan.Reminder}},
		{item.Reminders[9].AddDate(0, 1, 0), nil},
	} {
		due := l.dueOf(late, c.now)
		if !slices.Equal(due, c.want) {
			t.Errorf("at %v %v is due, not %v", c.now, due, c.want)
		}
		for _, n := range due {
			l.carryOut(stages.Task{Item: late, Occurrence: n}, c.now)
		}
	}
	entries, err := l.Roster.Entries(t.Context(), librariesCohort)
	fatal(t, err)
	sent := 0
	for _, e := range entries {
		if e.Item == late {
			if sent++; e.State != roster.Accepted {
				t.Errorf("occurrence %d of %v is %s", e.Occurrence, e.At, e.State)
			}
		}
	}
	if sent != 4 || len(l.arrived()) != 4 {
		t.Errorf("%d are in the ledger and %d arrived, not 4", sent, len(l.arrived()))
	}
	l.fact(item.Reminders[0], func(x *roster.Tx) error {
		return x.Decide(roster.Decision{Person: fay, Role: "mentee", By: "coordinator"})
	})
	if due := l.dueOf(late, item.Reminders[1]); due != nil {
		t.Errorf("decided, %v is due all the same", due)
	}
}

// dueOf are the occurrences of an item that a look finds due.
func (l *libraries) dueOf(item plan.ItemName, now time.Time) (occurrences []int) {
	l.Helper()
	state := stages.State{Began: map[plan.StageName]time.Time{"recruitment": l.plan.Stages[0].Opens}}
	seen, err := Foresee(l.Context(), l.Roster, LookAsk{Cohort: librariesCohort, Hash: l.plan.Hash, State: state, Now: now})
	fatal(l, err)
	for _, task := range seen.Due {
		if task.Item == item {
			occurrences = append(occurrences, task.Occurrence)
		}
	}
	return occurrences
}

func (l *libraries) carryOut(task stages.Task, now time.Time) {
	l.Helper()
	fence, err := l.Roster.Fence(l.Context(), librariesCohort)
	fatal(l, err)
	env := (&testsuite.WorkflowTestSuite{}).NewTestActivityEnvironment()
	env.RegisterActivity(l.Activities)
	_, err = env.ExecuteActivity(l.Do, DoAsk{Cohort: librariesCohort, Hash: l.plan.Hash, Task: task, Fence: fence, Now: now})
	fatal(l, err)
}

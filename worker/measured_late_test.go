package worker

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"go.temporal.io/api/enums/v1"

	"trellis/definitions/plan"
)

// late is how late things are: half of them, 99 of 100, and the last.
type late struct{ half, most, last time.Duration }

func (l late) String() string {
	return fmt.Sprintf("%v (median), %v (99%%), %v (the last)", l.half.Round(time.Millisecond), l.most.Round(time.Millisecond), l.last.Round(time.Millisecond))
}

// lateness is how long after the moment at which each cohort was to wake its timer fired,
// and how long after it the cohort had looked what follows.
func lateness(t *testing.T, i *Installation, wakes map[plan.CohortID]time.Time) (fire, look late) {
	t.Helper()
	var fired, looked []time.Duration
	for id, wake := range wakes {
		events := i.Client.GetWorkflowHistory(t.Context(), id.WorkflowID(), "", false, enums.HISTORY_EVENT_FILTER_TYPE_ALL_EVENT)
		woken := false
		for events.HasNext() {
			e, err := events.Next()
			must(t, err)
			after := e.EventTime.AsTime().Sub(wake)
			switch {
			case after < 0:
			case e.EventType == enums.EVENT_TYPE_TIMER_FIRED && !woken:
				fired, woken = append(fired, after), true
			case e.EventType == enums.EVENT_TYPE_ACTIVITY_TASK_COMPLETED && len(looked) < len(fired):
				looked = append(looked, after)
			}
		}
	}
	if len(fired) != len(wakes) || len(looked) != len(wakes) {
		t.Fatalf("of %d cohorts %d woke, and %d have looked", len(wakes), len(fired), len(looked))
	}
	return ranked(fired), ranked(looked)
}

func ranked(all []time.Duration) late {
	slices.Sort(all)
	return late{all[len(all)/2], all[len(all)*99/100], all[len(all)-1]}
}

package worker

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"go.temporal.io/api/common/v1"
	"go.temporal.io/api/enums/v1"
	"go.temporal.io/api/serviceerror"
	"go.temporal.io/sdk/converter"

	"trellis/activities"
	"trellis/definitions/plan"
	"trellis/workflows/stages"
)

// Takeover is what a changed decider would decide differently for one cohort, at the
// moment at which the cohort last looked.
type Takeover struct {
	Cohort    plan.CohortID `json:"cohort"`
	From      int           `json:"from"` // the decider that it ran with
	To        int           `json:"to"`   // this one
	At        time.Time     `json:"at"`   // by the cohort's clock
	News      bool          `json:"news"` // something was stated since, which may be the reason
	Different []string      `json:"different"`
}

// Takeovers compares this program's decider with the one that each running cohort
// last decided with. Cohorts that were decided about by this version are not listed:
// it has taken over there. Nothing is changed, and nothing needs to be running but
// the Temporal server.
func (i *Installation) Takeovers(ctx context.Context) (all []Takeover, err error) {
	cohorts, err := i.Roster.Cohorts(ctx)
	if err != nil {
		return nil, err
	}
	for _, c := range cohorts {
		t, err := i.Takeover(ctx, c.ID)
		if err != nil {
			return nil, err
		}
		if t != nil {
			all = append(all, *t)
		}
	}
	return all, nil
}

// Takeover is that of one cohort; nil when there is nothing to take over.
func (i *Installation) Takeover(ctx context.Context, id plan.CohortID) (*Takeover, error) {
	ask, seen, err := i.lastLook(ctx, id)
	if err != nil || seen == nil || seen.Decider == stages.Version {
		return nil, err
	}
	return i.compare(ctx, *ask, *seen)
}

// compare lets this decider look at the moment at which the other came to rest, in
// the state in which it did.
func (i *Installation) compare(ctx context.Context, ask activities.LookAsk, then activities.Seen) (*Takeover, error) {
	c, err := i.Roster.Cohort(ctx, ask.Cohort)
	if err != nil {
		return nil, err
	}
	now, err := activities.Foresee(ctx, i.Roster, ask)
	if err != nil {
		return nil, fmt.Errorf("what this version would decide for %s cannot be worked out: %w", ask.Cohort, err)
	}
	return &Takeover{Cohort: ask.Cohort, From: then.Decider, To: stages.Version, At: ask.Now, News: !c.Rung.IsZero(), Different: differences(then, now)}, nil
}

// differences are two decisions of one moment, in sentences.
func differences(then, now activities.Seen) []string {
	said := []string{}
	say := func(format string, args ...any) { said = append(said, fmt.Sprintf(format, args...)) }
	each(then.Begin, now.Begin, func(s plan.StageName, more bool) {
		say("%s %s now", s, choose(more, "would begin", "would not begin"))
	})
	each(then.End, now.End, func(s plan.StageName, more bool) {
		say("%s %s now", s, choose(more, "would end", "would not end"))
	})
	each(then.Due, now.Due, func(t stages.Task, more bool) {
		switch {
		case t.GiveUp:
			say("what is open of %s %s given up", t.Item, choose(more, "would be", "would not be"))
		default:
			say("%s %s due at once", t.Item, choose(more, "would be", "would not be"))
		}
	})
	each(then.Needs, now.Needs, func(who plan.StaffName, more bool) {
		say("it %s for %s", choose(more, "would wait", "would not wait"), who)
	})
	if then.Over != now.Over {
		say("the cohort %s over", choose(now.Over, "would be", "would not be"))
	}
	if !then.Next.Equal(now.Next) {
		say("it would look again by itself %s, not %s", moment(now.Next), moment(then.Next))
	}
	return said
}

// each calls say for what is in one list and not in the other: more, when it is the
// second's.
func each[T comparable](a, b []T, say func(x T, more bool)) {
	for _, x := range b {
		if !slices.Contains(a, x) {
			say(x, true)
		}
	}
	for _, x := range a {
		if !slices.Contains(b, x) {
			say(x, false)
		}
	}
}

func choose(first bool, a, b string) string {
	if first {
		return a
	}
	return b
}

func moment(t time.Time) string {
	if t.IsZero() {
		return "never"
	}
	return "on " + t.Format("2 January 2006 at 15:04 UTC")
}

// lastLook reads what a cohort last decided, and from what, in its history: so it can
// be asked when no worker runs. Both are nil when it has not looked yet, or is over.
func (i *Installation) lastLook(ctx context.Context, id plan.CohortID) (*activities.LookAsk, *activities.Seen, error) {
	about, err := i.Client.DescribeWorkflowExecution(ctx, id.WorkflowID(), "")
	var unknown *serviceerror.NotFound
	switch {
	case errors.As(err, &unknown):
		return nil, nil, nil
	case err != nil:
		return nil, nil, fmt.Errorf("%s cannot be found: %w", id, err)
	case about.WorkflowExecutionInfo.Status != enums.WORKFLOW_EXECUTION_STATUS_RUNNING:
		return nil, nil, nil
	}
	var input, result *common.Payloads
	asked := map[int64]*common.Payloads{} // by the event that scheduled the look
	events := i.Client.GetWorkflowHistory(ctx, id.WorkflowID(), about.WorkflowExecutionInfo.Execution.RunId, false, enums.HISTORY_EVENT_FILTER_TYPE_ALL_EVENT)
	for events.HasNext() {
		e, err := events.Next()
		if err != nil {
			return nil, nil, fmt.Errorf("what %s last decided cannot be read: %w", id, err)
		}
		if a := e.GetActivityTaskScheduledEventAttributes(); a != nil && a.ActivityType.Name == "Look" {
			asked[e.EventId] = a.Input
		}
		if a := e.GetActivityTaskCompletedEventAttributes(); a != nil && asked[a.ScheduledEventId] != nil {
			input, result = asked[a.ScheduledEventId], a.Result
		}
	}
	if input == nil {
		return nil, nil, nil
	}
	ask, seen := new(activities.LookAsk), new(activities.Seen)
	from := converter.GetDefaultDataConverter()
	if err := errors.Join(from.FromPayloads(input, ask), from.FromPayloads(result, seen)); err != nil {
		return nil, nil, fmt.Errorf("what %s last decided cannot be read: %w", id, err)
	}
	return ask, seen, nil
}

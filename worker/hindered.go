package worker

import (
	"context"
	"errors"
	"fmt"
	"time"

	"go.temporal.io/api/failure/v1"
	"go.temporal.io/sdk/temporal"

	"trellis/definitions/plan"
)

// Hindered is something that a cohort tries again and again, in vain.
type Hindered struct {
	Since time.Time `json:"since"`
	Tries int32     `json:"tries"`
	Why   string    `json:"why"` // what went wrong the last time; it names nobody
}

// Hindered lists what a cohort is at and cannot do: its disk is full, say. It asks the
// server, for a cohort that cannot look cannot say so.
func (i *Installation) Hindered(ctx context.Context, id plan.CohortID) (all []Hindered, err error) {
	about, err := i.Client.DescribeWorkflowExecution(ctx, id.WorkflowID(), "")
	if err != nil {
		return nil, fmt.Errorf("what %s is at cannot be read: %w", id, err)
	}
	for _, p := range about.PendingActivities {
		if p.LastFailure != nil {
			all = append(all, Hindered{Since: p.ScheduledTime.AsTime(), Tries: p.Attempt, Why: said(p.LastFailure)})
		}
	}
	return all, nil
}

// said is a failure in the clear: on the server it is encoded.
func said(f *failure.Failure) string {
	err := failures.FailureToError(f)
	var ours *temporal.ApplicationError
	if errors.As(err, &ours) {
		return ours.Message()
	}
	return err.Error()
}

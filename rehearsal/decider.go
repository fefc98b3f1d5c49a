package rehearsal

import (
	"context"

	"go.temporal.io/sdk/testsuite"

	"trellis/activities"
	"trellis/definitions/plan"
	"trellis/workflows"
	"trellis/workflows/stages"
)

// decider hands the decisions of invented deciders to the workflow, as the
// command line does on a real server: as Updates.
type decider struct {
	env *testsuite.TestWorkflowEnvironment
}

var _ activities.Decider = decider{}

// Approve waits until the workflow has refused or recorded the approval.
func (d decider) Approve(ctx context.Context, _ plan.CohortID, id string, a stages.Approval) error {
	answered := make(chan error, 1)
	d.env.UpdateWorkflow(workflows.ApproveUpdate, id, &testsuite.TestUpdateCallback{
		OnAccept:   func() {},
		OnReject:   func(err error) { answered <- err },
		OnComplete: func(_ any, err error) { answered <- err },
	}, workflows.Approve{ID: id, Approval: a})
	select {
	case err := <-answered:
		return err
	case <-ctx.Done():
		return ctx.Err()
	}
}

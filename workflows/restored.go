package workflows

import (
	"errors"
	"time"

	"go.temporal.io/sdk/temporal"
	"go.temporal.io/sdk/workflow"

	"trellis/activities"
	"trellis/roster"
	"trellis/workflows/stages"
)

// Restored is that the roster went back to what it was before: somebody restored a
// backup of it beside a server that knows better. It does not know whom it has written
// to since, so nothing leaves until somebody has looked.
type Restored struct {
	Noticed time.Time    `json:"noticed"` // by the cohort's clock
	Known   roster.Marks `json:"known"`   // how far the roster had come
	Found   roster.Marks `json:"found"`   // how far the backup has
}

// restored takes in how far a look found the roster. It reports true while it is a
// backup: then nothing was decided, and nothing is.
func (c *cohort) restored(ctx workflow.Context, seen activities.Seen) bool {
	if !seen.Restored {
		c.Marks = c.Marks.Max(seen.Marks)
		return false
	}
	if c.Restored == nil {
		c.Restored = &Restored{Noticed: c.now(ctx), Known: c.Marks, Found: seen.Marks}
	}
	c.seen = activities.Seen{Decider: seen.Decider, Restored: true}
	return true
}

// mayReconcile refuses where there is nothing to go on from.
func (c *cohort) mayReconcile(_ workflow.Context, p Pause) error {
	switch {
	case c.did(p.ID):
		return nil
	case c.Stopped:
		return refuse("This cohort was stopped.")
	case c.Restored == nil:
		return refuse("The records of this cohort are no backup, as far as it knows.")
	}
	return nil
}

// takeReconcile lets the cohort go on from a backup. Approvals of proposals that the
// backup does not have are void: another proposal will have their number.
func (c *cohort) takeReconcile(ctx workflow.Context, p Pause) (done activities.Reconciled, err error) {
	if err := c.mayReconcile(ctx, p); err != nil || c.did(p.ID) {
		return done, err
	}
	ask := activities.ReconcileAsk{
		LookAsk:  activities.LookAsk{Cohort: c.plan.Cohort, Hash: c.plan.Hash, State: c.State.State, Now: c.now(ctx), Marks: c.Marks},
		Revision: c.plan.Revision, Fence: c.fence,
	}
	if err := workflow.ExecuteActivity(c.quick, act.Reconcile, ask).Get(ctx, &done); err != nil {
		var refused *temporal.ApplicationError
		if errors.As(err, &refused) {
			return done, refuse("%s", refused.Message())
		}
		return done, err
	}
	c.Restored, c.Marks, c.Proposal = nil, done.Marks, done.Proposal
	var kept []stages.Approval
	for _, a := range c.Approvals {
		if a.Proposal <= done.Proposal {
			kept = append(kept, a)
		}
	}
	c.Approvals = kept
	c.decided(p.ID)
	return done, nil
}

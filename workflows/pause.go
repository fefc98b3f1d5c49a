package workflows

import (
	"go.temporal.io/sdk/workflow"

	"trellis/activities"
)

// Pause stops everything that leaves, or lets it go on. Ref is where the roster keeps
// who and why.
type Pause struct {
	ID  string `json:"id"`
	Ref string `json:"ref,omitempty"`
}

func (c *cohort) mayPause(_ workflow.Context, p Pause) error {
	switch {
	case c.did(p.ID):
		return nil
	case c.Stopped:
		return refuse("This cohort was stopped.")
	case c.Ending:
		return refuse("This cohort is being ended.")
	case c.Paused:
		return refuse("This cohort is paused already.")
	}
	return nil
}

// takePause answers only when the fence has moved: nothing leaves from then on. Time
// goes on, stages begin and end, and facts are taken.
func (c *cohort) takePause(ctx workflow.Context, p Pause) (moved activities.Moved, err error) {
	if err := c.mayPause(ctx, p); err != nil {
		return moved, err
	}
	if !c.did(p.ID) {
		c.Paused, c.PausedAt = true, c.now(ctx)
		c.decided(p.ID)
	}
	err = workflow.ExecuteActivity(c.quick, act.MoveFence, activities.FenceAsk{Cohort: c.plan.Cohort}).Get(ctx, &moved)
	return moved, err
}

func (c *cohort) mayResume(_ workflow.Context, p Pause) error {
	if !c.did(p.ID) && !c.Paused {
		return refuse("This cohort is not paused.")
	}
	return nil
}

// takeResume lets things leave again. What became too late meanwhile is listed.
func (c *cohort) takeResume(ctx workflow.Context, p Pause) (string, error) {
	if err := c.mayResume(ctx, p); err != nil {
		return "", err
	}
	if !c.did(p.ID) {
		c.Paused = false
		c.decided(p.ID)
	}
	return "resumed", nil
}

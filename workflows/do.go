package workflows

import (
	"errors"
	"time"

	"go.temporal.io/sdk/temporal"
	"go.temporal.io/sdk/workflow"

	"trellis/activities"
	"trellis/workflows/stages"
)

// lanes bounds how many tasks are carried out side by side.
const lanes = 4

// do starts what is due and not under way yet, beside the loop. Nothing is while the
// cohort is paused; nor, but for what somebody sends at once, a moment after an amendment.
// No history from before such tasks has one, so they need no version of the loop.
func (c *cohort) do(ctx workflow.Context) {
	if c.Paused {
		return
	}
	settles := c.settles(ctx)
	for _, task := range c.seen.Due {
		if len(c.inFlight) == lanes {
			return
		}
		if !c.inFlight[task.Key()] && (task.AtOnce || !settles) {
			c.inFlight[task.Key()] = true
			workflow.Go(ctx, func(ctx workflow.Context) { c.carryOut(ctx, task) })
		}
	}
}

// chunks carries a task out chunk by chunk: a look between them would ask again
// what the first chunk worked out. A decision that bears on sending moves the
// fence, and the chunk that finds it moved is the last.
func (c *cohort) chunks(ctx workflow.Context, ask activities.DoAsk) (done activities.Done, err error) {
	for more := true; more && err == nil; ask.Next = true {
		done, ask.Now, ask.Marks = activities.Done{}, c.now(ctx), c.Marks
		err = workflow.ExecuteActivity(c.sending, act.Do, ask).Get(ctx, &done)
		more, c.Marks = done.More, c.Marks.Max(done.Marks)
	}
	return done, err
}

func (c *cohort) carryOut(ctx workflow.Context, task stages.Task) {
	key := task.Key()
	ask := activities.DoAsk{Cohort: c.plan.Cohort, Hash: c.plan.Hash, Task: task, Fence: c.seen.Fence, Now: c.now(ctx), Tries: c.Retry[key].Tries, Paced: c.Clock.Paced()}
	done, err := c.chunks(ctx, ask)
	delete(c.inFlight, key)
	c.news = true
	switch {
	case temporal.IsCanceledError(err), err != nil && c.draining:
		// The next run, or nobody, takes it up again.
	case err != nil:
		c.Retry[key] = stages.Retry{At: c.now(ctx).Add(time.Hour), Tries: ask.Tries + 1, Why: last(err)}
	case !done.TryAt.IsZero():
		c.Retry[key] = stages.Retry{At: done.TryAt, Tries: ask.Tries + 1}
	default:
		delete(c.Retry, key)
	}
}

// last is what an activity said when it was given up: an error of ours, which names nobody.
func last(err error) string {
	var said *temporal.ApplicationError
	if errors.As(err, &said) {
		return said.Message()
	}
	return "it took too long"
}

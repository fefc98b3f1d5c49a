package workflows

import "go.temporal.io/sdk/workflow"

// mustContinue says that the history is long enough to start a fresh one.
func (c *cohort) mustContinue(ctx workflow.Context) bool {
	info := workflow.GetInfo(ctx)
	tooMany := c.input.MaxEvents > 0 && info.GetCurrentHistoryLength() > c.input.MaxEvents
	return !c.Stopped && (tooMany || info.GetContinueAsNewSuggested())
}

// continueAsNew starts nothing new, calls sends back, waits for them and for
// everybody who is being answered, takes in the signals that arrived, and hands
// its state to the next run. Waiting for handlers alone would lose sends.
func (c *cohort) continueAsNew(ctx workflow.Context) error {
	c.draining = true
	c.cancelSends()
	if err := workflow.Await(ctx, func() bool { return c.idle() && workflow.AllHandlersFinished(ctx) }); err != nil {
		return err
	}
	for c.bell.ReceiveAsync(nil) {
		// The next run looks first thing, so whatever rang is seen.
	}
	c.Events += workflow.GetInfo(ctx).GetCurrentHistoryLength()
	return workflow.NewContinueAsNewError(ctx, Cohort, *c.input)
}

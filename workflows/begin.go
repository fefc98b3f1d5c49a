package workflows

import (
	"time"

	"go.temporal.io/sdk/temporal"
	"go.temporal.io/sdk/workflow"

	"trellis/activities"
)

// Task queues. Sending has its own, so that a mail server that hangs cannot keep
// the loop from looking.
const (
	CohortQueue  = "cohorts"
	SendingQueue = "sending"
)

// act names the activities; the worker has the ones with a roster.
var act *activities.Activities

// begin prepares a run: handlers before anything that blocks.
func begin(ctx workflow.Context, in *Input) (*cohort, error) {
	c := &cohort{State: &in.State, plan: &in.Plan, input: in, inFlight: map[string]bool{}}
	c.Runs++
	c.Began, c.Ended, c.Retry = orEmpty(c.Began), orEmpty(c.Ended), orEmpty(c.Retry)
	c.bell = workflow.GetSignalChannel(ctx, NewsSignal)
	if err := c.handle(ctx); err != nil {
		return nil, err
	}
	version(ctx)
	c.options(ctx)
	workflow.Go(ctx, c.listen)
	return c, nil
}

// options are the activities' limits. Looking is tried for ever: a cohort waits
// for its roster as long as it takes. A send may take as long as a mail server
// takes to answer the final dot (10 minutes, RFC 5321 4.5.3.2.6). That a worker died
// shows by its heartbeat, or nothing would go on for as long as an activity may take.
func (c *cohort) options(ctx workflow.Context) {
	c.quick = workflow.WithActivityOptions(ctx, workflow.ActivityOptions{
		TaskQueue:           CohortQueue,
		StartToCloseTimeout: c.Clock.limit(2 * time.Minute),
		HeartbeatTimeout:    c.Clock.limit(15 * time.Second),
		RetryPolicy:         &temporal.RetryPolicy{InitialInterval: c.Clock.limit(time.Second), BackoffCoefficient: 2, MaximumInterval: time.Minute},
	})
	sending, cancel := workflow.WithCancel(ctx)
	c.cancelSends = cancel
	c.sending = workflow.WithActivityOptions(sending, workflow.ActivityOptions{
		TaskQueue:           SendingQueue,
		StartToCloseTimeout: time.Hour,
		HeartbeatTimeout:    c.Clock.limit(30 * time.Second),
		WaitForCancellation: true,
		RetryPolicy:         &temporal.RetryPolicy{InitialInterval: c.Clock.limit(time.Second), BackoffCoefficient: 2, MaximumInterval: time.Minute, MaximumAttempts: 10},
	})
}

// notForEver is for what a cohort can do without.
func (c *cohort) notForEver() workflow.Context {
	return workflow.WithRetryPolicy(c.quick, temporal.RetryPolicy{InitialInterval: c.Clock.limit(time.Second), BackoffCoefficient: 2, MaximumAttempts: 5})
}

// NewsSignal says that the roster has something new. It carries nothing, and a
// thousand facts are one signal: see the bell in package roster.
const NewsSignal = "news"

func (c *cohort) listen(ctx workflow.Context) {
	for {
		c.bell.Receive(ctx, nil)
		c.news = true
	}
}

func orEmpty[K comparable, V any](m map[K]V) map[K]V {
	if m == nil {
		return map[K]V{}
	}
	return m
}

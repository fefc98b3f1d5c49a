package rehearsal

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"go.temporal.io/sdk/converter"
	"go.temporal.io/sdk/interceptor"
	"go.temporal.io/sdk/log"
	"go.temporal.io/sdk/testsuite"
	"go.temporal.io/sdk/worker"
	"go.temporal.io/sdk/workflow"

	"trellis/definitions/plan"
	"trellis/workflows"
)

// standing is how the cohort stood at the end.
type standing = workflows.Standing

// idle is how long, by the real clock, nothing may happen before a rehearsal is
// given up. One task of matching ten thousand people takes a good part of it.
const idle = 30 * time.Minute

// play runs the workflow to its end in skipped time. Each run that it continues
// as new has an environment of its own.
func (s *stage) play(ctx context.Context) error {
	in := workflows.Input{Plan: *s.plan}
	for now := s.start(); ; {
		env := s.environment(ctx, now)
		err := execute(env, in)
		now = env.Now()
		if failed := s.watch.failed(); failed != nil {
			return failed
		}
		var next *workflow.ContinueAsNewError
		switch {
		case ctx.Err() != nil:
			return ctx.Err()
		case errors.As(err, &next):
			in = workflows.Input{}
			if err := converter.GetDefaultDataConverter().FromPayloads(next.Input, &in); err != nil {
				return fmt.Errorf("the cohort's next run cannot be read: %w", err)
			}
			continue
		case err != nil:
			return fmt.Errorf("the rehearsal came to a bad end: %w", err)
		}
		answer, err := env.QueryWorkflow(workflows.StateQuery)
		if err != nil {
			return err
		}
		return answer.Get(&s.last)
	}
}

func (s *stage) environment(ctx context.Context, now time.Time) *testsuite.TestWorkflowEnvironment {
	var suite testsuite.WorkflowTestSuite
	suite.SetLogger(silent{})
	env := suite.NewTestWorkflowEnvironment()
	env.SetTestTimeout(idle)
	env.SetStartTime(now)
	env.SetWorkerOptions(worker.Options{
		BackgroundActivityContext: ctx,
		DeadlockDetectionTimeout:  idle, // a busy machine is no deadlock, and nobody would try again
		Interceptors:              []interceptor.WorkerInterceptor{s.watch},
	})
	env.RegisterWorkflow(workflows.Cohort)
	env.RegisterActivity(s.activities(decider{env}))
	s.watch.end = env.CancelWorkflow
	s.roster.OnBell(func(plan.CohortID) { env.SignalWorkflow(workflows.NewsSignal, nil) })
	env.RegisterDelayedCallback(func() { s.watch.fail(s.waiting(env)) }, s.deadline().Sub(now))
	return env
}

// waiting says for whom a cohort waits that is not over.
func (s *stage) waiting(env *testsuite.TestWorkflowEnvironment) error {
	var now standing
	if answer, err := env.QueryWorkflow(workflows.StateQuery); err == nil {
		_ = answer.Get(&now) // then it says less
	}
	var open, needs []string
	for _, st := range now.Stages {
		if st.Ended.IsZero() {
			open = append(open, string(st.Name))
		}
	}
	for _, who := range now.Needs {
		needs = append(needs, string(who))
	}
	if len(needs) == 0 {
		needs = []string{"nobody in particular"}
	}
	return fmt.Errorf("two months after its last date the cohort was not over. Not ended: %s. It waited for %s",
		strings.Join(open, ", "), strings.Join(needs, ", "))
}

// execute turns what the environment panics with, when nothing happens for too
// long, into an error.
func execute(env *testsuite.TestWorkflowEnvironment, in workflows.Input) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("the rehearsal stood still: %v", p)
		}
	}()
	env.ExecuteWorkflow(workflows.Cohort, in)
	return env.GetWorkflowError()
}

// silent is a logger that keeps quiet: what fails comes back as an error.
type silent struct{}

var _ log.Logger = silent{}

func (silent) Debug(string, ...any) {}
func (silent) Info(string, ...any)  {}
func (silent) Warn(string, ...any)  {}
func (silent) Error(string, ...any) {}

package worker

import (
	"context"
	"errors"
	"fmt"
	"time"

	"go.temporal.io/api/enums/v1"
	"go.temporal.io/api/serviceerror"
	"go.temporal.io/sdk/client"

	"trellis/activities"
	"trellis/definitions"
	"trellis/definitions/plan"
	"trellis/roster"
	"trellis/workflows"
)

// Start says which cohort to start, and by which clock.
type Start struct {
	Book   *definitions.Book
	Cohort string // as its file is called: "2025"
	// Now is the real time, which dates must not be before. At, when set, is where a
	// paced clock begins instead: then Day is how long a day takes, and Cap, when
	// set, the longest that the clock may take between two moments that matter.
	Now, At   time.Time
	Day, Cap  time.Duration
	Seed      int64        // of the lottery in matching
	Acts      []roster.Act // what invented people do; none for a real cohort
	MaxEvents int          // continue as new after so many; 0: when the server advises it
}

// ErrPast: the cohort's dates have begun to pass. The problems say which.
var ErrPast = errors.New("dates are past")

// Start starts a cohort: its source and staff go to the roster, and its workflow
// begins. What is half done, because the process died, is completed by starting
// again.
func (i *Installation) Start(ctx context.Context, s Start) (plan.CohortID, definitions.Problems, error) {
	p, problems := s.Book.Resolve(s.Cohort)
	if p == nil {
		return "", problems, errors.New("the definitions have errors; nothing was started")
	}
	if s.At.IsZero() {
		if past := s.Book.Past(s.Cohort, s.Now); len(past) > 0 {
			return p.Cohort, past, fmt.Errorf("nothing was started: %w; write new dates, or try it at a pace with --at", ErrPast)
		}
	}
	if err := i.enter(ctx, p, s); err != nil {
		return p.Cohort, problems, err
	}
	input := workflows.Input{Plan: *p, MaxEvents: s.MaxEvents}
	if !s.At.IsZero() {
		input.State.Clock = workflows.Clock{Now: s.At.UTC(), Day: s.Day, Cap: s.Cap}
	}
	_, err := i.Client.ExecuteWorkflow(ctx, client.StartWorkflowOptions{
		ID:                                       p.Cohort.WorkflowID(),
		TaskQueue:                                workflows.CohortQueue,
		WorkflowIDReusePolicy:                    enums.WORKFLOW_ID_REUSE_POLICY_REJECT_DUPLICATE,
		WorkflowIDConflictPolicy:                 enums.WORKFLOW_ID_CONFLICT_POLICY_FAIL,
		WorkflowExecutionErrorWhenAlreadyStarted: true,
		WorkflowTaskTimeout:                      taskTimeout(s),
	}, workflows.Cohort, input)
	if err != nil {
		return p.Cohort, problems, fmt.Errorf("%s could not be started: %w", p.Cohort, err)
	}
	return p.Cohort, problems, nil
}

// enter writes a cohort into the roster. One that is there and has not run yet
// was left by a start that died.
func (i *Installation) enter(ctx context.Context, p *plan.Plan, s Start) error {
	if err := i.Roster.SavePlan(ctx, p, s.Book.Files(s.Cohort)); err != nil {
		return err
	}
	var staff []roster.Staff
	for _, x := range s.Book.Staff(s.Cohort) {
		staff = append(staff, roster.Staff{Name: x.Name, FullName: x.FullName, Email: x.Email})
	}
	c := roster.Cohort{ID: p.Cohort, Hash: p.Hash, Seed: s.Seed, Paced: !s.At.IsZero(), Started: s.Now.UTC()}
	if c.Paced {
		c.Started, c.Clock = s.At.UTC(), s.At.UTC()
	}
	err := i.Roster.AddCohort(ctx, c, staff, s.Acts...)
	if errors.Is(err, roster.ErrExists) {
		err = i.entered(ctx, p)
	}
	if err != nil {
		return err
	}
	return activities.Welcome(ctx, i.Roster, s.Book, p, c.Started)
}

func (i *Installation) entered(ctx context.Context, p *plan.Plan) error {
	there, err := i.Roster.Cohort(ctx, p.Cohort)
	if err != nil {
		return err
	}
	_, err = i.Client.DescribeWorkflowExecution(ctx, p.Cohort.WorkflowID(), "")
	var unknown *serviceerror.NotFound
	if err != nil && !errors.As(err, &unknown) {
		return err
	}
	if err == nil {
		return fmt.Errorf("%s was started already; see `trellis status %s`", p.Cohort, p.Cohort)
	}
	if there.Hash != p.Hash {
		return fmt.Errorf("%s is in the roster with other definitions; stop it first", p.Cohort)
	}
	return nil
}

// taskTimeout is how long a worker that died keeps a cohort from going on. At
// pace that must not be the usual ten seconds.
func taskTimeout(s Start) time.Duration {
	if s.Cap > 0 {
		return 2 * time.Second
	}
	return 0
}

package worker

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"time"

	"go.temporal.io/api/serviceerror"
	"go.temporal.io/sdk/client"
	"go.temporal.io/sdk/temporal"

	"trellis/activities"
	"trellis/definitions/plan"
	"trellis/mail"
	"trellis/roster"
	"trellis/workflows"
	"trellis/workflows/stages"
)

// Installation is a data directory with its roster, and the Temporal server that
// its cohorts run on: what commands work with, beside the process that serves.
type Installation struct {
	Dir    string
	Roster *roster.Roster
	Client client.Client
}

// The files of a data directory.
const (
	rosterFile  = "roster.db"
	addressFile = "serve.json"
	temporalDir = "temporal"
	outboxDir   = "outbox"
)

// Ready is where a process that serves can be found. It is kept in the data
// directory, where other commands read it.
type Ready struct {
	Temporal string       `json:"temporal"`         // address, host:port
	SMTP     string       `json:"smtp,omitempty"`   // where mail goes, host:port
	Outbox   string       `json:"outbox,omitempty"` // the sink's directory; empty when mail really leaves
	From     mail.Address `json:"from,omitzero"`    // whom mail comes from
	Process  int          `json:"process"`
}

// Connect opens the installation in dir. Its Temporal server is the one that the
// environment names, or else the one that `trellis serve` runs there.
func Connect(ctx context.Context, dir string, logger *slog.Logger) (*Installation, error) {
	c, given, err := DialFromEnv(ctx, logger)
	if err != nil {
		return nil, err
	}
	if !given {
		ready, err := readReady(dir)
		if err != nil {
			return nil, err
		}
		if c, err = Dial(ctx, ready.Temporal, logger); err != nil {
			return nil, fmt.Errorf("nothing answers where %s was running; start `trellis serve --data %s` again: %w", dir, dir, err)
		}
	}
	r, err := roster.Open(ctx, roster.Options{Path: filepath.Join(dir, rosterFile), Durable: true})
	if err != nil {
		c.Close()
		return nil, err
	}
	i := &Installation{Dir: dir, Roster: r, Client: c}
	r.OnBell(i.ring)
	return i, nil
}

func readReady(dir string) (Ready, error) {
	var ready Ready
	data, err := os.ReadFile(filepath.Join(dir, addressFile))
	if errors.Is(err, fs.ErrNotExist) {
		return ready, fmt.Errorf("nothing is running in %s; start `trellis serve --data %s` in another window, and leave it running", dir, dir)
	}
	if err == nil {
		err = json.Unmarshal(data, &ready)
	}
	if err != nil {
		return ready, fmt.Errorf("%s cannot be read; start `trellis serve` again, which writes it: %w", filepath.Join(dir, addressFile), err)
	}
	return ready, nil
}

// Close leaves the installation running.
func (i *Installation) Close() {
	i.Client.Close()
	_ = i.Roster.Close()
}

// ring tells a cohort that the roster has news. What does not reach it is rung
// again by the sweep: see the bell in package roster.
func (i *Installation) ring(cohort plan.CohortID) {
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()
	_ = i.Client.SignalWorkflow(ctx, cohort.WorkflowID(), "", workflows.NewsSignal, nil)
}

// Now is the time by a cohort's clock: when a fact that is typed now happened.
func (i *Installation) Now(ctx context.Context, id plan.CohortID) (time.Time, error) {
	c, err := i.Roster.Cohort(ctx, id)
	if err != nil {
		return time.Time{}, err
	}
	if c.Paced {
		return c.Clock, nil
	}
	return time.Now().UTC().Truncate(time.Second), nil
}

// Standing is how a cohort stands.
func (i *Installation) Standing(ctx context.Context, id plan.CohortID) (workflows.Standing, error) {
	return query[workflows.Standing](ctx, i.Client, id, workflows.StateQuery)
}

// Agenda is what a cohort's plan still has to come, by date.
func (i *Installation) Agenda(ctx context.Context, id plan.CohortID) ([]workflows.Coming, error) {
	return query[[]workflows.Coming](ctx, i.Client, id, workflows.AgendaQuery)
}

func query[T any](ctx context.Context, c client.Client, id plan.CohortID, what string) (answer T, err error) {
	v, err := c.QueryWorkflow(ctx, id.WorkflowID(), "", what)
	if err == nil {
		err = v.Get(&answer)
	}
	if err != nil {
		return answer, fmt.Errorf("%s does not answer: %w", id, err)
	}
	return answer, nil
}

// Approve records a decider's yes, or says why it is refused. The same command
// id again changes nothing.
func (i *Installation) Approve(ctx context.Context, id plan.CohortID, command string, a stages.Approval) error {
	var said string
	return i.update(ctx, id, workflows.ApproveUpdate, command, workflows.Approve{ID: command, Approval: a}, &said)
}

// Stop ends a cohort. When it returns, nothing leaves any more but what it says
// was under way.
func (i *Installation) Stop(ctx context.Context, id plan.CohortID, command, ref string) (activities.Moved, error) {
	var moved activities.Moved
	err := i.update(ctx, id, workflows.StopUpdate, command, workflows.Stop{ID: command, Ref: ref}, &moved)
	return moved, err
}

// update asks for a decision and waits for its outcome, which only the handle
// has. A cohort that is just starting, or continuing as new, is asked again.
func (i *Installation) update(ctx context.Context, id plan.CohortID, name, command string, arg, answer any) error {
	for {
		handle, err := i.Client.UpdateWorkflow(ctx, client.UpdateWorkflowOptions{
			WorkflowID: id.WorkflowID(), UpdateName: name, UpdateID: command,
			Args: []any{arg}, WaitForStage: client.WorkflowUpdateStageCompleted,
		})
		if err == nil {
			err = handle.Get(ctx, answer)
		}
		var notReady *serviceerror.WorkflowNotReady
		var refused *temporal.ApplicationError
		switch {
		case err == nil:
			return nil
		case errors.As(err, &refused):
			return refused
		case !errors.As(err, &notReady):
			return fmt.Errorf("%s could not be asked: %w", id, err)
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(100 * time.Millisecond):
		}
	}
}

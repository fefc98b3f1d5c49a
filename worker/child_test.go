package worker

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"os/exec"
	"os/signal"
	"strings"
	"testing"
	"time"

	enumspb "go.temporal.io/api/enums/v1"
	"go.temporal.io/sdk/client"
	sdkworker "go.temporal.io/sdk/worker"
	"go.temporal.io/sdk/workflow"
)

// A child is this test binary, started again as a process that can be killed. It
// embeds a server, runs the workflow cross on it, and says on its standard output
// how far it is, a word a line.
const (
	childDir  = "TRELLIS_TEST_DIR"  // set: be a child, on this directory
	childMode = "TRELLIS_TEST_MODE" // what cross is at when it says "here"
	childPace = "TRELLIS_TEST_PACE" // set: EmbedOptions.Pace
	childLive = "TRELLIS_TEST_LIVE" // set: hold on at "here", until killed
)

const (
	queue = "crossing"
	timer = 2 * time.Second
)

func TestMain(m *testing.M) {
	if dir := os.Getenv(childDir); dir != "" {
		if err := serveChild(dir); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// Modes of a child that runs no workflow of its own.
const (
	alone = "alone" // it is a Temporal server and nothing else
	whole = "whole" // it serves an installation, as trellis serve does
)

func serveChild(dir string) error {
	switch os.Getenv(childMode) {
	case alone:
		return serveAlone(dir)
	case whole:
		return Serve(context.Background(), Serving{Dir: dir, Alone: true, Logger: slog.New(slog.DiscardHandler)}, func(Ready) { fmt.Println("ready") })
	}
	ctx := context.Background()
	if os.Getenv(childMode) == whole {
		ctx, stop := signal.NotifyContext(ctx, os.Interrupt)
		defer stop()
		return serveWhole(ctx, dir)
	}
	logger := slog.New(slog.DiscardHandler)
	e, err := Embed(ctx, EmbedOptions{Dir: dir, Pace: os.Getenv(childPace) != "", Logger: logger})
	if err != nil {
		return err
	}
	defer e.Stop()
	c, err := Dial(ctx, e.Address(), logger)
	if err != nil {
		return err
	}
	defer c.Close()
	w := sdkworker.New(c, queue, sdkworker.Options{})
	w.RegisterWorkflow(cross)
	w.RegisterActivity(hold)
	if err := w.Start(); err != nil {
		return err
	}
	defer w.Stop()
	fmt.Println("ready")
	run, err := c.ExecuteWorkflow(ctx, client.StartWorkflowOptions{
		ID: "crossing", TaskQueue: queue,
		WorkflowIDConflictPolicy: enumspb.WORKFLOW_ID_CONFLICT_POLICY_USE_EXISTING,
	}, cross, os.Getenv(childMode))
	if err != nil {
		return err
	}
	go sayWhenTimed(ctx, c, run)
	if err := run.Get(ctx, nil); err != nil {
		return err
	}
	fmt.Println("done", residentMB(os.Getpid()))
	return nil
}

// cross comes to a point where it may be killed, and has to come past it.
func cross(ctx workflow.Context, mode string) error {
	local := workflow.WithLocalActivityOptions(ctx, workflow.LocalActivityOptions{StartToCloseTimeout: time.Minute})
	remote := workflow.WithActivityOptions(ctx, workflow.ActivityOptions{StartToCloseTimeout: time.Minute, HeartbeatTimeout: 2 * time.Second})
	switch mode {
	case "hello":
		return nil
	case "timer":
		return workflow.Sleep(ctx, timer)
	case "task":
		return workflow.ExecuteLocalActivity(local, hold).Get(ctx, nil)
	case "activity":
		return workflow.ExecuteActivity(remote, hold).Get(ctx, nil)
	}
	return errors.New("no such mode: " + mode)
}

// sayWhenTimed says "here" as soon as the workflow waits for a timer.
func sayWhenTimed(ctx context.Context, c client.Client, run client.WorkflowRun) {
	events := c.GetWorkflowHistory(ctx, run.GetID(), run.GetRunID(), true, enumspb.HISTORY_EVENT_FILTER_TYPE_ALL_EVENT)
	for events.HasNext() {
		event, err := events.Next()
		if err != nil {
			return
		}
		if event.GetEventType() == enumspb.EVENT_TYPE_TIMER_STARTED {
			fmt.Println("here")
			return
		}
	}
}

// hold says "here", and does not come back while the child is the one to be killed.
func hold(ctx context.Context) error {
	fmt.Println("here")
	if os.Getenv(childLive) != "" {
		<-ctx.Done()
	}
	return nil
}

// child is the process, seen from the test.
type child struct {
	cmd   *exec.Cmd
	lines *bufio.Scanner
}

func startChild(t testing.TB, dir, mode string, env ...string) *child {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(append(os.Environ(), childDir+"="+dir, childMode+"="+mode), env...)
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	c := &child{cmd: cmd, lines: bufio.NewScanner(out)}
	t.Cleanup(c.kill)
	return c
}

// await reads until the child says word, and returns what it says after it. The
// child is ended if it takes longer than a minute.
func (c *child) await(t testing.TB, word string) string {
	t.Helper()
	late := time.AfterFunc(time.Minute, func() { _ = c.cmd.Process.Kill() })
	defer late.Stop()
	for c.lines.Scan() {
		if said, rest, _ := strings.Cut(c.lines.Text(), " "); said == word {
			return rest
		}
	}
	t.Fatalf("the process ended, or was ended after a minute, without saying %q", word)
	return ""
}

// kill is kill -9.
func (c *child) kill() {
	_ = c.cmd.Process.Kill()
	_ = c.cmd.Wait()
}

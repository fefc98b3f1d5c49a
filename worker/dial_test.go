package worker

import (
	"context"
	"errors"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	enumspb "go.temporal.io/api/enums/v1"
	"go.temporal.io/sdk/client"
	"go.temporal.io/sdk/workflow"
	"go.temporal.io/server/common/primitives"
)

func TestDialNobody(t *testing.T) {
	at, err := freePorts()
	if err != nil {
		t.Fatal(err)
	}
	address := at.address(primitives.FrontendService)
	ctx, cancel := context.WithTimeout(t.Context(), 200*time.Millisecond)
	defer cancel()
	_, err = Dial(ctx, address, slog.New(slog.DiscardHandler))
	if err == nil {
		t.Fatal("somebody answers")
	}
	if want := "no Temporal server answers at " + address; !strings.HasPrefix(err.Error(), want) {
		t.Errorf("got %q, want it to begin %q", err, want)
	}
	if !strings.Contains(err.Error(), "refused") {
		t.Errorf("got %q, want it to say why", err)
	}
}

func TestDialFromEnv(t *testing.T) {
	t.Setenv("TEMPORAL_ADDRESS", "")
	if c, given, err := DialFromEnv(t.Context(), nil); c != nil || given || err != nil {
		t.Errorf("got %v, %t, %v from an environment that names no server", c, given, err)
	}
	t.Setenv("TEMPORAL_ADDRESS", "localhost:7233")
	file := filepath.Join(t.TempDir(), "temporal.toml")
	if err := os.WriteFile(file, []byte("[profile"), 0o600); err != nil {
		t.Fatal(err)
	}
	t.Setenv("TEMPORAL_CONFIG_FILE", file)
	if _, given, err := DialFromEnv(t.Context(), nil); !given || err == nil || !strings.Contains(err.Error(), "unset TEMPORAL_ADDRESS") {
		t.Errorf("got %t, %v for settings that make no sense", given, err)
	}
}

func fail(workflow.Context) error { return errors.New("a text that says too much") }

// The address of the environment is used, and what an error says is encoded.
func TestDialFromEnvAnswers(t *testing.T) {
	slow(t)
	e, _ := embed(t, EmbedOptions{Dir: t.TempDir()})
	t.Setenv("TEMPORAL_ADDRESS", e.Address())
	c, given, err := DialFromEnv(t.Context(), slog.New(slog.DiscardHandler))
	if err != nil || !given {
		t.Fatalf("got %t, %v", given, err)
	}
	t.Cleanup(c.Close)
	host(t, c, fail)
	run, err := c.ExecuteWorkflow(t.Context(), client.StartWorkflowOptions{TaskQueue: queue}, fail)
	if err != nil {
		t.Fatal(err)
	}
	if err := run.Get(t.Context(), nil); err == nil || !strings.Contains(err.Error(), "too much") {
		t.Fatalf("the client reads %v", err)
	}
	last, err := c.GetWorkflowHistory(t.Context(), run.GetID(), "", false, enumspb.HISTORY_EVENT_FILTER_TYPE_CLOSE_EVENT).Next()
	if err != nil {
		t.Fatal(err)
	}
	if got := last.GetWorkflowExecutionFailedEventAttributes().GetFailure().GetMessage(); got != "Encoded failure" {
		t.Errorf("the history reads %q", got)
	}
}

package workflows_test

import (
	"compress/gzip"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"testing"

	historypb "go.temporal.io/api/history/v1"
	sdklog "go.temporal.io/sdk/log"
	"go.temporal.io/sdk/worker"
	"google.golang.org/protobuf/encoding/protojson"

	"trellis/workflows"
)

// TestReplay replays the histories of cohorts that ran before: a change of the
// loop that would stop them, or decide otherwise on the way, fails here. They are
// recorded by TestHistoriesHoldNoPersonalData of cmd/trellis, which also holds
// them to be free of personal data.
func TestReplay(t *testing.T) {
	files, err := filepath.Glob("../testdata/histories/*.json.gz")
	if err != nil || len(files) == 0 {
		t.Fatalf("there are no recorded histories (%v)", err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			replayer := worker.NewWorkflowReplayer()
			replayer.RegisterWorkflow(workflows.Cohort)
			if err := replayer.ReplayWorkflowHistory(sdklog.NewStructuredLogger(slog.New(slog.DiscardHandler)), history(t, file)); err != nil {
				t.Error(err)
			}
		})
	}
}

// TestReplayCanFail: a history with one step left out does not replay.
func TestReplayCanFail(t *testing.T) {
	files, err := filepath.Glob("../testdata/histories/*.json.gz")
	if err != nil || len(files) == 0 {
		t.Fatalf("there are no recorded histories (%v)", err)
	}
	h := history(t, files[0])
	for i, e := range h.Events {
		if a := e.GetActivityTaskScheduledEventAttributes(); a != nil && a.ActivityType.Name == "Do" {
			a.ActivityType.Name = "Look"
			h.Events[i] = e
			break
		}
	}
	replayer := worker.NewWorkflowReplayer()
	replayer.RegisterWorkflow(workflows.Cohort)
	if err := replayer.ReplayWorkflowHistory(sdklog.NewStructuredLogger(slog.New(slog.DiscardHandler)), h); err == nil {
		t.Error("a history in which something else was done replays all the same")
	}
}

func history(t *testing.T, path string) *historypb.History {
	t.Helper()
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	z, err := gzip.NewReader(file)
	if err != nil {
		t.Fatal(err)
	}
	data, err := io.ReadAll(z)
	if err != nil {
		t.Fatal(err)
	}
	h := new(historypb.History)
	if err := protojson.Unmarshal(data, h); err != nil {
		t.Fatal(err)
	}
	return h
}

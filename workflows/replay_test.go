package workflows_test

import (
	"compress/gzip"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"

	historypb "go.temporal.io/api/history/v1"
	sdklog "go.temporal.io/sdk/log"
	"go.temporal.io/sdk/worker"
	"google.golang.org/protobuf/encoding/protojson"

	"trellis/workflows"
)

// TestReplay replays the histories of cohorts that ran before: a change of the
// loop that would stop them, or decide otherwise on the way, fails here. They are
// recorded by TestHistoriesOfEverySituation of cmd/trellis, which also holds them to
// be free of personal data.
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

// TestEverySituationIsRecorded: each way in which the loop can be taken is in some
// history that is replayed.
func TestEverySituationIsRecorded(t *testing.T) {
	files, err := filepath.Glob("../testdata/histories/*.json.gz")
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]int{}
	for _, file := range files {
		amended := 0
		for _, e := range history(t, file).Events {
			if a := e.GetWorkflowExecutionUpdateAcceptedEventAttributes(); a != nil {
				name := a.AcceptedRequest.GetInput().GetName()
				if seen[name]++; name == workflows.AmendUpdate {
					amended++
				}
			}
			if e.GetWorkflowExecutionContinuedAsNewEventAttributes() != nil {
				seen["continued as new"]++
			}
		}
		if amended > 1 {
			seen["amended twice"]++
		}
		for _, what := range []string{"normal", "withdrawals", "outage", "extended", "rescheduled", "called-off"} {
			if strings.Contains(file, what) {
				seen[what]++
			}
		}
	}
	for _, what := range []string{
		workflows.AmendUpdate, workflows.PauseUpdate, workflows.ResumeUpdate, workflows.StopUpdate, workflows.EndUpdate,
		"continued as new", "amended twice", "normal", "withdrawals", "outage", "extended", "rescheduled", "called-off",
	} {
		if seen[what] == 0 {
			t.Errorf("no history is of a cohort with this: %s", what)
		}
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

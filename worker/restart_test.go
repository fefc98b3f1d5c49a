package worker

import (
	"os"
	"testing"
	"time"
)

// slow skips tests that need seconds of a real server, unless asked for.
func slow(t *testing.T) {
	t.Helper()
	if os.Getenv("TRELLIS_REAL") == "" {
		t.Skip("set TRELLIS_REAL=1 to run the tests that take seconds of a real server")
	}
}

// A process is killed with a workflow waiting, deciding or acting, and another
// one on the same directory brings it to its end. The stall is from the moment
// when the second one could work until the workflow is done.
func TestKilledWorkflowGoesOn(t *testing.T) {
	slow(t)
	t.Parallel()
	for _, tt := range []struct {
		mode  string
		pace  bool
		stall time.Duration // at most; twice the timeout that bears on it, for a busy machine
	}{
		{"timer", true, 3 * time.Second},
		{"timer", false, 4 * time.Second},
		{"task", true, 5 * time.Second},
		{"task", false, 20 * time.Second},
		{"activity", true, 5 * time.Second},
	} {
		name := tt.mode
		var env []string
		if tt.pace {
			name += " at pace"
			env = append(env, childPace+"=1")
		}
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			first := startChild(t, dir, tt.mode, append(env, childLive+"=1")...)
			first.await(t, "here")
			first.kill()
			if tt.mode == "timer" {
				time.Sleep(timer) // it falls due while nothing runs
			}

			second := startChild(t, dir, tt.mode, env...)
			second.await(t, "ready")
			ready := time.Now()
			second.await(t, "done")
			stall := time.Since(ready)
			t.Logf("stalled %s", stall.Round(time.Millisecond))
			if stall > tt.stall {
				t.Errorf("went on %s after the restart, want at most %s", stall, tt.stall)
			}
		})
	}
}

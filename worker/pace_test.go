package worker

import (
	"testing"
	"time"

	"go.temporal.io/sdk/client"
	"go.temporal.io/sdk/workflow"
)

func count(ctx workflow.Context) error {
	for range 8 {
		if err := workflow.Sleep(ctx, 10*time.Millisecond); err != nil {
			return err
		}
	}
	return nil
}

// At pace a short timer is short.
func TestPace(t *testing.T) {
	slow(t)
	took := map[bool]time.Duration{}
	for _, pace := range []bool{true, false} {
		_, c := embed(t, EmbedOptions{Dir: t.TempDir(), Pace: pace, Sync: SyncNormal})
		host(t, c, count)
		start := time.Now()
		run, err := c.ExecuteWorkflow(t.Context(), client.StartWorkflowOptions{TaskQueue: queue}, count)
		if err != nil {
			t.Fatal(err)
		}
		if err := run.Get(t.Context(), nil); err != nil {
			t.Fatal(err)
		}
		took[pace] = time.Since(start)
	}
	t.Logf("eight timers of 10 ms took %s at pace, %s without", took[true], took[false])
	if took[true] > took[false]/2 {
		t.Errorf("eight timers of 10 ms took %s at pace, %s without; want less than half", took[true], took[false])
	}
}

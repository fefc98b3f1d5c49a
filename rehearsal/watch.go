package rehearsal

import (
	"context"
	"fmt"
	"sync"
	"time"

	"go.temporal.io/sdk/activity"
	"go.temporal.io/sdk/interceptor"
	"go.temporal.io/sdk/temporal"

	"trellis/activities"
	"trellis/definitions/plan"
)

// attempts is how often an activity may fail before the rehearsal does. A real
// cohort tries for as long as it takes; here nobody will mend the roster meanwhile.
const attempts = 3

// watch sees every activity go by: it ends the rehearsal when one fails for
// good, and times the matching.
type watch struct {
	interceptor.WorkerInterceptorBase

	plan     *plan.Plan
	mu       sync.Mutex
	err      error
	end      func()
	matching time.Duration
}

var _ interceptor.WorkerInterceptor = (*watch)(nil)

// InterceptActivity is how the environment asks for a watcher of one activity.
func (w *watch) InterceptActivity(_ context.Context, next interceptor.ActivityInboundInterceptor) interceptor.ActivityInboundInterceptor {
	i := &watching{watch: w}
	i.Next = next
	return i
}

type watching struct {
	interceptor.ActivityInboundInterceptorBase
	*watch
}

// ExecuteActivity runs one attempt of an activity.
func (w *watching) ExecuteActivity(ctx context.Context, in *interceptor.ExecuteActivityInput) (any, error) {
	began := time.Now()
	result, err := w.Next.ExecuteActivity(ctx, in)
	if w.proposes(in.Args) {
		w.add(time.Since(began))
	}
	info := activity.GetInfo(ctx)
	if err != nil && ctx.Err() == nil && info.Attempt >= attempts {
		w.fail(fmt.Errorf("%s failed for good: %w", info.ActivityType.Name, err))
		return nil, temporal.NewNonRetryableApplicationError(err.Error(), "rehearsal", err)
	}
	return result, err
}

// proposes says whether an activity's argument is a task to match people.
func (w *watch) proposes(args []any) bool {
	if len(args) != 1 {
		return false
	}
	ask, ok := args[0].(activities.DoAsk)
	if !ok {
		return false
	}
	item, _ := w.plan.Item(ask.Task.Item)
	return item != nil && item.Does == plan.ProposePairs
}

func (w *watch) add(d time.Duration) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.matching += d
}

// fail ends the rehearsal with an error; the first counts.
func (w *watch) fail(err error) {
	w.mu.Lock()
	first := w.err == nil
	if first {
		w.err = err
	}
	w.mu.Unlock()
	if first {
		w.end()
	}
}

func (w *watch) failed() error {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.err
}

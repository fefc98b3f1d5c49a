package worker

import (
	"context"
	"time"

	"go.temporal.io/sdk/activity"
	"go.temporal.io/sdk/interceptor"
)

// alive lets the server know, from beside it, that an activity is being carried out. When
// its process dies the server hears no more, and hands it to another one: long before the
// time is up that the activity itself may take.
type alive struct {
	interceptor.WorkerInterceptorBase
}

func (*alive) InterceptActivity(_ context.Context, next interceptor.ActivityInboundInterceptor) interceptor.ActivityInboundInterceptor {
	return &beating{interceptor.ActivityInboundInterceptorBase{Next: next}}
}

type beating struct {
	interceptor.ActivityInboundInterceptorBase
}

func (b *beating) ExecuteActivity(ctx context.Context, in *interceptor.ExecuteActivityInput) (any, error) {
	if interval := activity.GetInfo(ctx).HeartbeatTimeout / 4; interval > 0 {
		done := make(chan struct{})
		defer close(done)
		go beat(ctx, interval, done)
	}
	return b.Next.ExecuteActivity(ctx, in)
}

func beat(ctx context.Context, interval time.Duration, done <-chan struct{}) {
	tick := time.NewTicker(interval)
	defer tick.Stop()
	for {
		select {
		case <-done:
			return
		case <-tick.C:
			activity.RecordHeartbeat(ctx)
		}
	}
}

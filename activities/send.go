package activities

import (
	"context"
	"time"

	"go.temporal.io/sdk/activity"

	"trellis/definitions/plan"
)

// chunk is how many people one activity sends to at most.
const chunk = 500

// send makes the ledger say what everyone should hold of one item, and sends a
// chunk of what that leaves to be sent: rows first, for the whole audience, then
// bytes, then attempts.
func (a *Activities) send(ctx context.Context, b *book, item *plan.Item, ask DoAsk) (Done, error) {
	me := owner(ctx)
	if !ask.Next {
		want, err := a.want(ctx, b, ask.Cohort, ask.Task, ask.Now)
		if err != nil {
			return Done{}, err
		}
		if _, err := a.Roster.Owe(ctx, ask.Cohort, want, me); err != nil {
			return Done{}, err
		}
	}
	rows, err := a.Roster.Due(ctx, ask.Cohort, item.Name, occurrences(item, ask.Task), ask.Now, chunk)
	if err != nil || len(rows) == 0 {
		return Done{}, err
	}
	full := len(rows) == chunk
	if rows, err = a.render(ctx, b, item, ask, rows); err != nil {
		return Done{}, err
	}
	if len(rows) == 0 {
		return Done{More: full}, nil // all of them are held
	}
	came, err := a.deliver(ctx, ask, me, rows)
	if err != nil {
		return Done{}, err
	}
	if ctx.Err() != nil {
		return Done{}, ctx.Err() // called back: what did not leave is due
	}
	done := Done{Accepted: came.accepted, Fenced: came.fenced, More: full && !came.fenced && !came.server && came.tried > 0}
	if came.server || came.tried == 0 && !came.fenced {
		done.TryAt = tryAt(ask.Now, ask.Tries)
	}
	return done, nil
}

// tryAt waits a quarter of an hour, then twice as long each time, up to 4 hours.
func tryAt(now time.Time, tries int) time.Time {
	return now.Add(min(15*time.Minute<<min(tries, 4), 4*time.Hour))
}

// beat lets the server know that this attempt is alive, from beside it: the dot
// may take minutes. It says how far the roster has come, for the attempt after it.
func (a *Activities) beat(ctx context.Context, id plan.CohortID) (stop func()) {
	interval := activity.GetInfo(ctx).HeartbeatTimeout / 4
	if interval <= 0 {
		return func() {}
	}
	done := make(chan struct{})
	go func() {
		tick := time.NewTicker(interval)
		defer tick.Stop()
		for {
			select {
			case <-done:
				return
			case <-tick.C:
				if marks, _, err := a.Roster.Marks(ctx, id); err == nil {
					activity.RecordHeartbeat(ctx, marks)
				} else {
					activity.RecordHeartbeat(ctx)
				}
			}
		}
	}()
	return func() { close(done) }
}

package workflows

import (
	"time"

	"go.temporal.io/sdk/workflow"
)

// Clock is the cohort's own. The zero Clock is the real one (in tests, the one
// that skips). A paced clock is logical: it stands still while there is work or
// while no worker runs, and otherwise hops from one instant that matters to the
// next.
type Clock struct {
	Now time.Time     `json:"now,omitzero"`  // paced: the logical time
	Day time.Duration `json:"day,omitempty"` // paced: how long a logical day takes; zero: the real clock
	Cap time.Duration `json:"cap,omitempty"` // paced: no hop takes longer; zero: no limit
}

// Paced says that the clock is logical.
func (k Clock) Paced() bool { return k.Day > 0 }

// limit shortens a limit for a clock in a hurry (a demonstration), so that a
// restart does not stall it.
func (k Clock) limit(d time.Duration) time.Duration {
	if k.Paced() && k.Cap > 0 {
		return min(d, 2*time.Second)
	}
	return d
}

// hop is the paced clock on its way to the next instant.
type hop struct {
	to   time.Time // logical
	done time.Time // real
}

func (c *cohort) now(ctx workflow.Context) time.Time {
	if c.Clock.Paced() {
		return c.Clock.Now
	}
	return workflow.Now(ctx).UTC().Truncate(time.Second)
}

// wait lasts until the next instant, or news, or a decision.
func (c *cohort) wait(ctx workflow.Context) error {
	if c.Clock.Paced() {
		return c.waitAtPace(ctx)
	}
	if c.seen.Next.IsZero() {
		return workflow.Await(ctx, c.woken)
	}
	_, err := workflow.AwaitWithTimeout(ctx, c.seen.Next.Sub(workflow.Now(ctx)), c.woken)
	return err
}

// waitAtPace hops to the next instant. News neither starts a hop again nor holds
// the clock: a hop towards the same instant keeps its end. Nothing moves while
// an activity is under way.
func (c *cohort) waitAtPace(ctx workflow.Context) error {
	if len(c.inFlight) > 0 || c.seen.Next.IsZero() {
		c.hop = hop{}
		return workflow.Await(ctx, c.woken)
	}
	if !c.hop.to.Equal(c.seen.Next) {
		c.hop = hop{to: c.seen.Next, done: workflow.Now(ctx).Add(c.hopTakes())}
	}
	if left := c.hop.done.Sub(workflow.Now(ctx)); left > 0 {
		woken, err := workflow.AwaitWithTimeout(ctx, left, c.woken)
		if err != nil || woken {
			return err
		}
	}
	c.Clock.Now, c.hop = c.hop.to, hop{}
	return nil
}

func (c *cohort) hopTakes() time.Duration {
	takes := time.Duration(float64(c.seen.Next.Sub(c.Clock.Now)) / float64(24*time.Hour) * float64(c.Clock.Day))
	if c.Clock.Cap > 0 {
		takes = min(takes, c.Clock.Cap)
	}
	return takes
}

// woken says that there is a reason to look again before the next instant.
func (c *cohort) woken() bool { return c.news }

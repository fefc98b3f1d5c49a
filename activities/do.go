package activities

import (
	"context"
	"errors"
	"fmt"

	"go.temporal.io/sdk/activity"

	"trellis/definitions/plan"
	"trellis/roster"
	"trellis/workflows/stages"
)

// Do carries out one task, or a chunk of it.
func (a *Activities) Do(ctx context.Context, ask DoAsk) (Done, error) {
	stop := beat(ctx)
	defer stop()
	b, err := a.book(ctx, ask.Hash)
	if err != nil {
		return Done{}, err
	}
	item, stage := b.plan.Item(ask.Task.Item)
	if ask.Task.GiveUp {
		return Done{}, a.Roster.GiveUp(ctx, ask.Cohort, ask.Task.Item, occurrences(item, ask.Task), owner(ctx))
	}
	if item == nil {
		return Done{}, fmt.Errorf("the plan has no item %s", ask.Task.Item)
	}
	switch item.Does {
	case plan.TellDecisions:
		return Done{}, a.fact(ctx, ask, func(t *roster.Tx) error { _, err := t.Tell(); return err })
	case plan.ProposePairs:
		return Done{}, a.propose(ctx, b, stage, ask)
	case plan.AnnouncePairs:
		return Done{}, a.announce(ctx, ask)
	default:
		return a.send(ctx, b, item, ask)
	}
}

// announce makes the approved proposal the pairs. One that facts have overtaken is
// left: the next look asks for a new one.
func (a *Activities) announce(ctx context.Context, ask DoAsk) error {
	err := a.fact(ctx, ask, func(t *roster.Tx) error { _, err := t.Announce(ask.Task.Occurrence); return err })
	if errors.Is(err, roster.ErrStale) {
		return nil
	}
	return err
}

// fact states a fact that the cohort's own loop made. It looks again anyway, so
// no signal is sent for it.
func (a *Activities) fact(ctx context.Context, ask DoAsk, f func(*roster.Tx) error) error {
	return a.Roster.Quietly().Fact(ctx, ask.Cohort, ask.Now, f)
}

// occurrences are the rows that a task is about: its own occurrence's, or all
// where each pair has its own.
func occurrences(item *plan.Item, task stages.Task) int {
	if item == nil || item.To.Who == plan.Silent {
		return roster.EveryOccurrence
	}
	return task.Occurrence
}

// owner names this attempt: another attempt, of this or another process, is
// another owner, and knows that what it finds half sent is not its own.
func owner(ctx context.Context) string {
	info := activity.GetInfo(ctx)
	return fmt.Sprintf("%s/%s/%d", info.WorkflowExecution.RunID, info.ActivityID, info.Attempt)
}

// MoveFence lets nothing leave that was decided before now.
func (a *Activities) MoveFence(ctx context.Context, ask FenceAsk) (Moved, error) {
	fence, underWay, err := a.Roster.MoveFence(ctx, ask.Cohort)
	return Moved{Fence: fence, UnderWay: underWay}, err
}

// GiveUp lists what a stopped cohort still had to send as cancelled.
func (a *Activities) GiveUp(ctx context.Context, ask StopAsk) error {
	open, err := a.Roster.Loose(ctx, ask.Cohort)
	if err != nil {
		return err
	}
	for _, o := range open {
		if err := a.Roster.GiveUp(ctx, ask.Cohort, o.Item, o.Occurrence, owner(ctx)); err != nil {
			return err
		}
	}
	return nil
}

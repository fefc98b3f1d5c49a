package activities

import (
	"context"
	"errors"
	"fmt"
	"time"

	"go.temporal.io/sdk/activity"

	"trellis/definitions/plan"
	"trellis/roster"
	"trellis/workflows/stages"
)

// Do carries out one task, or a chunk of it. It is asked at a moment, and may be tried
// again days later, when the machine was off: what is too late by then is not sent.
func (a *Activities) Do(ctx context.Context, ask DoAsk) (Done, error) {
	info := activity.GetInfo(ctx)
	ask.Now = ask.since(info.ScheduledTime, info.StartedTime)
	found, restored, err := a.behind(ctx, ask.Cohort, atLeast(ctx, ask.Marks), ask.Now)
	if err != nil || restored {
		return Done{Fenced: true, Marks: found}, err
	}
	stop := a.beat(ctx, ask.Cohort)
	defer stop()
	done, err := a.carryOut(ctx, ask)
	if err == nil {
		done.Marks, _, err = a.Roster.Marks(context.WithoutCancel(ctx), ask.Cohort)
	}
	return done, err
}

// since is the moment by the cohort's clock at which an attempt starts that was asked for
// a while ago. At pace the clock waits for it.
func (ask DoAsk) since(asked, starts time.Time) time.Time {
	if ask.Paced || !starts.After(asked) {
		return ask.Now
	}
	return ask.Now.Add(starts.Sub(asked)).Truncate(time.Second)
}

func (a *Activities) carryOut(ctx context.Context, ask DoAsk) (Done, error) {
	b, err := a.book(ctx, ask.Hash)
	if err != nil {
		return Done{}, err
	}
	item, stage := b.find(ask.Task.Item)
	if ask.Task.GiveUp {
		return Done{}, a.Roster.GiveUp(ctx, ask.Cohort, ask.Task.Item, occurrences(item, ask.Task), owner(ctx))
	}
	if item == nil {
		return Done{}, fmt.Errorf("the plan has no item %s", ask.Task.Item)
	}
	if acts := item.Does != plan.SendMail && item.Does != plan.SendInvitation; acts && item.At.After(ask.Now) && !item.Begins().After(ask.Now) {
		ask.Now = item.At // what is decided counts from its moment, though it is carried out a little before
	}
	switch item.Does {
	case plan.TellDecisions:
		return Done{}, a.fact(ctx, ask, func(t *roster.Tx) error { _, err := t.Tell(); return err })
	case plan.ProposePairs:
		return Done{}, a.propose(ctx, b, stage, ask)
	case plan.AnnouncePairs:
		return Done{}, a.announce(ctx, ask)
	case plan.CloseOffers:
		return Done{}, a.fact(ctx, ask, func(t *roster.Tx) error {
			return t.Expire(ask.Task.Occurrence, stage.Asked() == stage.Choose.By, b.plan.Coordinator)
		})
	default:
		done, err := a.send(ctx, b, item, ask)
		if err != nil {
			return done, err
		}
		return done, a.announced(ctx, item, ask)
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
// where each pair or group has its own.
func occurrences(item *plan.Item, task stages.Task) int {
	if item == nil || item.To.Apart() {
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

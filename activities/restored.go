package activities

import (
	"context"
	"errors"
	"fmt"
	"time"

	"go.temporal.io/sdk/activity"
	"go.temporal.io/sdk/temporal"

	"trellis/definitions/plan"
	"trellis/roster"
	"trellis/workflows/stages"
)

// A roster that went back to what it was, because a backup was restored, does not know
// whom it has written to since. Whoever asks an activity says how far it knows that the
// roster had come, and one that is behind is noticed before anything else is read or sent.

// behind says that the roster is a backup, and keeps that it is.
func (a *Activities) behind(ctx context.Context, id plan.CohortID, known roster.Marks, now time.Time) (found roster.Marks, restored bool, err error) {
	found, since, err := a.Roster.Marks(ctx, id)
	switch {
	case err != nil, !since.IsZero():
		return found, !since.IsZero(), err
	case !found.Behind(known):
		return found, false, nil
	}
	return found, true, a.Roster.NoticeRestored(ctx, id, now, Missing(known, found))
}

// Missing says what a backup does not know, in a sentence.
func Missing(known, found roster.Marks) string {
	of := func(n int64, one, more string) string {
		if n == 1 {
			return "1 " + one
		}
		return fmt.Sprintf("%d %s", max(n, 0), more)
	}
	return fmt.Sprintf("%s and %s are missing.", of(known.Sent-found.Sent, "mail that was sent", "mails that were sent"),
		of(known.Facts-found.Facts, "fact that was stated", "facts that were stated"))
}

// atLeast is how far the roster had come when an attempt before this one was last heard
// of, or when it was asked for.
func atLeast(ctx context.Context, asked roster.Marks) roster.Marks {
	var heard roster.Marks
	if activity.HasHeartbeatDetails(ctx) && activity.GetHeartbeatDetails(ctx, &heard) == nil {
		return asked.Max(heard)
	}
	return asked
}

// ReconcileAsk lets a cohort go on from a backup.
type ReconcileAsk struct {
	LookAsk
	Revision int   `json:"revision"`
	Fence    int64 `json:"fence"`
}

// Reconciled is what came of it.
type Reconciled struct {
	Marks    roster.Marks `json:"marks"`
	Proposal int          `json:"proposal,omitempty"` // the newest that the backup has
	Again    int          `json:"again"`              // are sent, perhaps once more, for that does no harm
	Doubtful int          `json:"doubtful"`           // may have been sent, and are listed
}

// Reconcile puts in doubt what was due by now and is not in the backup, and makes the
// plan that the cohort runs by the roster's again.
func (a *Activities) Reconcile(ctx context.Context, ask ReconcileAsk) (done Reconciled, err error) {
	b, err := a.book(ctx, ask.Hash)
	if errors.Is(err, roster.ErrUnknown) {
		return done, temporal.NewNonRetryableApplicationError(fmt.Sprintf("The backup lacks the files of revision %d.", ask.Revision), "refused", nil)
	}
	if err != nil {
		return done, err
	}
	back := roster.Reconciliation{Known: ask.Marks, Fence: ask.Fence, Hash: ask.Hash, Revision: ask.Revision, At: ask.Now}
	if err := a.Roster.Reconcile(ctx, ask.Cohort, back); err != nil {
		return done, err
	}
	counts, err := a.Roster.Standing(ctx, ask.Cohort)
	if err != nil {
		return done, err
	}
	done.Proposal = counts.Newest
	for _, task := range stages.Decide(b.plan, ask.State, facts(counts), ask.Now).Wanted {
		if err := a.doubt(ctx, b, ask, task, &done); err != nil {
			return done, err
		}
	}
	done.Marks, _, err = a.Roster.Marks(ctx, ask.Cohort)
	return done, err
}

// doubt writes the rows of a task that the backup lacks.
func (a *Activities) doubt(ctx context.Context, b *book, ask ReconcileAsk, task stages.Task, done *Reconciled) error {
	item, _ := b.plan.Item(task.Item)
	if item.Does != plan.SendMail && item.Does != plan.SendInvitation {
		return nil
	}
	want, err := a.want(ctx, b, ask.Cohort, task, ask.Now)
	if err != nil {
		return err
	}
	owed, err := a.Roster.Owe(ctx, ask.Cohort, want, owner(ctx))
	done.Again += owed.Due
	done.Doubtful += owed.Doubtful
	return err
}

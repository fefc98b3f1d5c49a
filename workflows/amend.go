package workflows

import (
	"strings"
	"time"

	"go.temporal.io/sdk/workflow"

	"trellis/activities"
	"trellis/definitions/change"
	"trellis/definitions/plan"
)

// settling is how long after an amendment nothing is reconciled, by the cohort's
// clock: so five amendments in a row are one update to people.
const settling = time.Minute

// Amend makes a plan the next revision of the one that it was made from. The roster
// has it already, with its source and with who wants it and why.
type Amend struct {
	ID   string    `json:"id"`
	From int       `json:"from"` // the revision that was looked at
	Plan plan.Plan `json:"plan"`
}

// Amended is what an amendment came to.
type Amended struct {
	Revision int       `json:"revision"`
	UnderWay int       `json:"underWay"` // mails that were between us and the mail server, and may still arrive
	From     time.Time `json:"from"`     // by the cohort's clock, when people begin to hear of it
}

// Known is what a revision is judged by besides the state: as of the last look.
type Known struct {
	Applied   bool `json:"applied,omitempty"`   // somebody has applied
	Told      bool `json:"told,omitempty"`      // somebody was told whether they have a place
	Announced bool `json:"announced,omitempty"` // pairs were announced
}

func (c *cohort) mayAmend(ctx workflow.Context, a Amend) error {
	if c.did(a.ID) {
		return nil
	}
	return c.checkAmendment(ctx, a)
}

func (c *cohort) checkAmendment(ctx workflow.Context, a Amend) error {
	if err := c.checkRevision(a); err != nil {
		return err
	}
	at := change.State{Began: c.Began, Ended: c.Ended, Now: c.now(ctx), Applied: c.Known.Applied, Told: c.Known.Told, Announced: c.Known.Announced}
	if made := change.Compare(c.plan, &a.Plan, at); len(made.Refused) > 0 {
		return refuse("%s", strings.Join(made.Refused, " "))
	}
	return nil
}

// checkRevision refuses what was made from a revision that is no longer the newest:
// whoever made it has not seen the other change.
func (c *cohort) checkRevision(a Amend) error {
	switch {
	case c.Stopped:
		return refuse("This cohort was stopped.")
	case c.Ending:
		return refuse("This cohort is being ended.")
	case c.Restored != nil:
		return refuse("The records of this cohort are a backup. Go on from it first, with `trellis resume --restored`.")
	case a.From != c.plan.Revision:
		return refuse("Revision %d is no longer the newest: somebody has amended the cohort, to revision %d. Look at the difference again with `trellis plan`.", a.From, c.plan.Revision)
	case a.Plan.Revision != c.plan.Revision+1:
		return refuse("Revision %d cannot follow revision %d.", a.Plan.Revision, c.plan.Revision)
	}
	return nil
}

func (c *cohort) amend(ctx workflow.Context, a Amend) (Amended, error) {
	if !c.did(a.ID) {
		if err := c.checkAmendment(ctx, a); err != nil {
			return Amended{}, err
		}
	}
	return c.revise(ctx, a)
}

// revise answers only when the fence has moved: nothing leaves any more that was
// decided by the plan before. What people hold is put right a little later.
func (c *cohort) revise(ctx workflow.Context, a Amend) (Amended, error) {
	if !c.did(a.ID) {
		ask := activities.AmendAsk{Cohort: c.plan.Cohort, Old: c.plan.Hash, New: a.Plan.Hash, Now: c.now(ctx)}
		*c.plan = a.Plan
		c.Settle = ask.Now.Add(settling)
		c.Revising = append(c.Revising, ask)
		c.decided(a.ID)
	}
	var moved activities.Moved
	for len(c.Revising) > 0 {
		ask := c.Revising[0]
		if err := workflow.ExecuteActivity(c.quick, act.Amend, ask).Get(ctx, &moved); err != nil {
			return Amended{}, err
		}
		if len(c.Revising) > 0 && c.Revising[0] == ask {
			c.Revising = c.Revising[1:]
		}
	}
	return Amended{Revision: a.Plan.Revision, UnderWay: moved.UnderWay, From: c.Settle}, nil
}

// settles says that an amendment was made a moment ago: others may follow, and people
// hear of all of them at once.
func (c *cohort) settles(ctx workflow.Context) bool { return c.now(ctx).Before(c.Settle) }

// mayEnd refuses to end what has ended.
func (c *cohort) mayEnd(_ workflow.Context, a Amend) error {
	if c.did(a.ID) {
		return nil
	}
	return c.checkRevision(a)
}

// takeEnd ends the cohort early, in order: its plan is one in which nothing is due and
// what is to come is called off; every stage has ended; and when everybody was told,
// it is over.
func (c *cohort) takeEnd(ctx workflow.Context, a Amend) (Amended, error) {
	if !c.did(a.ID) {
		if err := c.checkRevision(a); err != nil {
			return Amended{}, err
		}
		now := c.now(ctx)
		for i := range a.Plan.Stages {
			name := a.Plan.Stages[i].Name
			if c.Began[name].IsZero() {
				c.Began[name] = now
			}
			if c.Ended[name].IsZero() {
				c.Ended[name] = now
			}
		}
		c.Ending, c.Paused = true, false
	}
	return c.revise(ctx, a)
}

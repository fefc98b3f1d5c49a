package workflows

import (
	"fmt"
	"slices"

	"go.temporal.io/sdk/temporal"
	"go.temporal.io/sdk/workflow"

	"trellis/activities"
	"trellis/definitions/plan"
	"trellis/workflows/stages"
)

// Updates are decisions about the cohort. They are refused with a reason, or
// recorded; the loop then acts on them. Decisions about people are facts of the
// roster.
const (
	ApproveUpdate = "approve"
	StopUpdate    = "stop"
	AmendUpdate   = "amend"
	EndUpdate     = "end"
	PauseUpdate   = "pause"
	ResumeUpdate  = "resume"
	// ReconcileUpdate goes on from a backup of the roster. Its argument is a Pause.
	ReconcileUpdate = "reconcile"
)

// Approve is a decider's yes to the newest proposal.
type Approve struct {
	ID       string          `json:"id"`
	Approval stages.Approval `json:"approval"` // its At is set by the cohort's clock
}

// Stop ends the cohort. Ref is where the roster keeps who and why.
type Stop struct {
	ID  string `json:"id"`
	Ref string `json:"ref,omitempty"`
}

// Refused is the type of the error that an Update is refused with; its message
// is a sentence for whoever decided.
const Refused = "refused"

func refuse(format string, args ...any) error {
	return temporal.NewNonRetryableApplicationError(fmt.Sprintf(format, args...), Refused, nil)
}

func (c *cohort) handle(ctx workflow.Context) error {
	if err := workflow.SetUpdateHandlerWithOptions(ctx, ApproveUpdate, c.approve,
		workflow.UpdateHandlerOptions{Validator: c.mayApprove}); err != nil {
		return err
	}
	if err := workflow.SetUpdateHandlerWithOptions(ctx, StopUpdate, c.takeStop,
		workflow.UpdateHandlerOptions{Validator: c.mayStop}); err != nil {
		return err
	}
	for _, u := range []struct {
		name           string
		take, validate any
	}{
		{AmendUpdate, c.amend, c.mayAmend},
		{EndUpdate, c.takeEnd, c.mayEnd},
		{PauseUpdate, c.takePause, c.mayPause},
		{ResumeUpdate, c.takeResume, c.mayResume},
		{ReconcileUpdate, c.takeReconcile, c.mayReconcile},
	} {
		if err := workflow.SetUpdateHandlerWithOptions(ctx, u.name, u.take, workflow.UpdateHandlerOptions{Validator: u.validate}); err != nil {
			return err
		}
	}
	return c.answerQueries(ctx)
}

func (c *cohort) mayApprove(ctx workflow.Context, a Approve) error {
	if c.did(a.ID) {
		return nil
	}
	return c.checkApproval(a.Approval)
}

// approve asks again what the validator asked: another decision may have been
// taken between the two.
func (c *cohort) approve(ctx workflow.Context, a Approve) (string, error) {
	if c.did(a.ID) {
		return "already recorded", nil
	}
	if err := c.checkApproval(a.Approval); err != nil {
		return "", err
	}
	a.Approval.At = c.now(ctx)
	c.Approvals = append(c.Approvals, a.Approval)
	c.decided(a.ID)
	return "recorded", nil
}

func (c *cohort) checkApproval(a stages.Approval) error {
	s := c.plan.Stage(a.Stage)
	m := c.matching(a.Stage)
	switch {
	case c.Stopped:
		return refuse("This cohort was stopped.")
	case c.Restored != nil:
		return refuse("The records of this cohort are a backup. Go on from it first, with `trellis resume --restored`.")
	case s == nil || s.Kind != plan.Matching:
		return refuse("There is no stage called %s whose pairs could be approved.", a.Stage)
	case !slices.Contains(s.Deciders, a.By):
		return refuse("The programme does not ask %s to approve pairs; it asks %s.", a.By, names(s.Deciders))
	case !c.Ended[s.Name].IsZero() && !m.Open:
		return refuse("These pairs were announced already.")
	case m.Proposal == 0:
		return refuse("There is no proposal yet. It is made when choices have closed and every applicant was told.")
	case a.Proposal != m.Proposal:
		return refuse("Proposal %d is no longer the newest. Look at proposal %d, and approve that.", a.Proposal, m.Proposal)
	}
	if slices.ContainsFunc(c.Approvals, func(b stages.Approval) bool {
		return b.Stage == a.Stage && b.By == a.By && b.Proposal == a.Proposal
	}) {
		return refuse("%s has approved proposal %d already.", a.By, a.Proposal)
	}
	return nil
}

// matching is which proposal of a matching may be approved, by the last look.
func (c *cohort) matching(stage plan.StageName) activities.Matching {
	if strand := c.plan.Strand(stage); strand != "" {
		return c.Matchings[strand]
	}
	return activities.Matching{Proposal: c.Proposal, Open: c.seen.Later}
}

func (c *cohort) mayStop(ctx workflow.Context, s Stop) error {
	if c.Stopped && !c.did(s.ID) {
		return refuse("This cohort was stopped already.")
	}
	return nil
}

// takeStop answers only when the fence has moved: nothing leaves after "stopped"
// was said but what was already between us and the mail server, and the answer
// says how much that is.
func (c *cohort) takeStop(ctx workflow.Context, s Stop) (activities.Moved, error) {
	var moved activities.Moved
	if !c.did(s.ID) {
		c.Stopped = true
		c.decided(s.ID)
	}
	err := workflow.ExecuteActivity(c.quick, act.MoveFence, activities.FenceAsk{Cohort: c.plan.Cohort}).Get(ctx, &moved)
	return moved, err
}

// decided remembers a decision, and makes whatever was being decided from
// without it void.
func (c *cohort) decided(id string) {
	const remembered = 100
	c.Commands = append(c.Commands, id)
	if over := len(c.Commands) - remembered; over > 0 {
		c.Commands = c.Commands[over:]
	}
	c.turn++
	c.news = true
}

func (c *cohort) did(id string) bool { return slices.Contains(c.Commands, id) }

func names(staff []plan.StaffName) string {
	text := ""
	for i, n := range staff {
		switch {
		case i > 0 && i == len(staff)-1:
			text += " and "
		case i > 0:
			text += ", "
		}
		text += string(n)
	}
	return text
}

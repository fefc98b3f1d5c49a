package activities

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"go.temporal.io/sdk/temporal"

	"trellis/definitions"
	"trellis/definitions/plan"
	"trellis/roster"
	"trellis/workflows/stages"
)

// What invented people do. Each act is a row of the roster's agenda with an
// instant and, where it takes one, an argument; package rehearsal invents them.
const (
	ActStart    = "start"    // begins an application: Arg is an Application as JSON
	ActApply    = "apply"    // sends it: Arg is the address
	ActDecide   = "decide"   // the deciders decide about everyone who applied: Arg is the stage
	ActChoose   = "choose"   // a mentee chooses: Arg is "<address> <seed>"
	ActRSVP     = "rsvp"     // answers an invitation: Arg is "<address> <session> yes|no|maybe"
	ActApprove  = "approve"  // a decider approves the newest proposal: Arg is "<stage> <decider>"
	ActConfirm  = "confirm"  // says whether the match that is offered suits them: Arg is "<address> yes|no"
	ActMeet     = "meet"     // a pair or group meets: Arg is "<address> <stage>", of one of them
	ActAnswer   = "answer"   // fills in a form: Arg is "<address> <form> <seed>"
	ActAgree    = "agree"    // makes an agreement, for their pair or group too: Arg is "<address> <agreement>"
	ActTask     = "task"     // does a task, for their pair or group too: Arg is "<address> <task>"
	ActPause    = "pause"    // is ill, and away: Arg is "<address> <why>"
	ActResume   = "resume"   // is back: Arg is "<address> <why>"
	ActPart     = "part"     // their pair ends early, and both stay: Arg is "<address> <why>"
	ActWithdraw = "withdraw" // leaves: Arg is "<address> <why>"
	ActOutage   = "outage"   // the mail server goes "down" or comes "up"
)

// Application is the argument of ActStart.
type Application struct {
	Name, First, Email string
	Role               plan.RoleName
	Answers            map[string]string
}

// actor performs the acts of one cohort.
type actor struct {
	*Activities
	*book
	ask    ActAsk
	placed map[plan.RoleName][]candidate // who can be chosen, once somebody chooses
}

// candidate is somebody whom others may choose, made ready for many comparisons.
type candidate struct {
	id       plan.PersonID
	prepared definitions.Prepared
}

// Act performs what is on the agenda up to now, in the order of instants. What
// an act does and that it is done are one transaction, so none is done twice.
func (a *Activities) Act(ctx context.Context, ask ActAsk) error {
	b, err := a.book(ctx, ask.Hash)
	if err != nil {
		return err
	}
	x := &actor{Activities: a, book: b, ask: ask}
	const most = 10_000
	acts, err := a.Roster.Acts(ctx, ask.Cohort, ask.Now, most)
	if err != nil {
		return err
	}
	for len(acts) > 0 {
		n, err := x.some(ctx, acts)
		if err != nil {
			return err
		}
		acts = acts[n:]
	}
	return nil
}

// some performs the first acts of the list: one that reaches beyond the roster
// alone, or all up to the next such in one transaction.
func (x *actor) some(ctx context.Context, acts []roster.Act) (int, error) {
	switch first := acts[0]; first.Kind {
	case ActApprove:
		return 1, x.approve(ctx, first)
	case ActOutage:
		return 1, x.outage(ctx, first)
	}
	n := 0
	x.placed = nil // somebody may have left since the last moment
	err := x.Roster.Quietly().Fact(ctx, x.ask.Cohort, acts[0].At, func(t *roster.Tx) error {
		for n = 0; n < len(acts) && acts[n].At.Equal(acts[0].At) && acts[n].Kind != ActApprove && acts[n].Kind != ActOutage; n++ {
			if err := x.perform(ctx, t, acts[n]); err != nil {
				return fmt.Errorf("act %d (%s): %w", acts[n].ID, acts[n].Kind, err)
			}
			if err := t.Done(acts[n].ID); err != nil {
				return err
			}
		}
		return nil
	})
	return n, err
}

// perform does one act. Where the invented person is no longer in a position to
// do it, nothing happens, as in life.
func (x *actor) perform(ctx context.Context, t *roster.Tx, act roster.Act) error {
	who, rest, _ := strings.Cut(act.Arg, " ")
	switch act.Kind {
	case ActStart:
		return x.start(t, act)
	case ActDecide:
		return x.decide(t, plan.StageName(act.Arg))
	}
	person, err := t.Known(who)
	if errors.Is(err, roster.ErrUnknown) {
		return nil
	}
	if err != nil {
		return err
	}
	if !person.Withdrawn.IsZero() {
		return nil
	}
	switch act.Kind {
	case ActApply:
		return t.Apply(person.ID, person.Role)
	case ActWithdraw:
		return t.Withdraw(person.ID, x.plan.Coordinator, rest)
	}
	if !person.Placed() && !x.applicants(act.Kind, rest, person) {
		return nil
	}
	switch act.Kind {
	case ActChoose:
		return x.choose(t, person, rest)
	case ActRSVP:
		session, answer, _ := strings.Cut(rest, " ")
		return t.RSVP(person.ID, plan.SessionName(session), answer)
	case ActConfirm:
		return x.confirm(t, person, rest)
	case ActMeet:
		return x.meet(ctx, t, person, act)
	case ActTask:
		return x.task(t, person, plan.TaskName(rest), act)
	case ActPause, ActResume:
		return x.away(t, person, act.Kind, rest)
	case ActPart:
		return x.part(t, person, rest)
	case ActAgree:
		return x.agree(t, person, plan.AgreementName(rest), act)
	case ActAnswer:
		return x.answer(ctx, t, person, rest)
	}
	return fmt.Errorf("nobody knows how to %s", act.Kind)
}

func (x *actor) start(t *roster.Tx, act roster.Act) error {
	var a Application
	if err := json.Unmarshal([]byte(act.Arg), &a); err != nil {
		return err
	}
	_, err := t.AddApplicant(roster.Applicant{Name: a.Name, First: a.First, Email: a.Email, Role: a.Role, Answers: a.Answers, Started: act.At})
	return err
}

// approve is what the command line does for a decider: an Update. The act's
// number is the Update's id, so that doing it again after a crash changes nothing.
func (x *actor) approve(ctx context.Context, act roster.Act) error {
	stage, who, _ := strings.Cut(act.Arg, " ")
	proposal, err := x.Roster.Proposal(ctx, x.ask.Cohort, x.plan.Strand(plan.StageName(stage)))
	if err != nil {
		return err
	}
	if proposal != nil {
		approval := stages.Approval{Stage: plan.StageName(stage), By: plan.StaffName(who), Proposal: proposal.Number}
		err := x.Decider.Approve(ctx, x.ask.Cohort, fmt.Sprintf("act-%d", act.ID), approval)
		var refused *temporal.ApplicationError
		if err != nil && !errors.As(err, &refused) {
			return err
		}
	}
	return x.done(ctx, act)
}

func (x *actor) outage(ctx context.Context, act roster.Act) error {
	if x.Outage != nil {
		x.Outage(act.Arg == "down")
	}
	return x.done(ctx, act)
}

func (x *actor) done(ctx context.Context, act roster.Act) error {
	return x.Roster.Quietly().Fact(ctx, x.ask.Cohort, act.At, func(t *roster.Tx) error { return t.Done(act.ID) })
}

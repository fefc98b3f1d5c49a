package worker

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"time"

	"trellis/activities"
	"trellis/definitions"
	"trellis/definitions/change"
	"trellis/definitions/plan"
	"trellis/workflows"
)

// Revision is a cohort's next plan in the making: what it was made from, and what it
// would change.
type Revision struct {
	Old, Next *plan.Plan
	Change    change.Change
	Same      bool      // the files are those that the cohort goes by
	Over      bool      // it was stopped, or has ended
	Now       time.Time // by the cohort's clock
	files     map[string][]byte
}

// Revise compares the files of a book with what a cohort runs by. Nothing is changed.
func (i *Installation) Revise(ctx context.Context, id plan.CohortID, book *definitions.Book) (*Revision, definitions.Problems, error) {
	made, problems := book.Resolve(id.Short())
	if made == nil {
		return nil, problems, errors.New("the definitions have errors; nothing was amended")
	}
	stands, err := i.Standing(ctx, id)
	if err != nil {
		return nil, problems, err
	}
	old, was, err := i.Roster.Plan(ctx, stands.Hash)
	if err != nil {
		return nil, problems, err
	}
	r := &Revision{Old: old, Next: change.Join(old, made, stands.Now), files: book.Files(id.Short()), Now: stands.Now}
	r.Over = stands.Stopped || !slices.ContainsFunc(stands.Stages, func(s workflows.StageStanding) bool { return s.Ended.IsZero() })
	r.Same = maps.EqualFunc(was, r.files, bytes.Equal)
	r.Change = change.Compare(old, r.Next, at(stands))
	r.Change.Texts(old, r.Next, was, r.files)
	return r, problems, nil
}

func at(s workflows.Standing) change.State {
	x := change.State{Began: map[plan.StageName]time.Time{}, Ended: map[plan.StageName]time.Time{}, Now: s.Now,
		Applied: s.Known.Applied, Told: s.Known.Told, Announced: s.Known.Announced}
	for _, stage := range s.Stages {
		x.Began[stage.Name], x.Ended[stage.Name] = stage.Began, stage.Ended
	}
	return x
}

// Amend brings a revision into force, or says why it is refused: it was made from one
// that is no longer the newest, or changes what must stay.
func (i *Installation) Amend(ctx context.Context, id plan.CohortID, r *Revision, who plan.StaffName, why string) (workflows.Amended, error) {
	return i.revise(ctx, id, workflows.AmendUpdate, r, who, why)
}

// End ends a cohort before its time: the sessions to come are called off, and nothing
// else is sent any more.
func (i *Installation) End(ctx context.Context, id plan.CohortID, who plan.StaffName, why string) (*Revision, workflows.Amended, error) {
	stands, err := i.Standing(ctx, id)
	if err != nil {
		return nil, workflows.Amended{}, err
	}
	old, files, err := i.Roster.Plan(ctx, stands.Hash)
	if err != nil {
		return nil, workflows.Amended{}, err
	}
	r := &Revision{Old: old, Next: change.End(old, stands.Now), files: files, Now: stands.Now}
	r.Change = change.Compare(old, r.Next, at(stands))
	done, err := i.revise(ctx, id, workflows.EndUpdate, r, who, why)
	return r, done, err
}

func (i *Installation) revise(ctx context.Context, id plan.CohortID, update string, r *Revision, who plan.StaffName, why string) (done workflows.Amended, err error) {
	if err := i.Roster.SavePlan(ctx, r.Next, r.files); err != nil {
		return done, err
	}
	if err := i.Roster.ProposeAmendment(ctx, id, r.Next, update, who, why); err != nil {
		return done, err
	}
	command := fmt.Sprintf("%s/%d/%s", update, r.Next.Revision, r.Next.Hash)
	err = i.update(ctx, id, update, command, workflows.Amend{ID: command, From: r.Old.Revision, Plan: *r.Next}, &done)
	return done, err
}

// Pause lets nothing leave until [Installation.Resume].
func (i *Installation) Pause(ctx context.Context, id plan.CohortID, command, ref string) (moved activities.Moved, err error) {
	err = i.update(ctx, id, workflows.PauseUpdate, command, workflows.Pause{ID: command, Ref: ref}, &moved)
	return moved, err
}

// Resume lets things leave again.
func (i *Installation) Resume(ctx context.Context, id plan.CohortID, command, ref string) error {
	var said string
	return i.update(ctx, id, workflows.ResumeUpdate, command, workflows.Pause{ID: command, Ref: ref}, &said)
}

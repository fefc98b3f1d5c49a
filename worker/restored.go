package worker

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"trellis/activities"
	"trellis/definitions"
	"trellis/definitions/change"
	"trellis/definitions/plan"
	"trellis/roster"
	"trellis/workflows"
)

// Reconcile lets a cohort go on from a backup of its roster: see [roster.Roster.Reconcile].
func (i *Installation) Reconcile(ctx context.Context, id plan.CohortID, command string) (done activities.Reconciled, err error) {
	err = i.update(ctx, id, workflows.ReconcileUpdate, command, workflows.Pause{ID: command}, &done)
	return done, err
}

// LacksPlan says that the roster does not have the plan that a cohort runs by: it is a
// backup from before an amendment.
func (i *Installation) LacksPlan(ctx context.Context, id plan.CohortID) (bool, error) {
	stands, err := i.Standing(ctx, id)
	if err != nil {
		return false, err
	}
	_, _, err = i.Roster.Plan(ctx, stands.Hash)
	if errors.Is(err, roster.ErrUnknown) {
		return true, nil
	}
	return false, err
}

// Refile gives the roster the plan that a cohort runs by, with the files that it was
// made from. They are refused when what they say is something else.
func (i *Installation) Refile(ctx context.Context, id plan.CohortID, book *definitions.Book) error {
	made, problems := book.Resolve(id.Short())
	if made == nil {
		return problemsOf(problems)
	}
	stands, err := i.Standing(ctx, id)
	if err != nil {
		return err
	}
	runs, err := query[plan.Plan](ctx, i.Client, id, workflows.PlanQuery)
	if err != nil {
		return err
	}
	differs := change.Compare(&runs, change.Join(&runs, made, stands.Now), at(stands))
	moved := slices.ContainsFunc(differs.Items, func(it change.Item) bool { return it.Is != change.Same })
	if moved || len(differs.Sessions)+len(differs.Dates)+len(differs.Others)+len(differs.Refused) > 0 {
		return fmt.Errorf("the files do not say what revision %d of %s says. Give those that it was amended with", runs.Revision, id)
	}
	return i.Roster.SavePlan(ctx, &runs, book.Files(id.Short()))
}

func problemsOf(p definitions.Problems) error {
	return fmt.Errorf("the definitions have errors (%d of them): see them with `trellis check`", p.Errors())
}

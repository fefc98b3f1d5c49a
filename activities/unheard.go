package activities

import (
	"context"
	"slices"
	"time"

	"trellis/definitions/plan"
)

// unheard are those of a reminder of a task that is done once for each of several who
// have not done it about all of them; nil for every other item. It is what `waiting`
// says, so that a reminder and the list cannot disagree.
func (a *Activities) unheard(ctx context.Context, b *book, cohort plan.CohortID, item *plan.Item, stage *plan.Stage, now time.Time) (*[]plan.PersonID, error) {
	if !item.To.Lacks || item.Task == "" || stage == nil {
		return nil, nil
	}
	several := slices.ContainsFunc(stage.Tasks, func(t plan.Task) bool { return t.Name == item.Task && t.About != "" })
	if !several {
		return nil, nil
	}
	all, err := a.Roster.Waiting(ctx, cohort, b.plan, now)
	if err != nil {
		return nil, err
	}
	found := []plan.PersonID{}
	for _, asking := range all {
		if asking.Thing == "task/"+string(item.Task) {
			for _, p := range asking.People {
				found = append(found, p.ID)
			}
		}
	}
	return &found, nil
}

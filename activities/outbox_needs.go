package activities

import (
	"context"
	"slices"

	"trellis/definitions/plan"
	"trellis/workflows/stages"
)

// reading adds those who have to read something before it goes, and on whom it waits:
// who approves it, and the coordinator where the programme says hold.
func (a *Activities) reading(ctx context.Context, b *book, ask LookAsk, wanted []stages.Task, needs []plan.StaffName) ([]plan.StaffName, error) {
	for _, task := range wanted {
		item, _ := b.find(task.Item)
		if !item.Hold && len(item.Approvers) == 0 {
			continue
		}
		kept, err := a.Roster.Kept(ctx, ask.Cohort, item.Name, ask.Now)
		if err != nil {
			return nil, err
		}
		if kept == 0 {
			continue
		}
		seen, err := b.seen(item)
		if err != nil {
			return nil, err
		}
		standing, err := a.Roster.ItemStanding(ctx, ask.Cohort, *item, seen)
		if err != nil {
			return nil, err
		}
		who := standing.Lacking
		if standing.Held {
			who = append(slices.Clone(who), b.plan.Coordinator)
		}
		for _, one := range who {
			if !slices.Contains(needs, one) {
				needs = append(needs, one)
			}
		}
	}
	return needs, nil
}

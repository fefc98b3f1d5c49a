package activities

import (
	"context"
	"slices"

	"trellis/definitions"
	"trellis/definitions/plan"
	"trellis/roster"
)

// smallGroups counts the groups that go on and are smaller than the programme asks for.
func (a *Activities) smallGroups(ctx context.Context, s *scene) (n int, err error) {
	stage := s.plan.Grouped()
	if stage == nil {
		return 0, nil
	}
	all, err := a.Roster.Groups(ctx, s.ask.Cohort)
	for i := range all {
		if g := &all[i]; g.Ended.IsZero() && len(g.In()) < stage.Groups.Least {
			n++
		}
	}
	return n, err
}

// groups are those of whom it is so of everybody in them: what is asked of both of a
// pair is asked of all of a group.
func (x judging) groups(ctx context.Context, r *roster.Roster, rule *definitions.Only, people map[plan.PersonID][]definitions.Person, so map[plan.PersonID]bool) error {
	all, err := r.Groups(ctx, x.cohort)
	for i := range all {
		g := &all[i]
		if !g.Ended.IsZero() {
			continue
		}
		in := g.In()
		is := !slices.ContainsFunc(in, func(id plan.PersonID) bool {
			return !slices.ContainsFunc(people[id], func(p definitions.Person) bool { return rule.Pair(p, p) })
		})
		for _, id := range in {
			so[id] = so[id] || is
		}
	}
	return err
}

package activities

import (
	"context"
	"time"

	"trellis/definitions"
	"trellis/definitions/plan"
	"trellis/roster"
)

// Welcome gives places to those of the programme's earlier cohorts who have one again
// without applying, each by what they said in the latest of theirs. It is done when a
// cohort starts; done again it changes nothing.
func Welcome(ctx context.Context, r *roster.Roster, b *definitions.Book, p *plan.Plan, at time.Time) error {
	rules, err := b.Welcomes()
	if err != nil || len(rules) == 0 {
		return err
	}
	back, err := welcomed(ctx, r, rules, p)
	if err != nil || len(back) == 0 {
		return err
	}
	return r.Quietly().Fact(ctx, p.Cohort, at, func(t *roster.Tx) error {
		for _, x := range back {
			if _, err := t.Welcome(x.ID, x.Role, x.Answers, p.Coordinator, x.because); err != nil {
				return err
			}
		}
		return nil
	})
}

// returning is somebody who comes again, and by which rule.
type returning struct {
	roster.Person
	because string
}

func welcomed(ctx context.Context, r *roster.Roster, rules []definitions.Welcome, p *plan.Plan) (back []returning, err error) {
	cohorts, err := r.Earlier(ctx, p.Cohort)
	if err != nil {
		return nil, err
	}
	seen := map[plan.PersonID]bool{}
	for _, c := range cohorts {
		people, err := r.People(ctx, c)
		if err != nil {
			return nil, err
		}
		said, err := known(ctx, r, c)
		if err != nil {
			return nil, err
		}
		for _, x := range people {
			if seen[x.ID] || !x.Placed() || p.Role(x.Role) == nil {
				continue
			}
			seen[x.ID] = true
			if because := welcomes(rules, said[x.ID], x.Role); because != "" {
				back = append(back, returning{x, because})
			}
		}
	}
	return back, nil
}

// welcomes is the first rule by which somebody has a place again; "" when there is none.
func welcomes(rules []definitions.Welcome, said []definitions.Person, role plan.RoleName) string {
	for i := range rules {
		for _, x := range said {
			if x.Role == string(role) && rules[i].Of(x) {
				return rules[i].Label
			}
		}
	}
	return ""
}

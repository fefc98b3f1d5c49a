package main

import (
	"context"
	"slices"
	"strings"

	"trellis/definitions"
	"trellis/definitions/plan"
	"trellis/roster"
)

// access are the questions whose answers a register shows.
var access = []string{"access", "access_needs"}

func (c *cohort) asksAccess() bool {
	is := func(q definitions.Question) bool { return slices.Contains(access, q.Name) }
	return slices.ContainsFunc(c.plan.Roles, func(r plan.Role) bool { return slices.ContainsFunc(c.book.Questions(r.Name), is) }) ||
		slices.ContainsFunc(forms(c), func(form string) bool { return slices.ContainsFunc(c.asks(form), is) })
}

// readAccess adds what they answered when they applied, and to forms that know who
// they are.
func (r *register) readAccess(ctx context.Context, c *cohort, people []roster.Person) error {
	said, err := c.rolls.Said(ctx, c.ID)
	if err != nil {
		return err
	}
	for i := range r.People {
		var answers []string
		add := func(sheet map[string]string) {
			for _, q := range access {
				if a := clean(sheet[q]); a != "" && !slices.Contains(answers, a) {
					answers = append(answers, a)
				}
			}
		}
		for _, p := range people {
			if p.ID == r.People[i].id {
				add(p.Answers)
			}
		}
		for _, form := range forms(c) {
			add(said[r.People[i].id][form])
		}
		r.People[i].Access = strings.Join(answers, "; ")
	}
	return nil
}

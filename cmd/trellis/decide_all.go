package main

import (
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"trellis/definitions/plan"
	"trellis/roster"
)

// tally is what deciding about everyone came to, in one role.
type tally struct{ decided, full, barred int }

// everyone decides about all who wait for it.
func (d *deciding) everyone(cmd *cobra.Command, c *cohort) error {
	says, err := verdict(d.all)
	if err == nil && says != roster.Accept && says != roster.Decline {
		err = misused("--all takes accept or decline")
	}
	if err != nil {
		return err
	}
	accept := says == roster.Accept
	var count map[plan.RoleName]*tally
	err = c.state(cmd.Context(), d.dry, func(t *roster.Tx) error {
		count, err = d.inOrder(c, t, says)
		return err
	})
	if err != nil {
		return err
	}
	d.writeTally(cmd, c, count, accept)
	return d.differences(cmd, c)
}

func (d *deciding) inOrder(c *cohort, t *roster.Tx, says string) (map[plan.RoleName]*tally, error) {
	accept := says == roster.Accept
	people, err := t.People()
	if err != nil {
		return nil, err
	}
	slices.SortStableFunc(people, func(a, b roster.Person) int { return a.Applied.Compare(b.Applied) })
	taken, count := map[plan.RoleName]int{}, map[plan.RoleName]*tally{}
	for _, r := range c.plan.Roles {
		count[r.Name] = &tally{}
	}
	for _, p := range people {
		if p.Accepted && p.Withdrawn.IsZero() {
			taken[p.Role]++
		}
	}
	for i := range people {
		p := &people[i]
		if p.Applied.IsZero() || !p.Decided.IsZero() || !p.Withdrawn.IsZero() {
			continue
		}
		places, sum := c.plan.Role(p.Role).Places, count[p.Role]
		refused, _ := c.book.Eligible(p.Role, p.Answers)
		switch {
		case accept && len(refused) > 0:
			sum.barred++
			continue
		case accept && places > 0 && taken[p.Role] >= places:
			sum.full++
			continue
		}
		sum.decided++
		taken[p.Role]++
		if err := t.Decide(d.decision(p, says, d.because)); err != nil {
			return nil, err
		}
	}
	return count, nil
}

func (d *deciding) writeTally(cmd *cobra.Command, c *cohort, count map[plan.RoleName]*tally, accept bool) {
	out, did := cmd.OutOrStdout(), "declined"
	if accept {
		did = "accepted"
	}
	if d.dry {
		did = "would be " + did
	}
	for _, r := range c.plan.Roles {
		sum := count[r.Name]
		fmt.Fprintf(out, "%s %s", number(sum.decided, string(r.Name)), did)
		if sum.full > 0 {
			fmt.Fprintf(out, "; no place for %d more", sum.full)
		}
		if sum.barred > 0 {
			fmt.Fprintf(out, "; %d left to you: the programme's rules speak against them", sum.barred)
		}
		fmt.Fprintln(out)
	}
	if d.dry {
		fmt.Fprintln(out, "Nothing was written.")
	}
}

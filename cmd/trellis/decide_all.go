package main

import (
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"trellis/activities"
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
	people, err := t.People()
	if err != nil {
		return nil, err
	}
	if err := d.count(c, t, people); err != nil {
		return nil, err
	}
	d.places.InOrder(people)
	count := map[plan.RoleName]*tally{}
	for _, r := range c.plan.Roles {
		count[r.Name] = &tally{}
	}
	for i := range people {
		if !activities.Undecided(&people[i]) {
			continue
		}
		if err := d.next(c, t, &people[i], says, count[people[i].Role]); err != nil {
			return nil, err
		}
	}
	return count, nil
}

// next decides about the next of all. For whom there is no place, they wait, where the
// programme writes to those who do; else nobody would tell them, and they are left.
func (d *deciding) next(c *cohort, t *roster.Tx, p *roster.Person, says string, sum *tally) error {
	why := d.because
	if says == roster.Accept {
		if refused, _ := c.book.Eligible(p.Role, p.Answers); len(refused) > 0 {
			sum.barred++
			return nil
		}
		of := d.places.Of(p)
		d.places.Decided(of)
		if full := d.places.Full(of); len(full) > 0 && !d.evenSo {
			sum.full++
			if !c.tellsWaiting() {
				return nil
			}
			return t.Decide(d.decision(p, roster.WaitList, full[0].Why()))
		} else if err := d.except(t, p, full); err != nil {
			return err
		}
		d.places.Takes(of)
	}
	sum.decided++
	return t.Decide(d.decision(p, says, why))
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
			without := "; no place for %d more"
			if c.tellsWaiting() {
				without = "; %d on the waiting list, for there is no place"
			}
			fmt.Fprintf(out, without, sum.full)
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

// tellsWaiting says that the programme writes to those on its waiting list.
func (c *cohort) tellsWaiting() bool {
	for i := range c.plan.Stages {
		if slices.ContainsFunc(c.plan.Stages[i].Items, func(it plan.Item) bool { return it.To.Who == plan.Waiting }) {
			return true
		}
	}
	return false
}

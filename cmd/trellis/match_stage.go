package main

import (
	"context"
	"fmt"
	"strings"

	"trellis/definitions/plan"
)

// of turns to one matching of a programme: the only one, or that which is named.
func (c *cohort) of(name string) error {
	all := c.plan.Matchings()
	var names []string
	for _, s := range all {
		if string(s.Name) == name {
			c.matching = s
			return nil
		}
		names = append(names, string(s.Name))
	}
	switch {
	case len(all) == 0:
		return fmt.Errorf("nobody is matched in %s", c.ID)
	case name != "":
		return misused("%q is no matching of %s: there is %s", clean(name), c.ID, inWords(names))
	case len(all) > 1:
		return misused("say which matching, for %s has several: %s", c.ID, strings.Join(names, ", "))
	}
	c.matching = all[0]
	return nil
}

// ofProposal is [cohort.of], where a proposal says too which matching it is of; 0: none does.
func (c *cohort) ofProposal(ctx context.Context, name string, number int) error {
	if name != "" || number == 0 || len(c.plan.Matchings()) < 2 {
		return c.of(name)
	}
	p, err := c.proposalOf(ctx, number)
	if err != nil {
		return err
	}
	c.matching = c.plan.Matching(p.Strand)
	return nil
}

// matched is the matching that was turned to, or the first; nil where nobody is matched.
func (c *cohort) matched() *plan.Stage {
	if c.matching != nil {
		return c.matching
	}
	return c.plan.Matched()
}

func (c *cohort) strand() plan.Strand {
	if c.matching == nil {
		return ""
	}
	return c.plan.Strand(c.matching.Name)
}

// second is the second word, if there is one.
func second(args []string) string {
	if len(args) < 2 {
		return ""
	}
	return args[1]
}

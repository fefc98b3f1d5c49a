package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"trellis/definitions/plan"
	"trellis/roster"
)

const noProposalYet = "there is no proposal yet. It is made when choices have closed and every applicant was told"

func forecastInstead(id plan.CohortID) string {
	return fmt.Sprintf("What would be proposed today says `trellis match %s --forecast`.", id)
}

func (c *cohort) proposalOf(ctx context.Context, number int) (*roster.Proposal, error) {
	if number == 0 {
		return c.rolls.Proposal(ctx, c.ID, c.strand())
	}
	p, err := c.rolls.ProposalNumbered(ctx, c.ID, number)
	if errors.Is(err, roster.ErrUnknown) {
		return nil, fmt.Errorf("%s has no proposal %d: %w", c.ID, number, err)
	}
	return p, err
}

// fill takes over what the roster keeps of it.
func (s *sight) fill() {
	for _, p := range s.of.Pairs {
		s.Pairs = append(s.Pairs, seenPair{
			Mentee: s.someone(p.Mentee), Mentor: s.someone(p.Mentor), Why: clean(p.Why), Private: clean(p.Private), Drawn: p.Drawn, Fit: p.Fit,
		})
	}
	slices.SortStableFunc(s.Pairs, func(a, b seenPair) int { return byName(a.Mentee, b.Mentee) })
	for _, g := range s.of.Groups {
		x := seenGroup{Why: clean(g.Why)}
		for _, m := range g.Members {
			x.Members = append(x.Members, s.someone(m))
		}
		slices.SortFunc(x.Members, byName)
		s.Groups = append(s.Groups, x)
	}
	for _, w := range s.of.Waiting {
		s.Waiting = append(s.Waiting, seenWaiting{someone: s.someone(w.Person), Role: s.roleOf(w.Person), Why: clean(w.Why)})
	}
	slices.SortStableFunc(s.Waiting, func(a, b seenWaiting) int { return cmp.Or(cmp.Compare(a.Role, b.Role), byName(a.someone, b.someone)) })
	s.count()
	s.Bands = profiles(s.preferences(), s.of.Pairs)
}

func byName(a, b someone) int {
	return cmp.Or(strings.Compare(strings.ToLower(a.Name), strings.ToLower(b.Name)), cmp.Compare(a.ID, b.ID))
}

// roleOf is what the programme calls somebody who waits.
func (s *sight) roleOf(id plan.PersonID) string {
	for i := range s.people {
		if p := &s.people[i]; p.ID == id && p.Role != "" {
			if r := s.co.plan.Role(p.Role); r != nil {
				return r.Word()
			}
		}
	}
	return "participant"
}

func namesOf(people []roster.Person) map[plan.PersonID]string {
	names := make(map[plan.PersonID]string, len(people))
	for _, p := range people {
		names[p.ID] = clean(p.Name)
	}
	return names
}

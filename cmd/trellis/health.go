package main

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"trellis/activities"
	"trellis/definitions/phrase"
	"trellis/definitions/plan"
	"trellis/workflows/stages"
)

// healths are how the pairs and groups of a cohort are at a moment: of each person the
// one of theirs that wants looking after most, and all of them.
func (c *cohort) healths(ctx context.Context, now time.Time) (of map[plan.PersonID]stages.Health, all []activities.Relationship, err error) {
	a := &activities.Activities{Roster: c.rolls}
	all, err = a.Relationships(ctx, c.ID, c.plan.Hash, now)
	of = map[plan.PersonID]stages.Health{}
	for _, x := range all {
		for _, id := range x.People {
			if known, ok := of[id]; !ok || slices.Index(stages.Healths, x.Health) < slices.Index(stages.Healths, known) {
				of[id] = x.Health
			}
		}
	}
	return of, all, err
}

// knownRelationship turns away what is no health of a pair or group.
func knownRelationship(typed string) error {
	var names []string
	for _, h := range stages.Healths {
		names = append(names, string(h))
	}
	if typed == "" || slices.Contains(names, typed) {
		return nil
	}
	if near, ok := phrase.Near(typed, names); ok {
		return misused("nobody is so: --health %s. Did you mean %q?", clean(typed), near)
	}
	return misused("nobody is so: --health %s. It is one of %s", clean(typed), inWords(names))
}

// standing is how far a person has come, and how their pair is if that is not well.
func (x *onList) standing() string {
	switch x.Health {
	case stages.Quiet, stages.Overdue, stages.Asked:
		return x.State + ", " + string(x.Health)
	}
	return x.State
}

// tended counts the pairs and groups by how they are, and keeps those that want looking
// after, most urgent first.
func (s *status) tended(ctx context.Context, c *cohort) (err error) {
	if s.Calls, err = c.rolls.Calls(ctx, c.ID); err != nil {
		return err
	}
	_, all, err := c.healths(ctx, s.Now)
	for _, x := range all {
		if s.Health == nil {
			s.Health = map[stages.Health]int{}
		}
		if s.Health[x.Health]++; x.Health == stages.Asked || x.Health == stages.Overdue {
			s.Tend = append(s.Tend, x)
		}
	}
	slices.SortStableFunc(s.Tend, func(a, b activities.Relationship) int {
		return slices.Index(stages.Healths, a.Health) - slices.Index(stages.Healths, b.Health)
	})
	return err
}

// howTheyAre is how many pairs or groups are how: "11 fine, 2 overdue".
func (s *status) howTheyAre() string {
	var parts []string
	for _, h := range stages.Healths {
		if n := s.Health[h]; n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n, h))
		}
	}
	return strings.Join(parts, ", ")
}

// toCall is who must talk with whom.
func (s *status) toCall() (all []need) {
	for _, x := range s.Calls {
		who := x.Handed
		if who == "" {
			who = s.plan.Coordinator
		}
		all = append(all, need{Who: who, What: fmt.Sprintf("talk with person %d, who asked to be called.", x.Person), Since: x.At,
			Commands: []string{
				fmt.Sprintf("trellis people show %s %d", s.Cohort, x.Person),
				fmt.Sprintf("trellis record call-me %s %d --done --because \"…\"", s.Cohort, x.Person),
			}})
	}
	return all
}

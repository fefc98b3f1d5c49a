package activities

import (
	"context"
	"fmt"
	"slices"

	"trellis/definitions/plan"
	"trellis/roster"
)

// severalPairs reads the pairs, if a reader is in several and the mail is about one of
// them, or about those of one matching.
func (a *Activities) severalPairs(ctx context.Context, s *scene) error {
	several := false
	for _, p := range s.people {
		several = several || len(p.Match) > 1 && !p.Grouped
	}
	s.strand = s.ofStrand(s.item)
	if !several || !s.item.To.Apart() && (s.item.To.Who != plan.Paired || s.strand == nil) {
		return nil
	}
	all, err := a.Roster.Pairs(ctx, s.ask.Cohort)
	s.pairs = map[int64]roster.Pair{}
	for _, p := range all {
		s.pairs[p.ID] = p
	}
	return err
}

// about are those of a reader's matches whom a mail is about.
func (s *scene) about(row *roster.Row, match []plan.PersonID) []plan.PersonID {
	if len(s.pairs) == 0 {
		return match
	}
	if s.item.To.Apart() {
		id, _ := roster.Turn(row.Occurrence)
		of, known := s.pairs[id]
		return slices.DeleteFunc(slices.Clone(match), func(other plan.PersonID) bool {
			return known && other != of.Mentor && other != of.Mentee
		})
	}
	return slices.DeleteFunc(slices.Clone(match), func(other plan.PersonID) bool { return !s.inStrand(row.Person, other) })
}

// inStrand says that two are a pair of the matching that the mail is about.
func (s *scene) inStrand(one, other plan.PersonID) bool {
	for _, p := range s.pairs {
		if p.Strand == *s.strand && p.Ended.IsZero() && (p.Mentor == one && p.Mentee == other || p.Mentor == other && p.Mentee == one) {
			return true
		}
	}
	return false
}

// calls is what the notices about wishes to talk say: whom to call, and how.
func (a *Activities) calls(ctx context.Context, s *scene, said map[string]string) error {
	open, err := a.Roster.Calls(ctx, s.ask.Cohort)
	if err != nil {
		return err
	}
	people, err := a.Roster.People(ctx, s.ask.Cohort)
	if err != nil {
		return err
	}
	lines := map[string][]string{}
	for _, c := range open {
		i := slices.IndexFunc(people, func(p roster.Person) bool { return p.ID == c.Person && p.Role != "" })
		if i < 0 {
			continue
		}
		line := fmt.Sprintf("%s (%s), %s, since %s", people[i].Name, s.plan.Role(people[i].Role).Word(), people[i].Email, s.clock(c.At))
		switch {
		case c.Handed == "":
			lines["calls"] = append(lines["calls"], line)
		case slices.Contains(s.item.To.Staff, c.Handed):
			lines["handed"] = append(lines["handed"], line)
		}
	}
	for _, which := range []string{"calls", "handed"} {
		said[which] = listed(lines[which], "Nobody any more.")
	}
	return nil
}

package activities

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"trellis/definitions/plan"
	"trellis/roster"
)

// mostIntroduced is how many people a mail introduces at most. A longer list is
// no letter any more; the coordinator has it.
const mostIntroduced = 100

// addFigures finds what the words of this mail ask for beyond one reader: counts
// for notices to staff, and introductions.
func (a *Activities) addFigures(ctx context.Context, s *scene) error {
	l, err := s.letter(s.item.Mail)
	if err != nil {
		return err
	}
	asks := func(name string) bool {
		return slices.ContainsFunc(l.words.Names, func(n string) bool { return n == name || strings.HasPrefix(n, name+".") })
	}
	if asks("count") {
		if s.common.Counts, err = a.figures(ctx, s.ask.Cohort); err != nil {
			return err
		}
	}
	if asks("introductions") {
		people, err := a.Roster.People(ctx, s.ask.Cohort)
		if err != nil {
			return err
		}
		s.introductions = introductions(s.plan, people)
	}
	return nil
}

func (a *Activities) figures(ctx context.Context, cohort plan.CohortID) (map[string]int, error) {
	c, err := a.Roster.Standing(ctx, cohort)
	if err != nil {
		return nil, err
	}
	counts := map[string]int{"undecided": c.Undecided, "places": c.Places, "pairs": c.Pairs, "ended": c.PairsEnded}
	for _, r := range c.Roles {
		counts["applied"] += r.Applied
	}
	proposal, err := a.Roster.Proposal(ctx, cohort)
	if err != nil || proposal == nil {
		return counts, err
	}
	if !c.Announced {
		counts["pairs"], counts["waiting"] = len(proposal.Pairs), len(proposal.Waiting)
	}
	return counts, nil
}

// introductions are, for each role, what the others say about themselves: name,
// where they work, and what they wrote for this.
func introductions(p *plan.Plan, people []roster.Person) map[plan.RoleName]string {
	made := map[plan.RoleName]string{}
	for _, reader := range p.Roles {
		var others []string
		for _, x := range people {
			if x.Placed() && x.Role != reader.Name {
				others = append(others, introduction(x))
			}
		}
		if len(others) > mostIntroduced {
			made[reader.Name] = fmt.Sprintf("There are %d of them, too many for a letter. Write to the coordinator for the list.", len(others))
			continue
		}
		made[reader.Name] = strings.Join(others, "\n\n")
	}
	return made
}

func introduction(p roster.Person) string {
	text := p.Name
	if service := p.Answers["service"]; service != "" {
		text += ", " + service
	}
	if about := p.Answers["about"]; about != "" {
		text += "\n" + about
	}
	return text
}

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
		if s.common.Counts, err = a.figures(ctx, s); err != nil {
			return err
		}
		if s.common.Counts["small"], err = a.smallGroups(ctx, s); err != nil {
			return err
		}
	}
	if asks("report") {
		if err := a.tellStaff(ctx, s); err != nil {
			return err
		}
	}
	if asks("introductions") {
		people, err := a.Roster.People(ctx, s.ask.Cohort)
		if err != nil {
			return err
		}
		s.introductions = introductions(people)
	}
	return nil
}

// figures counts what a notice is about: of several matchings, the one that it follows.
func (a *Activities) figures(ctx context.Context, s *scene) (map[string]int, error) {
	c, err := a.Roster.Standing(ctx, s.ask.Cohort)
	if err != nil {
		return nil, err
	}
	counts := map[string]int{"undecided": c.Undecided, "places": c.Places, "pairs": c.Pairs, "ended": c.PairsEnded, "groups": c.Groups}
	for _, r := range c.Roles {
		counts["applied"] += r.Applied
	}
	strand := s.strandOf(s.item.Name)
	m := c.Matching(strand)
	counts["unconfirmed"] = m.Unconfirmed
	proposal, err := a.Roster.Proposal(ctx, s.ask.Cohort, strand)
	if err != nil || proposal == nil {
		return counts, err
	}
	if !m.Announced {
		counts["pairs"], counts["groups"], counts["waiting"] = len(proposal.Pairs), len(proposal.Groups), len(proposal.Waiting)
	}
	return counts, nil
}

// introduced is one person, and what the others read about them.
type introduced struct {
	who  plan.PersonID
	text string
}

// introductions are what those with a place say about themselves: name, where
// they work, and what they wrote for this.
func introductions(people []roster.Person) (all []introduced) {
	for _, p := range people {
		if p.Placed() {
			all = append(all, introduced{p.ID, introduction(p)})
		}
	}
	return all
}

// introductionsFor leaves out the reader's own.
func (s *scene) introductionsFor(reader plan.PersonID) string {
	if len(s.introductions) > mostIntroduced {
		return fmt.Sprintf("There are %d of you, too many for a letter. Write to the coordinator for the list.", len(s.introductions))
	}
	var others []string
	for _, x := range s.introductions {
		if x.who != reader {
			others = append(others, x.text)
		}
	}
	return strings.Join(others, "\n\n")
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

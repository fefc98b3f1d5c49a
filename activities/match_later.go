package activities

import (
	"context"
	"slices"

	"trellis/definitions/plan"
	"trellis/roster"
)

// settle finds the pairs that stay as they are: those that were announced and go on,
// and those of the newest proposal that were confirmed. Once pairs were announced, only
// those are matched who are to be: who waits for somebody, where the programme has them
// wait, and whose pair has ended, where it has them matched again.
func (a *Activities) settle(ctx context.Context, stage *plan.Stage, g *given) error {
	pairs, err := a.Roster.Pairs(ctx, g.cohort.ID)
	if err != nil {
		return err
	}
	newest, err := a.Roster.Proposal(ctx, g.cohort.ID, g.strand)
	if err != nil {
		return err
	}
	said, err := a.Roster.Confirmations(ctx, g.cohort.ID)
	if err != nil {
		return err
	}
	parted := map[plan.PersonID]bool{}
	for _, p := range pairs {
		if p.Strand != g.strand {
			continue
		}
		g.later = true
		if p.Ended.IsZero() {
			g.settled = append(g.settled, asProposed(newest, p))
		}
		parted[p.Mentee] = true
	}
	for _, c := range said {
		if c.Says == roster.Yes && newest != nil {
			g.confirmed(newest, c)
		}
	}
	if g.later {
		_, gone := g.settledPlaces()
		g.people = slices.DeleteFunc(slices.Clone(g.people), func(p roster.Person) bool {
			return p.Role == stage.Choose.By && !gone[p.ID] && !stage.MatchesLater(parted[p.ID])
		})
	}
	return nil
}

// asProposed is a pair as the newest proposal has it, or as it was announced.
func asProposed(newest *roster.Proposal, p roster.Pair) roster.ProposedPair {
	if newest != nil {
		for _, x := range newest.Pairs {
			if x.Mentor == p.Mentor && x.Mentee == p.Mentee {
				return x
			}
		}
	}
	return roster.ProposedPair{Mentor: p.Mentor, Mentee: p.Mentee, Why: p.Why, Fit: "[]"}
}

// confirmed settles a pair of the newest proposal, if both still have a place.
func (g *given) confirmed(newest *roster.Proposal, c roster.Confirmation) {
	placed := func(id plan.PersonID) bool {
		return slices.ContainsFunc(g.people, func(p roster.Person) bool { return p.ID == id && p.Placed() })
	}
	already := slices.ContainsFunc(g.settled, func(x roster.ProposedPair) bool { return x.Mentee == c.Mentee })
	refused := g.apart[[2]plan.PersonID{c.Mentor, c.Mentee}] != ""
	if already || refused || !placed(c.Mentor) || !placed(c.Mentee) {
		return
	}
	for _, x := range newest.Pairs {
		if x.Mentor == c.Mentor && x.Mentee == c.Mentee {
			g.settled = append(g.settled, x)
		}
	}
}

// settledPlaces are how many each mentor has already, and which mentees are matched.
func (g *given) settledPlaces() (taken map[plan.PersonID]int, gone map[plan.PersonID]bool) {
	taken, gone = map[plan.PersonID]int{}, map[plan.PersonID]bool{}
	for _, x := range g.settled {
		taken[x.Mentor]++
		gone[x.Mentee] = true
	}
	return taken, gone
}

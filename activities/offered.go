package activities

import (
	"context"

	"trellis/definitions/plan"
	"trellis/roster"
)

// offered has those who are offered a match read of whom it is with, as they would once
// it is announced.
func (a *Activities) offered(ctx context.Context, cohort plan.CohortID, strand plan.Strand, people map[plan.PersonID]roster.Person) error {
	newest, err := a.Roster.Proposal(ctx, cohort, strand)
	if err != nil || newest == nil {
		return err
	}
	with := map[plan.PersonID]plan.PersonID{}
	var others []plan.PersonID
	for _, x := range newest.Pairs {
		for _, two := range [][2]plan.PersonID{{x.Mentor, x.Mentee}, {x.Mentee, x.Mentor}} {
			if _, asked := people[two[0]]; asked && with[two[0]] == 0 {
				with[two[0]] = two[1]
				others = append(others, two[1])
			}
		}
	}
	found, err := a.Roster.Readers(ctx, cohort, others)
	if err != nil {
		return err
	}
	for person, other := range with {
		p := people[person]
		p.Match = []plan.PersonID{other}
		people[person] = p
		if _, known := people[other]; !known {
			people[other] = found[other]
		}
	}
	return nil
}

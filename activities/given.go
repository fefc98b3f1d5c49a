package activities

import (
	"context"
	"slices"
	"time"

	"trellis/definitions"
	"trellis/definitions/plan"
	"trellis/roster"
)

// given is what the pairs of a cohort are decided from, as the roster has it.
type given struct {
	cohort roster.Cohort
	strand plan.Strand
	now    time.Time
	people []roster.Person // whom the matching is for
	pins   []roster.Pin
	// apart are people who are not paired whatever the rules say, mentor and mentee, and why.
	apart map[[2]plan.PersonID]string
	// settled are pairs that stay as they are: nobody else is matched with the mentee,
	// and the mentor takes so many fewer. Later: pairs were announced before.
	settled []roster.ProposedPair
	later   bool
	// elsewhere is how many each mentor has, or is to have, in another matching of the programme.
	elsewhere map[plan.PersonID]int

	earlier    []roster.EarlierPlace
	exceptions []roster.Exception
}

// Why two people are not paired although the rules would let them.
const (
	werePair = "they were a pair before"
	saidNo   = "one of them said no, or did not answer"
	arePair  = "they are a pair already"
)

// given reads it. Nothing is settled yet.
func (a *Activities) given(ctx context.Context, b *book, stage *plan.Stage, id plan.CohortID, now time.Time) (g *given, err error) {
	g = &given{now: now, strand: b.plan.Strand(stage.Name), elsewhere: map[plan.PersonID]int{}, apart: map[[2]plan.PersonID]string{}}
	if g.cohort, err = a.Roster.Cohort(ctx, id); err != nil {
		return nil, err
	}
	people, err := a.Roster.People(ctx, id)
	if err != nil {
		return nil, err
	}
	if g.people, err = a.mayBeMatched(ctx, b, stage, id, people); err != nil {
		return nil, err
	}
	if g.pins, err = a.Roster.Pins(ctx, id); err != nil {
		return nil, err
	}
	if g.earlier, err = a.Roster.EarlierPlaces(ctx, id); err != nil {
		return nil, err
	}
	if g.exceptions, err = a.Roster.Exceptions(ctx, id); err != nil {
		return nil, err
	}
	past, err := a.Roster.PastPairs(ctx, id)
	if err != nil {
		return nil, err
	}
	for _, two := range past {
		g.apart[two], g.apart[[2]plan.PersonID{two[1], two[0]}] = werePair, werePair
	}
	said, err := a.Roster.Confirmations(ctx, id)
	for _, c := range said {
		if c.Says != roster.Yes {
			g.apart[[2]plan.PersonID{c.Mentor, c.Mentee}] = saidNo
		}
	}
	if err != nil {
		return nil, err
	}
	return g, a.elsewhere(ctx, b, g)
}

// mayBeMatched leaves out for whom a matching is not (only_if): they are not matched
// in it, and do not wait either.
func (a *Activities) mayBeMatched(ctx context.Context, b *book, stage *plan.Stage, cohort plan.CohortID, people []roster.Person) ([]roster.Person, error) {
	if stage.OnlyIf == "" {
		return people, nil
	}
	rule, err := b.Only(stage.Name, stage.OnlyIf)
	if err != nil {
		return nil, err
	}
	answered, err := known(ctx, a.Roster, cohort)
	if err != nil {
		return nil, err
	}
	as := func(p roster.Person) definitions.Person {
		i := slices.IndexFunc(answered[p.ID], func(x definitions.Person) bool { return x.Role == string(p.Role) })
		if i < 0 {
			return asDefined(p)
		}
		return answered[p.ID][i]
	}
	return slices.DeleteFunc(slices.Clone(people), func(p roster.Person) bool {
		return !slices.ContainsFunc(people, func(other roster.Person) bool {
			return p.Role != other.Role && p.Role != "" && other.Role != "" && rule.Pair(as(p), as(other))
		})
	}), nil
}

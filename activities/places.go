package activities

import (
	"cmp"
	"slices"
	"time"

	"trellis/definitions"
	"trellis/definitions/plan"
	"trellis/roster"
)

// Places is how the places of a cohort stand: its limits, the places that are kept for
// some, and who comes first. It is asked by whoever decides about applicants.
type Places struct {
	*definitions.Tally
	admission *definitions.Admission
	judged    map[application]definitions.Candidate
}

// application is what is judged once: a person, in a role.
type application struct {
	person plan.PersonID
	role   plan.RoleName
}

// CountPlaces counts who has a place, or was accepted and is to be told, and who
// waits for a decision. Earlier are the places that people had in earlier cohorts.
func CountPlaces(b *definitions.Book, p *plan.Plan, people []roster.Person, earlier []roster.EarlierPlace, now time.Time) (*Places, error) {
	a, err := b.Admission()
	if err != nil {
		return nil, err
	}
	x := &Places{Tally: a.Tally(p, closed(p, now)), admission: a, judged: map[application]definitions.Candidate{}}
	for i := range people {
		switch p := &people[i]; {
		case p.Role == "" || !p.Withdrawn.IsZero():
		case p.Accepted:
			x.Takes(x.Of(p))
		case Undecided(p):
			if refused, _ := b.Eligible(p.Role, p.Answers); len(refused) == 0 {
				x.Wants(x.Of(p))
			}
		}
	}
	for _, e := range earlier {
		x.Took(a.Candidate(e.Person, e.Role, e.Answers), e.Told, now)
	}
	return x, nil
}

// Undecided says that somebody applied and nobody has decided about them.
func Undecided(p *roster.Person) bool {
	return !p.Applied.IsZero() && p.Decided.IsZero() && p.Withdrawn.IsZero()
}

// closed says that nobody is invited to apply any more.
func closed(p *plan.Plan, now time.Time) bool {
	for i := range p.Stages {
		if s := &p.Stages[i]; s.Kind == plan.Recruitment && now.Before(s.Closes) {
			return false
		}
	}
	return true
}

// Of is what the rules about places say of somebody.
func (x *Places) Of(p *roster.Person) definitions.Candidate {
	key := application{p.ID, p.Role}
	c, known := x.judged[key]
	if !known {
		c = x.admission.Candidate(p.ID, p.Role, p.Answers)
		x.judged[key] = c
	}
	return c
}

// InOrder sorts people as places go to them: who comes first by the programme's rules,
// and then who applied first. Who has not applied comes last.
func (x *Places) InOrder(people []roster.Person) {
	slices.SortStableFunc(people, func(a, b roster.Person) int {
		return cmp.Or(
			cmp.Compare(truth(a.Applied.IsZero()), truth(b.Applied.IsZero())),
			cmp.Compare(x.Of(&b).First, x.Of(&a).First),
			a.Applied.Compare(b.Applied))
	})
}

func truth(is bool) int {
	if is {
		return 1
	}
	return 0
}

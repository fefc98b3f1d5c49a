package activities

import (
	"fmt"
	"strconv"

	"trellis/definitions"
	"trellis/definitions/plan"
	"trellis/matching"
	"trellis/roster"
)

// match is a matching problem and the people it is about.
type match struct {
	*given
	rules            *definitions.Rules
	choose           *plan.Choose
	rolling          bool
	mentors, mentees []side
	problem          matching.Problem
}

// side is one of the people, in the order of the problem.
type side struct {
	roster.Person
	prepared definitions.Prepared
	apart    []apart // of a mentee
}

// apart is a mentor with whom a mentee is not paired, by index, and why.
type apart struct {
	mentor int
	why    string
}

// newMatch makes the problem of those who have a place.
func newMatch(b *book, stage *plan.Stage, g *given) (*match, error) {
	rules, err := b.Rules(stage.Name)
	if err != nil {
		return nil, err
	}
	m := &match{given: g, rules: rules, choose: stage.Choose, rolling: stage.Rolling}
	taken, gone := g.settledPlaces()
	for _, p := range g.people {
		if !p.Placed() {
			continue
		}
		s := side{Person: p, prepared: rules.Prepare(asDefined(p))}
		switch {
		case p.Role == stage.Choose.Among:
			m.mentors = append(m.mentors, s)
			m.problem.Mentors = append(m.problem.Mentors, matching.Mentor{ID: int64(p.ID),
				Takes: max(takes(b.plan.Role(p.Role), p)-taken[p.ID]-g.elsewhere[p.ID], 0), First: rules.First(s.prepared)})
		case p.Role == stage.Choose.By && !gone[p.ID]:
			m.mentees = append(m.mentees, s)
			m.problem.Mentees = append(m.problem.Mentees, matching.Mentee{ID: int64(p.ID), Choices: ids(p.Choices),
				Ranked: stage.Choose.BestFirst || stage.Choose.Scores != "", First: rules.First(s.prepared)})
		}
	}
	m.keepApart()
	m.problem.Seed = g.cohort.Seed
	m.problem.Judges = m.judge
	return m, m.bound(b)
}

// keepApart finds who was a pair before, or said no to it, by their places.
func (m *match) keepApart() {
	mentors, mentees := placesOf(m.mentors), placesOf(m.mentees)
	for two, why := range m.given.apart {
		mentor, isMentor := mentors[two[0]]
		mentee, isMentee := mentees[two[1]]
		if isMentor && isMentee {
			m.mentees[mentee].apart = append(m.mentees[mentee].apart, apart{mentor, why})
		}
	}
}

// judge says of a mentor and a mentee whether they may be a pair, and how well they
// fit. Several work at once, for thousands of people are millions of pairs.
func (m *match) judge() matching.Judge {
	rules := m.rules.Judge()
	return func(mentor, mentee int) (fit []int, ok bool, rule string) {
		mentors, mentees := &m.mentors[mentor], &m.mentees[mentee]
		for _, x := range mentees.apart {
			if x.mentor == mentor {
				return nil, false, x.why
			}
		}
		if ok, rule := rules.Two(&mentors.prepared, &mentees.prepared); !ok {
			return nil, false, rule
		}
		return rules.Fit(worth(m.choose, &mentees.Person, mentors.ID)), true, ""
	}
}

// takes is how many people somebody is matched with: as many as they said, where the
// programme asks, or else as many as it says. Who did not say takes one.
func takes(role *plan.Role, p roster.Person) int {
	if role.TakesAnswer == "" {
		return max(role.Takes, 1)
	}
	said, err := strconv.ParseFloat(p.Answers[role.TakesAnswer], 64)
	if err != nil {
		return 1
	}
	return int(min(max(said, 0), matching.MostPeople))
}

// proposal is the result as the roster keeps it, with a sentence for each pair
// and for each who waits.
func (m *match) proposal(r *matching.Result, mark int64) roster.Proposal {
	p := roster.Proposal{Strand: m.strand, Rolling: m.rolling, Seed: m.problem.Seed, Input: r.Input, Engine: r.Engine, Mark: mark, Pairs: m.settled}
	mentors, mentees := byID(m.mentors), byID(m.mentees)
	for _, pair := range r.Pairs {
		mentor, mentee := mentors[pair.Mentor], mentees[pair.Mentee]
		words := matching.Words{Mentor: "mentor", Mentee: "mentee", Mentors: "mentors", Mentees: "mentees",
			Needs: m.rules.Asked(mentee.prepared), Shared: m.rules.Shared(mentor.prepared, mentee.prepared)}
		drawn := pair.Lottery
		pair.Lottery = false // it is told to those who decide, and not to the two
		words.Choice, words.Good = chosen(m.choose, &mentee.Person, mentor.ID)
		p.Pairs = append(p.Pairs, roster.ProposedPair{
			Mentor: mentor.ID, Mentee: mentee.ID, Why: pair.Sentence(words), Fit: fmt.Sprint(pair.Fit), Private: m.request(mentor, mentee), Drawn: drawn,
		})
	}
	for _, w := range r.Waiting {
		words := matching.Words{Mentor: "mentor", Mentee: "mentee", Mentors: "mentors", Mentees: "mentees"}
		p.Waiting = append(p.Waiting, roster.Waiting{Person: plan.PersonID(w.ID), Why: w.Sentence(words)})
	}
	return p
}

// request is what is said of a request, to those who run the programme alone.
func (m *match) request(mentor, mentee side) string {
	switch asked, met := m.rules.Request(mentor.prepared, mentee.prepared); {
	case met:
		return "A request was met."
	case asked:
		return "A request was not met."
	}
	return ""
}

func byID(people []side) map[int64]side {
	found := make(map[int64]side, len(people))
	for _, p := range people {
		found[int64(p.ID)] = p
	}
	return found
}

func ids(people []plan.PersonID) []int64 {
	numbers := make([]int64, len(people))
	for i, p := range people {
		numbers[i] = int64(p)
	}
	return numbers
}

package activities

import (
	"trellis/definitions/plan"
	"trellis/roster"
)

// pin takes over what people decided about two who are both in the problem.
func (m *match) pin(pins []roster.Pin) {
	mentors, mentees := placesOf(m.mentors), placesOf(m.mentees)
	for _, p := range pins {
		mentor, isMentor := mentors[p.First]
		mentee, isMentee := mentees[p.Second]
		switch two := [2]int{mentor, mentee}; {
		case !isMentor || !isMentee:
		case p.Together:
			m.problem.Pins = append(m.problem.Pins, two)
		default:
			m.problem.Forbids = append(m.problem.Forbids, two)
		}
	}
}

// keepPairs has as few people as possible move from a proposal.
func (m *match) keepPairs(p *roster.Proposal) {
	if p == nil {
		return
	}
	mentors, mentees := placesOf(m.mentors), placesOf(m.mentees)
	for _, pair := range p.Pairs {
		mentor, isMentor := mentors[pair.Mentor]
		mentee, isMentee := mentees[pair.Mentee]
		if isMentor && isMentee {
			m.problem.Kept = append(m.problem.Kept, [2]int{mentor, mentee})
		}
	}
}

func placesOf(people []side) map[plan.PersonID]int {
	places := make(map[plan.PersonID]int, len(people))
	for i, p := range people {
		places[p.ID] = i
	}
	return places
}

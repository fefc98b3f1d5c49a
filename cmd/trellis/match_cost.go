package main

import (
	"fmt"
	"math"
	"slices"

	"trellis/definitions/plan"
	"trellis/matching"
	"trellis/roster"
)

// cost is what it would have taken to give somebody whom they chose.
type cost struct {
	said   string
	others int // who would be elsewhere
}

// instead says what it would have cost to give somebody whom they chose and did not
// get: their first choice where choices have an order, else each of them. It is what a
// pin would do: as few others as possible would be elsewhere.
func (s *sight) instead(mentee, mentor plan.PersonID) (all []cost) {
	p := s.person(mentee)
	if p == nil || len(p.Choices) == 0 || s.rather == nil {
		return nil
	}
	chosen, ordered := p.Choices, s.weighed.Stage.Choose.BestFirst
	switch at := slices.Index(chosen, mentor); {
	case at == 0, at > 0 && !ordered:
		return nil
	case ordered:
		chosen = chosen[:1]
	}
	for _, c := range chosen {
		all = append(all, s.costOf(c, mentee, ordered))
	}
	return all
}

// least is the one of them at which the fewest others would be elsewhere.
func (s *sight) least(mentee, mentor plan.PersonID) []string {
	all := s.instead(mentee, mentor)
	if len(all) == 0 {
		return nil
	}
	return []string{slices.MinFunc(all, func(a, b cost) int { return a.others - b.others }).said}
}

// each is what all of them would have cost.
func (s *sight) each(mentee, mentor plan.PersonID) (said []string) {
	for _, x := range s.instead(mentee, mentor) {
		said = append(said, x.said)
	}
	return said
}

func (s *sight) costOf(mentor, mentee plan.PersonID, ordered bool) cost {
	const never = math.MaxInt
	them := s.names[mentor]
	if ordered {
		them = "their first choice, " + them
	}
	against, there := s.weighed.Two(mentor, mentee)
	switch {
	case !there:
		return cost{fmt.Sprintf("%s chose %s, who has no place any more.", s.names[mentee], s.names[mentor]), never}
	case against.Rule != "":
		return cost{fmt.Sprintf("%s cannot have %s: “%s”.", s.names[mentee], them, against.Rule), never}
	}
	change, err := s.rather.Instead(int64(mentor), int64(mentee))
	if err != nil {
		return cost{fmt.Sprintf("%s cannot have %s: they fit too little, or people decided otherwise.", s.names[mentee], them), never}
	}
	return cost{fmt.Sprintf("To give %s %s, %s.", s.names[mentee], them, s.moves(change, mentee)), len(change.Moves)}
}

// moves says who would be elsewhere: "Ann would move to Bob, and Cy would wait".
func (s *sight) moves(change *matching.Change, but plan.PersonID) string {
	var said []string
	for _, m := range change.Moves {
		who := plan.PersonID(m.Mentee)
		switch {
		case who == but:
		case m.To.Waits:
			said = append(said, s.names[who]+" would wait")
		default:
			said = append(said, fmt.Sprintf("%s would move to %s", s.names[who], s.names[plan.PersonID(m.To.Mentor)]))
		}
	}
	switch len(said) {
	case 0:
		return "nobody else would have to move"
	case 1:
		return said[0]
	}
	return fmt.Sprintf("%d others would be elsewhere: %s", len(said), inWords(said))
}

func (s *sight) person(id plan.PersonID) *roster.Person {
	for i := range s.people {
		if s.people[i].ID == id && s.people[i].Role != "" {
			return &s.people[i]
		}
	}
	return nil
}

package activities

import (
	"context"
	"maps"
	"slices"

	"trellis/definitions/plan"
	"trellis/roster"
)

// otherHalves says for whose letter another one waits. What is announced to a pair
// stops for the pair: when the letter to one of them lacks something, the other's waits
// too, so that nobody hears of it alone.
func (a *Activities) otherHalves(ctx context.Context, s *scene, rows []roster.Row) (map[plan.PersonID]string, error) {
	if s.item.To.Who != plan.Paired {
		return nil, nil
	}
	var others []plan.PersonID
	var letters []roster.Row // theirs, about the same
	for _, row := range rows {
		for _, id := range s.about(&row, s.people[row.Person].Match) {
			if other := s.people[id]; len(s.item.To.Roles) == 0 || slices.Contains(s.item.To.Roles, other.Role) {
				others = append(others, id)
				letters = append(letters, roster.Row{Person: id, Occurrence: row.Occurrence, Method: roster.Mail})
			}
		}
	}
	if len(others) == 0 {
		return nil, nil
	}
	read, err := a.Roster.Readers(ctx, s.ask.Cohort, others)
	if err != nil {
		return nil, err
	}
	theirs := *s
	theirs.people = maps.Clone(s.people)
	maps.Copy(theirs.people, read)
	l, err := s.letter(s.item.Mail)
	if err != nil {
		return nil, err
	}
	waits := map[plan.PersonID]string{}
	for _, letter := range letters {
		if _, err := l.words.Values(theirs.of(&letter)); err != nil {
			other := theirs.people[letter.Person]
			for _, one := range theirs.about(&letter, other.Match) {
				waits[one] = "the letter to " + theOther(other) + " cannot be written yet: " + err.Error()
			}
		}
	}
	return waits, nil
}

// theOther is somebody for whose letter the others wait.
func theOther(p roster.Person) string {
	if len(p.Match) > 1 {
		return "another one of those whom they are matched with"
	}
	return "the other one of the pair"
}

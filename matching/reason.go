package matching

import (
	"cmp"
	"slices"
)

// whyWaiting gives everybody who is in no pair a reason: mentees, then mentors.
func (t *table) whyWaiting(s *seating) []Waiting {
	var free []int
	for mentor := range t.mentors {
		if len(s.seats[mentor]) == 0 {
			free = append(free, mentor)
		}
	}
	if len(free)+len(s.seats[t.waiting()]) == 0 {
		return nil
	}
	mentees, mentors := t.sides(s)
	waiting := slices.Sorted(slices.Values(s.seats[t.waiting()]))
	return append(t.whyEach(mentees, waiting), t.whyEach(mentors, free)...)
}

// whyEach finds the reasons of those of one side who wait.
func (t *table) whyEach(s *side, waiting []int) []Waiting {
	var list []Waiting
	var found *contests
	for _, person := range waiting {
		if len(s.wants.of(person)) == 0 {
			list = append(list, t.whyNone(s, person))
			continue
		}
		if t.mode == Stable {
			list = append(list, s.whyPreferred(person))
			continue
		}
		if limit := s.full(person); limit != nil {
			list = append(list, Waiting{
				ID: s.ids[person], Mentor: s.mentor, Reason: LimitReached, Limits: []string{limit.name},
			})
			continue
		}
		if found == nil {
			found = s.contests()
		}
		over := found.over(person, waiting)
		list = append(list, Waiting{
			ID: s.ids[person], Mentor: s.mentor, Reason: Competition,
			Among: over.among, Competes: over.competes, Places: over.places, Limits: over.limits,
		})
	}
	return list
}

// whyNone finds the reason of one person who may be paired with nobody.
func (t *table) whyNone(s *side, person int) Waiting {
	w := Waiting{ID: s.ids[person], Mentor: s.mentor}
	best := s.bars[person].below
	switch {
	case len(s.others) == 0:
		w.Reason = NobodyThere
	case best.with != nobody:
		w.Reason, w.Best, w.BestWith = BelowFloor, slices.Clone(best.fit), s.others[best.with]
	default:
		w.Reason, w.Refusals = NobodyAllowed, t.refusals(s, person)
		w.Rule = w.Refusals[0].Rule
	}
	return w
}

// refusals counts whom each rule keeps from a person, the most first.
func (t *table) refusals(s *side, person int) []Refusal {
	var list []Refusal
	for _, r := range s.bars[person].refusals {
		list = append(list, Refusal{Rule: t.rules[r.rule], People: int(r.people)})
	}
	slices.SortFunc(list, func(a, b Refusal) int {
		return cmp.Or(cmp.Compare(b.People, a.People), cmp.Compare(a.Rule, b.Rule))
	})
	return list
}

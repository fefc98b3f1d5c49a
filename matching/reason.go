package matching

import (
	"cmp"
	"slices"
)

// whyWaiting gives everybody who is in no pair a reason: mentees, then mentors.
func (t *table) whyWaiting(s *seating) []Waiting {
	var list []Waiting
	mentees, mentors := t.menteeSide(s), t.mentorSide(s)
	for _, mentee := range slices.Sorted(slices.Values(s.seats[t.waiting()])) {
		list = append(list, t.why(mentees, mentee))
	}
	for mentor := range t.mentors {
		if len(s.seats[mentor]) == 0 {
			list = append(list, t.why(mentors, mentor))
		}
	}
	return list
}

// why finds the reason of one person.
func (t *table) why(s *side, person int) Waiting {
	w := Waiting{ID: s.ids[person], Mentor: s.mentor}
	if len(s.others) == 0 {
		w.Reason = NobodyThere
		return w
	}
	if !s.wants[person].empty() {
		w.Reason = Competition
		among := s.contested(person)
		w.Competes, w.Places = s.contest(among)
		for other := range among.all() {
			w.Among = append(w.Among, s.others[other])
		}
		return w
	}
	if best, with := t.bestBelow(s, person); best != nil {
		w.Reason, w.Best, w.BestWith = BelowFloor, best, with
		return w
	}
	w.Reason, w.Refusals = NobodyAllowed, t.refusals(s, person)
	w.Rule = w.Refusals[0].Rule
	return w
}

// bestBelow is the best of the fits below the floor; nil when there is none.
func (t *table) bestBelow(s *side, person int) (best []int, with int64) {
	for other, id := range s.others {
		pair := s.pair(person, other)
		if pair.verdict == belowFloor && (best == nil || slices.Compare(t.fits[pair.fit], best) > 0) {
			best, with = slices.Clone(t.fits[pair.fit]), id
		}
	}
	return best, with
}

// refusals counts whom each rule keeps from a person, the most first.
func (t *table) refusals(s *side, person int) []Refusal {
	people := make([]int, len(t.rules))
	for other := range s.others {
		if pair := s.pair(person, other); pair.verdict == refused {
			people[pair.rule]++
		}
	}
	var list []Refusal
	for rule, n := range people {
		if n > 0 {
			list = append(list, Refusal{Rule: t.rules[rule], People: n})
		}
	}
	slices.SortFunc(list, func(a, b Refusal) int {
		return cmp.Or(cmp.Compare(b.People, a.People), cmp.Compare(a.Rule, b.Rule))
	})
	return list
}

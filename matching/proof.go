package matching

import (
	"fmt"
	"reflect"
	"slices"
)

// feasible checks that the pairs of a seating, each of which may be made, may be
// made together.
func (t *table) feasible(s *seating) error {
	for mentee, mentor := range s.seat {
		if pin := t.pinned[mentee]; pin != nobody && pin != mentor {
			return fmt.Errorf("mentee %d is not with the mentor to whom they are pinned", t.mentees[mentee].ID)
		}
	}
	for mentor, who := range t.mentors {
		if len(s.seats[mentor]) > who.Takes {
			return fmt.Errorf("mentor %d has %d mentees and takes %d", who.ID, len(s.seats[mentor]), who.Takes)
		}
	}
	return nil
}

// optimal checks the prices, one pass over the pairs. If no place costs less than
// nothing, a place that stays free costs nothing, nobody could sit for less than they
// pay, and everybody sits for what they pay, then all that the mentees pay, less the
// prices of all places, is both the cost of this seating and a bound for any other.
func (t *table) optimal(c *costs, s *seating) error {
	for mentor, who := range t.mentors {
		sign := compare(c.words, func(w int) (int64, int64) { return s.price[mentor*c.words+w], 0 })
		if sign < 0 || sign > 0 && len(s.seats[mentor]) < who.Takes {
			return fmt.Errorf("the price of mentor %d proves nothing", who.ID)
		}
	}
	for mentee, who := range t.mentees {
		for mentor, pair := range t.row(mentee) {
			if pair.verdict != admissible {
				continue
			}
			sign := compare(c.words, func(w int) (int64, int64) {
				return s.pays[mentee*c.words+w], c.word(t, mentor, mentee, w) + s.price[mentor*c.words+w]
			})
			if sign > 0 || sign < 0 && s.seat[mentee] == mentor {
				return fmt.Errorf("by its certificate, mentee %d would be better placed with mentor %d", who.ID, t.mentors[mentor].ID)
			}
		}
		if t.pinned[mentee] != nobody {
			continue
		}
		sign := compare(c.words, func(w int) (int64, int64) { return s.pays[mentee*c.words+w], c.wait[w] })
		if sign > 0 || sign < 0 && s.seat[mentee] == t.waiting() {
			return fmt.Errorf("by its certificate, mentee %d is on the wrong side of the waiting list", who.ID)
		}
	}
	return nil
}

// compare orders two costs, given word by word.
func compare(words int, word func(int) (a, b int64)) int {
	for w := range words {
		if a, b := word(w); a < b {
			return -1
		} else if a > b {
			return 1
		}
	}
	return 0
}

// verifyWaiting checks that exactly those wait who are in no pair, and why.
func (t *table) verifyWaiting(s *seating, list []Waiting) error {
	mentees, mentors := t.menteeSide(s), t.mentorSide(s)
	next := 0
	check := func(side *side, person int) error {
		if next == len(list) || list[next].ID != side.ids[person] || list[next].Mentor != side.mentor {
			return fmt.Errorf("person %d is in no pair, and not on the waiting list in their place", side.ids[person])
		}
		if !t.holds(side, person, list[next]) {
			return fmt.Errorf("the reason why person %d waits (%s) does not hold", side.ids[person], list[next].Reason)
		}
		next++
		return nil
	}
	for _, mentee := range s.seats[t.waiting()] {
		if err := check(mentees, mentee); err != nil {
			return err
		}
	}
	for mentor := range t.mentors {
		if len(s.seats[mentor]) > 0 {
			continue
		}
		if err := check(mentors, mentor); err != nil {
			return err
		}
	}
	if next < len(list) {
		return fmt.Errorf("person %d waits, and should not", list[next].ID)
	}
	return nil
}

// holds checks a reason by what it claims, not by how it was found.
func (t *table) holds(s *side, person int, w Waiting) bool {
	best, with := t.bestBelow(s, person)
	switch w.Reason {
	case NobodyThere:
		return len(s.others) == 0
	case NobodyAllowed:
		return len(s.others) > 0 && s.wants[person].empty() && best == nil &&
			reflect.DeepEqual(w.Refusals, t.refusals(s, person)) && w.Rule == w.Refusals[0].Rule
	case BelowFloor:
		return s.wants[person].empty() && best != nil && slices.Equal(w.Best, best) && w.BestWith == with
	case Competition:
		among := newSet(len(s.others))
		for _, id := range w.Among {
			other, known := slices.BinarySearch(s.others, id)
			if !known {
				return false
			}
			among.add(other)
		}
		competes, places := s.contest(among)
		return !s.wants[person].empty() && s.wants[person].within(among) &&
			w.Competes == competes && w.Places == places && competes > places
	}
	return false
}

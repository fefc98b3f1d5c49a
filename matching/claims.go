package matching

import (
	"fmt"
	"reflect"
	"slices"
)

// verifyWaiting checks that exactly those wait who are in no pair, and why.
func (t *table) verifyWaiting(s *seating, list []Waiting) error {
	someFree := slices.ContainsFunc(s.seats[:t.waiting()], func(seated []int) bool { return len(seated) == 0 })
	if len(list)+len(s.seats[t.waiting()]) == 0 && !someFree {
		return nil
	}
	mentees, mentors := t.sides(s)
	next := 0
	sets := map[*int64]*counted{}
	check := func(side *side, person int) error {
		if next == len(list) || list[next].ID != side.ids[person] || list[next].Mentor != side.mentor {
			return fmt.Errorf("person %d is in no pair, and not on the waiting list in their place", side.ids[person])
		}
		if !t.holds(side, person, list[next], sets) {
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
func (t *table) holds(s *side, person int, w Waiting, sets map[*int64]*counted) bool {
	wants, best := s.wants.of(person), s.bars[person].below
	switch w.Reason {
	case NobodyThere:
		return len(s.others) == 0
	case NobodyAllowed:
		return len(s.others) > 0 && len(wants) == 0 && best.with == nobody &&
			reflect.DeepEqual(w.Refusals, t.refusals(s, person)) && w.Rule == w.Refusals[0].Rule
	case BelowFloor:
		return len(wants) == 0 && best.with != nobody && slices.Equal(w.Best, best.fit) && w.BestWith == s.others[best.with]
	case Preferred:
		return t.mode == Stable && len(wants) > 0 && reflect.DeepEqual(w, s.whyPreferred(person)) && t.preferred(s, person)
	case Competition:
		set := s.counted(w.Among, sets)
		return set != nil && len(wants) > 0 && set.includes(wants) &&
			w.Competes == set.competes && w.Places == set.places && w.Competes > w.Places && slices.Equal(w.Limits, set.limits)
	case LimitReached:
		limit := s.full(person)
		return len(wants) > 0 && limit != nil && slices.Equal(w.Limits, []string{limit.name})
	}
	return false
}

// counted is a set as it was counted here.
type counted struct {
	contest
	side  *side
	among []int32
}

// counted counts a set, unless somebody in it is not there or is there twice. Many
// who wait give the very same one; it is counted once.
func (s *side) counted(among []int64, sets map[*int64]*counted) *counted {
	if len(among) == 0 {
		return nil
	}
	if set := sets[&among[0]]; set != nil && set.side == s && len(set.among) == len(among) {
		return set
	}
	set := &counted{side: s}
	for i, id := range among {
		other, known := slices.BinarySearch(s.others, id)
		if !known || i > 0 && among[i-1] >= id {
			return nil
		}
		set.among = append(set.among, int32(other))
	}
	set.contest, _ = s.contest(set.among)
	sets[&among[0]] = set
	return set
}

func (c *counted) includes(wants []int32) bool {
	for _, other := range wants {
		if _, is := slices.BinarySearch(c.among, other); !is {
			return false
		}
	}
	return true
}

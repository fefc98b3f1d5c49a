package matching

import (
	"cmp"
	"context"
	"fmt"
	"slices"
)

// stable is deferred acceptance (Gale and Shapley, American Mathematical Monthly 69,
// 1962): mentees ask one mentor after another, the best first, and mentors keep the
// best of those who asked. Both go by the fit of the pair, and among equals by its
// ticket, so there is one outcome, and whose turn it is does not bear on it.
type stable struct {
	*table
	*costs
	seating
	left [][]arc // whom each mentee has not asked yet
}

func (t *table) settleStably(ctx context.Context, c *costs) (*seating, error) {
	s := &stable{table: t, costs: c, left: make([][]arc, len(t.mentees))}
	s.seat = slices.Repeat([]int{t.waiting()}, len(t.mentees))
	s.seats = make([][]int, len(t.mentors)+1)
	for mentee, pin := range t.pinned {
		if pin != nobody {
			s.seat[mentee] = pin
			s.seats[pin] = append(s.seats[pin], mentee)
		}
	}
	for mentee, pin := range t.pinned {
		if pin != nobody {
			continue
		}
		s.left[mentee] = slices.SortedFunc(slices.Values(t.rows[mentee]), func(a, b arc) int { return s.order(mentee, a, mentee, b) })
		for asks := mentee; asks != nobody; {
			if ctx.Err() != nil {
				return nil, stopped(ctx)
			}
			asks = s.ask(asks)
		}
	}
	for _, seated := range s.seats {
		slices.Sort(seated)
	}
	return &s.seating, nil
}

// order compares two pairs that share somebody, who would rather have the one that
// comes first.
func (s *stable) order(mentee int, a arc, other int, b arc) int {
	return cmp.Or(slices.Compare(s.kinds[b.kind].fit, s.kinds[a.kind].fit),
		cmp.Compare(s.ticket(mentee, a.mentor), s.ticket(other, b.mentor)),
		cmp.Compare(a.mentor, b.mentor), cmp.Compare(mentee, other))
}

// ask lets a mentee ask until a mentor keeps them. It says who has to ask on: whom that
// mentor let go.
func (s *stable) ask(mentee int) (next int) {
	for len(s.left[mentee]) > 0 {
		a := s.left[mentee][0]
		s.left[mentee] = s.left[mentee][1:]
		at := int(a.mentor)
		if len(s.seats[at]) < s.mentors[at].Takes {
			s.take(mentee, at)
			return nobody
		}
		if last := s.last(at); last != nobody && s.order(mentee, a, last, s.arcOf(last)) < 0 {
			s.seats[at] = slices.DeleteFunc(s.seats[at], func(m int) bool { return m == last })
			s.take(mentee, at)
			return last
		}
	}
	s.take(mentee, s.waiting())
	return nobody
}

func (s *stable) take(mentee, mentor int) {
	s.seat[mentee] = mentor
	s.seats[mentor] = append(s.seats[mentor], mentee)
}

// last is the one of a mentor's mentees whom they would let go first: nobody if all of
// them are pinned.
func (s *stable) last(mentor int) int {
	last := nobody
	for _, mentee := range s.seats[mentor] {
		if s.pinned[mentee] == nobody && (last == nobody || s.order(last, s.arcOf(last), mentee, s.arcOf(mentee)) < 0) {
			last = mentee
		}
	}
	return last
}

// arcOf is the pair that a mentee is in.
func (s *stable) arcOf(mentee int) arc {
	kind, _ := s.find(s.seat[mentee], mentee)
	return arc{mentor: int32(s.seat[mentee]), kind: kind}
}

// blocked looks for two who would both rather have each other, by fit and ticket.
func (s *stable) blocked() error {
	last := make([]int, len(s.mentors))
	for mentor := range last {
		last[mentor] = s.last(mentor)
	}
	for mentee, row := range s.rows {
		if s.pinned[mentee] != nobody {
			continue
		}
		waits := s.seat[mentee] == s.waiting()
		has := s.arcOf(mentee)
		for _, a := range row {
			at := int(a.mentor)
			if at == s.seat[mentee] || !waits && s.order(mentee, has, mentee, a) < 0 {
				continue
			}
			if len(s.seats[at]) < s.mentors[at].Takes || last[at] != nobody && s.order(mentee, a, last[at], s.arcOf(last[at])) < 0 {
				return fmt.Errorf("mentor %d and mentee %d would both rather have each other", s.mentors[at].ID, s.mentees[mentee].ID)
			}
		}
	}
	return nil
}

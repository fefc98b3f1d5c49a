package matching

import (
	"cmp"
	"fmt"
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
// It gives the moves that would cost nothing, but for the lottery.
func (t *table) optimal(c *costs, s *seating) (moves, error) {
	for mentor, who := range t.mentors {
		sign := compare(c.words, func(w int) (int64, int64) { return s.price[mentor*c.words+w], 0 })
		if sign < 0 || sign > 0 && len(s.seats[mentor]) < who.Takes {
			return nil, fmt.Errorf("the price of mentor %d proves nothing", who.ID)
		}
	}
	p := &proof{table: t, costs: c, seating: s}
	p.first = make([]int64, len(t.mentors)+1)
	for place := range p.first {
		p.first[place] = s.price[place*c.words]
	}
	free := make(moves, len(t.mentees))
	for mentee := range t.mentees {
		var err error
		if free[mentee], err = p.mentee(mentee); err != nil {
			return nil, err
		}
	}
	return free, nil
}

// proof is a pass over the pairs. Nearly all are settled by their first word.
type proof struct {
	*table
	*costs
	*seating
	first []int64 // the first words of the prices
}

// mentee checks one mentee's pairs, and gives those that would cost nothing more, but
// for the lottery.
func (p *proof) mentee(mentee int) (free []int32, err error) {
	pays, cost, seat := p.pays[mentee*p.words], p.of[0], p.seat[mentee]
	for _, a := range p.rows[mentee] {
		if cost[a.kind]+p.first[a.mentor] > pays && int(a.mentor) != seat {
			continue
		}
		sign, before := p.over(mentee, a)
		if sign < 0 || sign > 0 && int(a.mentor) == seat {
			return nil, fmt.Errorf("by its certificate, mentee %d would be better placed with mentor %d", p.mentees[mentee].ID, p.mentors[a.mentor].ID)
		}
		if before && int(a.mentor) != seat {
			free = append(free, a.mentor)
		}
	}
	if p.pinned[mentee] != nobody {
		return free, nil
	}
	sign, before := p.over(mentee, p.waitingArc())
	if sign < 0 || sign > 0 && seat == p.waiting() {
		return nil, fmt.Errorf("by its certificate, mentee %d is on the wrong side of the waiting list", p.mentees[mentee].ID)
	}
	if before && seat != p.waiting() {
		free = append(free, int32(p.waiting()))
	}
	return free, nil
}

// over compares what a pair costs, with its price, with what the mentee pays. equal
// says that no word before the lottery's differs.
func (p *proof) over(mentee int, a arc) (sign int, equal bool) {
	for w := range p.words {
		costs := p.word(mentee, a, w) + p.price[int(a.mentor)*p.words+w]
		if pays := p.pays[mentee*p.words+w]; costs != pays {
			return cmp.Compare(costs, pays), w == p.words-1
		}
	}
	return 0, true
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

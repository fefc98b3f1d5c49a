package matching

import (
	"cmp"
	"fmt"
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
	if err := t.menteeBounds.keeps(t.menteeCounts(s)); err != nil {
		return err
	}
	return t.mentorBounds.keeps(t.mentorCounts(s))
}

// optimal checks the prices, one pass over the pairs. If no price is less than nothing,
// a place that stays free costs nothing, nor does a limit that is not full, nobody
// could sit for less than they pay, and everybody sits for what they pay, then all that
// the mentees pay, less the prices of all places and limits, is both the cost of this
// seating and a bound for any other. It gives the moves that would cost nothing, but
// for the lottery.
func (t *table) optimal(c *costs, s *seating) (moves, error) {
	if err := t.pricesHold(c, s); err != nil {
		return nil, err
	}
	p := &proof{table: t, costs: c, seating: s, alone: t.alone(c, s)}
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
	alone []int64 // what each mentee pays, less what limits charge for a pair of theirs
	first []int64 // the first words of the prices
}

// alone is what each mentee pays, or would pay, for a pair alone.
func (t *table) alone(c *costs, s *seating) []int64 {
	if t.menteeBounds == nil {
		return s.pays
	}
	alone := slices.Clone(s.pays)
	charges := t.menteeBounds.charges(s.bounds, c.words)
	for mentee := range t.mentees {
		for w := range c.words {
			alone[mentee*c.words+w] -= t.menteeBounds.chargeOf(mentee, charges, c.words, w)
		}
	}
	return alone
}

// mentee checks one mentee's pairs, and gives those that would cost nothing more, but
// for the lottery.
func (p *proof) mentee(mentee int) (free []int32, err error) {
	alone, cost, seat := p.alone[mentee*p.words], p.of[0], p.seat[mentee]
	for _, a := range p.rows[mentee] {
		if cost[a.kind]+p.first[a.mentor] > alone && int(a.mentor) != seat {
			continue
		}
		sign, before := p.over(p.alone, mentee, a)
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
	sign, before := p.over(p.pays, mentee, p.waitingArc(mentee))
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
func (p *proof) over(pays []int64, mentee int, a arc) (sign int, equal bool) {
	for w := range p.words {
		costs := p.word(mentee, a, w) + p.price[int(a.mentor)*p.words+w]
		if pays := pays[mentee*p.words+w]; costs != pays {
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

package matching

import (
	"fmt"
	"slices"
)

// menteeCounts are how many pairs count in each limit on mentees.
func (t *table) menteeCounts(s *seating) []count {
	if t.menteeBounds == nil {
		return nil
	}
	return t.menteeBounds.counts(func(mentee int) int { return int(one(s.seat[mentee] != t.waiting())) })
}

func (t *table) mentorCounts(s *seating) []count {
	if t.mentorBounds == nil {
		return nil
	}
	return t.mentorBounds.counts(func(mentor int) int { return len(s.seats[mentor]) })
}

// keeps checks that no limit is broken.
func (b *bounds) keeps(counts []count) error {
	for at, c := range counts {
		if bound := b.list[at]; !bound.reserve && c.in > bound.most {
			return fmt.Errorf("%d pairs count in the limit “%s”, and there may be %d", c.in, bound.name, bound.most)
		}
	}
	return nil
}

// pricesHold checks that prices are not below nothing, and nothing for what is not full.
func (t *table) pricesHold(c *costs, s *seating) error {
	if len(s.bounds) != (t.menteeBounds.size()+t.mentorBounds.size())*c.words {
		return fmt.Errorf("the certificate has %d prices of limits, which is not one for each", len(s.bounds))
	}
	ofMentors := s.bounds[t.menteeBounds.size()*c.words:]
	if err := t.menteeBounds.pricesHold(t.menteeCounts(s), s.bounds, c.words); err != nil {
		return err
	}
	if err := t.mentorBounds.pricesHold(t.mentorCounts(s), ofMentors, c.words); err != nil {
		return err
	}
	charges := t.mentorBounds.charges(ofMentors, c.words)
	for mentor, who := range t.mentors {
		sign := compare(c.words, func(w int) (int64, int64) {
			return s.price[mentor*c.words+w], t.mentorBounds.chargeOf(mentor, charges, c.words, w)
		})
		if sign < 0 || sign > 0 && len(s.seats[mentor]) < who.Takes {
			return fmt.Errorf("the price of mentor %d proves nothing", who.ID)
		}
	}
	return nil
}

func (b *bounds) size() int {
	if b == nil {
		return 0
	}
	return len(b.list)
}

// pricesHold checks the prices of limits. A place that is set aside is taken by those
// who pay the less for it: while they are charged for an open one, that is no dearer;
// while one that is set aside is free, it costs nothing.
func (b *bounds) pricesHold(counts []count, prices []int64, words int) error {
	charges, none := make([]int64, b.size()*words), make([]int64, words)
	for at, c := range counts {
		bound, price := b.list[at], prices[at*words:(at+1)*words]
		sign := slices.Compare(price, none)
		holds := sign == 0 || sign > 0 && c.in == bound.most
		if bound.reserve {
			over := slices.Compare(price, b.chargedAbove(int32(at), charges, words))
			holds = sign >= 0 && (sign == 0 || c.apart == bound.apart) && (c.apart == 0 || over <= 0) && (c.out == 0 || over >= 0)
		}
		b.charge(int32(at), prices, charges, words)
		if !holds || !bounded(charges[at*words:(at+1)*words]) {
			return fmt.Errorf("the price of the limit “%s” proves nothing", bound.name)
		}
	}
	return nil
}

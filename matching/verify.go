package matching

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"slices"
)

// Verify checks a result against its problem without solving it again: that the
// pairs may be made, that by its certificate no matching is better and none as good,
// and that every reason for waiting holds. It returns what is wrong first.
func Verify(ctx context.Context, p Problem, r *Result) error {
	_, err := verified(ctx, &p, r)
	return err
}

// checked is a seating whose certificate holds, by which costs, and the moves that
// cost nothing.
type checked struct {
	*table
	*costs
	*seating
	free moves
}

func verified(ctx context.Context, p *Problem, r *Result) (*checked, error) {
	t, err := judge(ctx, p)
	if err != nil {
		return nil, err
	}
	if r.Engine != Engine || r.Input != t.input {
		return nil, fmt.Errorf("the result is %s of input %s, the problem is %s of input %s; compare it with the problem that it was made from",
			r.Engine, r.Input, Engine, t.input)
	}
	c := t.costs(lottery{seed: t.seed, draw: r.Certificate.Draw, bits: ticketBits})
	checked, err := t.verify(c, r)
	if err != nil {
		return nil, err
	}
	return checked, t.verifyDraw(r, checked)
}

// verify checks all but the lottery.
func (t *table) verify(c *costs, r *Result) (*checked, error) {
	s, err := t.seatingOf(c, r)
	if err != nil {
		return nil, err
	}
	if err := t.feasible(s); err != nil {
		return nil, err
	}
	free, err := t.optimal(c, s)
	if err != nil {
		return nil, err
	}
	if err := t.verifyWaiting(s, r.Waiting); err != nil {
		return nil, err
	}
	if !reflect.DeepEqual(r.Blocking, t.blocking(s)) {
		return nil, errors.New("the pairs that would both rather be together are told wrongly")
	}
	return &checked{t, c, s, free}, nil
}

// verifyDraw checks that the best matching is the only one, and which pairs were drawn.
func (t *table) verifyDraw(r *Result, s *checked) error {
	if slices.Contains(s.tied(true), true) {
		return errors.New("another matching is as good, and has the same ticket")
	}
	drawn, mentees := s.tied(false), t.menteeIDs()
	for _, pair := range r.Pairs {
		mentee, _ := slices.BinarySearch(mentees, pair.Mentee)
		if pair.Lottery != drawn[mentee] {
			return fmt.Errorf("whether the lottery decided the pair of mentor %d and mentee %d is told wrongly", pair.Mentor, pair.Mentee)
		}
	}
	return nil
}

// seatingOf reads the seating back from a result, taking nothing in it for granted.
func (t *table) seatingOf(c *costs, r *Result) (*seating, error) {
	s := &seating{
		seat:  slices.Repeat([]int{t.waiting()}, len(t.mentees)),
		seats: make([][]int, len(t.mentors)+1),
	}
	mentors, mentees := t.mentorIDs(), t.menteeIDs()
	for _, pair := range r.Pairs {
		mentor, isMentor := slices.BinarySearch(mentors, pair.Mentor)
		mentee, isMentee := slices.BinarySearch(mentees, pair.Mentee)
		if isMentor && isMentee {
			_, isMentor = t.find(mentor, mentee)
		}
		if !isMentor || !isMentee {
			return nil, fmt.Errorf("mentor %d and mentee %d may not be paired", pair.Mentor, pair.Mentee)
		}
		if s.seat[mentee] != t.waiting() {
			return nil, fmt.Errorf("mentee %d is in two pairs", pair.Mentee)
		}
		want := t.describe(mentor, mentee)
		if want.Lottery = pair.Lottery; !reflect.DeepEqual(pair, want) {
			return nil, fmt.Errorf("the pair of mentor %d and mentee %d is described wrongly", pair.Mentor, pair.Mentee)
		}
		s.seat[mentee] = mentor
	}
	for mentee, mentor := range s.seat {
		s.seats[mentor] = append(s.seats[mentor], mentee)
	}
	var err error
	if s.price, err = words(r.Certificate.Mentors, len(t.mentors), c.words); err != nil {
		return nil, err
	}
	s.price = append(s.price, make([]int64, c.words)...)
	s.pays, err = words(r.Certificate.Mentees, len(t.mentees), c.words)
	return s, err
}

// words joins the rows of a certificate. It bounds each, so that no sum that checks
// it can wrap.
func words(rows [][]int64, people, width int) ([]int64, error) {
	if len(rows) != people {
		return nil, fmt.Errorf("the certificate is of %d people, and there are %d", len(rows), people)
	}
	var all []int64
	for _, row := range rows {
		if len(row) != width {
			return nil, fmt.Errorf("the certificate has %d words a person, and the cost has %d", len(row), width)
		}
		for _, word := range row {
			if word > 8*widest || word < -8*widest {
				return nil, fmt.Errorf("the certificate has a price of %d, more than any can be", word)
			}
		}
		all = append(all, row...)
	}
	return all, nil
}

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
	free     moves
	residual *residual
	alone    []int64 // what each mentee pays, less what limits charge
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
	if t.mode == Stable {
		return nil, t.verifyStable(ctx, r)
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
	return &checked{t, c, s, free, t.residual(c, s), t.alone(c, s)}, nil
}

// verifyDraw checks that the best matching is the only one, and which pairs were drawn.
func (t *table) verifyDraw(r *Result, s *checked) error {
	if slices.Contains(s.tied(true), true) {
		return errors.New("another matching is as good, and has the same ticket")
	}
	return t.drawnAs(r, s.tied(false))
}

// drawnAs checks which pairs a result says were drawn.
func (t *table) drawnAs(r *Result, drawn []bool) error {
	mentees := t.menteeIDs()
	for _, pair := range r.Pairs {
		mentee, _ := slices.BinarySearch(mentees, pair.Mentee)
		if pair.Lottery != drawn[mentee] {
			return fmt.Errorf("whether the lottery decided the pair of mentor %d and mentee %d is told wrongly", pair.Mentor, pair.Mentee)
		}
	}
	return nil
}

// seatsOf reads who sits where back from a result, taking nothing in it for granted.
func (t *table) seatsOf(r *Result) (*seating, error) {
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
	return s, nil
}

// seatingOf reads the whole seating back, with its prices.
func (t *table) seatingOf(c *costs, r *Result) (*seating, error) {
	s, err := t.seatsOf(r)
	if err != nil {
		return nil, err
	}
	if s.price, err = words(r.Certificate.Mentors, len(t.mentors), c.words); err != nil {
		return nil, err
	}
	s.price = append(s.price, make([]int64, c.words)...)
	if s.bounds, err = words(r.Certificate.Limits, t.menteeBounds.size()+t.mentorBounds.size(), c.words); err != nil {
		return nil, err
	}
	s.pays, err = words(r.Certificate.Mentees, len(t.mentees), c.words)
	return s, err
}

// words joins the rows of a certificate. It bounds each, so that no sum that checks
// it can wrap.
func words(rows [][]int64, people, width int) ([]int64, error) {
	if len(rows) != people {
		return nil, fmt.Errorf("the certificate is of %d people or limits, and there are %d", len(rows), people)
	}
	var all []int64
	for _, row := range rows {
		if len(row) != width {
			return nil, fmt.Errorf("the certificate has %d words for each, and the cost has %d", len(row), width)
		}
		if !bounded(row) {
			return nil, fmt.Errorf("the certificate has a price in %v that is more than any can be", row)
		}
		all = append(all, row...)
	}
	return all, nil
}

func bounded(words []int64) bool {
	return !slices.ContainsFunc(words, func(word int64) bool { return word > 8*widest || word < -8*widest })
}

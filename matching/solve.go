package matching

import (
	"context"
	"errors"
	"fmt"
	"slices"
)

// Solve finds the best matching in the order of the package comment, explains it and
// checks it. It refuses a problem that contradicts itself, saying what to change;
// ctx stops it between two people. Allowed and Fit are called one at a time, from
// the caller's goroutine.
func Solve(ctx context.Context, p Problem) (*Result, error) {
	t, err := judge(ctx, &p)
	if err != nil {
		return nil, err
	}
	return t.solve(ctx, ticketBits)
}

// solve draws until one matching is the only best one. Whether a draw does that
// depends on the problem and the seed alone, so the answer does too.
func (t *table) solve(ctx context.Context, bits int) (*Result, error) {
	for draw := range draws {
		c := t.costs(lottery{seed: t.seed, draw: draw, bits: bits})
		s, err := settle(ctx, t, c)
		if err != nil {
			return nil, err
		}
		if slices.Contains(s.tied(t, c, c.words), true) {
			continue
		}
		r := t.result(c, s)
		r.Certificate.Draw = draw
		if err := t.verify(c, r); err != nil {
			return nil, fmt.Errorf("the matching of input %s fails its own check, so it is not given; please report this: %w", t.input, err)
		}
		return r, nil
	}
	return nil, errors.New("the lottery leaves several matchings equally good; give another seed")
}

// result puts the people's IDs back.
func (t *table) result(c *costs, s *seating) *Result {
	r := &Result{Engine: Engine, Input: t.input, Waiting: t.whyWaiting(s)}
	drawn := s.tied(t, c, c.words-1)
	for mentee, mentor := range s.seat {
		if mentor != t.waiting() {
			pair := t.describe(mentor, mentee)
			pair.Lottery = drawn[mentee]
			r.Pairs = append(r.Pairs, pair)
		}
	}
	r.Certificate.Mentors = rows(s.price[:len(t.mentors)*c.words], c.words)
	r.Certificate.Mentees = rows(s.pays, c.words)
	return r
}

// describe says what a pair is, apart from whether the lottery made it.
func (t *table) describe(mentor, mentee int) Pair {
	who := t.mentees[mentee]
	pair := Pair{
		Mentor:  t.mentors[mentor].ID,
		Mentee:  who.ID,
		Fit:     slices.Clone(t.fits[t.pair(mentor, mentee).fit]),
		Choices: len(who.Choices),
		Pinned:  t.pinned[mentee] == mentor,
	}
	choice := slices.Index(who.Choices, pair.Mentor)
	pair.Chosen = choice >= 0
	if who.Ranked {
		pair.Rank = choice + 1
	}
	return pair
}

func rows(words []int64, width int) [][]int64 {
	return slices.Collect(slices.Chunk(words, width))
}

func (t *table) mentorIDs() []int64 {
	ids := make([]int64, len(t.mentors))
	for i, mentor := range t.mentors {
		ids[i] = mentor.ID
	}
	return ids
}

func (t *table) menteeIDs() []int64 {
	ids := make([]int64, len(t.mentees))
	for i, mentee := range t.mentees {
		ids[i] = mentee.ID
	}
	return ids
}

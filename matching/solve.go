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
	if t.mode == Stable {
		return t.solveStably(ctx)
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
		r := t.result(c, s)
		r.Certificate.Draw = draw
		checked, err := t.verify(c, r)
		if err != nil {
			return nil, fmt.Errorf("the matching of input %s fails its own check, so it is not given; please report this: %w", t.input, err)
		}
		if slices.Contains(checked.tied(true), true) {
			continue
		}
		t.tellDrawn(r, checked.tied(false))
		return r, nil
	}
	return nil, errors.New("the lottery leaves several matchings equally good; give another seed")
}

// result puts the people's IDs back.
func (t *table) result(c *costs, s *seating) *Result {
	r := &Result{Engine: Engine, Input: t.input, Waiting: t.whyWaiting(s), Blocking: t.blocking(s)}
	for mentee, mentor := range s.seat {
		if mentor != t.waiting() {
			r.Pairs = append(r.Pairs, t.describe(mentor, mentee))
		}
	}
	if t.mode == Stable {
		return r
	}
	r.Certificate.Mentors = rows(s.price[:len(t.mentors)*c.words], c.words)
	r.Certificate.Mentees = rows(s.pays, c.words)
	r.Certificate.Limits = rows(s.bounds, c.words)
	return r
}

// tellDrawn says of each pair, by mentee, whether the lottery decided it.
func (t *table) tellDrawn(r *Result, drawn []bool) {
	mentees := t.menteeIDs()
	for i, pair := range r.Pairs {
		mentee, _ := slices.BinarySearch(mentees, pair.Mentee)
		r.Pairs[i].Lottery = drawn[mentee]
	}
}

// describe says what a pair is, apart from whether the lottery made it.
func (t *table) describe(mentor, mentee int) Pair {
	who := t.mentees[mentee]
	kind, _ := t.find(mentor, mentee)
	pair := Pair{
		Mentor:  t.mentors[mentor].ID,
		Mentee:  who.ID,
		Fit:     slices.Clone(t.kinds[kind].fit),
		Choices: len(who.Choices),
		Pinned:  t.pinned[mentee] == mentor && !t.stays[mentee],
		Kept:    t.kinds[kind].kept,
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

package matching

import (
	"context"
	"errors"
	"fmt"
	"slices"
)

// solveStably is solve in the mode Stable.
func (t *table) solveStably(ctx context.Context) (*Result, error) {
	c := t.costs(lottery{seed: t.seed, bits: ticketBits})
	s, err := t.settleStably(ctx, c)
	if err != nil {
		return nil, err
	}
	fewest, err := t.fewestWaiting(ctx, c)
	if err != nil {
		return nil, err
	}
	r := t.result(c, s)
	r.MoreWait = len(s.seats[t.waiting()]) - fewest
	t.tellDrawn(r, t.drawnStably(c, s))
	if err := t.verifyStable(ctx, r); err != nil {
		return nil, fmt.Errorf("the matching of input %s fails its own check, so it is not given; please report this: %w", t.input, err)
	}
	return r, nil
}

// verifyStable checks a result of the mode Stable: that nobody would rather have each
// other, how many more wait for it, and every reason.
func (t *table) verifyStable(ctx context.Context, r *Result) error {
	c := t.costs(lottery{seed: t.seed, bits: ticketBits})
	s, err := t.seatsOf(r)
	if err != nil {
		return err
	}
	if err := t.feasible(s); err != nil {
		return err
	}
	if err := (&stable{table: t, costs: c, seating: *s}).blocked(); err != nil {
		return err
	}
	fewest, err := t.fewestWaiting(ctx, c)
	if err != nil {
		return err
	}
	if r.MoreWait != len(s.seats[t.waiting()])-fewest || len(r.Blocking) > 0 {
		return errors.New("it is told wrongly how many more wait, or who would rather be together")
	}
	if err := t.drawnAs(r, t.drawnStably(c, s)); err != nil {
		return err
	}
	return t.verifyWaiting(s, r.Waiting)
}

// fewestWaiting is how many mentees would wait if nothing else counted, with its proof.
func (t *table) fewestWaiting(ctx context.Context, c *costs) (int, error) {
	s, err := settle(ctx, t, c)
	if err != nil {
		return 0, err
	}
	_, err = t.optimal(c, s)
	return len(s.seats[t.waiting()]), err
}

// drawnStably says which pairs only a ticket decided: somebody fits the mentor as well,
// and would rather be with them; or another mentor fits the mentee as well, and has
// room for them.
func (t *table) drawnStably(c *costs, s *seating) []bool {
	drawn := make([]bool, len(t.mentees))
	fit := func(mentee int) []int {
		kind, _ := t.find(s.seat[mentee], mentee)
		return t.kinds[kind].fit
	}
	as := make([][][]int, len(t.mentors)) // the fits of those who lost, of each mentor
	for mentee, row := range t.rows {
		if t.pinned[mentee] != nobody {
			continue
		}
		waits := s.seat[mentee] == t.waiting()
		for _, a := range row {
			theirs := t.kinds[a.kind].fit
			switch {
			case int(a.mentor) == s.seat[mentee]:
			case waits || slices.Compare(theirs, fit(mentee)) > 0:
				as[a.mentor] = append(as[a.mentor], theirs)
			case slices.Equal(theirs, fit(mentee)) && len(s.seats[a.mentor]) < t.mentors[a.mentor].Takes:
				drawn[mentee] = true
			}
		}
	}
	for mentee, mentor := range s.seat {
		if mentor != t.waiting() && t.pinned[mentee] == nobody {
			drawn[mentee] = drawn[mentee] || slices.ContainsFunc(as[mentor], func(lost []int) bool { return slices.Equal(lost, fit(mentee)) })
		}
	}
	return drawn
}

// whyPreferred is the reason of somebody who is in no pair of a stable matching.
func (s *side) whyPreferred(person int) Waiting {
	w := Waiting{ID: s.ids[person], Mentor: s.mentor, Reason: Preferred}
	for _, other := range s.wants.of(person) {
		w.Among = append(w.Among, s.others[other])
	}
	return w
}

// preferred checks that each of the others whom somebody might have is taken, by those
// who fit them as well or better, or are pinned.
func (t *table) preferred(s *side, person int) bool {
	kindOf := func(person, other int) kind {
		if s.mentor {
			person, other = other, person
		}
		kind, _ := t.find(other, person)
		return t.kinds[kind]
	}
	for _, at := range s.wants.of(person) {
		other := int(at)
		if len(s.held[other]) < s.room[other] {
			return false
		}
		for _, has := range s.held[other] {
			mentee := has
			if s.mentor {
				mentee = other
			}
			if t.pinned[mentee] == nobody && slices.Compare(kindOf(has, other).fit, kindOf(person, other).fit) < 0 {
				return false
			}
		}
	}
	return true
}

package matching

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// TestBlockingIsWhatItSays looks at each pair by itself, as the words say it.
func TestBlockingIsWhatItSays(t *testing.T) {
	t.Parallel()
	found := 0
	for seed := range tries(2000) {
		r := rand.New(rand.NewPCG(seed, 11))
		p := invented(r, r.IntN(6), r.IntN(9))
		result, err := Solve(t.Context(), p)
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		told := map[int64]Blocking{}
		for _, b := range result.Blocking {
			told[b.Mentee] = b
		}
		for mentee, who := range p.Mentees {
			want := bestBlocking(p, result, mentee)
			got, is := told[who.ID]
			if is != (want != nil) || is && (got.Mentor != want.Mentor || !slices.Equal(got.Fit, want.Fit)) {
				t.Fatalf("seed %d: mentee %d: %+v, not %+v", seed, who.ID, got, want)
			}
			if is {
				found++
			}
		}
	}
	if found < 100 {
		t.Errorf("only %d blocking pairs: the problems try too little", found)
	}
}

func bestBlocking(p Problem, r *Result, mentee int) (best *Blocking) {
	o := &oracle{Problem: p}
	pairOf := func(id int64) *Pair {
		for i, pair := range r.Pairs {
			if pair.Mentee == id {
				return &r.Pairs[i]
			}
		}
		return nil
	}
	has := pairOf(p.Mentees[mentee].ID)
	if has != nil && has.Pinned {
		return nil
	}
	for mentor, who := range p.Mentors {
		fit, ok := o.asked(mentor, mentee)
		if !ok || who.Takes == 0 || slices.Compare(fit, p.Floor) < 0 || has != nil && slices.Compare(fit, has.Fit) <= 0 {
			continue
		}
		load, replaceable := 0, false
		for _, pair := range r.Pairs {
			if pair.Mentor == who.ID {
				load++
				replaceable = replaceable || !pair.Pinned && slices.Compare(pair.Fit, fit) < 0
			}
		}
		if load == who.Takes && !replaceable {
			continue
		}
		if order := 1; best != nil {
			if order = slices.Compare(fit, best.Fit); order < 0 || order == 0 && who.ID > best.Mentor {
				continue
			}
		}
		best = &Blocking{Mentor: who.ID, Mentee: p.Mentees[mentee].ID, Fit: fit}
	}
	return best
}

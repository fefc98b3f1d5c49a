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
	o.seat(r)
	pairOf := func(id int64) *Pair {
		for i, pair := range r.Pairs {
			if pair.Mentee == id {
				return &r.Pairs[i]
			}
		}
		return nil
	}
	has := pairOf(p.Mentees[mentee].ID)
	if o.stays(mentee) != nobody {
		return nil
	}
	for mentor, who := range p.Mentors {
		fit, ok := o.asked(mentor, mentee)
		if !ok || who.Takes == 0 || slices.Compare(fit, p.Floor) < 0 || has != nil && slices.Compare(fit, has.Fit) <= 0 {
			continue
		}
		if !o.couldTake(mentor, mentee, fit) {
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

// couldTake tries a free place, and each mentee of the mentor who fits less.
func (o *oracle) couldTake(mentor, mentee int, fit []int) bool {
	before := slices.Clone(o.matched)
	defer func() { o.matched = before }()
	room := o.load(mentor) < o.Mentors[mentor].Takes
	o.matched[mentee] = mentor
	if room && o.mayBe() {
		return true
	}
	for other, has := range before {
		theirs, _ := o.asked(mentor, other)
		if has != mentor || o.stays(other) != nobody || slices.Compare(theirs, fit) >= 0 {
			continue
		}
		o.matched[other] = nobody
		if o.mayBe() {
			return true
		}
		o.matched[other] = mentor
	}
	return false
}

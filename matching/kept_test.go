package matching

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// TestDropOutMovesFew takes mentors away, one at a time, from a matching that was
// published: on average at most one other person is paired anew, where people may be
// paired with many. Where three each may be, it takes a longer chain to find everybody
// a place, and that nobody waits comes first.
func TestDropOutMovesFew(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(4, 4))
	for name, p := range map[string]Problem{
		"200 mentees, 120 mentors":               likely(r, 120, 200),
		"120 mentees, 120 mentors":               likely(r, 120, 120),
		"120 mentees, 120 mentors, three may be": chosen(r, 120, 120),
		"100 mentees, 130 mentors, three may be": chosen(r, 130, 100),
	} {
		before, err := Solve(t.Context(), p)
		if err != nil {
			t.Fatal(err)
		}
		for _, pair := range before.Pairs {
			mentee := slices.IndexFunc(p.Mentees, func(m Mentee) bool { return m.ID == pair.Mentee })
			p.Kept = append(p.Kept, [2]int{int(pair.Mentor - 1), mentee})
		}
		moved, drops := 0, 0
		for _, gone := range before.Pairs {
			q := p
			q.Mentors = slices.Clone(p.Mentors)
			q.Mentors[gone.Mentor-1].Takes = 0
			after, err := Solve(t.Context(), q)
			if err != nil {
				t.Fatal(err)
			}
			now := mentorsOf(after)
			for _, pair := range before.Pairs {
				if pair.Mentee != gone.Mentee && now[pair.Mentee] != pair.Mentor {
					moved++
				}
			}
			drops++
		}
		average := float64(moved) / float64(drops)
		t.Logf("%s: %.2f others for each of %d who drop out", name, average, drops)
		if limit := map[bool]float64{true: 1, false: 2}[p.Among == nil]; average > limit {
			t.Errorf("%s: %.2f others are paired anew, and at most %.0f should be", name, average, limit)
		}
	}
}

// TestKeptStay: those who were published keep each other, though others fit better,
// unless somebody would wait for it.
func TestKeptStay(t *testing.T) {
	t.Parallel()
	p := likely(rand.New(rand.NewPCG(3, 3)), 40, 40)
	before, err := Solve(t.Context(), p)
	if err != nil {
		t.Fatal(err)
	}
	for _, pair := range before.Pairs {
		p.Kept = append(p.Kept, [2]int{int(pair.Mentor - 1), int(pair.Mentee - 10_001)})
	}
	p.Mentors[0].Takes = 0
	p.Mentors = append(p.Mentors, Mentor{ID: 41, Takes: 1})
	p.Seed++
	fit := p.Fit
	p.Fit = func(mentor, mentee int) []int {
		if mentor == 40 {
			return []int{100, 100}
		}
		return fit(mentor, mentee)
	}
	after, err := Solve(t.Context(), p)
	if err != nil {
		t.Fatal(err)
	}
	moved := 0
	for _, pair := range after.Pairs {
		if !slices.Contains(p.Kept, [2]int{int(pair.Mentor - 1), int(pair.Mentee - 10_001)}) {
			moved++
		}
	}
	if len(after.Pairs) != 40 || moved != 1 {
		t.Errorf("%d pairs, %d of them anew, when one mentor was replaced by one whom everybody wants", len(after.Pairs), moved)
	}
}

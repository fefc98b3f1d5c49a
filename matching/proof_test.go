package matching

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// TestOptimalRejectsOtherSeatings gives seatings that are not the best the prices of
// the best, and then prices of their own: nothing for a place, and for each mentee
// what their seat costs.
func TestOptimalRejectsOtherSeatings(t *testing.T) {
	t.Parallel()
	rejected := 0
	for seed := range uint64(200) {
		r := rand.New(rand.NewPCG(seed, 3))
		p := invented(r, 4, 5)
		tab, err := judge(t.Context(), &p)
		if err != nil {
			t.Fatal(err)
		}
		c := tab.costs(lottery{seed: p.Seed, bits: ticketBits})
		best, err := settle(t.Context(), tab, c)
		if err != nil {
			t.Fatal(err)
		}
		other := *best
		other.seat = slices.Clone(best.seat)
		for mentee := range other.seat {
			other.seat[mentee] = r.IntN(len(tab.mentors) + 1)
		}
		other.seats = make([][]int, len(best.seats))
		for mentee, mentor := range other.seat {
			if _, ok := tab.find(mentor, mentee); !ok {
				mentor = tab.waiting()
				other.seat[mentee] = mentor
			}
			other.seats[mentor] = append(other.seats[mentor], mentee)
		}
		if slices.Equal(other.seat, best.seat) || tab.feasible(&other) != nil {
			continue
		}
		rejected++
		if !rejects(tab, c, &other) {
			t.Fatalf("seed %d: %v passed for the best, which is %v", seed, other.seat, best.seat)
		}
		other.price, other.pays = make([]int64, len(best.price)), nil
		for mentee, mentor := range other.seat {
			for w := range c.words {
				other.pays = append(other.pays, costOf(tab, c, mentor, mentee, w))
			}
		}
		if !rejects(tab, c, &other) {
			t.Fatalf("seed %d: %v passed for the best by forged prices; that is %v", seed, other.seat, best.seat)
		}
	}
	if rejected < 50 {
		t.Errorf("only %d other seatings were tried", rejected)
	}
}

// TestOptimalRejectsNegativePrices: somebody is paid to sit where they fit less.
func TestOptimalRejectsNegativePrices(t *testing.T) {
	t.Parallel()
	p := Problem{
		Mentors: []Mentor{{ID: 1, Takes: 1}, {ID: 2, Takes: 1}},
		Mentees: []Mentee{{ID: 3}},
		Fit:     func(mentor, _ int) []int { return []int{mentor} },
	}
	tab, err := judge(t.Context(), &p)
	if err != nil {
		t.Fatal(err)
	}
	c := tab.costs(lottery{bits: ticketBits})
	worse, better := make([]int64, c.words), make([]int64, c.words)
	forged := &seating{seat: []int{0}, seats: [][]int{{0}, nil, nil}, price: make([]int64, 3*c.words), pays: better}
	for w := range c.words {
		worse[w], better[w] = costOf(tab, c, 0, 0, w), costOf(tab, c, 1, 0, w)
		forged.price[w] = better[w] - worse[w]
	}
	if !rejects(tab, c, forged) {
		t.Error("a place that costs less than nothing passed")
	}
}

// TestOptimalRejectsDearSeats: a place so dear that whoever has it would rather wait.
func TestOptimalRejectsDearSeats(t *testing.T) {
	t.Parallel()
	p := Problem{
		Mentors: []Mentor{{ID: 1, Takes: 1}},
		Mentees: []Mentee{{ID: 2}, {ID: 3}},
		Fit:     func(_, mentee int) []int { return []int{mentee} },
	}
	tab, err := judge(t.Context(), &p)
	if err != nil {
		t.Fatal(err)
	}
	c := tab.costs(lottery{bits: ticketBits})
	forged := &seating{seat: []int{0, 1}, seats: [][]int{{0}, {1}}, price: make([]int64, 2*c.words), pays: make([]int64, 2*c.words)}
	for w := range c.words {
		forged.price[w] = costOf(tab, c, tab.waiting(), 0, w) - costOf(tab, c, 0, 1, w)
		forged.pays[w] = costOf(tab, c, 0, 0, w) + forged.price[w]
		forged.pays[c.words+w] = costOf(tab, c, tab.waiting(), 0, w)
	}
	if !rejects(tab, c, forged) {
		t.Error("a place that is dearer than waiting passed")
	}
}

// TestCompetitionNeedsTooFewPlaces: true counts of a set with room prove nothing.
func TestCompetitionNeedsTooFewPlaces(t *testing.T) {
	t.Parallel()
	p := Problem{
		Mentors: []Mentor{{ID: 1, Takes: 1}, {ID: 2, Takes: 1}},
		Mentees: []Mentee{{ID: 3}, {ID: 4}},
		Allowed: func(mentor, _ int) (bool, string) { return mentor == 0, "line manager" },
	}
	r, err := Solve(t.Context(), p)
	if err != nil {
		t.Fatal(err)
	}
	waits := &r.Waiting[0]
	if waits.Reason != Competition || waits.Competes != 2 || waits.Places != 1 || !slices.Equal(waits.Among, []int64{1}) {
		t.Fatalf("two compete for one place, and not: %+v", *waits)
	}
	waits.Among, waits.Places = []int64{1, 2}, 2
	if Verify(t.Context(), p, r) == nil {
		t.Error("two competing for two places passed")
	}
}

func rejects(t *table, c *costs, s *seating) bool {
	_, err := t.optimal(c, s)
	return err != nil
}

// costOf is a word of what a seat costs, or the waiting list.
func costOf(t *table, c *costs, mentor, mentee, word int) int64 {
	kind := int32(len(t.kinds))
	if mentor != t.waiting() {
		kind, _ = t.find(mentor, mentee)
	}
	return c.word(mentee, arc{mentor: int32(mentor), kind: kind}, word)
}

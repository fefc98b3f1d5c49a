package matching

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// TestLotteryIsFair: two who fit alike each win half of the seeds.
func TestLotteryIsFair(t *testing.T) {
	t.Parallel()
	const seeds = 4000
	wins := map[int64]int{}
	for seed := range int64(seeds) {
		r, err := Solve(t.Context(), Problem{
			Mentors: []Mentor{{ID: 1, Takes: 1}},
			Mentees: []Mentee{{ID: 2}, {ID: 3}, {ID: 4}, {ID: 5}},
			Seed:    seed,
		})
		if err != nil {
			t.Fatal(err)
		}
		if !r.Pairs[0].Lottery {
			t.Fatal("a draw among four was not called a lottery")
		}
		wins[r.Pairs[0].Mentee]++
	}
	for mentee, n := range wins {
		// Five standard deviations of a binomial with a chance of a quarter.
		if n < seeds/4-137 || n > seeds/4+137 {
			t.Errorf("mentee %d won %d of %d", mentee, n, seeds)
		}
	}
}

// TestDrawnAgain: with tickets of two bits, ties are common; then the next draw is
// taken, and it is the only best matching again.
func TestDrawnAgain(t *testing.T) {
	t.Parallel()
	again := 0
	for seed := range uint64(200) {
		r := rand.New(rand.NewPCG(seed, 4))
		p := invented(r, 3, 3)
		p.Fit, p.Judges, p.Kept, p.Among = nil, nil, nil, nil
		p.Floor, p.Bands = nil, nil
		tab, err := judge(t.Context(), &p)
		if err != nil {
			t.Fatal(err)
		}
		result, err := tab.solve(t.Context(), 3)
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		c := tab.costs(lottery{seed: p.Seed, draw: result.Certificate.Draw, bits: 3})
		checked, err := tab.verify(c, result)
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		if err := tab.verifyDraw(result, checked); err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		if result.Certificate.Draw > 0 {
			again++
		}
	}
	if again < 20 {
		t.Errorf("drawn again in only %d of 200", again)
	}
}

// TestPackKeepsOrder: totals compared by words are totals compared count by count.
func TestPackKeepsOrder(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(5, 5))
	for range 5000 {
		digits := make([]digit, 1+r.IntN(40))
		for i := range digits {
			digits[i].most = 1 + r.Int64N(1<<(1+r.IntN(24)))
		}
		words := pack(digits)
		total := func() (counts, packed []int64) {
			packed = make([]int64, words)
			for _, d := range digits {
				n := []int64{0, d.most, r.Int64N(d.most + 1)}[r.IntN(3)]
				counts = append(counts, n)
				packed[d.word] += n * d.unit
			}
			if slices.Max(packed) >= widest {
				t.Fatalf("a word reached %d", slices.Max(packed))
			}
			return counts, packed
		}
		counts, packed := total()
		counts2, packed2 := total()
		if slices.Compare(counts, counts2) != slices.Compare(packed, packed2) {
			t.Fatalf("%v and %v are packed as %v and %v", counts, counts2, packed, packed2)
		}
	}
}

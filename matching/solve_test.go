package matching

import (
	"context"
	"errors"
	"math/rand/v2"
	"os"
	"reflect"
	"slices"
	"testing"
)

// tries is how many random problems a test tries: a few, or a hundred thousand.
func tries(few uint64) uint64 {
	if os.Getenv("TRELLIS_SLOW") != "" {
		return 100_000
	}
	return few
}

func TestSolveEqualsBruteForce(t *testing.T) {
	t.Parallel()
	waits, drawn, pinned := map[Reason]int{}, 0, 0
	for seed := range tries(2000) {
		r := rand.New(rand.NewPCG(seed, 1))
		p := invented(r, r.IntN(5), r.IntN(6))
		result, err := Solve(t.Context(), p)
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		if err := bruteForce(p).differs(result); err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		if err := Verify(t.Context(), p, result); err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		for _, w := range result.Waiting {
			waits[w.Reason]++
		}
		for _, pair := range result.Pairs {
			if pair.Lottery {
				drawn++
			}
			if pair.Pinned {
				pinned++
			}
		}
	}
	for _, reason := range []Reason{NobodyThere, NobodyAllowed, BelowFloor, Competition, LimitReached} {
		if waits[reason] < 100 {
			t.Errorf("only %d people waited because %s: the problems try too little", waits[reason], reason)
		}
	}
	if drawn < 100 || pinned < 100 {
		t.Errorf("only %d pairs were drawn and %d pinned: the problems try too little", drawn, pinned)
	}
}

func FuzzSolveEqualsBruteForce(f *testing.F) {
	f.Add(uint64(1), uint8(4), uint8(5))
	f.Fuzz(func(t *testing.T, seed uint64, mentors, mentees uint8) {
		p := invented(rand.New(rand.NewPCG(seed, 12)), int(mentors%5), int(mentees%6))
		result, err := Solve(t.Context(), p)
		if err != nil {
			t.Fatal(err)
		}
		if err := bruteForce(p).differs(result); err != nil {
			t.Fatal(err)
		}
		if err := Verify(t.Context(), p, result); err != nil {
			t.Fatal(err)
		}
	})
}

// TestSettleEqualsSimple compares the engine with the simple one, at sizes that
// brute force cannot do.
func TestSettleEqualsSimple(t *testing.T) {
	t.Parallel()
	for seed := range tries(3000) / 10 {
		r := rand.New(rand.NewPCG(seed, 8))
		p := invented(r, 1+r.IntN(60), 1+r.IntN(80))
		p.Pairs, p.Limits, p.Reserves = 0, nil, nil // which the simple one does not know
		tab, err := judge(t.Context(), &p)
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		c := tab.costs(lottery{seed: p.Seed, bits: ticketBits})
		want, err := settleSimply(t.Context(), tab, c)
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		got, err := settle(t.Context(), tab, c)
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		if !slices.Equal(got.seat, want.seat) {
			t.Fatalf("seed %d: seats %v, not %v", seed, got.seat, want.seat)
		}
		if _, err := tab.optimal(c, got); err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
	}
}

func TestSolveDoesNotDependOnOrder(t *testing.T) {
	t.Parallel()
	for seed := range uint64(300) {
		r := rand.New(rand.NewPCG(seed, 2))
		p := invented(r, 1+r.IntN(20), 1+r.IntN(30))
		want, err := Solve(t.Context(), p)
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		got, err := Solve(t.Context(), shuffled(r, p))
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		if !reflect.DeepEqual(got, want) {
			t.Fatalf("seed %d: another order, another result:\n%+v\n%+v", seed, got, want)
		}
	}
}

func TestInputTellsProblemsApart(t *testing.T) {
	t.Parallel()
	p := likely(rand.New(rand.NewPCG(1, 1)), 8, 8)
	input := func(p Problem) string {
		r, err := Solve(t.Context(), p)
		if err != nil {
			t.Fatal(err)
		}
		return r.Input
	}
	p.Mentees[7] = Mentee{ID: 10_008}
	seen := map[string]string{input(p): "nothing"}
	for name, change := range map[string]func(*Problem){
		"seed":   func(p *Problem) { p.Seed++ },
		"floor":  func(p *Problem) { p.Floor = []int{0, 1} },
		"bands":  func(p *Problem) { p.Bands = [][]int{{50}} },
		"pin":    func(p *Problem) { p.Pins = [][2]int{{0, 1}} },
		"forbid": func(p *Problem) { p.Forbids = [][2]int{{0, 1}} },
		"takes":  func(p *Problem) { p.Mentors = append([]Mentor{{ID: 1, Takes: 2}}, p.Mentors[1:]...) },
		"fit":    func(p *Problem) { p.Fit = func(int, int) []int { return []int{1, 2} } },
		"among":  func(p *Problem) { p.Among = slices.Repeat([][]int{{0, 1, 2, 3, 4, 5, 6}}, 8) },
		"mode":   func(p *Problem) { p.Mode = Total },
		"kept":   func(p *Problem) { p.Kept = [][2]int{{0, 1}} },
		"stay":   func(p *Problem) { p.Stay = true },
		"pairs":  func(p *Problem) { p.Pairs = 8 },
		"limit":  func(p *Problem) { p.Limits = []Limit{{Name: "a", Most: 8, Mentees: []int{1}}} },
		"most":   func(p *Problem) { p.Limits = []Limit{{Name: "a", Most: 7, Mentees: []int{1}}} },
		"whose":  func(p *Problem) { p.Limits = []Limit{{Name: "a", Most: 8, Mentors: []int{1}}} },
		"apart":  func(p *Problem) { p.Pairs, p.Reserves = 8, []Reserve{{Name: "a", Places: 1, Mentees: []int{1}}} },
		"first":  func(p *Problem) { p.Mentees = slices.Concat(p.Mentees[:7], []Mentee{{ID: 10_008, First: 1}}) },
		"used":   func(p *Problem) { p.Mentors = slices.Concat(p.Mentors[:7], []Mentor{{ID: 8, Takes: 1, First: 1}}) },
		"law":    func(p *Problem) { p.Allowed = nil },
	} {
		q := p
		change(&q)
		now := input(q)
		if seen[now] != "" {
			t.Errorf("another %s, and the same input as with another %s", name, seen[now])
		}
		seen[now] = name
	}
}

func TestSolveStops(t *testing.T) {
	t.Parallel()
	p := likely(rand.New(rand.NewPCG(1, 1)), 40, 40)
	ctx, cancel := context.WithCancel(t.Context())
	allowed, asked := p.Allowed, 0
	p.Allowed = func(mentor, mentee int) (bool, string) {
		if asked++; asked == 50 {
			cancel()
		}
		return allowed(mentor, mentee)
	}
	if _, err := Solve(ctx, p); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled while judging: %v", err)
	}
	if asked > 80 {
		t.Errorf("asked about %d pairs after being stopped at 50", asked)
	}
	tab, err := judge(t.Context(), &p)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := tab.solve(ctx, ticketBits); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled while solving: %v", err)
	}
}

package groups

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"reflect"
	"slices"
	"testing"
)

// TestBruteForce compares with every possible division of up to ten people.
func TestBruteForce(t *testing.T) {
	trials := 600
	if os.Getenv("TRELLIS_SLOW") != "" {
		trials = 20_000
	}
	solved := 0
	for seed := range uint64(trials) {
		r := rand.New(rand.NewPCG(seed, 1))
		n := r.IntN(9)
		if seed%40 == 0 {
			n = 9 + r.IntN(2)
		}
		p := invented(r, n)
		got, err := Solve(t.Context(), p)
		if err != nil {
			continue // pins that contradict; TestRefused has them
		}
		solved++
		o := newOracle(p)
		want, ways := o.brute()
		if have := o.of(got); have == nil || have.less(want) || want.less(have) {
			t.Fatalf("seed %d: the best is worth %v, the engine's is %v", seed, want, have)
		}
		if !got.Exact || got.Drawn != (ways > 1) {
			t.Fatalf("seed %d: exact %t, drawn %t, and there are %d ways", seed, got.Exact, got.Drawn, ways)
		}
		if err := Verify(t.Context(), p, got); err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
	}
	if solved < trials/2 {
		t.Errorf("only %d of %d problems could be solved", solved, trials)
	}
}

// TestByLevels compares with another dynamic programme for up to fourteen people.
func TestByLevels(t *testing.T) {
	trials := 12
	if os.Getenv("TRELLIS_SLOW") != "" {
		trials = 500
	}
	for seed := range uint64(trials) {
		r := rand.New(rand.NewPCG(seed, 2))
		p := invented(r, 11+r.IntN(4))
		got, err := Solve(t.Context(), p)
		if err != nil {
			continue
		}
		o := newOracle(p)
		want, have := o.byLevels(), o.of(got)
		if have == nil || have.less(want) || want.less(have) {
			t.Fatalf("seed %d: the best is worth %v, the engine's is %v", seed, want, have)
		}
	}
}

// TestSearchIsClose compares the search for many with what is exact, on problems that
// are small enough for both.
func TestSearchIsClose(t *testing.T) {
	same, all := 0, 0
	for seed := range uint64(6) {
		p := peers(rand.New(rand.NewPCG(seed, 3)), 16)
		exact, err := Solve(t.Context(), p)
		if err != nil {
			t.Fatal(err)
		}
		tb, err := judge(t.Context(), &p)
		if err != nil {
			t.Fatal(err)
		}
		able, stuck := tb.able()
		d, err := tb.search(t.Context(), able, effortFor(len(able)))
		if err != nil {
			t.Fatal(err)
		}
		d.wait = append(d.wait, tb.members(stuck)...)
		all++
		if score := tb.score(&d); reflect.DeepEqual(score, exact.Score) {
			same++
		} else if score.Waiting != exact.Score.Waiting {
			t.Errorf("seed %d: the search leaves %d waiting, and %d have to", seed, score.Waiting, exact.Score.Waiting)
		}
	}
	if same < all*3/4 {
		t.Errorf("the search found the best only %d times of %d", same, all)
	}
}

// TestOrder: in whatever order people are listed, the result is the same.
func TestOrder(t *testing.T) {
	for seed := range uint64(40) {
		r := rand.New(rand.NewPCG(seed, 4))
		n := r.IntN(14)
		if seed%10 == 0 {
			n = 30
		}
		p := invented(r, n)
		first, err := Solve(t.Context(), p)
		if err != nil {
			continue
		}
		again, err := Solve(t.Context(), shuffled(r, p))
		if err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(first, again) {
			t.Fatalf("seed %d: the order of people changes the result", seed)
		}
	}
}

// TestPlanted hides perfect groups among many people; they, or as good ones, are found.
func TestPlanted(t *testing.T) {
	const n = 120
	goal := rand.New(rand.NewPCG(5, 5)).Perm(n)
	p := Problem{Least: 4, Most: 8, Seed: 1}
	for i := range n {
		p.People = append(p.People, Person{ID: int64(i)})
	}
	p.Fit = func(a, b int) []int {
		if goal[a]%20 == goal[b]%20 {
			return []int{100}
		}
		return []int{0}
	}
	r, err := Solve(t.Context(), p)
	if err != nil {
		t.Fatal(err)
	}
	if want := []FieldScore{{Alone: 0, Mean: 10_000}}; r.Score.Waiting != 0 || r.Score.Off != 0 || !slices.Equal(r.Score.Fields, want) {
		t.Errorf("the groups are worth %+v; twenty groups of six fit fully", r.Score)
	}
}

// TestPlaced: where hardly anybody may be with anybody, still nearly all have a group.
func TestPlaced(t *testing.T) {
	for _, n := range []int{40, 150} {
		p := peers(rand.New(rand.NewPCG(6, 6)), n)
		museum := func(i int) int { return i % (n / 6) } // six of each, who may not be together
		p.Allowed = func(a, b int) (bool, string) { return museum(a) != museum(b), "two people from one museum" }
		p.Least, p.Most = 4, 6
		r, err := Solve(t.Context(), p)
		if err != nil {
			t.Fatal(err)
		}
		if r.Score.Waiting > 0 {
			t.Errorf("%d of %d wait", r.Score.Waiting, n)
		}
	}
}

// TestAnySizes makes very small and very large groups of many people, some pinned: the
// search has to change how many groups there are, and to keep people together.
func TestAnySizes(t *testing.T) {
	for _, c := range []struct{ people, least, most int }{{61, 2, 3}, {63, 20, 22}, {50, 12, 12}} {
		p := peers(rand.New(rand.NewPCG(6, 6)), c.people)
		p.Least, p.Most = c.least, c.most
		for i := 0; i < 12; i += 3 {
			p.Allowed, p.Pins = nil, append(p.Pins, [2]int{i, i + 1})
		}
		r := solved(t, p)
		if can := Placeable(c.people, c.least, c.most); r.Score.Waiting != c.people-can {
			t.Errorf("%d of %d wait in groups of %d to %d; %d can be placed", r.Score.Waiting, c.people, c.least, c.most, can)
		}
	}
}

func TestStops(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := Solve(ctx, peers(rand.New(rand.NewPCG(1, 1)), 40)); err == nil {
		t.Error("a context that is over stops nothing")
	}
}

func Example() {
	goal := []string{"Fundraising", "Audiences", "Fundraising", "Audiences", "Fundraising", "Audiences"}
	p := Problem{Least: 3, Most: 4, Seed: 2025}
	for i := range goal {
		p.People = append(p.People, Person{ID: int64(i + 1)})
	}
	p.Fit = func(a, b int) []int {
		if goal[a] == goal[b] {
			return []int{100}
		}
		return []int{0}
	}
	result, err := Solve(context.Background(), p)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, group := range result.Groups {
		fmt.Println(group.People, group.Sentence(Words{Fields: []string{"a goal in common"}}))
	}
	// Output:
	// [1 3 5] In “a goal in common” all three fit each other fully.
	// [2 4 6] In “a goal in common” all three fit each other fully.
}

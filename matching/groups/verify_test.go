package groups

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// TestVerifyFinds spoils a good result in every way that a result can be spoilt in.
func TestVerifyFinds(t *testing.T) {
	p := plain(13, 3, 4)
	p.Allowed = apart("one museum", func(a, b int64) bool { return a == 1 })
	p.Fit = func(a, b int) []int { return []int{(a * b) % 3 * 50, 100} }
	p.Pins = [][2]int{{3, 4}}
	for name, spoil := range map[string]func(*Result){
		"engine":        func(r *Result) { r.Engine = "other" },
		"input":         func(r *Result) { r.Input = "" },
		"twice":         func(r *Result) { r.Groups[0].People[0] = r.Groups[1].People[0] },
		"unknown":       func(r *Result) { r.Groups[0].People[0] = 99 },
		"lost":          func(r *Result) { r.Waiting = nil },
		"too few":       func(r *Result) { r.Groups[0].People = r.Groups[0].People[:1] },
		"order":         func(r *Result) { slices.Reverse(r.Groups) },
		"order within":  func(r *Result) { slices.Reverse(r.Groups[0].People) },
		"swapped":       func(r *Result) { swap(r, 0, 1) },
		"forbidden":     func(r *Result) { r.Groups[0].People[0], r.Waiting[0].ID = 1, r.Groups[0].People[0] },
		"a fact":        func(r *Result) { r.Groups[0].Fields[1].Full-- },
		"pinned":        func(r *Result) { r.Groups[0].Pinned = [][]int64{{2, 3}} },
		"a reason":      func(r *Result) { r.Waiting[0].Reason = Pins },
		"a count":       func(r *Result) { r.Waiting[0].Refusals[0].Count++ },
		"an example":    func(r *Result) { r.Waiting[0].Example = []int64{1, 2, 3} },
		"score":         func(r *Result) { r.Score.Fields[0].Mean++ },
		"bound":         func(r *Result) { r.Bound.Fields[0].Mean-- },
		"exact":         func(r *Result) { r.Exact = false },
		"a whole group": func(r *Result) { r.Groups = r.Groups[1:] },
	} {
		r := solved(t, p)
		spoil(r)
		if err := Verify(t.Context(), p, r); err == nil {
			t.Errorf("%s: nothing was found", name)
		}
	}
}

// swap exchanges two people of two groups and leaves the rest as it was.
func swap(r *Result, a, b int) {
	x, y := r.Groups[a].People, r.Groups[b].People
	x[len(x)-1], y[len(y)-1] = y[len(y)-1], x[len(x)-1]
}

// TestVerifyRoom: a result in which somebody waits for no reason is found out.
func TestVerifyRoom(t *testing.T) {
	p := plain(7, 3, 4)
	tb, err := judge(t.Context(), &p)
	if err != nil {
		t.Fatal(err)
	}
	lazy := tb.result(&division{groups: [][]int32{{0, 1, 2}}, wait: []int32{3, 4, 5, 6}})
	able, stuck := tb.able()
	lazy.Bound, lazy.Exact = tb.bound(&division{groups: [][]int32{{0, 1, 2}}}, able, stuck), true
	if err := tb.verify(lazy); err == nil {
		t.Error("nothing was found")
	}
}

// FuzzSolve, which takes little effort with each, makes problems of any shape: each is refused, or solved and verified, and
// small ones are the best.
//
//	go test -run - -fuzz FuzzSolve -fuzztime 1m ./matching/groups
func FuzzSolve(f *testing.F) {
	for seed := range uint64(8) {
		f.Add(seed, uint8(3*seed), int8(0), int8(0))
	}
	f.Add(uint64(9), uint8(22), int8(17), int8(20))
	f.Fuzz(func(t *testing.T, seed uint64, people uint8, wider, target int8) {
		r := rand.New(rand.NewPCG(seed, 9))
		p := invented(r, int(people%40))
		p.Most += int(wider)
		p.Target += int(target)
		tb, err := judge(t.Context(), &p)
		if err != nil {
			return
		}
		quick := func(int) effort { return effort{starts: 1, moves: 4_000, idle: 2, steps: 1_000_000} }
		got, err := tb.solve(t.Context(), quick)
		if err != nil {
			t.Fatal(err)
		}
		if err := Verify(t.Context(), p, got); err != nil {
			t.Fatal(err)
		}
		if len(p.People) > 7 {
			return
		}
		o := newOracle(p)
		want, _ := o.brute()
		if have := o.of(got); have == nil || have.less(want) || want.less(have) {
			t.Fatalf("the best is worth %v, the engine's is %v", want, have)
		}
	})
}

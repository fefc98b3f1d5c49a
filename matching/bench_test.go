package matching

import (
	"fmt"
	"math/rand/v2"
	"testing"
)

// BenchmarkSolve is everything: judging, solving, explaining, checking.
//
//	go test -bench Solve ./matching
func BenchmarkSolve(b *testing.B) {
	for _, size := range [][2]int{{16, 16}, {120, 200}, {600, 1000}} {
		b.Run(fmt.Sprintf("%dx%d", size[1], size[0]), func(b *testing.B) {
			p := likely(rand.New(rand.NewPCG(1, 1)), size[0], size[1])
			for b.Loop() {
				if _, err := Solve(b.Context(), p); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkSettle is the engine alone, on pairs that are judged already.
func BenchmarkSettle(b *testing.B) {
	for _, size := range [][2]int{{16, 16}, {120, 200}, {600, 1000}} {
		b.Run(fmt.Sprintf("%dx%d", size[1], size[0]), func(b *testing.B) {
			p := likely(rand.New(rand.NewPCG(1, 1)), size[0], size[1])
			t, err := judge(b.Context(), &p)
			if err != nil {
				b.Fatal(err)
			}
			c := t.costs(lottery{seed: 1, bits: ticketBits})
			for b.Loop() {
				if _, err := settle(b.Context(), t, c); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkInstead is what one first choice would have cost.
func BenchmarkInstead(b *testing.B) {
	p := likely(rand.New(rand.NewPCG(1, 1)), 600, 1000)
	r, err := Solve(b.Context(), p)
	if err != nil {
		b.Fatal(err)
	}
	open, err := Explore(b.Context(), p, r)
	if err != nil {
		b.Fatal(err)
	}
	for i := 0; b.Loop(); i++ {
		who := p.Mentees[i%len(p.Mentees)]
		first := who.Choices[0]
		if ok, _ := p.Allowed(int(first-1), i%len(p.Mentees)); !ok {
			continue
		}
		if _, err := open.Instead(first, who.ID); err != nil {
			b.Fatal(err)
		}
	}
}

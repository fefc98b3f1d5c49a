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

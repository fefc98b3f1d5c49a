package groups

import (
	"fmt"
	"math/rand/v2"
	"syscall"
	"testing"
)

// peers is people as a programme has them: five goals, unevenly liked, years of
// experience, and museums with about three people each. Groups of 4 to 8.
func peers(r *rand.Rand, n int) Problem {
	p := Problem{Least: 4, Most: 8, Seed: 2025}
	goal, years, museum := make([]int, n), make([]int, n), make([]int, n)
	for i := range n {
		p.People = append(p.People, Person{ID: int64(i + 1)})
		goal[i], years[i], museum[i] = min(r.IntN(6), r.IntN(6)), r.IntN(25), r.IntN(1+n/3)
	}
	p.Allowed = func(a, b int) (bool, string) { return museum[a] != museum[b], "two people from one museum" }
	p.Fit = func(a, b int) []int {
		fit := []int{0, 0}
		if goal[a] == goal[b] {
			fit[0] = 100
		}
		fit[1] = min(100, 10*max(years[a]-years[b], years[b]-years[a]))
		return fit
	}
	return p
}

// BenchmarkSolve is everything: comparing, searching, explaining, checking.
//
//	go test -bench Solve -benchtime 1x ./matching/groups
func BenchmarkSolve(b *testing.B) {
	for _, n := range []int{12, 18, 40, 400, 4000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			p := peers(rand.New(rand.NewPCG(1, 1)), n)
			before := seconds(b)
			defer func() { b.ReportMetric((seconds(b)-before)/float64(b.N), "cpu-s/op") }()
			for b.Loop() {
				r, err := Solve(b.Context(), p)
				if err != nil {
					b.Fatal(err)
				}
				b.ReportMetric(100*float64(n-r.Score.Waiting)/float64(n), "%placed")
				b.ReportMetric(float64(r.Score.Off), "off")
				for f, s := range r.Score.Fields {
					b.ReportMetric(float64(s.Alone), fmt.Sprintf("alone%d", f+1))
					b.ReportMetric(float64(s.Mean)/100, fmt.Sprintf("mean%d", f+1))
					b.ReportMetric(float64(r.Bound.Fields[f].Mean)/100, fmt.Sprintf("bound%d", f+1))
				}
			}
		})
	}
}

// seconds is the time that this process has computed, which no neighbour lengthens much.
func seconds(b *testing.B) float64 {
	var used syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &used); err != nil {
		b.Fatal(err)
	}
	return float64(used.Utime.Nano()) / 1e9
}

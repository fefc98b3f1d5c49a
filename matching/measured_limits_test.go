package matching

import (
	"fmt"
	"math/rand/v2"
	"os"
	"testing"
)

// TestMeasuredLimits measures what limits, and the mode Stable, cost the engine and
// Solve, as ratios to the same problem without them, in one run:
//
//	TRELLIS_SLOW=1 go test -run MeasuredLimits -v ./matching
func TestMeasuredLimits(t *testing.T) {
	if os.Getenv("TRELLIS_SLOW") == "" {
		t.Skip("measuring takes minutes: TRELLIS_SLOW=1")
	}
	for _, size := range []struct {
		name    string
		problem Problem
		repeats int
	}{
		{"likely 1000×600", likely(rand.New(rand.NewPCG(1, 1)), 600, 1000), 5},
		{"dense 1000²", scored(rand.New(rand.NewPCG(1, 1000)), 1000, 1000), 3},
		{"sparse 10000²", chosen(rand.New(rand.NewPCG(2, 10_000)), 10_000, 10_000), 3},
		{"sparse 30000²", chosen(rand.New(rand.NewPCG(2, 30_000)), 30_000, 30_000), 1},
	} {
		free := measure(t, size.problem, size.repeats)
		t.Logf("%s: %s", size.name, free)
		for name, limit := range map[string]func(*Problem){
			"a limit on all pairs":  func(p *Problem) { p.Pairs = min(len(p.Mentees), len(p.Mentors)) * 9 / 10 },
			"nine reserves":         reserveNine,
			"twenties of mentees":   func(p *Problem) { p.Limits = twenties(len(p.Mentees), false) },
			"twenties of mentors":   func(p *Problem) { p.Limits = twenties(len(p.Mentors), true) },
			"stable":                func(p *Problem) { p.Mode = Stable },
			"precedence of mentees": func(p *Problem) { p.Mentees = first(p.Mentees) },
		} {
			if p := size.problem; len(p.Mentees) <= 10_000 || name == "a limit on all pairs" {
				limit(&p)
				m := measure(t, p, size.repeats)
				t.Logf("%s, %s: engine %.1f ms (ratio %.1f), Solve %.1f (%.1f)",
					size.name, name, m.engine, m.engine/free.engine, m.all, m.all/free.all)
			}
		}
	}
}

// twenties limit each twenty people to eight pairs.
func twenties(people int, mentors bool) (limits []Limit) {
	for from := 0; from < people; from += 20 {
		var some []int
		for i := from; i < min(from+20, people); i++ {
			some = append(some, i)
		}
		limit := Limit{Name: fmt.Sprint(from), Most: 8, Mentees: some}
		if mentors {
			limit.Mentees, limit.Mentors = nil, some
		}
		limits = append(limits, limit)
	}
	return limits
}

// reserveNine sets places aside for each of nine areas.
func reserveNine(p *Problem) {
	p.Pairs, p.Reserves = min(len(p.Mentees), len(p.Mentors))*9/10, nil
	for area := range 9 {
		r := Reserve{Name: fmt.Sprint(area), Places: len(p.Mentees) / 50}
		for i := area; i < len(p.Mentees)/2; i += 9 {
			r.Mentees = append(r.Mentees, i)
		}
		p.Reserves = append(p.Reserves, r)
	}
}

// first gives each third person precedence.
func first(people []Mentee) []Mentee {
	some := make([]Mentee, len(people))
	for i, m := range people {
		m.First = int(one(i%3 == 0))
		some[i] = m
	}
	return some
}

package matching

import (
	"math"
	"strings"
	"testing"
)

func TestSolveRefuses(t *testing.T) {
	t.Parallel()
	valid := func() Problem {
		return Problem{
			Mentors: []Mentor{{ID: 1, Takes: 1}, {ID: 2, Takes: 0}},
			Mentees: []Mentee{{ID: 11}, {ID: 12}},
			Fit:     func(mentor, mentee int) []int { return []int{100, 50} },
		}
	}
	for want, spoil := range map[string]func(*Problem){
		"mentor 1 is there twice":              func(p *Problem) { p.Mentors[1].ID = 1 },
		"mentee 11 is there twice":             func(p *Problem) { p.Mentees[1].ID = 11 },
		"mentor 1 takes -1 people":             func(p *Problem) { p.Mentors[0].Takes = -1 },
		"mentor 1 takes 100001 people":         func(p *Problem) { p.Mentors[0].Takes = MostPeople + 1 },
		"too many to match at once":            func(p *Problem) { p.Mentees = make([]Mentee, MostPeople+1) },
		"the bands of fit 1 are [50 50]":       func(p *Problem) { p.Bands = [][]int{{50, 50}} },
		"the bands of fit 2 are [101]":         func(p *Problem) { p.Bands = [][]int{nil, {101}} },
		"there are bands for 3 numbers":        func(p *Problem) { p.Bands = make([][]int, 3) },
		"the floor has 3 numbers, a fit has 2": func(p *Problem) { p.Floor = []int{1, 2, 3} },
		"make 100020000 pairs, too many to look at": func(p *Problem) {
			p.Mentors, p.Mentees = make([]Mentor, 10_002), make([]Mentee, 10_000)
		},
		"the mode \"best\" is not known":                              func(p *Problem) { p.Mode = "best" },
		"it is said of 1 mentees":                                     func(p *Problem) { p.Among = make([][]int, 1) },
		"mentor 2 is among those for mentee 12":                       func(p *Problem) { p.Among = [][]int{nil, {0, 2}} },
		"a pinned mentor is not among those":                          func(p *Problem) { p.Among, p.Pins = [][]int{{1}, {0}}, [][2]int{{0, 0}} },
		"kept pair names mentor 0 and mentee 2":                       func(p *Problem) { p.Kept = [][2]int{{0, 2}} },
		"names mentor 2 and mentee 0":                                 func(p *Problem) { p.Pins = [][2]int{{2, 0}} },
		"names mentor 0 and mentee -1":                                func(p *Problem) { p.Forbids = [][2]int{{0, -1}} },
		"both pinned and forbidden":                                   func(p *Problem) { p.Pins, p.Forbids = [][2]int{{0, 0}}, [][2]int{{0, 0}} },
		"takes 1, and more are pinned to them, or stay: 11, 12;":      func(p *Problem) { p.Pins = [][2]int{{0, 0}, {0, 1}} },
		"mentor 2 takes 0, and more are pinned to them, or stay: 11;": func(p *Problem) { p.Pins = [][2]int{{1, 0}} },
		"mentee 11 is pinned to mentors 1 and 2":                      func(p *Problem) { p.Pins, p.Mentors[1].Takes = [][2]int{{0, 0}, {1, 0}}, 1 },
		"a fit of mentor 1 and mentee 12 is 101":                      func(p *Problem) { p.Fit = func(_, mentee int) []int { return []int{0, 100 + mentee} } },
		"the fit of mentor 1 and mentee 12 has 1 nu":                  func(p *Problem) { p.Fit = func(_, mentee int) []int { return make([]int, 2-mentee) } },
		"a rule forbids the pair (one service)": func(p *Problem) {
			p.Pins, p.Allowed = [][2]int{{0, 0}}, func(int, int) (bool, string) { return false, "one service" }
		},
	} {
		p := valid()
		spoil(&p)
		if _, err := Solve(t.Context(), p); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("error %v, and it should say %q", err, want)
		}
	}
	if _, err := Solve(t.Context(), valid()); err != nil {
		t.Errorf("unspoiled: %v", err)
	}
}

// TestNothingIsTooMuch: what could not be meant worse still has an answer.
func TestNothingIsTooMuch(t *testing.T) {
	t.Parallel()
	refuses := func(int, int) (bool, string) { return false, "one service" }
	for name, test := range map[string]struct {
		problem Problem
		pairs   int
		reasons string
	}{
		"nobody at all":    {Problem{}, 0, ""},
		"no mentors":       {people(0, 2), 0, "nobody there, nobody there"},
		"no mentees":       {people(2, 0), 0, "nobody there, nobody there"},
		"nobody takes any": {Problem{Mentors: []Mentor{{ID: 1}}, Mentees: []Mentee{{ID: 2}}}, 0, "nobody there"},
		"nobody is allowed": {Problem{Mentors: []Mentor{{ID: 1, Takes: 1}}, Mentees: []Mentee{{ID: 2}}, Allowed: refuses},
			0, "nobody allowed, nobody allowed"},
		"limits beyond all numbers": {Problem{
			Mentors: []Mentor{{ID: 1, Takes: MostPeople}}, Mentees: []Mentee{{ID: 2}}, Pairs: math.MaxInt,
			Limits: []Limit{{Name: "a", Most: math.MaxInt, Mentees: []int{0}}, {Name: "b", Most: math.MaxInt, Mentors: []int{0}}},
		}, 1, ""},
		"places set aside beyond all numbers": {Problem{
			Mentors: []Mentor{{ID: 1, Takes: 2}}, Mentees: []Mentee{{ID: 2}, {ID: 3}}, Pairs: math.MaxInt,
			Reserves: []Reserve{{Name: "a", Places: math.MaxInt, Mentees: []int{0}}},
		}, 1, "limit"},
		"limits on nobody": {Problem{
			Mentors: []Mentor{{ID: 1, Takes: 1}}, Mentees: []Mentee{{ID: 2}}, Pairs: 1,
			Limits: []Limit{{Name: "a"}}, Reserves: []Reserve{{Name: "b", Places: 1}},
		}, 0, "limit, competition"},
		"nobody let in": {Problem{
			Mentors: []Mentor{{ID: 1, Takes: 1}}, Mentees: []Mentee{{ID: 2}},
			Limits: []Limit{{Name: "a", Mentors: []int{0}}, {Name: "b", Mentees: []int{0}}},
		}, 0, "limit, limit"},
	} {
		r, err := Solve(t.Context(), test.problem)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		var reasons []string
		for _, w := range r.Waiting {
			reasons = append(reasons, string(w.Reason))
		}
		if got := strings.Join(reasons, ", "); len(r.Pairs) != test.pairs || got != test.reasons {
			t.Errorf("%s: %d pairs, and %q", name, len(r.Pairs), got)
		}
	}
}

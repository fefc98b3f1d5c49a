package matching

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// TestLimitsAtSize solves problems that brute force cannot do, with all that limits
// can be; the certificate proves each best.
func TestLimitsAtSize(t *testing.T) {
	t.Parallel()
	limited, apart := 0, 0
	for seed := range tries(1500) / 10 {
		r := rand.New(rand.NewPCG(seed, 21))
		p := invented(r, 1+r.IntN(40), 1+r.IntN(60))
		limitSome(r, &p)
		result, err := Solve(t.Context(), p)
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		if err := Verify(t.Context(), p, result); err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		for _, w := range result.Waiting {
			limited += len(w.Limits)
		}
		apart += len(p.Reserves)
	}
	if limited < 100 || apart < 20 {
		t.Errorf("limits were told %d times, of %d reserves: the problems try too little", limited, apart)
	}
}

// TestVerifyRejectsLimits spoils what a result says of limits.
func TestVerifyRejectsLimits(t *testing.T) {
	t.Parallel()
	valid := func() Problem {
		p := likely(rand.New(rand.NewPCG(7, 7)), 12, 16)
		p.Pairs = 9
		p.Reserves = []Reserve{{Name: "inclusive places", Places: 2, Mentees: []int{0, 1, 2}}}
		p.Limits = []Limit{
			{Name: "four from one institution", Most: 4, Mentees: []int{4, 5, 6, 7, 8, 9}},
			{Name: "mentors in Wales", Most: 2, Mentors: []int{0, 1, 2, 3, 4}},
		}
		return p
	}
	for name, spoil := range map[string]func(*Result){
		"price":      func(r *Result) { r.Certificate.Limits[0][0]++ },
		"price less": func(r *Result) { r.Certificate.Limits[0][0]-- },
		"price huge": func(r *Result) { r.Certificate.Limits[1][0] = 1 << 62 },
		"price few":  func(r *Result) { r.Certificate.Limits = r.Certificate.Limits[1:] },
		"reason": func(r *Result) {
			at := slices.IndexFunc(r.Waiting, func(w Waiting) bool { return w.Reason == LimitReached })
			r.Waiting[at].Limits = []string{"another"}
		},
		"one more": func(r *Result) {
			p := valid()
			p.Pairs, p.Reserves, p.Limits = 0, nil, nil
			free, err := Solve(t.Context(), p)
			if err != nil {
				t.Fatal(err)
			}
			r.Pairs, r.Waiting = free.Pairs, free.Waiting
		},
	} {
		r, err := Solve(t.Context(), valid())
		if err != nil {
			t.Fatal(err)
		}
		if len(r.Pairs) != 9 {
			t.Fatalf("%d pairs, and there are nine places", len(r.Pairs))
		}
		spoil(r)
		if Verify(t.Context(), valid(), r) == nil {
			t.Errorf("%s: was taken for true", name)
		}
	}
}

// TestLimitPrices: a price on a limit that is not full proves nothing.
func TestLimitPrices(t *testing.T) {
	t.Parallel()
	p := Problem{
		Mentors: []Mentor{{ID: 1, Takes: 1}, {ID: 2, Takes: 1}},
		Mentees: []Mentee{{ID: 11}, {ID: 12}},
		Limits:  []Limit{{Name: "a", Most: 2, Mentees: []int{0, 1}}, {Name: "b", Most: 2, Mentors: []int{0, 1}}},
	}
	for at := range p.Limits {
		r, err := Solve(t.Context(), p)
		if err != nil {
			t.Fatal(err)
		}
		r.Certificate.Limits[at][0]++
		for i := range r.Certificate.Mentees { // as if everybody paid it
			r.Certificate.Mentees[i][0]++
			r.Certificate.Mentors[i][0] += int64(at)
		}
		if Verify(t.Context(), p, r) == nil {
			t.Errorf("a price of limit %d, which is not full or just so, passed with what pays it", at)
		}
	}
}

// TestReserve: places that are set aside stay free, and those for whom they are may
// have others, too.
func TestReserve(t *testing.T) {
	t.Parallel()
	p := people(10, 10)
	p.Pairs = 5
	p.Reserves = []Reserve{{Name: "inclusive places", Places: 2, Mentees: []int{0}}, {Name: "Scotland", Places: 1, Mentees: []int{1, 2}}}
	p.Mentees[0].First, p.Mentees[1].First, p.Mentees[2].First = 1, 1, 1
	r, err := Solve(t.Context(), p)
	if err != nil {
		t.Fatal(err)
	}
	now := mentorsOf(r)
	if len(r.Pairs) != 4 || now[1_000_001] == 0 || now[1_000_002] == 0 || now[1_000_003] == 0 {
		t.Errorf("%d pairs, %v: one of five places is kept free, and three people come first", len(r.Pairs), now)
	}
	if got := r.Waiting[0].Sentence(Words{}); got != "All places that are open to everybody are taken." {
		t.Errorf("somebody waits because: %s", got)
	}
}

// TestFirst: those with precedence wait last, though others fit better; and mentors
// with precedence are the first to have mentees.
func TestFirst(t *testing.T) {
	t.Parallel()
	p := people(3, 3)
	p.Pairs = 2
	p.Fit = func(mentor, mentee int) []int { return []int{10*mentor + 20*mentee} }
	p.Mentees[0].First, p.Mentees[1].First, p.Mentors[0].First = 2, 1, 1
	r, err := Solve(t.Context(), p)
	if err != nil {
		t.Fatal(err)
	}
	if now := mentorsOf(r); now[1_000_003] != 0 || now[1_000_001]*now[1_000_002] != 3 {
		t.Errorf("pairs %v: mentees 1 and 2 and mentor 1 come first, and mentor 3 fits best", now)
	}
}

func TestLimitsRefused(t *testing.T) {
	t.Parallel()
	for want, spoil := range map[string]func(*Problem){
		"“a” and “b” both hold mentee 1000001, and each": func(p *Problem) {
			p.Limits = []Limit{{Name: "a", Most: 1, Mentees: []int{0, 1}}, {Name: "b", Most: 1, Mentees: []int{2, 0}}}
		},
		"“a” and “b” both hold mentor 2, and each": func(p *Problem) {
			p.Limits = []Limit{{Name: "a", Most: 1, Mentors: []int{0, 1}}, {Name: "b", Most: 1, Mentors: []int{1, 2}}}
		},
		"“b” and “c” both hold mentee 1000002, and each": func(p *Problem) {
			p.Limits = []Limit{{Name: "a", Most: 1, Mentees: []int{0, 1, 2, 3}}, {Name: "b", Most: 1, Mentees: []int{0, 1}}, {Name: "c", Most: 1, Mentees: []int{1, 2}}}
		},
		"limit “a” holds all of the reserve “r” (mentee 1000001": func(p *Problem) {
			p.Pairs, p.Reserves = 3, []Reserve{{Name: "r", Places: 1, Mentees: []int{0}}}
			p.Limits = []Limit{{Name: "a", Most: 1, Mentees: []int{0, 1}}}
		},
		"“r” and “a” both hold mentee 1000001": func(p *Problem) {
			p.Pairs, p.Reserves = 3, []Reserve{{Name: "r", Places: 1, Mentees: []int{0, 1}}}
			p.Limits = []Limit{{Name: "a", Most: 1, Mentees: []int{0, 2}}}
		},
		"sets 1 places aside, and 0 of the 0 pairs": func(p *Problem) { p.Reserves = []Reserve{{Name: "r", Places: 1, Mentees: []int{0}}} },
		"sets 2 places aside, and 1 of the 3 pairs": func(p *Problem) {
			p.Pairs, p.Reserves = 3, []Reserve{{Name: "r", Places: 2, Mentees: []int{0}}, {Name: "s", Places: 2, Mentees: []int{1}}}
		},
		"the limit “a” is -1":                               func(p *Problem) { p.Limits = []Limit{{Name: "a", Most: -1, Mentees: []int{0}}} },
		"the limit “a” is on mentees and on":                func(p *Problem) { p.Limits = []Limit{{Name: "a", Mentees: []int{0}, Mentors: []int{0}}} },
		"“a” names mentee 4, and there are 4":               func(p *Problem) { p.Limits = []Limit{{Name: "a", Mentees: []int{4}}} },
		"“a” names mentor -1, and there are 3":              func(p *Problem) { p.Limits = []Limit{{Name: "a", Mentors: []int{-1}}} },
		"there may be -2 pairs at most":                     func(p *Problem) { p.Pairs = -2 },
		"mentor 1 has precedence -1":                        func(p *Problem) { p.Mentors[0].First = -1 },
		"mentee 1000004 has precedence 101":                 func(p *Problem) { p.Mentees[3].First = 101 },
		"a limit (“a”) allows 1 (mentees 1000001, 1000002)": func(p *Problem) { p.Pins, p.Limits = twoPins(), []Limit{{Name: "a", Most: 1, Mentees: []int{0, 1}}} },
		"a limit (“b”) allows 1 (mentees 1000001, 1000002)": func(p *Problem) { p.Pins, p.Limits = twoPins(), []Limit{{Name: "b", Most: 1, Mentors: []int{0, 1}}} },
		"2 pairs are pinned or stay, and a limit (the n":    func(p *Problem) { p.Pins, p.Pairs = twoPins(), 1 },
		"mentee 1000001 is to stay with mentors 1 and 2":    func(p *Problem) { p.Stay, p.Kept = true, [][2]int{{0, 0}, {1, 0}} },
		"stay: 1000001, 1000002;":                           func(p *Problem) { p.Stay, p.Kept = true, [][2]int{{0, 0}, {0, 1}} },
	} {
		p := people(3, 4)
		spoil(&p)
		if _, err := Solve(t.Context(), p); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("error %v, and it should say %q", err, want)
		}
	}
}

func twoPins() [][2]int { return [][2]int{{0, 0}, {1, 1}} }

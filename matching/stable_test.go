package matching

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// stably makes a random problem one of the mode Stable.
func stably(r *rand.Rand, p Problem) Problem {
	p.Mode, p.Pairs, p.Limits, p.Reserves = Stable, 0, nil, nil
	p.Mentors, p.Mentees = slices.Clone(p.Mentors), slices.Clone(p.Mentees)
	for i := range p.Mentors {
		p.Mentors[i].First = 0
	}
	for i := range p.Mentees {
		p.Mentees[i].First = 0
	}
	if p.Kept = nil; r.IntN(3) == 0 && len(p.Mentors) > 0 && len(p.Mentees) > 0 {
		p.attempt(func(p *Problem) {
			p.Stay, p.Kept = true, [][2]int{{r.IntN(len(p.Mentors)), r.IntN(len(p.Mentees))}}
		})
	}
	return p
}

// TestStableEqualsGreedy: where both sides go by one number, the only stable matching
// takes the best pair that is left, again and again.
func TestStableEqualsGreedy(t *testing.T) {
	t.Parallel()
	waits, drawn, cost := 0, 0, 0
	for seed := range tries(2000) {
		r := rand.New(rand.NewPCG(seed, 31))
		p := stably(r, invented(r, r.IntN(5), r.IntN(6)))
		result, err := Solve(t.Context(), p)
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		if err := Verify(t.Context(), p, result); err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		want := greedy(p)
		now := mentorsOf(result)
		for mentee, mentor := range want {
			if id := p.Mentees[mentee].ID; mentor == nobody && now[id] != 0 || mentor != nobody && now[id] != p.Mentors[mentor].ID {
				t.Fatalf("seed %d: mentee %d is with %d, and greedily with %d", seed, id, now[id], mentor)
			}
		}
		p.Mode, p.Stay, p.Pins = Fair, false, slices.Concat(p.Pins, stayed(p))
		if fewest := len(bruteForce(p).lucky); result.MoreWait != fewest-len(result.Pairs) {
			t.Fatalf("seed %d: %d more wait, of %d pairs that could be, and %d are", seed, result.MoreWait, fewest, len(result.Pairs))
		}
		cost += result.MoreWait
		for _, w := range result.Waiting {
			waits += int(one(w.Reason == Preferred))
		}
		for _, pair := range result.Pairs {
			drawn += int(one(pair.Lottery))
		}
	}
	if waits < 100 || drawn < 100 || cost < 20 {
		t.Errorf("only %d wait for others who are preferred, %d pairs were drawn and %d more wait: the problems try too little", waits, drawn, cost)
	}
}

func stayed(p Problem) (pins [][2]int) {
	o := &oracle{Problem: p}
	for mentee := range p.Mentees {
		if mentor := o.stays(mentee); mentor != nobody && !slices.Contains(p.Pins, [2]int{mentor, mentee}) {
			pins = append(pins, [2]int{mentor, mentee})
		}
	}
	return pins
}

func greedy(p Problem) []int {
	o := &oracle{Problem: p, matched: slices.Repeat([]int{nobody}, len(p.Mentees))}
	ticket := func(pair [2]int) int64 {
		return lottery{seed: p.Seed, bits: ticketBits}.ticket(p.Mentors[pair[0]].ID, p.Mentees[pair[1]].ID)
	}
	fits := map[[2]int][]int{}
	var pairs [][2]int
	for mentee := range p.Mentees {
		if o.matched[mentee] = o.stays(mentee); o.matched[mentee] != nobody {
			continue
		}
		for mentor := range p.Mentors {
			if fit, ok := o.asked(mentor, mentee); ok && slices.Compare(fit, p.Floor) >= 0 {
				pairs = append(pairs, [2]int{mentor, mentee})
				fits[[2]int{mentor, mentee}] = fit
			}
		}
	}
	slices.SortFunc(pairs, func(a, b [2]int) int {
		if order := slices.Compare(fits[b], fits[a]); order != 0 {
			return order
		}
		return int(ticket(a) - ticket(b))
	})
	for _, pair := range pairs {
		if o.matched[pair[1]] == nobody && o.load(pair[0]) < p.Mentors[pair[0]].Takes {
			o.matched[pair[1]] = pair[0]
		}
	}
	return o.matched
}

func TestVerifyRejectsUnstable(t *testing.T) {
	t.Parallel()
	for name, spoil := range map[string]func(*Result){
		"swap":      func(r *Result) { swap(&r.Pairs[0], &r.Pairs[1]) },
		"pair lost": func(r *Result) { r.Pairs = r.Pairs[1:] },
		"lottery":   func(r *Result) { r.Pairs[0].Lottery = !r.Pairs[0].Lottery },
		"more wait": func(r *Result) { r.MoreWait++ },
		"blocking":  func(r *Result) { r.Blocking = []Blocking{{Mentor: 1, Mentee: 10_001}} },
		"reason":    func(r *Result) { r.Waiting[0].Reason = Competition },
		"among":     func(r *Result) { r.Waiting[0].Among = r.Waiting[0].Among[1:] },
		"other mode": func(r *Result) {
			other := likely(rand.New(rand.NewPCG(7, 7)), 12, 16)
			fair, err := Solve(t.Context(), other)
			if err != nil {
				t.Fatal(err)
			}
			fair.Input, *r = r.Input, *fair
		},
	} {
		p := likely(rand.New(rand.NewPCG(7, 7)), 12, 16)
		p.Mode = Stable
		r, err := Solve(t.Context(), p)
		if err != nil {
			t.Fatal(err)
		}
		spoil(r)
		if Verify(t.Context(), p, r) == nil {
			t.Errorf("%s: was taken for true", name)
		}
	}
}

func TestStableRefuses(t *testing.T) {
	t.Parallel()
	for want, spoil := range map[string]func(*Problem){
		"know no limits":               func(p *Problem) { p.Pairs = 1 },
		"know no precedence":           func(p *Problem) { p.Mentees[0].First = 1 },
		"keep pairs only if they stay": func(p *Problem) { p.Kept = [][2]int{{0, 0}} },
	} {
		p := people(2, 2)
		p.Mode = Stable
		spoil(&p)
		if _, err := Solve(t.Context(), p); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("error %v, and it should say %q", err, want)
		}
	}
	p := people(2, 2)
	p.Mode = Stable
	r, err := Solve(t.Context(), p)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Explore(t.Context(), p, r); err == nil {
		t.Error("a stable matching was explored")
	}
}

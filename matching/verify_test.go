package matching

import (
	"math/rand/v2"
	"testing"
)

// TestVerifyRejects spoils a true result in each way it might be wrong.
func TestVerifyRejects(t *testing.T) {
	t.Parallel()
	for name, spoil := range map[string]func(*Result){
		"input":       func(r *Result) { r.Input = "0" },
		"engine":      func(r *Result) { r.Engine = "guess/1" },
		"pair lost":   func(r *Result) { r.Pairs = r.Pairs[1:] },
		"pair twice":  func(r *Result) { r.Pairs = append(r.Pairs, r.Pairs[0]) },
		"swap":        func(r *Result) { swap(&r.Pairs[0], &r.Pairs[1]) },
		"no such":     func(r *Result) { r.Pairs[0].Mentor = 999 },
		"fit":         func(r *Result) { r.Pairs[0].Fit[1]++ },
		"chosen":      func(r *Result) { r.Pairs[0].Chosen = !r.Pairs[0].Chosen },
		"lottery":     func(r *Result) { r.Pairs[0].Lottery = !r.Pairs[0].Lottery },
		"blocking":    func(r *Result) { r.Blocking = append(r.Blocking, Blocking{Mentor: 1, Mentee: 10_001}) },
		"draw":        func(r *Result) { r.Certificate.Draw++ },
		"price":       func(r *Result) { r.Certificate.Mentors[0][0]-- },
		"price last":  func(r *Result) { last(r.Certificate.Mentees)[0]++ },
		"price huge":  func(r *Result) { r.Certificate.Mentees[0][0] = 1 << 62 },
		"price few":   func(r *Result) { r.Certificate.Mentees = r.Certificate.Mentees[1:] },
		"words":       func(r *Result) { r.Certificate.Mentees[0] = nil },
		"not waiting": func(r *Result) { r.Waiting = r.Waiting[1:] },
		"waits too":   func(r *Result) { r.Waiting = append(r.Waiting, r.Waiting[0]) },
		"reason":      func(r *Result) { r.Waiting[0].Reason = BelowFloor },
		"no reason":   func(r *Result) { r.Waiting[0].Reason = "" },
		"competes":    func(r *Result) { r.Waiting[0].Competes++ },
		"places":      func(r *Result) { r.Waiting[0].Places-- },
		"among":       func(r *Result) { r.Waiting[0].Among = r.Waiting[0].Among[1:] },
	} {
		p := likely(rand.New(rand.NewPCG(7, 7)), 12, 16)
		r, err := Solve(t.Context(), p)
		if err != nil {
			t.Fatal(err)
		}
		if r.Waiting[0].Reason != Competition {
			t.Fatalf("the example should have competition, not %+v", r.Waiting[0])
		}
		spoil(r)
		if err := Verify(t.Context(), p, r); err == nil {
			t.Errorf("%s: was taken for true", name)
		}
	}
}

func swap(a, b *Pair) { a.Mentor, b.Mentor = b.Mentor, a.Mentor }

func last[T any](list []T) T { return list[len(list)-1] }

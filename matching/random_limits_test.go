package matching

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
)

// limitSome adds limits, reserves, precedence and staying to a problem, as far as they
// contradict nothing.
func limitSome(r *rand.Rand, p *Problem) {
	if r.IntN(3) == 0 {
		for i := range p.Mentees {
			p.Mentees[i].First = max(0, r.IntN(5)-2)
		}
	}
	if r.IntN(3) == 0 {
		for i := range p.Mentors {
			p.Mentors[i].First = max(0, r.IntN(5)-2)
		}
	}
	if r.IntN(2) == 0 {
		p.attempt(func(p *Problem) { p.Pairs = 1 + r.IntN(len(p.Mentees)+2) })
	}
	for i := range r.IntN(4) * r.IntN(2) {
		p.attempt(func(p *Problem) {
			p.Reserves = append(slices.Clip(p.Reserves), Reserve{
				Name: fmt.Sprint("reserve ", i), Places: 1 + r.IntN(2), Mentees: someOf(r, len(p.Mentees)),
			})
		})
	}
	for i := range r.IntN(5) {
		p.attempt(func(p *Problem) {
			limit := Limit{Name: fmt.Sprint("limit ", i), Most: r.IntN(4)}
			if r.IntN(2) == 0 {
				limit.Mentors = someOf(r, len(p.Mentors))
			} else {
				limit.Mentees = someOf(r, len(p.Mentees))
			}
			p.Limits = append(slices.Clip(p.Limits), limit)
		})
	}
	if r.IntN(4) == 0 {
		p.attempt(func(p *Problem) { p.Stay = true })
	}
}

// attempt changes a problem, unless that contradicts it.
func (p *Problem) attempt(change func(*Problem)) {
	q := *p
	change(&q)
	if _, err := judge(context.Background(), &q); err == nil {
		*p = q
	}
}

func someOf(r *rand.Rand, n int) []int {
	if n == 0 {
		return nil
	}
	some := r.Perm(n)
	return some[:1+r.IntN(n)]
}

// mayBe says whether the pairs so far keep all limits, and whether everybody has a
// place on the programme: one that is set aside for them, or an open one. It tries.
func (o *oracle) mayBe() bool {
	for _, l := range o.Limits {
		n := 0
		for mentee, mentor := range o.matched {
			if mentor != nobody && (slices.Contains(l.Mentees, mentee) || slices.Contains(l.Mentors, mentor)) {
				n++
			}
		}
		if n > l.Most {
			return false
		}
	}
	if o.Pairs == 0 {
		return true
	}
	open := o.Pairs
	apart := make([]int, len(o.Reserves))
	for i, r := range o.Reserves {
		open -= r.Places
		apart[i] = r.Places
	}
	return o.places(0, open, apart)
}

func (o *oracle) places(mentee, open int, apart []int) bool {
	if mentee == len(o.matched) {
		return true
	}
	if o.matched[mentee] == nobody || open > 0 && o.places(mentee+1, open-1, apart) {
		return o.matched[mentee] != nobody || o.places(mentee+1, open, apart)
	}
	for i, r := range o.Reserves {
		if apart[i] > 0 && slices.Contains(r.Mentees, mentee) {
			left := slices.Clone(apart)
			left[i]--
			if o.places(mentee+1, open, left) {
				return true
			}
		}
	}
	return false
}

// mayBePaired says whether the limits on mentees leave room for one of them.
func (o *oracle) mayBePaired(mentee int) bool {
	more := oracle{Problem: o.Problem, matched: slices.Clone(o.matched)}
	more.matched[mentee] = len(o.Mentors) // a mentor on whom there are no limits
	return more.mayBe()
}

// stays is the mentor with whom a mentee is pinned or stays, or nobody.
func (o *oracle) stays(mentee int) int {
	pin := slices.IndexFunc(o.Pins, func(p [2]int) bool { return p[1] == mentee })
	if pin >= 0 {
		return o.Pins[pin][0]
	}
	for _, pair := range o.Kept {
		if o.Stay && pair[1] == mentee && o.Mentors[pair[0]].Takes > 0 {
			if _, ok := o.asked(pair[0], mentee); ok {
				return pair[0]
			}
		}
	}
	return nobody
}

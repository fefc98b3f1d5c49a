package groups

import (
	"math/big"
	"math/bits"
	"slices"
)

// oracle counts, straight from a problem and in the words of the package comment, what
// a division is worth. It knows nothing of the engine, its table or its words.
type oracle struct {
	Problem
	width int
}

func newOracle(p Problem) *oracle {
	o := &oracle{Problem: p}
	if p.Fit != nil && len(p.People) > 1 {
		o.width = len(p.Fit(0, 1))
	}
	return o
}

// may says whether people may be a group.
func (o *oracle) may(group []int) bool {
	if len(group) < o.Least || len(group) > o.Most {
		return false
	}
	for _, a := range group {
		for _, b := range group {
			if a == b {
				continue
			}
			if o.Allowed != nil {
				if ok, _ := o.Allowed(a, b); !ok {
					return false
				}
			}
			if slices.Contains(o.Forbids, [2]int{a, b}) || slices.Contains(o.Forbids, [2]int{b, a}) {
				return false
			}
		}
	}
	return o.together(group)
}

// together says whether people keep all their pins among themselves.
func (o *oracle) together(people []int) bool {
	for _, pin := range o.Pins {
		if slices.Contains(people, pin[0]) != slices.Contains(people, pin[1]) {
			return false
		}
	}
	return true
}

// value is what is compared, from the first on: pinned who wait, who wait, off, and for
// each number of a fit who is alone and, negative, what people have; then unevenness.
type value []*big.Rat

func (v value) less(w value) bool {
	for i := range v {
		if c := v[i].Cmp(w[i]); c != 0 {
			return c < 0
		}
	}
	return false
}

func (v value) plus(w value) value {
	sum := make(value, len(v))
	for i := range v {
		sum[i] = new(big.Rat).Add(v[i], w[i])
	}
	return sum
}

func (o *oracle) nothing() value {
	v := make(value, 4+2*o.width)
	for i := range v {
		v[i] = new(big.Rat)
	}
	return v
}

func (o *oracle) group(group []int) value {
	v := o.nothing()
	target := big.NewRat(int64(o.Least+o.Most), 2)
	if o.Target != 0 {
		target = big.NewRat(int64(o.Target), 1)
	}
	far := new(big.Rat).Sub(big.NewRat(int64(len(group)), 1), target)
	v[len(v)-1].Mul(far, far)
	if far.Abs(far).Cmp(big.NewRat(int64(o.Slack), 1)) > 0 {
		v[2].Mul(far, far)
	}
	for f := range o.width {
		for _, a := range group {
			own := 0
			for _, b := range group {
				if a != b {
					own += o.Fit(a, b)[f] + o.Fit(b, a)[f]
				}
			}
			if own == 0 {
				v[3+2*f].Add(v[3+2*f], big.NewRat(1, 1))
			}
			v[4+2*f].Sub(v[4+2*f], big.NewRat(int64(own), int64(len(group)-1)))
		}
	}
	return v
}

func (o *oracle) waits(people []int) value {
	v := o.nothing()
	for _, a := range people {
		v[1].Add(v[1], big.NewRat(1, 1))
		if slices.ContainsFunc(o.Pins, func(pin [2]int) bool { return pin[0] == a || pin[1] == a }) {
			v[0].Add(v[0], big.NewRat(1, 1))
		}
	}
	return v
}

// brute tries every division: the first person left waits, or is with any of the rest.
// It says how many divisions are as good as the best.
func (o *oracle) brute() (best value, ways int) {
	var try func(left, waiting []int, so value)
	try = func(left, waiting []int, so value) {
		if len(left) == 0 {
			if !o.together(waiting) {
				return
			}
			switch so = so.plus(o.waits(waiting)); {
			case best == nil || so.less(best):
				best, ways = so, 1
			case !best.less(so):
				ways++
			}
			return
		}
		first, rest := left[0], left[1:]
		try(rest, append(slices.Clone(waiting), first), so)
		for set := range 1 << len(rest) {
			if bits.OnesCount(uint(set))+1 > o.Most {
				continue
			}
			group, others := []int{first}, []int(nil)
			for i, person := range rest {
				if set&(1<<i) != 0 {
					group = append(group, person)
				} else {
					others = append(others, person)
				}
			}
			if o.may(group) {
				try(others, waiting, so.plus(o.group(group)))
			}
		}
	}
	all := make([]int, len(o.People))
	for i := range all {
		all[i] = i
	}
	try(all, nil, o.nothing())
	return best, ways
}

// byLevels finds the best by another way than the engine: from nobody up, adding the
// group of the first person who is not yet anywhere, or letting their party wait.
func (o *oracle) byLevels() value {
	n := len(o.People)
	best := make([]value, 1<<n)
	best[0] = o.nothing()
	type one struct {
		set int
		v   value
	}
	groups, waits := make([][]one, n), make([]one, n)
	for set := 1; set < 1<<n; set++ {
		var people []int
		for i := range n {
			if set&(1<<i) != 0 {
				people = append(people, i)
			}
		}
		if o.may(people) {
			groups[people[0]] = append(groups[people[0]], one{set, o.group(people)})
		}
		if o.together(people) && waits[people[0]].v == nil {
			waits[people[0]] = one{set, o.waits(people)} // the first such set is the smallest: the party
		}
	}
	for done := range best {
		first := bits.TrailingZeros(^uint(done))
		if best[done] == nil || first >= n {
			continue
		}
		for _, next := range append(groups[first], waits[first]) {
			if next.v == nil || next.set&done != 0 {
				continue
			}
			if so := best[done].plus(next.v); best[done|next.set] == nil || so.less(best[done|next.set]) {
				best[done|next.set] = so
			}
		}
	}
	return best[1<<n-1]
}

// of is what a result is worth.
func (o *oracle) of(r *Result) value {
	at := map[int64]int{}
	for i, person := range o.People {
		at[person.ID] = i
	}
	v := o.nothing()
	for _, g := range r.Groups {
		var group []int
		for _, id := range g.People {
			group = append(group, at[id])
		}
		if !o.may(group) {
			return nil
		}
		v = v.plus(o.group(group))
	}
	var waiting []int
	for _, w := range r.Waiting {
		waiting = append(waiting, at[w.ID])
	}
	return v.plus(o.waits(waiting))
}

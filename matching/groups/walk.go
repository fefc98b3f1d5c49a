package groups

import "math/bits"

// walk takes groups away from the whole in every way that costs no more than bound in
// the first word, and says whether nothing is left in one of them.
func (x *subsets) walk(bound int64, mayWait bool) bool {
	whole := 1<<len(x.blocks) - 1
	first := x.best[0]
	for rest := range whole {
		first[rest] = none
	}
	for w := range x.words {
		x.best[w][whole] = 0
	}
	x.tied[whole] = false
	for rest := whole; rest > 0; rest-- {
		if first[rest] == none {
			continue
		}
		last := bits.Len(uint(rest)) - 1
		others := rest &^ (1 << last)
		if mayWait && first[rest]+x.wait[last][0] <= bound {
			x.reach(rest, others, func(w int) int64 { return x.wait[last][w] }, -1<<last)
		}
		left := bound - first[rest]
		for some := others; ; some = (some - 1) & others {
			group := some | 1<<last
			if x.price[0][group] <= left && first[rest]+x.price[0][group] <= first[others&^some] {
				x.reach(rest, others&^some, func(w int) int64 { return x.price[w][group] }, int32(group))
			}
			if some == 0 {
				break
			}
		}
		x.steps += 1 << bits.OnesCount(uint(others))
	}
	return first[0] != none
}

// reach keeps a way to a rest if it is the best so far.
func (x *subsets) reach(from, to int, price func(word int) int64, group int32) {
	if x.best[0][to] != none {
		w := 0
		for w < x.words && x.best[w][from]+price(w) == x.best[w][to] {
			w++
		}
		if w >= x.words-1 {
			x.tied[to] = true
		}
		if w == x.words || x.best[w][from]+price(w) > x.best[w][to] {
			return
		}
		if w < x.words-1 {
			x.tied[to] = x.tied[from]
		}
	} else {
		x.tied[to] = x.tied[from]
	}
	for w := range x.words {
		x.best[w][to] = x.best[w][from] + price(w)
	}
	x.came[to] = group
}

// trace follows the best way back.
func (x *subsets) trace() division {
	var d division
	for rest := 0; rest != 1<<len(x.blocks)-1; {
		if x.came[rest] < 0 {
			alone := -x.came[rest]
			d.wait = append(d.wait, x.blocks[bits.TrailingZeros32(uint32(alone))]...)
			rest |= int(alone)
			continue
		}
		var group []int32
		for set := uint32(x.came[rest]); set != 0; set &= set - 1 {
			group = append(group, x.blocks[bits.TrailingZeros32(set)]...)
		}
		d.groups = append(d.groups, group)
		rest |= int(x.came[rest])
	}
	return d
}

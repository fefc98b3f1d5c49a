package groups

import "slices"

// What the rough search pays for, so that what matters more is hardly ever given up
// for what matters less. A thousand is one person whom all others in their group fit
// fully in the first number of the fit; each number after it counts a fifth.
const (
	payWaiting = 30_000 // for each person
	payClash   = 15_000 // for each two who may not be together
	payShort   = 10_000 // for each person too few, or too many for there to be nobody
	payOff     = 1_500  // for each step of countOff
	payAlone   = 2      // times what full fit is worth, for whoever fits nobody
	fullFit    = 1_000
	lesser     = 5
)

// lanes is how many 16-bit lanes a word has: the first counts clashes, the others the
// first numbers of the fit. Later numbers wait for the exact search.
const lanes = 4

// rough is a search for a good division of many parties by moves and swaps that are
// taken when they gain, and at first also when they lose a little (simulated
// annealing). It works in integers alone.
type rough struct {
	*table
	chance
	takes    []int32   // the parties that take part
	groups   [][]int32 // the people of each; some are empty, and the first always is
	wait     []int32   // the parties that wait
	spot     []int     // where in this list a party is
	in       []int     // the group of each party
	pays     []int64   // of each group
	lane     []uint64  // of each kind
	worth    [lanes]int64
	one, two []int32 // groups as they might be
}

// waiting stands where a party's group would, and is a place among the groups; nobody
// stands where a party would.
const (
	waiting = 0
	nobody  = -1
)

func (t *table) rough(parties []int32, draw uint64) *rough {
	r := &rough{table: t, chance: chance(mix(uint64(t.Seed)) + draw), takes: parties, in: make([]int, len(t.parties)), spot: make([]int, len(t.parties))}
	for _, k := range t.kinds {
		var word uint64
		if k.refused {
			word = 1
		}
		for f := 0; f < min(len(k.fit), lanes-1); f++ {
			word |= uint64(k.fit[f]) << (16 * (f + 1))
		}
		r.lane = append(r.lane, word)
	}
	worth := int64(fullFit)
	for f := 1; f <= min(t.width, lanes-1); f++ {
		r.worth[f] = worth
		worth /= lesser
	}
	r.begin()
	return r
}

// begin deals the parties, the largest first, to as many groups as suit their number,
// and leaves some groups empty.
func (r *rough) begin() {
	order := slices.Clone(r.takes)
	r.shuffle(order)
	people := len(r.members(order))
	full := r.bestGroups(people)
	r.groups = make([][]int32, 1+full+2+full/16)
	for size := r.Most; size > 0; size-- {
		for _, party := range order {
			if len(r.parties[party]) == size {
				g := r.smallest(full, size)
				r.in[party] = nobody
				r.seat(party, g)
				if g != waiting {
					r.groups[g] = append(r.groups[g], r.parties[party]...)
				}
			}
		}
	}
	r.pays = make([]int64, len(r.groups))
	for g, group := range r.groups {
		r.pays[g] = r.pay(g, group, len(r.members(r.wait)))
	}
}

// bestGroups is how many groups come nearest to the target.
func (t *table) bestGroups(people int) int {
	best, least := 0, int64(none)
	for groups := (people + t.Most - 1) / t.Most; groups > 0 && groups <= people/t.Least; groups++ {
		size, more := people/groups, int64(people%groups)
		if cost := t.sizes.uneven[size]*(int64(groups)-more) + t.sizes.uneven[min(size+1, t.Most)]*more; cost < least {
			best, least = groups, cost
		}
	}
	if best == 0 {
		best = people / t.Least
	}
	return best
}

// smallest is the smallest of the first groups, where there is room for so many more.
func (r *rough) smallest(groups, more int) int {
	best := waiting
	for g := 1; g <= groups; g++ {
		if len(r.groups[g])+more <= r.Most && (best == waiting || len(r.groups[g]) < len(r.groups[best])) {
			best = g
		}
	}
	return best
}

// seat writes down where a party is now.
func (r *rough) seat(party int32, group int) {
	if r.in[party] == waiting {
		last := r.wait[len(r.wait)-1]
		r.wait[r.spot[party]], r.spot[last] = last, r.spot[party]
		r.wait = r.wait[:len(r.wait)-1]
	}
	if group == waiting {
		r.spot[party] = len(r.wait)
		r.wait = append(r.wait, party)
	}
	r.in[party] = group
}

// pay is what a group of these people costs; of those who wait it is enough to know how
// many more they are.
func (r *rough) pay(at int, group []int32, more int) int64 {
	size := len(group)
	if at == waiting {
		return r.pays[waiting] + payWaiting*int64(more)
	}
	if size == 0 {
		return 0
	}
	var own [LargestGroup]uint64
	n := len(r.ids)
	for i, a := range group {
		row := r.rows[int(a)*n : (int(a)+1)*n]
		for k := i + 1; k < size; k++ {
			word := r.lane[row[group[k]]]
			own[i] += word
			own[k] += word
		}
	}
	var sum, alone [lanes]int64
	for _, word := range own[:size] {
		for f := range lanes {
			points := int64(word >> (16 * f) & 0xffff)
			sum[f] += points
			if points == 0 {
				alone[f]++
			}
		}
	}
	pay := payClash*sum[0]/2 + payOff*r.sizes.off[size] + payOff/10*r.sizes.uneven[size]
	if size < r.Least {
		pay += payShort * int64(min(size, r.Least-size))
	}
	for f := 1; f < lanes && r.worth[f] > 0; f++ {
		if size > 1 {
			pay -= r.worth[f] * sum[f] / int64(200*(size-1))
		}
		pay += payAlone * r.worth[f] * alone[f]
	}
	return pay
}

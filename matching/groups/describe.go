package groups

import (
	"math/bits"
	"slices"
)

// describe says what a group has in common. Its people are sorted.
func (t *table) describe(people []int32) Group {
	g := Group{People: t.named(people)}
	for _, party := range t.partiesOf(people) {
		if len(t.parties[party]) > 1 {
			g.Pinned = append(g.Pinned, t.named(t.parties[party]))
		}
	}
	for f := range t.width {
		g.Fields = append(g.Fields, t.field(people, f))
	}
	return g
}

func (t *table) field(people []int32, f int) Field {
	field := Field{Worst: 101}
	sum := 0
	for i, a := range people {
		own := 0
		for k, b := range people {
			if i == k {
				continue
			}
			both := int(t.between(a, b).fit[f])
			own += both
			if k < i {
				continue
			}
			field.Pairs++
			sum += both
			if both == 200 {
				field.Full++
			}
			if both > 0 {
				field.Some++
			}
			if both/2 < field.Worst {
				field.Worst, field.WorstPair = both/2, [2]int64{t.ids[a], t.ids[b]}
			}
		}
		if own == 0 {
			field.Alone = append(field.Alone, t.ids[a])
		}
	}
	field.Mean = sum / 2 / field.Pairs
	return field
}

// score is what a division is worth, in the words of the problem.
func (t *table) score(d *division) Score {
	total := t.total(d)
	placed := int64(len(t.ids) - len(d.wait))
	s := Score{Pinned: int(total[countPinned]), Waiting: int(total[countWaiting]), Off: int(total[countOff])}
	for f := range t.width {
		alone, missing := total[countFit+2*f], total[countFit+2*f+1]
		s.Fields = append(s.Fields, FieldScore{int(alone), t.hundredths(200*t.sizes.whole*placed-missing, placed)})
	}
	return s
}

// hundredths is what so many people have on average, of a sum that counts each point
// of fit 2 × whole times.
func (t *table) hundredths(sum, people int64) int {
	if people == 0 {
		return 0
	}
	high, low := bits.Mul64(uint64(sum), 50)
	mean, _ := bits.Div64(high, low, uint64(people*t.sizes.whole))
	return int(mean)
}

// bound says what no division could better that places the same people: each number
// as if the others did not matter.
func (t *table) bound(d *division, able, stuck []int32) Score {
	n := len(t.members(able))
	s := Score{Waiting: len(t.ids) - Placeable(n, t.Least, t.Most), Off: t.leastOff(len(t.ids) - len(d.wait))}
	for _, party := range stuck {
		if people := len(t.parties[party]); people > 1 {
			s.Pinned += people
		}
	}
	for f := range t.width {
		best, alone, placed := int64(0), 0, int64(0)
		for _, group := range d.groups {
			for _, person := range group {
				sum := t.bestOthers(person, f)
				best += sum * t.sizes.part[t.Least]
				placed++
				if sum == 0 {
					alone++
				}
			}
		}
		s.Fields = append(s.Fields, FieldScore{alone, t.hundredths(best, placed)})
	}
	return s
}

// leastOff is the least that sizes can be off the target when so many are placed.
func (t *table) leastOff(people int) int {
	least := slices.Repeat([]int64{none}, people+1)
	least[0] = 0
	for n := range least {
		for size := t.Least; size <= min(t.Most, n); size++ {
			if before := least[n-size]; before != none {
				least[n] = min(least[n], before+t.sizes.off[size])
			}
		}
	}
	return int(least[people])
}

// bestOthers is what a person has with as many as the smallest group has of those who
// fit best.
func (t *table) bestOthers(person int32, f int) int64 {
	var having [201]int
	for other := range t.ids {
		if k := t.between(person, int32(other)); int32(other) != person && !k.refused {
			having[k.fit[f]]++
		}
	}
	sum, left := 0, t.Least-1
	for points := 200; points > 0 && left > 0; points-- {
		some := min(left, having[points])
		sum, left = sum+some*points, left-some
	}
	return int64(sum)
}

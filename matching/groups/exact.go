package groups

import (
	"math"
	"slices"
)

// ExactPeople is up to how many people the best groups are certain to be found. Those
// who are pinned together count as one here.
const ExactPeople = 18

// none is more than any word of counts.
const none = math.MaxInt64

// subsets finds the best way to divide a few blocks of people, who stay together,
// into groups and those who wait. It prices every subset as a group, then takes groups
// away from the whole, the one with the last block that is left first, and keeps the
// cheapest way to every rest: 3^n / 2 steps for n blocks. It keeps its room for the
// next time.
type subsets struct {
	prices
	packing
	price  [][]int64 // of each subset as a group, word by word
	wait   [][]int64 // of each block that waits
	best   [][]int64 // of the way to each rest
	came   []int32   // by which group to this rest; negative: by one who waits
	tied   []bool    // whether there is another way to it as good, but for the lottery
	counts []int64
	steps  int64 // taken so far, ever
}

func (t *table) subsets() *subsets {
	return &subsets{prices: prices{table: t}, counts: make([]int64, t.counts())}
}

// division is people divided into groups and those who wait.
type division struct {
	groups [][]int32
	wait   []int32
}

// divide finds the best division, and whether the lottery chose it. Known is one that
// somebody has already, or nil: nothing worse is looked at.
func (x *subsets) divide(blocks [][]int32, known *division) (best division, drawn bool) {
	x.prepare(blocks)
	bound := int64(none - 1)
	if known != nil {
		bound = x.worth(known)[0]
	}
	people := len(slices.Concat(blocks...))
	if Placeable(people, x.Least, x.Most) < people || !x.walk(bound, false) {
		x.walk(bound, true)
	}
	return x.trace(), x.tied[0]
}

// worth is what a division of the same people comes to.
func (x *subsets) worth(d *division) []int64 {
	words := make([]int64, x.words)
	for _, group := range d.groups {
		x.group(group, x.counts)
		x.put(x.counts, words)
	}
	for _, party := range x.partiesOf(d.wait) {
		x.waits(x.parties[party], x.counts)
		x.put(x.counts, words)
	}
	return words
}

// prepare prices every subset.
func (x *subsets) prepare(blocks [][]int32) {
	x.packing = x.pack(len(slices.Concat(blocks...)))
	x.begin(x.table, blocks)
	x.room()
	words := make([]int64, x.words)
	for set := 1; set < 1<<len(blocks); set++ {
		x.price[0][set] = none
		if !x.next(set, x.counts) {
			continue
		}
		clear(words)
		x.put(x.counts, words)
		for w, word := range words {
			x.price[w][set] = word
		}
	}
	x.steps += 8 << len(blocks)
}

// room makes room for the ways, and prices those who wait.
func (x *subsets) room() {
	if n := 1 << len(x.blocks); len(x.came) < n {
		x.came, x.tied = make([]int32, n), make([]bool, n)
		x.price, x.best = nil, nil
	}
	for len(x.price) < x.words {
		x.price, x.best = append(x.price, make([]int64, len(x.came))), append(x.best, make([]int64, len(x.came)))
	}
	x.wait = nil
	for _, block := range x.blocks {
		x.wait = append(x.wait, x.worth(&division{wait: block}))
	}
}

// cost is what the division that was found comes to.
func (x *subsets) cost() []int64 {
	words := make([]int64, x.words)
	for w := range words {
		words[w] = x.best[w][0]
	}
	return words
}

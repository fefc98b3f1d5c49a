package matching

import (
	"cmp"
	"slices"
)

// kind is what is the same for many pairs, so that a pair keeps a number instead of
// a list.
type kind struct {
	fit   []int
	kept  bool
	first int // the mentor's precedence
}

func (k kind) compare(other kind) int {
	return cmp.Or(slices.Compare(k.fit, other.fit), cmp.Compare(one(k.kept), one(other.kept)), cmp.Compare(k.first, other.first))
}

// catalogue numbers the kinds of pairs and the rules that one judge meets, each once.
type catalogue struct {
	floor  []int
	kinds  []kind
	under  []bool // whether a kind is below the floor
	used   []bool // whether a pair of this kind may be made
	rules  []string
	narrow map[uint64]int32 // fits of up to nine numbers, seven bits each,
	recent [1 << recentBits]recent
	wide   map[string]int32 // of more, a byte each,
	other  map[other]int32  // and of a pair that is more than its fit
	ruleAt map[string]int32
}

func newCatalogue(floor []int) *catalogue {
	return &catalogue{
		floor:  floor,
		narrow: map[uint64]int32{}, wide: map[string]int32{}, other: map[other]int32{}, ruleAt: map[string]int32{},
	}
}

// narrowest is how many numbers of seven bits fit into 64.
const narrowest = 9

// kind gives the number of a fit, whose numbers are 0 to 100, and of what else a pair
// is.
func (c *catalogue) kind(fit []int, kept bool, first int) int32 {
	at := c.plain(fit)
	if !kept && first == 0 {
		return at
	}
	return numbered(c.other, other{at, kept, first}, func() int32 {
		return c.add(kind{fit: slices.Clone(fit), kept: kept, first: first})
	})
}

// other is a kind that was published, or whose mentor has precedence, by the plain one.
type other struct {
	plain int32
	kept  bool
	first int
}

func (c *catalogue) plain(fit []int) int32 {
	add := func() int32 { return c.add(kind{fit: slices.Clone(fit)}) }
	if len(fit) > narrowest {
		key := make([]byte, 0, 64)
		for _, points := range fit {
			key = append(key, byte(points))
		}
		return numbered(c.wide, string(key), add)
	}
	key := uint64(0)
	for _, points := range fit {
		key = key<<7 | uint64(points)
	}
	last := &c.recent[key*0x9e3779b97f4a7c15>>(64-recentBits)]
	if !last.is || last.key != key {
		*last = recent{is: true, key: key, at: numbered(c.narrow, key, add)}
	}
	return last.at
}

// recent is a fit that was met not long ago: most pairs are of few kinds, and the map
// is slow for a hundred million of them.
type recent struct {
	is  bool
	at  int32
	key uint64
}

const recentBits = 9

func (c *catalogue) add(k kind) int32 {
	c.kinds = append(c.kinds, k)
	c.under = append(c.under, slices.Compare(k.fit, c.floor) < 0)
	c.used = append(c.used, false)
	return int32(len(c.kinds) - 1)
}

func (c *catalogue) rule(name string) int32 {
	return numbered(c.ruleAt, name, func() int32 {
		c.rules = append(c.rules, name)
		return int32(len(c.rules) - 1)
	})
}

// numbered looks a key up, and adds what is new.
func numbered[K comparable](known map[K]int32, key K, add func() int32) int32 {
	at, is := known[key]
	if !is {
		at = add()
		known[key] = at
	}
	return at
}

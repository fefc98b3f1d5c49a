package matching

import (
	"iter"
	"math/bits"
	"slices"
)

// set is a set of small numbers, a bit each.
type set []uint64

func newSet(n int) set       { return make(set, (n+63)/64) }
func (s set) add(n int)      { s[n/64] |= 1 << (n % 64) }
func (s set) has(n int) bool { return s[n/64]&(1<<(n%64)) != 0 }
func (s set) clone() set     { return append(set(nil), s...) }
func (s set) empty() bool {
	return !slices.ContainsFunc(s, func(word uint64) bool { return word != 0 })
}

func (s set) within(of set) bool {
	for i, word := range s {
		if word&^of[i] != 0 {
			return false
		}
	}
	return true
}

func (s set) join(other set) {
	for i, word := range other {
		s[i] |= word
	}
}

func (s set) all() iter.Seq[int] {
	return func(yield func(int) bool) {
		for i, word := range s {
			for ; word != 0; word &= word - 1 {
				if !yield(i*64 + bits.TrailingZeros64(word)) {
					return
				}
			}
		}
	}
}

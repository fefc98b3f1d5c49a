package matching

import "slices"

// costs gives every pair its cost, as words: whole numbers of which the first that
// differs decides. Words are added one by one and never carry, so an exact order of
// any length needs no big integers.
type costs struct {
	words int
	// of is a word of each of the table's kinds, and last of a place on the waiting
	// list. The last word is left to the lottery.
	of    [][]int64
	mixed []uint64 // for the ticket, of each mentor
	salts []uint64 // and each mentee
	bits  int
}

// widest bounds the total of one word over a whole matching. A path through the
// residual graph is the difference of two such totals, a price the difference of two
// paths, and the engine adds three of these at most: all stays below 2^62.
const widest = 1 << 58

// digit is one thing that is counted over a matching; fewer is better.
type digit struct {
	most  int64 // the highest count that a matching can reach
	count func(kind) int64
	word  int   // where it is packed,
	unit  int64 // and what one of it weighs there
}

// costs encodes the order of the package comment, with one draw of the lottery.
func (t *table) costs(l lottery) *costs {
	digits := t.digits()
	c := &costs{words: pack(digits) + 1, bits: l.bits}
	for range c.words {
		c.of = append(c.of, make([]int64, len(t.kinds)+1))
	}
	for _, d := range digits {
		for at, kind := range t.kinds {
			c.of[d.word][at] += d.count(kind) * d.unit
		}
	}
	c.of[digits[0].word][len(t.kinds)] = digits[0].unit
	for _, mentor := range t.mentors {
		c.mixed = append(c.mixed, l.mixed(mentor.ID))
	}
	for _, mentee := range t.mentees {
		c.salts = append(c.salts, uint64(mentee.ID))
	}
	return c
}

// digits lists what is counted, the most important first: who waits, who of those
// that were a pair is paired anew, then for each field the people in each band, worst
// first, then for each field what is missing to a full fit. The best band of a field
// is left out: it holds all the others.
func (t *table) digits() []digit {
	people := int64(len(t.mentees))
	digits := []digit{{most: people, count: func(kind) int64 { return 0 }}}
	if slices.ContainsFunc(t.kinds, func(k kind) bool { return k.kept }) {
		digits = append(digits, digit{most: people, count: func(k kind) int64 { return one(!k.kept) }})
	}
	if t.mode == Fair {
		digits = append(digits, t.bandDigits()...)
	}
	for field := range max(t.width, 0) {
		if t.banded(field) || t.mode == Total {
			digits = append(digits, digit{most: 100 * people, count: func(k kind) int64 { return int64(100 - k.fit[field]) }})
		}
	}
	return digits
}

func (t *table) bandDigits() (digits []digit) {
	for field := range max(t.width, 0) {
		bands := t.bandsOf(field)
		for _, band := range bands[:max(len(bands)-1, 0)] {
			digits = append(digits, digit{most: int64(len(t.mentees)), count: func(k kind) int64 {
				return one(t.band(field, k.fit[field]) == band)
			}})
		}
	}
	return digits
}

func one(is bool) int64 {
	if is {
		return 1
	}
	return 0
}

// bandsOf lists the bands of a field that some admissible pair lies in, worst first.
func (t *table) bandsOf(field int) []int {
	var used [101]bool
	for _, kind := range t.kinds {
		used[t.band(field, kind.fit[field])] = true
	}
	var bands []int
	for band, is := range used {
		if is {
			bands = append(bands, band)
		}
	}
	return bands
}

// pack puts as many digits into each word as its width allows, without letting the
// total of a lesser digit reach the unit of a greater, and says how many words it took.
func pack(digits []digit) int {
	word, room := 0, int64(widest)
	for i := range digits {
		if base := digits[i].most + 1; room < base {
			word, room = word+1, widest/base
		} else {
			room /= base
		}
		digits[i].word = word
	}
	unit := int64(1)
	for i := range slices.Backward(digits) {
		if i+1 < len(digits) && digits[i+1].word != digits[i].word {
			unit = 1
		}
		digits[i].unit = unit
		unit *= digits[i].most + 1
	}
	return word + 1
}

// word is one word of the cost of a pair, or of waiting.
func (c *costs) word(mentee int, a arc, word int) int64 {
	if word == c.words-1 {
		return c.ticket(mentee, a.mentor)
	}
	return c.of[word][a.kind]
}

// ticket is what the lottery gave a pair; waiting needs none.
func (c *costs) ticket(mentee int, mentor int32) int64 {
	if int(mentor) == len(c.mixed) {
		return 0
	}
	return int64(mix(c.mixed[mentor]+c.salts[mentee]) >> (64 - c.bits))
}

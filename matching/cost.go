package matching

import "slices"

// costs gives every pair its cost, as words: whole numbers of which the first that
// differs decides. Words are added one by one and never carry, so an exact order of
// any length needs no big integers.
type costs struct {
	words   int
	fit     []int64 // the words of each of the table's fits; the last one is left to the lottery
	wait    []int64 // the words of a mentee's place on the waiting list
	tickets []int64 // the last word of each pair
}

// widest bounds the total of one word over a whole matching. A path through the
// residual graph is the difference of two such totals, a price the difference of two
// paths, and the engine adds three of these at most: all stays below 2^62.
const widest = 1 << 58

// digit is one thing that is counted over a matching; fewer is better.
type digit struct {
	most  int64 // the highest count that a matching can reach
	count func(fit []int) int64
	word  int   // where it is packed,
	unit  int64 // and what one of it weighs there
}

// costs encodes the order of the package comment, with one draw of the lottery.
func (t *table) costs(l lottery) *costs {
	digits := t.digits()
	words := pack(digits) + 1
	c := &costs{words: words, fit: make([]int64, len(t.fits)*words), wait: make([]int64, words)}
	c.wait[digits[0].word] = digits[0].unit
	for f, fit := range t.fits {
		for _, d := range digits[1:] {
			c.fit[f*words+d.word] += d.count(fit) * d.unit
		}
	}
	c.tickets = make([]int64, 0, len(t.pairs))
	for _, mentee := range t.mentees {
		for _, mentor := range t.mentors {
			c.tickets = append(c.tickets, l.ticket(mentor.ID, mentee.ID))
		}
	}
	return c
}

// digits lists what is counted, the most important first: who waits, then for each
// field the people in each band, worst first, then for each field what is missing to
// a full fit. The best band of a field is left out: it holds all the others.
func (t *table) digits() []digit {
	people := int64(len(t.mentees))
	digits := []digit{{most: people}}
	for field := range max(t.width, 0) {
		bands := t.bandsOf(field)
		for _, band := range bands[:max(len(bands)-1, 0)] {
			digits = append(digits, digit{most: people, count: func(fit []int) int64 {
				if t.band(field, fit[field]) == band {
					return 1
				}
				return 0
			}})
		}
	}
	for field := range max(t.width, 0) {
		if t.banded(field) {
			digits = append(digits, digit{most: 100 * people, count: func(fit []int) int64 {
				return int64(100 - fit[field])
			}})
		}
	}
	return digits
}

// bandsOf lists the bands of a field that some admissible pair lies in, worst first.
func (t *table) bandsOf(field int) []int {
	var used [101]bool
	for _, pair := range t.pairs {
		if pair.verdict == admissible {
			used[t.band(field, t.fits[pair.fit][field])] = true
		}
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

// word is one word of the cost of a pair.
func (c *costs) word(t *table, mentor, mentee, word int) int64 {
	cost := c.fit[int(t.pair(mentor, mentee).fit)*c.words+word]
	if word == c.words-1 {
		cost += c.tickets[mentee*len(t.mentors)+mentor]
	}
	return cost
}

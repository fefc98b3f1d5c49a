package matching

// costs gives every pair its cost, as words: whole numbers of which the first that
// differs decides. Words are added one by one and never carry, so an exact order of
// any length needs no big integers.
type costs struct {
	words int
	// of is a word of each of the table's kinds, then of the waiting list for each
	// precedence, and last of what limits add. The last word is left to the lottery.
	of    [][]int64
	mixed []uint64 // for the ticket, of each mentor
	salts []uint64 // and each mentee
	bits  int
}

// widest bounds the total of one word over a whole matching. A path through the
// residual graph is the difference of two such totals, a price the difference of two
// paths, and the engine adds three of these at most: all stays below 2^62.
const widest = 1 << 58

// costs encodes the order of the package comment, with one draw of the lottery.
func (t *table) costs(l lottery) *costs {
	digits := t.digits()
	c := &costs{words: pack(digits) + 1, bits: l.bits}
	for range c.words {
		c.of = append(c.of, make([]int64, len(t.kinds)+2*len(t.levels)+fillerKinds))
	}
	for _, d := range digits {
		t.weigh(c.of[d.word], d)
	}
	for _, mentor := range t.mentors {
		c.mixed = append(c.mixed, l.mixed(mentor.ID))
	}
	for _, mentee := range t.mentees {
		c.salts = append(c.salts, uint64(mentee.ID))
	}
	return c
}

// weigh adds what a digit counts to a word.
func (t *table) weigh(word []int64, d digit) {
	if d.count == nil {
		for level := range t.levels {
			word[len(t.kinds)+len(t.levels)+level] -= d.unit
		}
		word[t.fillerKind(inChair)], word[t.fillerKind(unseated)] = -d.unit, d.unit
		return
	}
	for at, kind := range t.kinds {
		word[at] += d.count(kind) * d.unit
	}
	for level, precedence := range t.levels {
		if d.waits != nil {
			word[len(t.kinds)+level] += d.waits(precedence) * d.unit
			word[len(t.kinds)+len(t.levels)+level] += d.waits(precedence) * d.unit
		}
	}
}

// word is one word of the cost of a pair, or of waiting.
func (c *costs) word(mentee int, a arc, word int) int64 {
	if word == c.words-1 {
		return c.ticket(mentee, a.mentor)
	}
	return c.of[word][a.kind]
}

// ticket is what the lottery gave a pair; waiting needs none, and fillers neither.
func (c *costs) ticket(mentee int, mentor int32) int64 {
	if int(mentor) >= len(c.mixed) || mentee >= len(c.salts) {
		return 0
	}
	return int64(mix(c.mixed[mentor]+c.salts[mentee]) >> (64 - c.bits))
}

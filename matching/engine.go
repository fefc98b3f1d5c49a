package matching

import "context"

// seating is who sits with whom, and the prices that prove it best.
type seating struct {
	seat  []int   // the mentor of each mentee, or the waiting list
	seats [][]int // the mentees of each mentor, and last the waiting list
	price []int64 // of a place with each mentor and on the waiting list, in words
	pays  []int64 // each mentee: what their seat costs, with its price and what limits charge

	// bounds are the prices of the limits, on mentees and then on mentors. Those on
	// mentors are part of the price of a place.
	bounds []int64
}

// engine is the network simplex method, a word of the cost at a time: among the
// seatings that are best by the words before, which are those made of pairs that cost
// nothing beyond the prices, it finds the best by the next word. It starts from the
// tree that the word before ended with.
type engine struct {
	*table
	*costs
	basis
	fillers      *fillers // what limits add: places after the waiting list, and rows after the mentees
	word         int
	rows         [][]arc // what may still be used, of each mentee,
	waits        []bool  // and whether the waiting list may
	waitsAs      []int32 // and as what kind of seat
	taken        []bool  // places that cost something by a word before: they stay taken
	columns      columns
	prices, pays []int64
	pivots       int
}

// settle finds the seating of least cost.
func settle(ctx context.Context, t *table, c *costs) (*seating, error) {
	e := newEngine(t, c)
	for e.word = range c.words {
		e.begin()
		if err := e.optimise(ctx); err != nil {
			return nil, err
		}
		e.record()
		if e.word < c.words-1 {
			e.narrow()
		}
	}
	return e.result(), nil
}

// closed says whether no place is left with a mentor by pins or limits alone.
func (e *engine) closed(place int) bool { return e.node[place].parent == nobody }

// begin prices the tree in the word that comes next.
func (e *engine) begin() {
	for mentee, place := range e.seat {
		e.fare[mentee] = e.costAt(mentee, place)
	}
	e.price[e.root] = 0
	for place := e.root; ; {
		next := e.node[place].child
		for next == nobody && place != e.root {
			next, place = e.node[place].next, e.node[place].parent
		}
		if next == nobody {
			return
		}
		place = next
		e.price[place] = 0
		if n := e.node[place]; n.link != free {
			e.price[place] = e.price[n.parent] + e.costAt(int(n.link), n.parent) - e.fare[n.link]
		}
	}
}

// costAt is what a place costs a mentee, or a filler, who may have it.
func (e *engine) costAt(mentee int, place int32) int64 {
	if e.word == e.words-1 {
		return e.ticket(mentee, place)
	}
	return e.of[e.word][e.kindAt(mentee, place)]
}

func (e *engine) kindAt(mentee int, place int32) int32 {
	isMentee, beyond := mentee < len(e.mentees), int(place-e.root)-1
	switch {
	case place == e.root:
		return e.waitsAs[mentee]
	case isMentee && beyond >= 0:
		return e.chairKind(mentee)
	case isMentee:
		kind, _ := e.find(int(place), mentee)
		return kind
	case beyond >= 0 && e.fillers.chairs[beyond]:
		return e.fillerKind(inChair)
	}
	return e.fillerKind(filling)
}

// record keeps the prices of the word that is solved.
func (e *engine) record() {
	for place, price := range e.price {
		e.prices[place*e.words+e.word] = price
	}
	for mentee := range e.seat {
		e.pays[mentee*e.words+e.word] = e.paysNow(mentee)
	}
}

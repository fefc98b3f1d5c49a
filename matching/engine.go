package matching

import (
	"context"
	"slices"
)

// seating is who sits with whom, and the prices that prove it best.
type seating struct {
	seat  []int   // the mentor of each mentee, or the waiting list
	seats [][]int // the mentees of each mentor, and last the waiting list
	price []int64 // of a place with each mentor and on the waiting list, in words
	pays  []int64 // each mentee: what their seat costs, with its price
}

// engine is the network simplex method, a word of the cost at a time: among the
// seatings that are best by the words before, which are those made of pairs that cost
// nothing beyond the prices, it finds the best by the next word. It starts from the
// tree that the word before ended with.
type engine struct {
	*table
	*costs
	basis
	word         int
	rows         [][]arc // what may still be used, of each mentee,
	waits        []bool  // and whether the waiting list may
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

func newEngine(t *table, c *costs) *engine {
	e := &engine{table: t, costs: c}
	places := len(t.mentors) + 1
	e.root = int32(t.waiting())
	e.node = make([]node, places)
	e.price = make([]int64, places)
	e.prices = make([]int64, places*c.words)
	e.pays = make([]int64, len(t.mentees)*c.words)
	e.taken = make([]bool, places)
	e.waits = make([]bool, len(t.mentees))
	e.seat = make([]int32, len(t.mentees))
	e.fare = make([]int64, len(t.mentees))
	e.rows = slices.Clone(t.rows)
	for place := range e.node {
		e.node[place] = node{parent: nobody, child: nobody, next: nobody, prev: nobody, link: free}
		if place < len(t.mentors) {
			e.node[place].free = int32(t.mentors[place].Takes)
		}
	}
	for mentee, pin := range t.pinned {
		e.seat[mentee], e.waits[mentee] = e.root, pin == nobody
		if pin != nobody {
			e.seat[mentee], e.rows[mentee] = int32(pin), nil
			e.node[pin].free--
		}
	}
	closed := false
	for place := range t.mentors {
		if e.node[place].free > 0 {
			e.hang(int32(place), e.root)
		} else {
			closed = true
		}
	}
	if closed {
		e.leaveOut()
	}
	return e
}

// leaveOut takes the pairs away that would need a place which pins have taken.
func (e *engine) leaveOut() {
	for mentee, row := range e.rows {
		e.rows[mentee] = slices.DeleteFunc(slices.Clone(row), func(a arc) bool { return e.node[a.mentor].parent == nobody })
	}
}

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

// costAt is what a place costs a mentee who may have it.
func (e *engine) costAt(mentee int, place int32) int64 {
	if e.word == e.words-1 {
		return e.ticket(mentee, place)
	}
	kind := int32(len(e.kinds))
	if place != e.root {
		kind, _ = e.find(int(place), mentee)
	}
	return e.of[e.word][kind]
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

package matching

import (
	"context"
	"fmt"
	"slices"
)

// seating is who sits with whom, and the prices that prove it best.
type seating struct {
	seat  []int   // the mentor of each mentee, or the waiting list
	seats [][]int // the mentees of each mentor, and last the waiting list
	price []int64 // of a place with each mentor and on the waiting list, in words
	pays  []int64 // each mentee: what their seat costs, with its price
}

// engine is successive shortest paths: mentees come in one by one, and each takes
// the cheapest way to a free place, moving those who sit in between. After each of
// them the seating is the best there is of all who came so far.
type engine struct {
	*table
	*costs
	seating
	search
}

// settle finds the seating of least cost.
func settle(ctx context.Context, t *table, c *costs) (*seating, error) {
	e := newEngine(t, c)
	for mentee := range t.mentees {
		if err := ctx.Err(); err != nil {
			return nil, fmt.Errorf("matching was stopped before it was done: %w", err)
		}
		last := e.cheapestWay(mentee)
		e.reprice(mentee, last)
		e.move(mentee, last)
	}
	return &e.seating, nil
}

func newEngine(t *table, c *costs) *engine {
	places := len(t.mentors) + 1
	e := &engine{table: t, costs: c}
	e.seat = slices.Repeat([]int{nobody}, len(t.mentees))
	e.seats = make([][]int, places)
	e.price = make([]int64, places*c.words)
	e.pays = make([]int64, len(t.mentees)*c.words)
	e.dist = make([]int64, places*c.words)
	e.via = make([]int, places)
	e.done = make([]bool, places)
	e.base = make([]int64, c.words)
	return e
}

// waiting is the waiting list's place among the mentors: the last.
func (t *table) waiting() int { return len(t.mentors) }

func (e *engine) hasRoom(mentor int) bool {
	return mentor == e.waiting() || len(e.seats[mentor]) < e.mentors[mentor].Takes
}

// reprice raises the prices of the places that were nearer than the free one, so
// that no way is cheaper than nothing once the move is made.
func (e *engine) reprice(mentee, last int) {
	far := e.dist[last*e.words : (last+1)*e.words]
	for mentor, done := range e.done {
		if !done {
			continue
		}
		for w := range far {
			rise := far[w] - e.dist[mentor*e.words+w]
			e.price[mentor*e.words+w] += rise
			for _, seated := range e.seats[mentor] {
				e.pays[seated*e.words+w] += rise
			}
		}
	}
	copy(e.pays[mentee*e.words:], far)
}

// move seats a mentee, each who sat on the way going on to the next place of it.
func (e *engine) move(mentee, to int) {
	for {
		mover := e.via[to]
		from := e.seat[mover]
		e.seat[mover] = to
		e.seats[to] = append(e.seats[to], mover)
		if mover == mentee {
			return
		}
		at := slices.Index(e.seats[from], mover)
		e.seats[from] = slices.Delete(e.seats[from], at, at+1)
		to = from
	}
}

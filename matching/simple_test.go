package matching

import (
	"context"
	"fmt"
	"math"
	"slices"
)

// simple is successive shortest paths, with the words of the cost side by side: the
// oracle at sizes that people have. Mentees come in one by one, and each takes the
// cheapest way to a free place, moving those who sit in between. After each of them
// the seating is the best there is of all who came so far.
type simple struct {
	*table
	*costs
	seating
	search
}

// settleSimply finds the seating of least cost.
func settleSimply(ctx context.Context, t *table, c *costs) (*seating, error) {
	e := newSimple(t, c)
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

func newSimple(t *table, c *costs) *simple {
	places := len(t.mentors) + 1
	e := &simple{table: t, costs: c}
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

func (e *simple) hasRoom(mentor int) bool {
	return mentor == e.waiting() || len(e.seats[mentor]) < e.mentors[mentor].Takes
}

// reprice raises the prices of the places that were nearer than the free one, so
// that no way is cheaper than nothing once the move is made.
func (e *simple) reprice(mentee, last int) {
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
func (e *simple) move(mentee, to int) {
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

// search is Dijkstra's, over mentors: mentees have one seat, so they come with it.
type search struct {
	dist []int64 // from who comes in to each mentor, in words
	via  []int   // the mentee from whom each mentor was reached, or nobody
	done []bool
	base []int64 // the distance of the mentee who is looked from, less what they pay
}

// cheapestWay searches from a mentee to the nearest place that is free.
// There always is one: only pins have no way to the waiting list, and those fit.
func (e *simple) cheapestWay(mentee int) int {
	clear(e.done)
	for mentor := range e.via {
		e.via[mentor] = nobody
		e.dist[mentor*e.words] = math.MaxInt64
	}
	clear(e.base)
	e.lookFrom(mentee)
	for {
		mentor := e.nearest()
		if e.hasRoom(mentor) {
			return mentor
		}
		e.done[mentor] = true
		for _, seated := range e.seats[mentor] {
			for w := range e.base {
				e.base[w] = e.dist[mentor*e.words+w] - e.pays[seated*e.words+w]
			}
			e.lookFrom(seated)
		}
	}
}

// lookFrom shortens the ways that lead over a mentee, who is e.base away.
func (e *simple) lookFrom(mentee int) {
	for _, a := range e.rows[mentee] {
		if !e.done[a.mentor] {
			e.shorten(mentee, a)
		}
	}
	if e.pinned[mentee] == nobody {
		e.shorten(mentee, e.waitingArc(mentee))
	}
}

// shorten takes the way to a mentor over a mentee if it is the shorter one. Words
// are compared as they are added: most ways lose at the first.
func (e *simple) shorten(mentee int, a arc) {
	mentor := int(a.mentor)
	dist := e.dist[mentor*e.words : (mentor+1)*e.words]
	price := e.price[mentor*e.words:]
	shorter := false
	for w := range dist {
		way := e.base[w] + e.word(mentee, a, w) + price[w]
		if !shorter && way > dist[w] {
			return
		}
		shorter = shorter || way < dist[w]
		dist[w] = way
	}
	if shorter {
		e.via[mentor] = mentee
	}
}

// nearest is the mentor to go on from.
func (e *simple) nearest() int {
	best := nobody
	for mentor, done := range e.done {
		if done || e.via[mentor] == nobody {
			continue
		}
		if best == nobody || less(e.dist[mentor*e.words:(mentor+1)*e.words], e.dist[best*e.words:]) {
			best = mentor
		}
	}
	return best
}

func less(a, b []int64) bool {
	for w := range a {
		if a[w] != b[w] {
			return a[w] < b[w]
		}
	}
	return false
}

package matching

import "math"

// search is Dijkstra's, over mentors: mentees have one seat, so they come with it.
type search struct {
	dist []int64 // from who comes in to each mentor, in words
	via  []int   // the mentee from whom each mentor was reached, or nobody
	done []bool
	base []int64 // the distance of the mentee who is looked from, less what they pay
}

// cheapestWay searches from a mentee to the nearest place that is free.
// There always is one: only pins have no way to the waiting list, and those fit.
func (e *engine) cheapestWay(mentee int) int {
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
func (e *engine) lookFrom(mentee int) {
	for mentor, pair := range e.row(mentee) {
		if pair.verdict == admissible && !e.done[mentor] {
			ticket := e.tickets[mentee*len(e.mentors)+mentor]
			e.shorten(mentor, mentee, e.fit[int(pair.fit)*e.words:], ticket)
		}
	}
	if e.pinned[mentee] == nobody {
		e.shorten(e.waiting(), mentee, e.wait, 0)
	}
}

// shorten takes the way to a mentor over a mentee if it is the shorter one. Words
// are compared as they are added: most ways lose at the first.
func (e *engine) shorten(mentor, mentee int, cost []int64, ticket int64) {
	dist := e.dist[mentor*e.words : (mentor+1)*e.words]
	price := e.price[mentor*e.words:]
	shorter := false
	for w := range dist {
		way := e.base[w] + cost[w] + price[w]
		if w == len(dist)-1 {
			way += ticket
		}
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
func (e *engine) nearest() int {
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

package matching

import "slices"

// newEngine begins with everybody on the waiting list who is not pinned.
func newEngine(t *table, c *costs) *engine {
	e := &engine{table: t, costs: c, fillers: t.fillers()}
	takes := slices.Concat(e.fillers.room, []int{0}, e.fillers.takes)
	people := len(t.mentees) + len(e.fillers.rows)
	e.root = int32(t.waiting())
	e.node = make([]node, len(takes))
	e.price = make([]int64, len(takes))
	e.prices = make([]int64, len(takes)*c.words)
	e.pays = make([]int64, people*c.words)
	e.taken = make([]bool, len(takes))
	e.waits = slices.Repeat([]bool{true}, people)
	e.waitsAs = make([]int32, people)
	e.seat = slices.Repeat([]int32{e.root}, people)
	e.fare = make([]int64, people)
	e.rows = slices.Grow(slices.Clone(t.rows), len(e.fillers.rows))
	for place := range e.node {
		e.node[place] = node{parent: nobody, child: nobody, next: nobody, prev: nobody, link: free, free: int32(takes[place])}
	}
	e.seatPinned()
	e.addFillers()
	closed := false
	for place := range e.node {
		if e.node[place].free > 0 {
			e.hang(int32(place), e.root)
		} else {
			closed = closed || place != int(e.root)
		}
	}
	if closed {
		e.leaveOut()
	}
	return e
}

func (e *engine) seatPinned() {
	for mentee, pin := range e.pinned {
		e.waitsAs[mentee] = e.waitingKind(mentee)
		if pin != nobody {
			e.seat[mentee], e.rows[mentee], e.waits[mentee] = int32(pin), nil, false
			e.node[pin].free--
		}
	}
}

// addFillers adds chairs to the mentees' rows, and rows for fillers, all of whom begin
// on the waiting list.
func (e *engine) addFillers() {
	for mentee, chairs := range e.fillers.chairsOf {
		if e.pinned[mentee] == nobody && len(chairs) > 0 {
			e.rows[mentee] = slices.Concat(e.rows[mentee], chairs)
		}
	}
	for filler, row := range e.fillers.rows {
		e.rows = append(e.rows, row)
		kind := unseated
		if e.fillers.idle[filler] {
			kind = filling
		}
		e.waitsAs[len(e.mentees)+filler] = e.fillerKind(kind)
	}
}

// leaveOut takes the pairs away that would need a place which pins have taken.
func (e *engine) leaveOut() {
	for mentee, row := range e.rows {
		e.rows[mentee] = slices.DeleteFunc(slices.Clone(row), func(a arc) bool { return e.closed(int(a.mentor)) })
	}
}

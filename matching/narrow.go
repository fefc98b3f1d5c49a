package matching

// narrow keeps what costs nothing beyond the prices of this word. The seatings that
// are best by it are those made of such pairs alone, with every place taken that
// costs something.
func (e *engine) narrow() {
	for place, price := range e.price {
		e.taken[place] = e.taken[place] || price != 0
	}
	free := 0
	for mentee, row := range e.rows {
		e.eachFree(mentee, row, func(arc) { free++ })
	}
	all := make([]arc, 0, free)
	for mentee, row := range e.rows {
		first := len(all)
		e.eachFree(mentee, row, func(a arc) { all = append(all, a) })
		e.rows[mentee] = all[first:len(all):len(all)]
		e.waits[mentee] = e.waits[mentee] && e.of[e.word][e.waitsAs[mentee]] == e.paysNow(mentee)
	}
}

func (e *engine) eachFree(mentee int, row []arc, do func(arc)) {
	cost, pays := e.of[e.word], e.paysNow(mentee)
	for _, a := range row {
		if cost[a.kind]+e.price[a.mentor] == pays {
			do(a)
		}
	}
}

// paysNow is what a mentee pays for their seat, in the word that is being solved.
func (e *engine) paysNow(mentee int) int64 { return e.fare[mentee] + e.price[e.seat[mentee]] }

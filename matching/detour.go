package matching

import "slices"

// detour is the cheapest way to make room for a mentee at a place: somebody who sits
// there goes on to another, and so on, until the seat that the mentee left is taken,
// or stays free because a free one is, or because somebody waits. It is Dijkstra's search by what a move costs beyond the
// prices, which is never less than nothing; that a seat stays free costs its price.
type detour struct {
	*Alternatives
	left int       // the seat that the mentee leaves: where the way ends
	dist [][]int64 // of each place, in words; nil while it is not reached
	from []int     // the place before it on the way
	via  []int     // and who moves from there; nobody: a seat that stays free
	done []bool
}

func newDetour(a *Alternatives, mentee, place int) *detour {
	d := &detour{Alternatives: a, left: a.seat[mentee]}
	if d.left == d.waiting() {
		d.left = int(d.residual.at[mentee])
	}
	places := len(d.residual.steps)
	d.dist, d.done = make([][]int64, places), make([]bool, places)
	d.from, d.via = make([]int, places), slices.Repeat([]int{nobody}, places)
	d.dist[place] = make([]int64, a.words)
	return d
}

// search looks for the way, and says whether there is one.
func (d *detour) search() bool {
	for {
		place := d.nearest()
		if place == nobody || place == d.left {
			return place == d.left
		}
		d.done[place] = true
		seated := d.residual.waits[place]
		if place < d.waiting() {
			seated = d.seats[place]
		}
		for _, who := range seated {
			for _, a := range d.rows[who] {
				d.move(who, place, int(a.mentor), a, d.alone)
			}
			if d.pinned[who] == nobody {
				d.move(who, place, int(d.residual.at[who]), d.waitingArc(who), d.pays)
			}
		}
		for _, step := range d.residual.steps[place] {
			d.reach(place, int(step.to), nobody, func(w int) int64 {
				if step.cost == nil {
					return 0
				}
				return step.cost[w]
			})
		}
	}
}

// nearest is the place to go on from.
func (d *detour) nearest() int {
	best := nobody
	for place, dist := range d.dist {
		if dist == nil || d.done[place] {
			continue
		}
		if best == nobody || slices.Compare(dist, d.dist[best]) < 0 {
			best = place
		}
	}
	return best
}

func (d *detour) move(mentee, from, to int, a arc, pays []int64) {
	price := d.price[int(a.mentor)*d.words:]
	d.reach(from, to, mentee, func(w int) int64 {
		return d.word(mentee, a, w) + price[w] - pays[mentee*d.words+w]
	})
}

// reach takes the way to a place if it is the shorter one. Most lose at the first word.
func (d *detour) reach(from, to, via int, cost func(word int) int64) {
	if d.done[to] {
		return
	}
	shorter := d.dist[to] == nil
	if shorter {
		d.dist[to] = make([]int64, d.words)
	}
	for w := range d.words {
		dist := d.dist[from][w] + cost(w)
		if !shorter && dist > d.dist[to][w] {
			return
		}
		shorter = shorter || dist < d.dist[to][w]
		if shorter {
			d.dist[to][w] = dist
		}
	}
	if shorter {
		d.from[to], d.via[to] = from, via
	}
}

// moves is where each who moves goes.
func (d *detour) moves(mentee, place int) map[int]int {
	moves := map[int]int{mentee: place}
	for to := d.left; to != place; to = d.from[to] {
		if d.via[to] != nobody {
			moves[d.via[to]] = min(to, d.waiting())
		}
	}
	return moves
}

package matching

// basis is the spanning tree of the network simplex method, of places alone. A place
// is a mentor's, or the waiting list, which is the root. A mentee sits at one place.
// From every other place there is one way to the root: over its link, a mentee who
// sits there and could as well sit at the place above, or over a place that is free.
//
// Usually such a tree holds people, too. But with one seat each they come in two sorts
// only: links, of which there is one for each place, and all others, whom their seat
// alone ties to the tree. So the tree is half the size, and the price of a place all
// that changes when it does. Every link can move up at once, and a free place always
// is at the top: the tree is strongly feasible (Cunningham, Math. Programming 11, 1976;
// Barr, Glover and Klingman, Math. Programming 13, 1977), and no cycling is possible.
type basis struct {
	root  int32
	node  []node
	price []int64 // of each place, in the word that is being solved
	seat  []int32 // of each mentee
	fare  []int64 // and what it costs, without its price
	path  []int32
}

// node is a place in the tree.
type node struct {
	parent, link      int32
	child, next, prev int32
	free              int32 // places that nobody has; where there are any, the link is free
}

// free as a link is a free place.
const free = -2

// above says whether a place is the other, or on its way to the root.
func (b *basis) above(place, other int32) bool {
	for other != place && other != b.root {
		other = b.node[other].parent
	}
	return other == place
}

// hang puts a place, with all below it, under another.
func (b *basis) hang(place, parent int32) {
	n := &b.node[place]
	if n.parent != nobody {
		if n.prev != nobody {
			b.node[n.prev].next = n.next
		} else {
			b.node[n.parent].child = n.next
		}
		if n.next != nobody {
			b.node[n.next].prev = n.prev
		}
	}
	first := b.node[parent].child
	n.parent, n.prev, n.next = parent, nobody, first
	if first != nobody {
		b.node[first].prev = place
	}
	b.node[parent].child = place
}

// raise adds to the price of a place and of all below it.
func (b *basis) raise(top int32, by int64) {
	place := top
	for {
		b.price[place] += by
		if child := b.node[place].child; child != nobody {
			place = child
			continue
		}
		for place != top && b.node[place].next == nobody {
			place = b.node[place].parent
		}
		if place == top {
			return
		}
		place = b.node[place].next
	}
}

// pivot lets a mentee sit at a place that is cheaper for them, by gain, than the seat
// they have; or, where the mentee is free, gives back a place whose price is below
// nothing.
func (b *basis) pivot(mentee, place int32, cost, gain int64) {
	from := b.root
	if mentee != free {
		from = b.seat[mentee]
	}
	top := b.root
	if b.above(from, place) {
		top = from
	} else if b.node[from].link != free {
		// Nobody can move: whoever took this seat would have to come from above. The
		// place gets another link.
		b.node[from].link = mentee
		b.hang(from, place)
		b.raise(from, -gain)
		return
	}
	last := b.moveUp(place, top)
	linked := from != b.root && b.node[from].link == mentee
	parent := from
	if linked {
		parent, last = b.node[from].parent, len(b.path)
		b.path = append(b.path, from)
	}
	if from != top {
		b.node[from].free++
	}
	if mentee != free {
		b.seat[mentee], b.fare[mentee] = place, cost
	} else if last >= 0 {
		b.node[place].free++
	}
	if last >= 0 {
		b.turn(last, mentee, parent)
		b.raise(place, gain)
	}
}

// moveUp moves the link of each place on the way to the top one place up, and says
// which place on it loses its link for good.
func (b *basis) moveUp(place, top int32) (last int) {
	b.path = b.path[:0]
	for place != top {
		b.path = append(b.path, place)
		n := &b.node[place]
		if n.link == free {
			n.free--
			if n.free > 0 {
				return len(b.path) - 2
			}
		} else {
			b.fare[n.link] += b.price[place] - b.price[n.parent]
			b.seat[n.link] = n.parent
		}
		place = n.parent
	}
	return len(b.path) - 1
}

// turn turns the way that begins with a place round, as far as the last on it, and
// hangs it by another link.
func (b *basis) turn(last int, link, parent int32) {
	for _, place := range b.path[:last+1] {
		n := &b.node[place]
		link, n.link = n.link, link
		b.hang(place, parent)
		parent = place
	}
}

package matching

import "slices"

// result is the seating, and the prices of all words.
func (e *engine) result() *seating {
	s := &seating{price: e.prices, pays: e.pays, seats: make([][]int, len(e.node))}
	for mentee, place := range e.seat {
		s.seat = append(s.seat, int(place))
		s.seats[place] = append(s.seats[place], mentee)
	}
	for place := range e.mentors {
		if e.node[place].parent == nobody {
			e.priceClosed(place)
		}
	}
	for mentee, pin := range e.pinned {
		if pin != nobody {
			e.payPinned(mentee, pin)
		}
	}
	return s
}

// priceClosed makes a place that pins have taken so dear that nobody would move there.
func (e *engine) priceClosed(place int) {
	price := e.prices[place*e.words : (place+1)*e.words]
	offer := make([]int64, e.words)
	for mentee := range e.mentees {
		kind, ok := e.find(place, mentee)
		if !ok || e.pinned[mentee] != nobody {
			continue
		}
		for w := range offer {
			offer[w] = e.pays[mentee*e.words+w] - e.costs.word(mentee, arc{mentor: int32(place), kind: kind}, w)
		}
		if slices.Compare(offer, price) > 0 {
			copy(price, offer)
		}
	}
}

func (e *engine) payPinned(mentee, place int) {
	kind, _ := e.find(place, mentee)
	for w := range e.words {
		e.pays[mentee*e.words+w] = e.prices[place*e.words+w] + e.costs.word(mentee, arc{mentor: int32(place), kind: kind}, w)
	}
}

package matching

import "slices"

// result is the seating, and the prices of all words.
func (e *engine) result() *seating {
	s := &seating{price: e.prices[:e.words*(int(e.root)+1)], seats: make([][]int, e.root+1)}
	for mentee := range e.mentees {
		place := min(e.seat[mentee], e.root) // a chair is on the waiting list, too
		s.seat = append(s.seat, int(place))
		s.seats[place] = append(s.seats[place], mentee)
	}
	for place := range e.mentors {
		if e.closed(place) {
			e.priceClosed(place)
		}
	}
	s.bounds = e.boundPrices()
	e.payAll(s)
	return s
}

// priceClosed makes a place that pins have taken, or a limit keeps, so dear that nobody
// would move there.
func (e *engine) priceClosed(place int) {
	price := e.wordsOf(place)
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

// wordsOf are the words of a place's price.
func (e *engine) wordsOf(place int) []int64 { return e.prices[place*e.words : (place+1)*e.words] }

// boundPrices are what the engine's prices say that a pair is worth to each limit, on
// mentees and then on mentors.
func (e *engine) boundPrices() []int64 {
	var prices []int64
	if e.menteeBounds != nil {
		prices = e.menteePrices()
	}
	if e.mentorBounds != nil {
		prices = append(prices, e.mentorPrices()...)
	}
	return prices
}

// mentorPrices are how much dearer the places of a limit are than those of the next
// wider one. It raises those of the mentors, of whom nobody has any, to the limit's.
func (e *engine) mentorPrices() []int64 {
	b := e.mentorBounds
	whole := make([]int64, len(b.list)*e.words) // with all wider ones
	prices := make([]int64, len(whole))
	for at, bound := range b.list {
		this := whole[at*e.words : (at+1)*e.words]
		wider := b.chargedAbove(int32(at), whole, e.words)
		copy(this, wider)
		if place := e.fillers.limit[at]; place != nobody {
			raise(this, e.wordsOf(int(place)))
		} else {
			for _, mentor := range bound.people {
				raise(this, e.wordsOf(mentor))
			}
		}
		copy(prices[at*e.words:], minus(this, wider))
	}
	for mentor, at := range b.of {
		if at != nobody {
			raise(e.wordsOf(mentor), whole[int(at)*e.words:(int(at)+1)*e.words])
		}
	}
	return prices
}

// menteePrices are how much cheaper than waiting it is to sit in the chairs of a limit,
// or of those who may have certain places.
func (e *engine) menteePrices() []int64 {
	b := e.menteeBounds
	prices, charges := make([]int64, len(b.list)*e.words), make([]int64, len(b.list)*e.words)
	of := func(at int32) []int64 { return prices[int(at)*e.words : (int(at)+1)*e.words] }
	for at := range b.list {
		for in := int32(at); b.budget(int32(at)) && in != nobody; in = b.list[in].parent {
			raise(of(in), e.saved(int32(at)))
		}
	}
	for at := range b.list {
		if this := of(int32(at)); !b.budget(int32(at)) {
			wider := b.chargedAbove(int32(at), charges, e.words)
			copy(this, wider)
			raise(this, e.saved(int32(at)))
			copy(this, minus(this, wider))
		}
		b.charge(int32(at), prices, charges, e.words)
	}
	return prices
}

// saved is how much less a chair costs than waiting without one.
func (e *engine) saved(at int32) []int64 {
	saved := make([]int64, e.words)
	if place := e.fillers.chair[at]; place != nobody {
		for w, price := range e.wordsOf(int(place)) {
			saved[w] = -e.of[w][e.fillerKind(inChair)] - price
		}
	}
	return saved
}

// raise makes a price at least another.
func raise(price, least []int64) {
	if slices.Compare(price, least) < 0 {
		copy(price, least)
	}
}

// payAll adds what the limits charge to what each mentee pays for a seat; who waits is
// charged nothing, in a chair or not.
func (e *engine) payAll(s *seating) {
	s.pays = e.pays[:len(e.mentees)*e.words]
	for mentee, pin := range e.pinned {
		if pin != nobody {
			e.payPinned(mentee, pin)
		}
	}
	if e.menteeBounds == nil {
		return
	}
	charges := e.menteeBounds.charges(s.bounds, e.words)
	for mentee, place := range s.seat {
		for w := range e.words {
			if place == int(e.root) {
				s.pays[mentee*e.words+w] = e.of[w][e.waitsAs[mentee]]
			} else {
				s.pays[mentee*e.words+w] += e.menteeBounds.chargeOf(mentee, charges, e.words, w)
			}
		}
	}
}

func (e *engine) payPinned(mentee, place int) {
	kind, _ := e.find(place, mentee)
	for w := range e.words {
		e.pays[mentee*e.words+w] = e.prices[place*e.words+w] + e.costs.word(mentee, arc{mentor: int32(place), kind: kind}, w)
	}
}

package matching

// residual is where a seating could give way, apart from mentees who move: a node for
// each mentor, for the waiting list, and for each limit. Whoever comes to a node makes
// one too many there, and each of its steps passes that on. The waiting list takes
// everybody.
type residual struct {
	steps [][]step
	// at is where each mentee waits, or would: at the innermost of their limits.
	at    []int32
	waits [][]int // who waits at each node
}

// step leads to a node, at a cost in words, which is never less than nothing; nil costs
// nothing.
type step struct {
	to   int32
	cost []int64
}

func (t *table) residual(c *costs, s *seating) *residual {
	end := int32(t.waiting())
	r := &residual{steps: make([][]step, len(t.mentors)+1+t.menteeBounds.size()+t.mentorBounds.size())}
	r.waits = make([][]int, len(r.steps))
	ones := make([]step, len(t.mentors)) // most nodes have one step, and the waiting list nearly all others
	for mentor := range ones {
		r.steps[mentor] = ones[mentor : mentor : mentor+1]
	}
	r.steps[end] = make([]step, 0, len(t.mentors))
	firstMentee := int(end) + 1
	firstMentor := firstMentee + t.menteeBounds.size()
	ofMentors := s.bounds[t.menteeBounds.size()*c.words:]
	charges := t.mentorBounds.charges(ofMentors, c.words)
	for mentor, who := range t.mentors {
		wider := end
		price := s.price[mentor*c.words : (mentor+1)*c.words]
		if b := t.mentorBounds; b != nil && b.of[mentor] != nobody {
			at := int(b.of[mentor])
			wider, price = int32(firstMentor+at), minus(price, charges[at*c.words:])
		}
		r.between(int32(mentor), wider, len(s.seats[mentor]), who.Takes, price)
	}
	for at, count := range t.mentorCounts(s) {
		bound := t.mentorBounds.list[at]
		r.between(int32(firstMentor+at), within(firstMentor, bound.parent, end), count.in, bound.most, ofMentors[at*c.words:(at+1)*c.words])
	}
	r.addWaiting(t, s, firstMentee)
	charges = t.menteeBounds.charges(s.bounds, c.words)
	for at, count := range t.menteeCounts(s) {
		r.addMentees(t.menteeBounds, c, s, firstMentee, int32(at), count, end, charges)
	}
	return r
}

func within(first int, parent, end int32) int32 {
	if parent == nobody {
		return end
	}
	return int32(first) + parent
}

func minus(a, b []int64) []int64 {
	less := make([]int64, len(a))
	for w := range a {
		less[w] = a[w] - b[w]
	}
	return less
}

// between is what may pass from a node with some places taken to the next wider one,
// and back. A place that is given back costs its price.
func (r *residual) between(node, wider int32, taken, most int, price []int64) {
	if taken < most {
		r.add(node, wider, nil)
	}
	if taken > 0 {
		r.add(wider, node, price)
	}
}

func (r *residual) add(from, to int32, cost []int64) {
	r.steps[from] = append(r.steps[from], step{to, cost})
}

// addWaiting puts mentees where they wait.
func (r *residual) addWaiting(t *table, s *seating, first int) {
	r.at = make([]int32, len(t.mentees))
	for mentee := range t.mentees {
		r.at[mentee] = int32(t.waiting())
		if b := t.menteeBounds; b != nil && b.of[mentee] != nobody {
			r.at[mentee] = int32(first) + b.of[mentee]
		}
		if s.seat[mentee] == t.waiting() {
			r.waits[r.at[mentee]] = append(r.waits[r.at[mentee]], mentee)
		}
	}
}

// addMentees is what may pass from a limit on mentees. One more who waits is one pair
// fewer that counts in it; so it goes the other way round.
func (r *residual) addMentees(b *bounds, c *costs, s *seating, first int, at int32, n count, end int32, charges []int64) {
	bound, node := b.list[at], int32(first)+at
	price := s.bounds[int(at)*c.words : (int(at)+1)*c.words]
	wider := within(first, bound.parent, end)
	if !bound.reserve {
		r.add(node, wider, price)
		if n.in < bound.most {
			r.add(wider, node, nil)
		}
		return
	}
	if n.apart > 0 {
		r.add(node, end, price)
	}
	if n.apart < bound.apart {
		r.add(end, node, nil)
	}
	if n.out > 0 {
		r.add(node, wider, nil)
	}
	charged := charges[int(at)*c.words : (int(at)+1)*c.words]
	r.add(wider, node, minus(b.chargedAbove(at, charges, c.words), charged))
}

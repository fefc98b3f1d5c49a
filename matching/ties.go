package matching

// moves are what a mentee could do that costs nothing, but for the lottery: sit with
// another mentor, or wait.
type moves [][]int32

// tied says for each mentee whether a matching that costs as much seats them
// elsewhere: by all words but the lottery's, these are the pairs that the draw
// decided; by all, there are none if the best matching is the only one.
//
// Two equally good matchings differ by a cycle of moves that costs nothing, and each
// move of it costs nothing by the prices. So a seat can change exactly if mentee and
// mentor lie on a common cycle of such moves: in one strong component.
func (c *checked) tied(lottery bool) []bool {
	g := &freeMoves{checked: c, first: c.words}
	if !lottery {
		g.first--
	}
	component := components(g)
	tied := make([]bool, len(c.mentees))
	for mentee, mentor := range c.seat {
		tied[mentee] = mentor != c.waiting() && component[mentee] == component[g.mentor(mentor)]
	}
	return tied
}

// freeMoves is the residual graph, with only what costs nothing. Its nodes are the
// mentees, then the mentors, then where a free place or the waiting list ends.
type freeMoves struct {
	*checked
	first int // the words that count
}

func (f *freeMoves) nodes() int           { return len(f.mentees) + len(f.mentors) + 1 }
func (f *freeMoves) mentor(place int) int { return len(f.mentees) + place }

func (f *freeMoves) degree(node int) int {
	switch mentor := node - len(f.mentees); {
	case mentor < 0:
		return len(f.free[node])
	case mentor < len(f.mentors):
		return len(f.seats[mentor]) + 1
	}
	return len(f.mentors) + len(f.seats[f.waiting()])
}

func (f *freeMoves) next(node, i int) int {
	switch mentor := node - len(f.mentees); {
	case mentor < 0:
		return f.fromMentee(node, f.free[node][i])
	case mentor < len(f.mentors):
		return f.fromMentor(mentor, i)
	}
	return f.fromEnd(i)
}

func (f *freeMoves) fromMentee(mentee int, mentor int32) int {
	last := f.words - 1
	if f.first > last {
		ticket := f.ticket(mentee, mentor)
		if f.pays[mentee*f.words+last] != ticket+f.price[int(mentor)*f.words+last] {
			return nobody
		}
	}
	return f.mentor(int(mentor))
}

func (f *freeMoves) fromMentor(mentor, i int) int {
	if i < len(f.seats[mentor]) {
		return f.seats[mentor][i]
	}
	if len(f.seats[mentor]) < f.mentors[mentor].Takes {
		return f.nodes() - 1
	}
	return nobody
}

func (f *freeMoves) fromEnd(i int) int {
	if i >= len(f.mentors) {
		return f.seats[f.waiting()][i-len(f.mentors)]
	}
	if len(f.seats[i]) == 0 {
		return nobody
	}
	for w := range f.first {
		if f.price[i*f.words+w] != 0 {
			return nobody
		}
	}
	return f.mentor(i)
}

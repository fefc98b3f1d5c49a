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
	g := &freeMoves{checked: c, counted: c.words}
	if !lottery {
		g.counted--
	}
	component := components(g)
	tied := make([]bool, len(c.mentees))
	for mentee, mentor := range c.seat {
		tied[mentee] = mentor != c.waiting() && component[mentee] == component[g.mentor(mentor)]
	}
	return tied
}

// freeMoves is the residual graph, with only what costs nothing. Its nodes are the
// mentees, then those of the residual.
type freeMoves struct {
	*checked
	counted int // the words that count
}

func (f *freeMoves) nodes() int           { return len(f.mentees) + len(f.residual.steps) }
func (f *freeMoves) mentor(place int) int { return len(f.mentees) + place }

func (f *freeMoves) degree(node int) int {
	if place := node - len(f.mentees); place >= 0 {
		return len(f.seated(place)) + len(f.residual.steps[place])
	}
	return len(f.free[node])
}

// seated are those who are with a mentor, or wait at a node.
func (f *freeMoves) seated(place int) []int {
	if place < len(f.mentors) {
		return f.seats[place]
	}
	return f.residual.waits[place]
}

func (f *freeMoves) next(node, i int) int {
	place := node - len(f.mentees)
	if place < 0 {
		return f.fromMentee(node, f.free[node][i])
	}
	seated := f.seated(place)
	if i < len(seated) {
		return seated[i]
	}
	step := f.residual.steps[place][i-len(seated)]
	for w, cost := range step.cost {
		if w < f.counted && cost != 0 {
			return nobody
		}
	}
	return f.mentor(int(step.to))
}

func (f *freeMoves) fromMentee(mentee int, mentor int32) int {
	last, pays, to := f.words-1, f.alone, mentor
	if int(mentor) == f.waiting() {
		pays, to = f.pays, f.residual.at[mentee]
	}
	if f.counted > last {
		ticket := f.ticket(mentee, mentor)
		if pays[mentee*f.words+last] != ticket+f.price[int(mentor)*f.words+last] {
			return nobody
		}
	}
	return f.mentor(int(to))
}

package matching

import "iter"

// tied says for each mentee whether a matching that costs as much, over the first
// words of the cost, seats them elsewhere. With the lottery's word left out these are
// the pairs that the draw decided; with all words, there are none if the best
// matching is the only one.
//
// Two equally good matchings differ by a cycle of moves that costs nothing, and each
// move of it costs nothing by the prices. So a seat can change exactly if mentee and
// mentor lie on a common cycle of such moves: in one strong component.
func (s *seating) tied(t *table, c *costs, words int) []bool {
	moves := &freeMoves{table: t, costs: c, seating: s, first: words}
	component := components(moves.nodes(), moves.from)
	tied := make([]bool, len(t.mentees))
	for mentee, mentor := range s.seat {
		tied[mentee] = mentor != t.waiting() && component[mentee] == component[moves.mentor(mentor)]
	}
	return tied
}

// freeMoves is the residual graph, with only what costs nothing. Its nodes are the
// mentees, then the mentors, then where a free place or the waiting list ends.
type freeMoves struct {
	*table
	*costs
	*seating
	first int // the words that count
}

func (f *freeMoves) nodes() int           { return len(f.mentees) + len(f.mentors) + 1 }
func (f *freeMoves) mentor(place int) int { return len(f.mentees) + place }

// from lists where one move leads from a node.
func (f *freeMoves) from(node int) iter.Seq[int] {
	switch end := f.nodes() - 1; {
	case node < len(f.mentees):
		return f.fromMentee(node)
	case node < end:
		return f.fromMentor(node - len(f.mentees))
	default:
		return f.fromEnd
	}
}

func (f *freeMoves) fromMentee(mentee int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for mentor, pair := range f.row(mentee) {
			if pair.verdict != admissible || f.seat[mentee] == mentor || !f.free(mentee, mentor) {
				continue
			}
			if !yield(f.mentor(mentor)) {
				return
			}
		}
		if f.seat[mentee] != f.waiting() && f.pinned[mentee] == nobody && f.waitsFree(mentee) {
			yield(f.nodes() - 1)
		}
	}
}

func (f *freeMoves) fromMentor(mentor int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for _, mentee := range f.seats[mentor] {
			if !yield(mentee) {
				return
			}
		}
		if len(f.seats[mentor]) < f.mentors[mentor].Takes {
			yield(f.nodes() - 1)
		}
	}
}

func (f *freeMoves) fromEnd(yield func(int) bool) {
	for mentor := range f.mentors {
		if len(f.seats[mentor]) > 0 && f.costsNothing(mentor) && !yield(f.mentor(mentor)) {
			return
		}
	}
	for _, mentee := range f.seats[f.waiting()] {
		if !yield(mentee) {
			return
		}
	}
}

func (f *freeMoves) free(mentee, mentor int) bool {
	for w := range f.first {
		if f.pays[mentee*f.words+w] != f.word(f.table, mentor, mentee, w)+f.price[mentor*f.words+w] {
			return false
		}
	}
	return true
}

func (f *freeMoves) waitsFree(mentee int) bool {
	for w := range f.first {
		if f.pays[mentee*f.words+w] != f.wait[w] {
			return false
		}
	}
	return true
}

func (f *freeMoves) costsNothing(mentor int) bool {
	for w := range f.first {
		if f.price[mentor*f.words+w] != 0 {
			return false
		}
	}
	return true
}

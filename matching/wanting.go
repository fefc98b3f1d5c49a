package matching

// A side is a graph, for contests: each person leads to those whom they want, each of
// these to whom they have, or, if a limit is why they take nobody, to the limit; and a
// limit to those whose pairs count in it. Its nodes are the people, the others, and the
// limits on the others.

func (s *side) nodes() int { return len(s.ids) + len(s.others) + s.otherBounds.size() }

func (s *side) degree(node int) int {
	other := node - len(s.ids)
	switch {
	case other < 0:
		return len(s.wants.of(node))
	case other < len(s.others):
		return len(s.held[other]) + int(one(s.blocked(other)))
	}
	return len(s.ways[other-len(s.others)])
}

func (s *side) next(node, i int) int {
	other := node - len(s.ids)
	switch {
	case other < 0:
		return len(s.ids) + int(s.wants.of(node)[i])
	case other >= len(s.others):
		return int(s.ways[other-len(s.others)][i])
	case i < len(s.held[other]):
		return s.held[other][i]
	}
	return s.limitNode(s.otherBounds.next(s.otherBounds.of[other], s.otherCounts))
}

func (s *side) limitNode(at int32) int { return len(s.ids) + len(s.others) + int(at) }

// blocked says whether one of the others takes nobody because of a limit, though they
// have room.
func (s *side) blocked(other int) bool {
	return s.otherBounds != nil && len(s.held[other]) < s.room[other] && s.otherBounds.full(other, s.otherCounts) != nil
}

// waysOfLimits: a limit that is full leads to all whose pairs count in it, apart from
// pins; and a reserve all of whose places are taken also to what is full beyond it.
func (s *side) waysOfLimits() [][]int32 {
	ways := make([][]int32, s.otherBounds.size())
	for at := range ways {
		for _, other := range s.otherBounds.counted(int32(at), s.otherCounts) {
			if len(s.held[other]) > s.otherPins[other] {
				ways[at] = append(ways[at], int32(len(s.ids))+other)
			}
		}
		bound := s.otherBounds.list[at]
		if beyond := s.otherBounds.next(bound.parent, s.otherCounts); bound.reserve && beyond != nobody {
			ways[at] = append(ways[at], int32(s.limitNode(beyond)))
		}
	}
	return ways
}

package groups

// sizes is what a group's size alone is worth.
type sizes struct {
	off    [LargestGroup + 1]int64 // how far from the target, where that is too far
	uneven [LargestGroup + 1]int64 // how far from the target, in any case
	// part is what one point of fit between two people counts for in a group of this
	// size: whole/part is how many others each person has there. So what a person has
	// with the others is an average, and no size is favoured.
	part  [LargestGroup + 1]int64
	whole int64 // the least number that can be divided so for every size
}

func newSizes(p *Problem) sizes {
	s := sizes{whole: 1}
	for others := p.Least - 1; others < p.Most; others++ {
		s.whole = s.whole / gcd(s.whole, int64(others)) * int64(others)
	}
	for size := p.Least; size <= p.Most; size++ {
		far := int64(max(2*size-p.twiceTarget(), p.twiceTarget()-2*size))
		s.uneven[size] = far * far
		if far > 2*int64(p.Slack) {
			s.off[size] = far * far
		}
		s.part[size] = s.whole / int64(size-1)
	}
	return s
}

// twiceTarget is twice the target, for halfway from 4 to 7 is no size.
func (p *Problem) twiceTarget() int {
	if p.Target != 0 {
		return 2 * p.Target
	}
	return p.Least + p.Most
}

func gcd(a, b int64) int64 {
	for b != 0 {
		a, b = b, a%b
	}
	return a
}

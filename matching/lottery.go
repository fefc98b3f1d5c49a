package matching

// ticketBits is the size of a ticket. The tickets of MostPeople pairs add up to less
// than a word holds, and two equally good matchings of a thousand people share a
// total once in a million draws; then the next draw is taken.
const ticketBits = 40

// draws is how many draws are tried before giving up.
const draws = 64

// lottery gives each pair a ticket; among equally good matchings the one with the
// lowest total wins. A ticket is made from the seed and the two IDs alone, so
// neither the order of the input nor who else takes part changes it.
type lottery struct {
	seed int64
	draw int
	bits int
}

// ticket is evenly spread over 0 to 2^bits - 1.
func (l lottery) ticket(mentor, mentee int64) int64 {
	return int64(mix(l.mixed(mentor)+uint64(mentee)) >> (64 - l.bits))
}

// mixed is what a mentor's tickets have in common.
func (l lottery) mixed(mentor int64) uint64 {
	x := mix(uint64(l.seed))
	x = mix(x + uint64(l.draw))
	return mix(x + uint64(mentor))
}

// mix is SplitMix64: Steele, Lea and Flood, "Fast splittable pseudorandom number
// generators", OOPSLA 2014.
func mix(x uint64) uint64 {
	x += 0x9e3779b97f4a7c15
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return x ^ x>>31
}

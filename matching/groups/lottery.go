package groups

import "math/bits"

// mix is SplitMix64: Steele, Lea and Flood, "Fast splittable pseudorandom number
// generators", OOPSLA 2014.
func mix(x uint64) uint64 {
	x += 0x9e3779b97f4a7c15
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return x ^ x>>31
}

// chance is where the search takes its turns from: the same ones for a seed, on every
// machine, and so without floats.
type chance uint64

func (c *chance) draw() uint64 {
	*c += 0x9e3779b97f4a7c15
	return mix(uint64(*c))
}

// below is a number from 0 to n-1.
func (c *chance) below(n int) int {
	high, _ := bits.Mul64(c.draw(), uint64(n))
	return int(high)
}

// patience is exponentially spread, with 2^16 as what it halves at: the binary
// logarithm of a draw, which a straight line follows closely enough between powers.
func (c *chance) patience() int64 {
	x := c.draw() | 1
	zeros := bits.LeadingZeros64(x)
	rest := x << zeros << 1 >> 48
	return int64(zeros)<<16 + 1<<16 - int64(rest)
}

// shuffle puts a list into a drawn order.
func (c *chance) shuffle(list []int32) {
	for i := len(list) - 1; i > 0; i-- {
		j := c.below(i + 1)
		list[i], list[j] = list[j], list[i]
	}
}

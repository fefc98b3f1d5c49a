package groups

import "math/bits"

// prices is what every subset of some blocks adds as a group: the same counts as
// table.group, each made from that of a smaller subset.
type prices struct {
	*table
	blocks [][]int32
	foes   []uint32 // of each block: which others may not be with it
	size   []uint16 // people in each subset
	clash  []bool   // whether some in it may not be together
	ticket []uint64 // of its people, added up
	fields []fieldPrices
}

// fieldPrices is what subsets have of one number of the fit.
type fieldPrices struct {
	with [][]int64 // what two blocks have together; what one has in itself
	sum  []int64   // what each subset has
	// friends are, of each person who fits nobody in their own block, the blocks with
	// somebody who does.
	friends [][]uint32
}

func (x *prices) begin(t *table, blocks [][]int32) {
	n := len(blocks)
	x.table, x.blocks, x.foes = t, blocks, make([]uint32, n)
	if len(x.size) < 1<<n {
		x.size, x.clash, x.ticket = make([]uint16, 1<<n), make([]bool, 1<<n), make([]uint64, 1<<n)
		x.fields = make([]fieldPrices, t.width)
		for f := range x.fields {
			x.fields[f].sum = make([]int64, 1<<n)
		}
	}
	for i, a := range blocks {
		for k, b := range blocks {
			if i != k && t.refusal(a, b) != nil {
				x.foes[i] |= 1 << k
			}
		}
	}
	for f := range x.fields {
		x.fields[f].begin(t, f, x)
	}
}

func (p *fieldPrices) begin(t *table, f int, x *prices) {
	n := len(x.blocks)
	p.with, p.friends = make([][]int64, n), make([][]uint32, n)
	for i, block := range x.blocks {
		p.with[i] = make([]int64, n)
		for _, a := range block {
			var friends uint32
			for k, other := range x.blocks {
				if x.foes[i]&(1<<k) != 0 {
					continue
				}
				for _, b := range other {
					if a == b {
						continue
					}
					if fit := int64(t.between(a, b).fit[f]); fit > 0 {
						p.with[i][k] += fit
						friends |= 1 << k
					}
				}
			}
			if friends&(1<<i) == 0 {
				p.friends[i] = append(p.friends[i], friends)
			}
		}
	}
}

// next works out a subset, after all smaller ones, and says whether it may be a group.
// Of a subset that is too large or has a clash in it nothing more is known.
func (x *prices) next(set int, counts []int64) bool {
	first := bits.TrailingZeros(uint(set))
	rest := set & (set - 1)
	x.size[set] = x.size[rest] + uint16(len(x.blocks[first]))
	x.clash[set] = x.clash[rest] || x.foes[first]&uint32(rest) != 0
	size := int(x.size[set])
	if x.clash[set] || size > x.Most {
		return false
	}
	x.ticket[set] = x.ticket[rest]
	for _, person := range x.blocks[first] {
		x.ticket[set] += x.tickets[person]
	}
	for f := range x.fields {
		p := &x.fields[f]
		sum := p.sum[rest] + p.with[first][first]
		for left := rest; left != 0; left &= left - 1 {
			sum += 2 * p.with[first][bits.TrailingZeros(uint(left))]
		}
		p.sum[set] = sum
	}
	if size < x.Least {
		return false
	}
	x.count(set, size, counts)
	return true
}

// count gives the counts of a subset.
func (x *prices) count(set, size int, counts []int64) {
	clear(counts)
	counts[countOff] = x.sizes.off[size]
	counts[x.countUneven()] = x.sizes.uneven[size]
	counts[x.countLottery()] = drawn(x.ticket[set])
	for f := range x.fields {
		p, alone := &x.fields[f], int64(0)
		for left := set; left != 0; left &= left - 1 {
			for _, friends := range p.friends[bits.TrailingZeros(uint(left))] {
				if friends&uint32(set) == 0 {
					alone++
				}
			}
		}
		counts[countFit+2*f] = alone
		counts[countFit+2*f+1] = 200*x.sizes.whole*int64(size) - p.sum[set]*x.sizes.part[size]
	}
}

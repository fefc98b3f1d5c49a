package matching

import "slices"

// charge works out what is charged for one more pair in a bound, once it is known of
// the next wider one: its price on top; or that of a place that is set aside, if it is
// the cheaper one.
func (b *bounds) charge(at int32, prices, charges []int64, words int) {
	this, price := charges[int(at)*words:(int(at)+1)*words], prices[int(at)*words:]
	copy(this, b.chargedAbove(at, charges, words))
	if b.list[at].reserve {
		if slices.Compare(price[:words], this) < 0 {
			copy(this, price)
		}
		return
	}
	for w := range this {
		this[w] += price[w]
	}
}

// chargedAbove is what the next wider bound charges.
func (b *bounds) chargedAbove(at int32, charges []int64, words int) []int64 {
	parent := int(b.list[at].parent)
	if parent == nobody {
		return make([]int64, words)
	}
	return charges[parent*words : (parent+1)*words]
}

// charges are those of every bound.
func (b *bounds) charges(prices []int64, words int) []int64 {
	if b == nil {
		return nil
	}
	charges := make([]int64, len(b.list)*words)
	for at := range b.list {
		b.charge(int32(at), prices, charges, words)
	}
	return charges
}

// chargeOf is a word of what is charged for one more pair of somebody's.
func (b *bounds) chargeOf(person int, charges []int64, words, word int) int64 {
	if b == nil || b.of[person] == nobody {
		return 0
	}
	return charges[int(b.of[person])*words+word]
}

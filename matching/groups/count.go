package groups

import "math/bits"

// What is best, in this order, as counts that are added up over groups and over those
// who wait; the least is best (package comment). After these come two for each number
// of a fit, and then uneven sizes and the lottery.
const (
	countPinned  = iota // people who are pinned to somebody, and wait
	countWaiting        // people who wait
	countOff            // how far sizes are from the target
	countFit            // from here on: those who fit nobody, and what is missing from full fit
)

func (t *table) counts() int       { return countFit + 2*t.width + 2 }
func (t *table) countUneven() int  { return countFit + 2*t.width }
func (t *table) countLottery() int { return t.counts() - 1 }

// ticketBits is the size of a ticket; those of MostPeople groups add up to less than a word holds.
const ticketBits = 40

// group counts what a group of people adds. Whether they may be a group is not asked here.
func (t *table) group(people []int32, counts []int64) {
	clear(counts)
	size := len(people)
	counts[countOff] = t.sizes.off[size]
	counts[t.countUneven()] = t.sizes.uneven[size]
	counts[t.countLottery()] = t.draw(people)
	for f := range t.width {
		var sum int64
		for _, a := range people {
			var own int64
			for _, b := range people {
				if a != b {
					own += int64(t.between(a, b).fit[f])
				}
			}
			if own == 0 {
				counts[countFit+2*f]++
			}
			sum += own
		}
		counts[countFit+2*f+1] = 200*t.sizes.whole*int64(size) - sum*t.sizes.part[size]
	}
}

// waits counts what a party adds that waits.
func (t *table) waits(people []int32, counts []int64) {
	clear(counts)
	if len(people) > 1 {
		counts[countPinned] = int64(len(people))
	}
	counts[countWaiting] = int64(len(people))
	counts[t.countLottery()] = t.draw(people)
}

// total counts what a division comes to.
func (t *table) total(d *division) []int64 {
	total, counts := make([]int64, t.counts()), make([]int64, t.counts())
	add := func() {
		for c, count := range counts {
			total[c] += count
		}
	}
	for _, group := range d.groups {
		t.group(group, counts)
		add()
	}
	for _, party := range t.partiesOf(d.wait) {
		t.waits(t.parties[party], counts)
		add()
	}
	return total
}

// draw is the ticket of some people: the same for the same people in whatever order, and evenly spread.
func (t *table) draw(people []int32) int64 {
	var sum uint64
	for _, person := range people {
		sum += t.tickets[person]
	}
	return drawn(sum)
}

func drawn(sum uint64) int64 { return int64(mix(sum) >> (64 - ticketBits)) }

// packing is how counts are put into words of 62 bits, which are added and compared
// one by one: neighbouring counts share a word, each with room for the highest total
// that it can reach, so no sum carries from one into the next.
type packing struct {
	word  []int
	shift []uint
	words int
}

// pack plans the words for so many people. The lottery has the last one to itself, so
// that what else is equal can be seen.
func (t *table) pack(people int) packing {
	pk := packing{word: make([]int, t.counts()), shift: make([]uint, t.counts())}
	free := uint(62)
	for c := range pk.word {
		need := uint(bits.Len64(uint64(t.highest(c, people))))
		if need > free || c == t.countLottery() {
			pk.words++
			free = 62
		}
		free -= need
		pk.word[c], pk.shift[c] = pk.words, free
	}
	pk.words++
	return pk
}

// highest is the most that a count can come to among so many people.
func (t *table) highest(count, people int) int64 {
	switch n := int64(people); {
	case count == countOff || count == t.countUneven():
		return n * 4 * LargestGroup * LargestGroup
	case count == t.countLottery():
		return n << ticketBits
	case count > countFit && (count-countFit)%2 == 1:
		return n * 200 * t.sizes.whole
	default:
		return n
	}
}

// put writes counts into words, which the caller gives cleared.
func (pk *packing) put(counts, words []int64) {
	for c, count := range counts {
		words[pk.word[c]] += count << pk.shift[c]
	}
}

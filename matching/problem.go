package matching

// MostPeople is how many mentees, or mentors, one problem may have. Every sum that the
// engine forms fits its integers for twice as many.
const MostPeople = 100_000

// MostPairs is how many pairs one problem may look at: 10,000 by 10,000, or 100,000
// people with a thousand each among whom they may be paired. A pair that may be made
// takes 8 bytes.
const MostPairs = 100_000_000

// MostPrecedence is the highest precedence that somebody may have.
const MostPrecedence = 100

// Problem is all that pairs are decided from. People are numbered by their place in
// Mentors and Mentees wherever an index is meant; the order of the two lists never
// bears on the result.
type Problem struct {
	Mentors []Mentor
	Mentees []Mentee
	// Allowed says whether two people, by index, may be paired at all, and if not
	// which rule forbids it, named as the coordinator named it. It is asked once for
	// each pair. nil: all may.
	Allowed func(mentor, mentee int) (ok bool, rule string)
	// Fit says how well two people, by index, fit: one number for each preference,
	// the most important first, each 0 (not at all) to 100, and as many of them for
	// every pair. It is asked at most once for each pair. nil: all fit alike.
	Fit func(mentor, mentee int) []int
	// Judges, in place of Allowed and Fit, begins a judge that is asked about some of
	// the rows; as many are begun as there are processors, and they are asked at once.
	Judges func() Judge
	// Among are, for each mentee by index, the mentors with whom they might be paired;
	// nobody is asked about any other pair. It is how a hundred thousand people are
	// matched who named a few each. nil: everybody might be, with everybody.
	Among [][]int
	// Floor is the least fit of a pair, compared with Fit from the first number on;
	// it may be shorter than a fit. A pair below it is no pair: they wait. nil: none.
	Floor []int
	// Bands are, for each number of a fit, the lowest value of every band but the
	// worst, ascending: {50, 80} is below 50, 50 to 79, 80 and above. nil, for all
	// or for one of them: every value is a band of its own.
	Bands [][]int
	// Pins are pairs that must be made, Forbids are pairs that must not, each as the
	// indices of mentor and mentee. A pin is a person's decision: it may lie below
	// the floor, but not against a rule.
	Pins, Forbids [][2]int
	// Kept are pairs that were published: as few other people as possible are paired
	// anew. They may be given up, for the sake of nobody waiting, or where a rule now
	// stands against them.
	Kept [][2]int
	// Stay: the kept pairs do not change at all, and only the others are matched; a
	// kept pair that a rule or a forbid now stands against is given up.
	Stay bool
	// Pairs is how many pairs may be made at most; 0: as many as there can be.
	Pairs int
	// Limits bound how many of some mentees, or of some mentors, are in pairs.
	Limits []Limit
	// Reserves set places aside, of the Pairs there may be.
	Reserves []Reserve
	// Mode is what is best among matchings in which as few as possible wait.
	Mode Mode
	// Seed draws the lottery between matchings that are equally good.
	Seed int64
}

// Mode is an order of what is best.
type Mode string

const (
	// Fair: as few as possible in the worst band, and so on. The usual.
	Fair Mode = ""
	// Total: the highest total of the first number of the fit, then of the second, and
	// so on, however it is spread; bands do not count.
	Total Mode = "total"
	// Stable: nobody is in a pair while both they and somebody else would rather have
	// each other, though more may wait for it. It knows no limits, no reserves, no Kept
	// without Stay, and no precedence.
	Stable Mode = "stable"
)

// Judge says of two people, by index, what Allowed and Fit say. One judge is asked
// by one goroutine, about all of a mentee's pairs before another's, and may return
// the same slice again each time.
type Judge func(mentor, mentee int) (fit []int, ok bool, rule string)

// Mentor is somebody who takes people on.
type Mentor struct {
	ID    int64
	Takes int // how many mentees at most; 0: nobody, and then they do not wait either
	// First is their precedence, from 0, which is none: mentors of a higher one have
	// mentees before others do.
	First int
}

// Mentee is somebody who is taken on, by one mentor.
type Mentee struct {
	ID int64
	// Choices are the IDs of the mentors whom they named. They explain a pair
	// (Pair.Chosen, Pair.Rank); what a choice is worth is for Fit to say. A mentor
	// who is not in the problem any more may stand here.
	Choices []int64
	// Ranked: the first choice is the one they want most.
	Ranked bool
	// First is their precedence, from 0, which is none: where people compete, those of
	// the highest one wait last.
	First int
}

package groups

// Engine names the method and its version. The same input gives the same answer for
// as long as this stays the same.
const Engine = "subsets/1"

// Result is the groups, who waits, and what both are worth.
type Result struct {
	Groups  []Group   // by their first person
	Waiting []Waiting // by ID
	// Exact: nothing better in the order of the package comment exists. Else Score and
	// Bound say how far from it this is at most.
	Exact bool
	// Drawn, where Exact: other groups would have been as good, and the draw decided.
	Drawn  bool
	Score  Score  // what was reached
	Bound  Score  // what nobody could better, each of its numbers by itself
	Engine string // which method and version decided
	Input  string // the SHA-256 of all that was decided from, in hex
}

// Group is people who are to be together.
type Group struct {
	People []int64   // ascending
	Fields []Field   // what they have of each number of a fit
	Pinned [][]int64 // those of them whom pins keep together
}

// Field is how the people of a group fit in one number of the fit. What two people
// have is halfway between the fit of the one with the other and the way back.
type Field struct {
	Pairs     int      // how many two people there are in the group
	Full      int      // of these, how many fit fully: 100 both ways
	Some      int      // and how many fit at all: not 0 both ways
	Mean      int      // of all, of 100, rounded down
	Worst     int      // the least, of 100, rounded down
	WorstPair [2]int64 // who that is; of several, those with the lowest IDs
	Alone     []int64  // people who fit nobody in the group at all
}

// Score is what all groups together are worth, in the order of what is best.
type Score struct {
	Pinned  int // people who are pinned to somebody and wait nevertheless
	Waiting int // people who wait
	// Off is the sum, over the groups whose size is further from the target than the
	// slack, of the square of twice the distance.
	Off    int
	Fields []FieldScore
}

// FieldScore is what all groups are worth in one number of the fit.
type FieldScore struct {
	Alone int // people in a group where they fit nobody at all
	Mean  int // what people have with the others of their group, in hundredths of a point of 100, rounded down
}

// Waiting is somebody who is in no group, and why.
type Waiting struct {
	ID     int64
	Reason Reason
	With   []int64 // those who wait together with them, because of a pin
	// Least and Most are how many people a group is of.
	Least, Most int

	// For Sizes: of so many People for whom there might be a group, groups have Places
	// for no more.
	People, Places int

	// For NobodyAllowed: how many people they may be with, rules apart, and which rules
	// keep how many from them, the most first. Rule is the first of these. Where the
	// Allowed would be enough for a group, too few of them may be with each other.
	// For NoRoom: which rules keep them from how many of the groups.
	Allowed  int
	Rule     string
	Refusals []Refusal

	// For NoRoom: how many groups have no room, and a group that might be made with
	// them if its people were not needed elsewhere.
	Full    int
	Example []int64
}

// Reason is why somebody waits.
type Reason string

const (
	// Sizes: the number of people does not make groups of these sizes.
	Sizes Reason = "sizes"
	// NobodyAllowed: rules leave no group that they could be in.
	NobodyAllowed Reason = "nobody allowed"
	// Pins: because of who is pinned to whom, no group with them has the right size.
	Pins Reason = "pins"
	// NoRoom: there might be a group with them, but not beside those that are made.
	NoRoom Reason = "no room"
)

// Refusal is a rule and how many people, or groups, it keeps from somebody.
type Refusal struct {
	Rule  string
	Count int
}

// RuleForbidden is the rule that needs no coordinator to write it.
const RuleForbidden = "the coordinator keeps them apart"

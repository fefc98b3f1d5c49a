package matching

// Engine names the method and its version. The same input gives the same answer for
// as long as this stays the same.
const Engine = "ns/1"

// Result is a matching, why it is so, and the proof that none is better.
type Result struct {
	Pairs   []Pair    // by mentee
	Waiting []Waiting // mentees, then mentors, each by ID
	// Blocking are pairs that are not made though both would rather, by mentee.
	Blocking []Blocking
	// MoreWait, in the mode Stable, is what that costs: how many more mentees wait than
	// would if as few as possible did.
	MoreWait int
	Engine   string // which method and version decided: "ns/1"
	Input    string // the SHA-256 of all that was decided from, in hex
	// Certificate lets Verify check in one pass that no matching is better.
	Certificate Certificate
}

// Pair is a mentor and a mentee who are to work together.
type Pair struct {
	Mentor, Mentee int64
	Fit            []int // as Problem.Fit said
	Chosen         bool  // the mentee named this mentor
	Rank           int   // as which choice, from 1, where choices are ranked; else 0
	Choices        int   // how many mentors the mentee named
	Pinned         bool  // it was a pin
	Kept           bool  // it was published
	// Lottery: a matching without this pair would have been as good, and the draw
	// decided between the two.
	Lottery bool
}

// Waiting is somebody who is in no pair, and why. A mentor who has one mentee and
// would take another does not wait.
type Waiting struct {
	ID     int64
	Mentor bool // they are a mentor; else a mentee
	Reason Reason

	// Rule, for NobodyAllowed, is the rule that refuses most of the others, and
	// Refusals are all rules with how many each refuses, the most first.
	Rule     string
	Refusals []Refusal

	// Best, for BelowFloor, is the best fit that there is, and BestWith is with whom
	// (of several, the lowest ID).
	Best     []int
	BestWith int64

	// For Preferred, Among are all whom they might be paired with.
	//
	// For Competition: Among are the people, on the other side, whom they might be
	// paired with if it were not for others who can go nowhere else either.
	// For a mentee, Competes is how many mentees, themselves among them, fit only
	// these mentors, and Places how many the mentors take together. For a mentor,
	// Competes is how many places there are with the mentors, themselves among them,
	// who fit only these mentees, and Places how many mentees these are.
	// Competes is always the greater: a Hall set.
	Among            []int64
	Competes, Places int

	// Limits, for LimitReached, is the limit that is full, and for Competition those
	// that leave Among fewer places than they would have: by the names in the problem,
	// LimitPairs or LimitOpen.
	Limits []string
}

// Reason is why somebody waits.
type Reason string

const (
	// NobodyThere: the other side is empty, or takes nobody.
	NobodyThere Reason = "nobody there"
	// NobodyAllowed: a rule, a forbid or a pin stands between them and each of the others.
	NobodyAllowed Reason = "nobody allowed"
	// BelowFloor: they may be paired with somebody, but never above the floor.
	BelowFloor Reason = "below the floor"
	// Competition: there is somebody for them, and too few places for all who want them.
	Competition Reason = "competition"
	// LimitReached: there is somebody for them, and a limit that holds them is full.
	LimitReached Reason = "limit"
	// Preferred: in the mode Stable, each of those for them has others who fit as well
	// or better.
	Preferred Reason = "preferred"
)

// Refusal is a rule and how many people it keeps from somebody.
type Refusal struct {
	Rule   string
	People int
}

// The rules that need no coordinator to write them.
const (
	RuleForbidden = "the coordinator keeps them apart"
	RulePinned    = "they are pinned to somebody else"
	RuleStays     = "they stay with the mentor they have"
	RuleSelf      = "nobody is paired with themselves"
	RuleAmong     = "they are not among those for each other"
)

// Certificate is the dual solution: what a place with each mentor costs, and what
// each mentee pays, in the words of the cost (package comment). It proves the result
// best, because no pair is cheaper than its two prices together allow.
type Certificate struct {
	Draw    int       // which draw of the lottery left one best matching; nearly always 0
	Mentors [][]int64 // by ID, those who take somebody
	Mentees [][]int64 // by ID
	// Limits are what one more pair would be worth to Pairs, each reserve and each
	// limit: those on mentees, then those on mentors, the widest first.
	Limits [][]int64
}

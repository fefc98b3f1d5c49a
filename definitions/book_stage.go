package definitions

import (
	"trellis/definitions/phrase"
	"trellis/definitions/plan"
)

// stage is a stage as it is written. Only what its kind knows is set.
type stage struct {
	name      plan.StageName // label, or kind
	kind      plan.Kind
	title     string
	was       []named // what it was called before
	at        place
	after     []named
	alongside []named
	onlyIf    *rule
	mails     []*mailItem
	rules     []*rule // of matching

	gathering // what a session says, and the stage says for all of its sessions
	applicants
	matchmaking
	keeping

	sessions   []*session
	attend     string
	inviteWhen *when
	questions  []*question // asked afterwards
	surveys    []*survey
	agreements []*agreement
	tasks      []*task
	voluntary  bool
	required   bool
}

// gathering is something that people come to.
type gathering struct {
	invite  []named
	ledBy   []named
	where   string
	lasts   *phrase.Length
	private bool // a diary entry names nobody
}

// session is one of several in a stage. What it does not say, the stage does.
type session struct {
	gathering
	label, title string
	was          []named
	at           place
}

// applicants are how people come to have a place: recruitment.
type applicants struct {
	applyOnce bool
	siftedBy  []named
	decidedBy []named
	decide    *when
	tell      string
	nominate  []*nominate
	welcome   []*rule
}

// nominate says who sends whom.
type nominate struct {
	label  string
	by     []named
	counts map[plan.RoleName]int // how many of each role; none is however many they like
	at     place
}

// matchmaking is how people come to be matched.
type matchmaking struct {
	makes        string  // pairs, or groups
	groups       howMany // of how many
	chooses      int     // how many a mentee may choose, score or ask for
	choosesAll   bool    // exactly that many
	bestFirst    bool    // in order
	scores       string  // "1 to 7, 7 is best"
	asksFor      bool    // they name whom they want
	choiceAt     place
	choicesClose *when
	approvedBy   []named
	confirmedBy  []named
	unmatched    string
	rolling      bool
}

// keeping is how often and how long pairs meet. Drop-ins have the first of it.
type keeping struct {
	every, length *phrase.Length // every, for
	lengthSaid    bool           // though perhaps with a slip
	times         *howMany
	contact       *howMany // minutes in all
	visits        *howMany
	arrangedBy    []named
	help          []named
	ifEnds        string
}

type mailItem struct {
	name        string // of the file
	was         []named
	to          []named
	send        *when
	onlyIf      *rule
	attach      []named // files of handouts/
	copyTo      []named
	hold        bool
	approvedBy  []named
	notAfter    *when
	whenInDoubt string
	thoughts    *int // how many minutes it waits when it goes to many; nil: as the programme says
	at          place
}

type survey struct {
	name          plan.SurveyName
	invite        []named
	opens, closes *when
	anonymous     bool
	onlyIf        *rule
	asksAgain     []named
	questions     []*question
	at            place
}

// agreement is words that people agree to; they are in words/, in a file of its name.
type agreement struct {
	name     string
	by       []named
	due      *when
	remind   *when
	required bool
	at       place
}

// task is something that somebody does, and says when it is done.
type task struct {
	name     plan.TaskName
	ask      string
	by       []named
	about    []named
	due      *when
	remind   *when
	outcome  []string
	required bool
	at       place
}

// decides says that what comes of a task is a place, or none.
func (t *task) decides() bool { return len(t.outcome) > 0 }

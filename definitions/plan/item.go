package plan

import "time"

// Does is what carrying out an item means.
type Does string

const (
	// SendMail renders a mail for each of the audience and sends it.
	SendMail Does = "mail"
	// SendInvitation keeps a session in people's calendars: REQUEST, update, CANCEL.
	SendInvitation Does = "invitation"
	// TellDecisions releases the decisions about applicants: from then on they have a place, or not.
	TellDecisions Does = "tell"
	// ProposePairs matches people into pairs or groups, and stores the proposal for its deciders.
	ProposePairs Does = "propose"
	// AnnouncePairs makes the approved proposal the pairs or groups of the cohort, all sides at once.
	AnnouncePairs Does = "announce"
	// CloseOffers takes silence for a no, of those whom the newest proposal offers a match.
	CloseOffers Does = "close offers"
)

// Who an audience is drawn from. The comment says since when a person belongs to it.
type Who string

const (
	Nobody   Who = ""         // staff only
	Started  Who = "started"  // has begun an application and not sent it (since they began)
	Applied  Who = "applied"  // has applied, whatever came of it (since they applied); not who was welcomed back
	Accepted Who = "accepted" // was told yes (since they were told)
	Declined Who = "declined" // was told no (since they were told)
	Placed   Who = "placed"   // has a place: was told yes and has not withdrawn (since they were told)
	Paired   Who = "paired"   // is in a pair or group that was announced and goes on (since it was announced, or they joined)
	Waiting  Who = "waiting"  // is on the waiting list (since they were told)
	Past     Who = "past"     // had a place in an earlier cohort of the programme
	Silent   Who = "silent"   // is in a pair or group whose last meeting, or else announcement, is Silence ago
	Changed  Who = "changed"  // is in a group that somebody left or joined (since that)
	// Unmatched has a place, and was left over when pairs were announced (since that)
	Unmatched Who = "unmatched"
	// Offered is in a pair of the newest proposal, which was approved, and has not said
	// what they think of it (since it was).
	Offered Who = "offered"
	// Addressed was named when a message outside the plan was sent (since it was sent).
	Addressed Who = "addressed"
)

// Audience says to whom. Nobody, without staff, is nobody.
type Audience struct {
	Who   Who         `json:"who,omitempty"`
	Roles []RoleName  `json:"roles,omitempty"` // only those with one of these roles; none: all roles
	Staff []StaffName `json:"staff,omitempty"` // and these
	// OnlyIf is for whom of them, as the file has it: "answer.become_a_mentor". Empty: for all.
	OnlyIf string `json:"onlyIf,omitempty"`
	// Lacks: only those of them who have not made the item's agreement, done its task, or
	// answered its survey.
	Lacks bool `json:"lacks,omitempty"`
	// Alone: each of them for themselves, not all together.
	Alone bool `json:"alone,omitempty"`
	// Each, for Paired: as often as somebody comes into a pair, once about each.
	Each bool `json:"each,omitempty"`
	// Met, for Silent: only those of whom it is so. Empty: whether or not they have met.
	Met Met `json:"met,omitempty"`
}

// Met is whether people have met since they were announced to each other.
type Met string

const (
	NeverMet  Met = "never"
	MetBefore Met = "before"
)

// Apart says that each pair or group counts for itself which occurrence of an item it
// is at: how often it was heard of, or how often it changed.
func (a *Audience) Apart() bool { return a.Who == Silent || a.Who == Changed || a.Each }

// Need is what must be so before an item is due, besides its time. Package
// stages decides it from the facts.
type Need string

const (
	Nothing        Need = ""
	AllDecided     Need = "all decided"      // no applicant is undecided
	SomeUndecided  Need = "some undecided"   // at least one is
	NeedsProposal  Need = "no proposal"      // places were told and there is no proposal, or it is stale
	HasProposal    Need = "proposal"         // a proposal waits for its deciders
	Approved       Need = "approved"         // every decider approved the newest proposal
	NotYetApproved Need = "not yet approved" // some decider has not
	ToConfirm      Need = "to confirm"       // it is approved, and somebody has not said yes to their match
	ConfirmedLate  Need = "confirmed late"   // likewise, of the first pairs of the cohort
	OffersOver     Need = "offers over"      // likewise, of later ones, and their time to answer is over
	PairLost       Need = "pair lost"        // somebody withdrew who was in a pair, which ended, or in a group
	MailWaits      Need = "mail waits"       // mail to many is about to leave, and its coordinator was not told yet
	CallWanted     Need = "call wanted"      // somebody asked to be called
	CallHanded     Need = "call handed"      // and that was handed to whom this is for
	LettersLack    Need = "letters lack"     // letters are held because something is not known
)

// Item is something that falls due: a mail, an invitation, an act upon the roster.
type Item struct {
	Name ItemName `json:"name"`
	Does Does     `json:"does"`
	// Mail names the words: the file of the definition's mail/ directory without its
	// ending, or one of the mails that are built in.
	Mail string   `json:"mail,omitempty"`
	To   Audience `json:"to,omitzero"`
	// At is the earliest moment. Zero: from when the person belongs to the audience.
	At time.Time `json:"at,omitzero"`
	// Until is the moment after which it is dropped and listed instead of sent. Zero: Grace after it was due.
	Until     time.Time     `json:"until,omitzero"`
	Need      Need          `json:"need,omitempty"`
	Session   SessionName   `json:"session,omitempty"`   // which session it is about
	Survey    SurveyName    `json:"survey,omitempty"`    // which survey it is about
	Silence   Span          `json:"silence,omitzero"`    // for Silent: how long they have not met
	Later     Span          `json:"later,omitzero"`      // so long after the person came to belong to the audience, not at once
	Agreement AgreementName `json:"agreement,omitempty"` // which agreement it is about
	Task      TaskName      `json:"task,omitempty"`      // which task it is about
	Hold      bool          `json:"hold,omitempty"`      // it waits until it is released
	Approvers []StaffName   `json:"approvers,omitempty"` // who approves it before it goes
	Attach    []string      `json:"attach,omitempty"`    // files of handouts/
	CopyTo    string        `json:"copyTo,omitempty"`    // the question that says who gets a copy
	// Note is a remark for whoever reads the plan: "2 days before was a Sunday".
	Note string `json:"note,omitempty"`
	// SendAgain: when in doubt whether it arrived, send once more. Invitations always may.
	SendAgain bool `json:"sendAgain,omitempty"`
	// Reminders are when it goes out again, each time as long as what it needs is so: a
	// gate that is late. Their occurrences are Reminder apart.
	Reminders []time.Time `json:"reminders,omitempty"`
	// SecondThoughts is how long it waits when it goes to [Many] people or more, in minutes:
	// the coordinator is told so long before, and can stop it.
	SecondThoughts int `json:"secondThoughts,omitempty"`
	// Optional: who asked to be sent only what is needed to take part does not get it.
	Optional bool `json:"optional,omitempty"`
	// Again is how often a notice was put off that had gone out: it goes out anew.
	Again int `json:"again,omitempty"`
}

// Many is to how many people a mail goes for the coordinator to be told before.
const Many = 5

// Begins is from when on it is wanted: so long before its moment that there is time for
// second thoughts.
func (it *Item) Begins() time.Time {
	if it.At.IsZero() {
		return it.At
	}
	return it.At.Add(-it.Wait())
}

// Wait is how long before its moment it is written down: for SecondThoughts, and before
// that until all that comes due with it is in one announcement.
func (it *Item) Wait() time.Duration {
	if it.SecondThoughts == 0 {
		return 0
	}
	return time.Duration(it.SecondThoughts)*time.Minute + Gathering
}

// Gathering is how long an announcement of mail that waits is kept open, so that what
// comes due at one moment is announced once.
const Gathering = time.Minute

// Reminder is how far the occurrences of an item's reminders are apart: the second
// one about proposal 3 is 2 * Reminder + 3.
const Reminder = 1000

// Reminded is which of an item's reminders an occurrence is, from 1 on, and what the
// occurrence is of; 0 for the item itself.
func Reminded(occurrence int) (reminder, of int) {
	return occurrence / Reminder, occurrence % Reminder
}

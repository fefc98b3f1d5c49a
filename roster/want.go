package roster

import (
	"errors"
	"fmt"
	"time"

	"trellis/definitions/plan"
)

// Want is an item at one moment: what everyone should hold by now.
type Want struct {
	Item       plan.Item
	Occurrence int // which one it is, of an item that occurs several times
	Now        time.Time
	// Silent, for an audience of the silent: those who were last heard of at or before
	// this moment; a pair that agreed to meet less often than Rhythm, in days, so much
	// longer before it. Which occurrence it is each pair decides by itself: see [Turn].
	// A pair that has met Enough times is asked no more; 0: there is no such number.
	Silent         time.Time
	Rhythm, Enough int
	// Joined, for an item that comes Later than at once: those who came to belong to
	// the audience at or before this moment. TooLate: those of them who did so at or
	// before this one should have had it long ago; it is dropped.
	Joined, TooLate time.Time
	// Only: of the audience those alone of whom each of these is so. Staff are not judged.
	Only []Only
	// Unheard, of a reminder of a task that is done once for each of several: who has not
	// done it about all of them. Nil: the roster asks whether it was done at all.
	Unheard *[]plan.PersonID
	// Strand: of the people in pairs and groups, those of this matching alone; nil: of any.
	Strand *plan.Strand
	// Session as it stands now: needed for an invitation, and kept with the mails
	// about it.
	Session *plan.Session
	// Others are the sessions of which one comes to one alone, besides the item's own: who
	// came to one of them, or comes, is not written to about this one.
	Others []plan.SessionName
	// Words is the hash of the item's words, where somebody approves it before it goes.
	Words string
	// Since: only people of whom a fact was stated after this mark, when the others
	// were looked at before. 0: everyone.
	Since int64
}

// Only is of whom something is so: these people, and none else.
type Only struct {
	People []plan.PersonID
	// OfPairs: it is so of pairs, and where somebody is written to as one of a pair,
	// it is to be one of these, by [Pair.ID].
	OfPairs bool
	Pairs   []int64
}

// EveryOccurrence is the occurrence to give where all of an item are meant.
const EveryOccurrence = -1

func (w *Want) check() error {
	switch {
	case w.Item.Does != plan.SendMail && w.Item.Does != plan.SendInvitation:
		return fmt.Errorf("the item %s is not sent to people, so nobody is owed it", w.Item.Name)
	case w.Item.Does == plan.SendInvitation && w.Session == nil:
		return fmt.Errorf("the item %s is an invitation and needs its session", w.Item.Name)
	case w.Now.IsZero():
		return errors.New("what is owed depends on the moment: say when, by the cohort's clock")
	}
	return nil
}

func (w *Want) invites() bool { return w.Item.Does == plan.SendInvitation }

// passes says that one may leave the audience by what one does: apply, meet, or
// lose the other one of the pair.
func (w *Want) passes() bool {
	switch w.Item.To.Who {
	case plan.Started, plan.Paired, plan.Silent, plan.Changed, plan.Waiting, plan.Unmatched, plan.Offered, plan.Addressed:
		return true
	}
	return w.reminds()
}

// begun: before the item's moment nobody is owed it.
func (w *Want) begun() bool { return !w.Now.Before(w.Item.Begins()) }

// over: after it nobody is sent anything more.
func (w *Want) over() bool { return !w.Item.Until.IsZero() && !w.Now.Before(w.Item.Until) }

func (w *Want) version() string {
	if w.Session == nil {
		return ""
	}
	return w.Session.Version
}

// Owing is what [Roster.Owe] would find to do.
type Owing struct {
	Missing int       // rows that it would add
	Open    int       // rows that are due or being sent
	Later   int       // rows that were put off, and are due at TryAt or later
	Until   time.Time // after which the first of all these is too late; zero: there is none
	TryAt   time.Time // when the first that was put off is due
}

// Owed is what [Roster.Owe] did.
type Owed struct {
	Due       int // are to be sent from now on, some of them once more
	Dropped   int // were too late
	Cancelled int // are no longer wanted
	Doubtful  int // perhaps arrived, and are not sent again
	Held      int // wait, as somebody or the definition has it
}

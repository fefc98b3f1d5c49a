package change

import (
	"cmp"
	"reflect"
	"slices"
	"time"

	"trellis/definitions/plan"
)

// State is what a revision is judged against, besides the plans.
type State struct {
	Began, Ended map[plan.StageName]time.Time
	Now          time.Time // by the cohort's clock
	Applied      bool      // somebody has applied
	Told         bool      // somebody was told whether they have a place
	Announced    bool      // pairs were announced
}

// Kind is how something differs between two revisions.
type Kind string

const (
	Same  Kind = ""        // not at all
	New   Kind = "new"     // it was not there before
	Gone  Kind = "gone"    // it is no longer due; of a session: it is called off
	Moved Kind = "moved"   // its moment is another
	Words Kind = "words"   // what it says is other
	Put   Kind = "changed" // of a session: not its time, but its title, place or link; of an item: to whom it goes, or until when
)

// Item is one item of either plan.
type Item struct {
	Name plan.ItemName `json:"name"`
	Does plan.Does     `json:"does"`
	Is   Kind          `json:"is,omitempty"`
	Was  time.Time     `json:"was,omitzero"` // its moment before, when it moved
	At   time.Time     `json:"at,omitzero"`  // its moment; zero: people decide it
}

// Session is a session that changes.
type Session struct {
	Name       plan.SessionName `json:"name"`
	Title      string           `json:"title"`
	Is         Kind             `json:"is"`
	Was        time.Time        `json:"was,omitzero"`
	Start      time.Time        `json:"start"`
	Invitation plan.ItemName    `json:"invitation"` // the ledger tells who holds it
}

// Date is a date of a stage that changes. One that is not set is zero.
type Date struct {
	Stage plan.StageName `json:"stage"`
	What  string         `json:"what"` // opens, closes, decide
	Was   time.Time      `json:"was,omitzero"`
	Is    time.Time      `json:"is,omitzero"`
}

// Change is what a revision changes.
type Change struct {
	Refused  []string  `json:"refused,omitempty"` // why it cannot come into force, in sentences
	Items    []Item    `json:"items"`             // of the new plan in its order, then those that are gone
	Sessions []Session `json:"sessions,omitempty"`
	Dates    []Date    `json:"dates,omitempty"`
	Others   []string  `json:"others,omitempty"` // what else differs, in sentences
}

// Compare says what next, a revision that [Join] made of old, changes, and whether it
// may come into force.
func Compare(old, next *plan.Plan, at State) Change {
	c := comparison{old: old, next: next, at: at}
	c.cohort()
	c.roles()
	c.renamed()
	for i := range next.Stages {
		if was := old.Stage(next.Stages[i].Name); was != nil && next.Stages[i].Kind != plan.Gone {
			c.stage(was, &next.Stages[i])
		}
	}
	c.gone()
	c.sessions()
	c.items()
	c.alike()
	return c.Change
}

// Nothing says that people would notice nothing: no date, session, item or text differs.
func (c *Change) Nothing() bool {
	differs := func(it Item) bool { return it.Is != Same }
	return len(c.Sessions)+len(c.Dates)+len(c.Others) == 0 && !slices.ContainsFunc(c.Items, differs)
}

// Texts marks the items whose words differ between the files of the two revisions: a
// mail's, whatever its file is called now, an agreement's, a handout's.
func (c *Change) Texts(old, next *plan.Plan, was, is map[string][]byte) {
	for i := range c.Items {
		it, _ := next.Item(c.Items[i].Name)
		before, _ := old.Item(c.Items[i].Name)
		if it == nil || before == nil || c.Items[i].Is != Same {
			continue
		}
		var files []string
		if it.Agreement != "" {
			files = append(files, "words/"+string(it.Agreement)+".md")
		}
		for _, f := range it.Attach {
			files = append(files, "handouts/"+f)
		}
		mail := string(was["mail/"+before.Mail+".md"]) != string(is["mail/"+it.Mail+".md"])
		if mail || slices.ContainsFunc(files, func(f string) bool { return string(was[f]) != string(is[f]) }) {
			c.Items[i].Is = Words
		}
	}
}

type comparison struct {
	Change
	old, next *plan.Plan
	at        State
}

func (c *comparison) items() {
	c.Items = []Item{}
	for i := range c.next.Stages {
		for _, it := range c.next.Stages[i].Items {
			x := c.next.Session(it.Session)
			if x != nil && x.Off && it.Does == plan.SendInvitation {
				continue // the session says it
			}
			made := Item{Name: it.Name, Does: it.Does, At: it.At}
			before, _ := c.old.Item(it.Name)
			switch {
			case before == nil:
				made.Is = New
			case !before.At.Equal(it.At):
				made.Is, made.Was = Moved, before.At
			case otherwise(*before, it):
				made.Is = Put
			}
			c.Items = append(c.Items, made)
		}
	}
	for i := range c.old.Stages {
		for _, it := range c.old.Stages[i].Items {
			if still, _ := c.next.Item(it.Name); still == nil {
				c.Items = append(c.Items, Item{Name: it.Name, Does: it.Does, Is: Gone, At: it.At})
			}
		}
	}
}

// otherwise says that something besides its moment and its words differs: to whom it
// goes, until when.
func otherwise(was, is plan.Item) bool {
	was.Again, was.Mail, was.Note, is.Note = is.Again, is.Mail, "", ""
	if is.Session != "" {
		was.Until = is.Until // the session's own time says it
	}
	return !reflect.DeepEqual(was, is)
}

func (c *comparison) sessions() {
	for i := range c.next.Stages {
		s := &c.next.Stages[i]
		for j := range s.Sessions {
			x := &s.Sessions[j]
			made := Session{Name: x.Name, Title: x.Title, Start: x.Start}
			if it := invitationTo(s, x.Name); it != nil {
				made.Invitation = it.Name
			}
			before := c.old.Session(x.Name)
			switch {
			case before == nil:
				made.Is = New
				c.mustCome(x)
			case x.Off && !before.Off:
				made.Is = Gone
				c.mustBeToCome(before, "called off")
			case moved(before, x):
				made.Is, made.Was = Moved, before.Start
				c.mustBeToCome(before, "moved")
				c.mustCome(x)
			case x.Version != before.Version:
				made.Is = Put
			default:
				continue
			}
			c.Sessions = append(c.Sessions, made)
		}
	}
	slices.SortStableFunc(c.Sessions, func(a, b Session) int { return cmp.Or(a.Start.Compare(b.Start), cmp.Compare(a.Name, b.Name)) })
}

// date notes a date that changes.
func (c *comparison) date(s *plan.Stage, what string, was, is time.Time) (changed bool) {
	if was.Equal(is) {
		return false
	}
	c.Dates = append(c.Dates, Date{Stage: s.Name, What: what, Was: was, Is: is})
	return true
}

package definitions

import (
	"strings"
	"time"

	"trellis/definitions/plan"
)

// Scene is what one letter is about: plain data, from which the values of its
// names are taken. What a letter does not speak of may be left empty.
type Scene struct {
	Plan    *plan.Plan
	You     Person   // the reader
	Match   []Person // whom the reader is matched with
	Staff   map[plan.StaffName]Staff
	Session *plan.Session // that the letter is about
	Survey  *plan.Survey  // likewise
	Item    *plan.Item    // that is carried out, where it is one of a plan
	// Introductions are the others' names, organisations and words, as paragraphs.
	Introductions string
	Counts        map[string]int // of a notice to staff; what is not in it counts as none
	Proposal      int            // the number of the proposal; 0: there is none
	// Report is what a notice to staff has to tell, by what: "waiting", "leaves", "lacking",
	// and the parts of the weekly digest.
	Report map[string]string
	LinkTo string // the address that links write to
	Asked  Asked  // of a mail to those who were not heard from
}

// Asked is something that people were asked.
type Asked struct {
	What string    // "whether you come to Launch", to follow "about"
	Due  time.Time // until when; zero: it was not said
}

// Person is somebody whom a letter, or a rule, speaks of.
type Person struct {
	Name    string
	First   string // empty: the first word of Name
	Email   string
	Role    string // as a plan.RoleName; empty for staff
	Answers map[string]string
}

// FirstName is what a letter calls them.
func (p Person) FirstName() string {
	if p.First != "" {
		return p.First
	}
	first, _, _ := strings.Cut(strings.TrimSpace(p.Name), " ")
	return first
}

// Missing is a name in a letter that has no value for this reader. Only their
// letter is held up by it.
type Missing struct{ Name string }

// Error says which name, and nothing of whom.
func (m *Missing) Error() string {
	return "this mail speaks of " + m.Name + ", which is not known for this person: record it, or take it out of the mail"
}

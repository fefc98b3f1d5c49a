package definitions

import (
	"github.com/hashicorp/hcl/v2"

	"trellis/definitions/phrase"
	"trellis/definitions/plan"
)

// Book is a directory of definitions as it was read: one programme and its
// cohorts, with the words of their mails.
type Book struct {
	name      string            // the directory's
	files     map[string][]byte // what was read, by path within the directory
	programme *programme
	cohorts   map[string]*cohort // by file name without its ending
	problems  Problems           // what was found when it was read
}

// place is where something stands, for problems.
type place = hcl.Range

// programme is programme.hcl as it was written, before any cohort gives it dates.
type programme struct {
	label, purpose string
	people         []named // the staff that it needs; the first is the coordinator
	zone, holidays string
	zoneAt         place
	holidaysAt     place
	lists          map[string]*list
	everyone       applying // what all roles are asked
	roles          []*role  // in the order they are written
	stages         []*stage // likewise
	at             place
}

// named is a bare word that names something, and where it stands.
type named struct {
	name string
	at   place
}

type list struct {
	name  string
	items []string
	at    place
}

// applying is what people are asked who apply, and who may.
type applying struct {
	questions []*question
	rules     []*rule // require, advise, prioritise
}

type role struct {
	applying
	name plan.RoleName
	at   place
}

// question is one thing that people are asked.
type question struct {
	name, ask string
	kind      Kind     // how it is answered
	options   []string // of a choice
	list      string   // the list that the options came from; "" when written in place
	listAt    place    // where the list is named
	most      int      // how many options may be chosen: 1, a number, or len(options)
	optional  bool
	at        place
}

// rule is an expression and a sentence.
type rule struct {
	law       string // require, advise, never, avoid, prefer, prioritise
	label     string
	exprs     []hcl.Expression // one; of prefer, one or several that weigh the same
	otherwise string           // of require and advise
	at        place
}

// stage is a stage as it is written. Only what its kind knows is set.
type stage struct {
	name          plan.StageName // label, or kind
	kind          plan.Kind
	title         string
	at            place
	after         []named
	alongside     []named
	invite        []named // roles, or everyone
	ledBy, help   []named // staff
	decidedBy     []named
	approvedBy    []named
	where         string
	lasts         *phrase.Length
	every, length *phrase.Length // meetings: every, for
	decide        *when          // recruitment
	chooses       int            // matching: mentees_choose
	choicesClose  *when
	makes         string
	applyOnce     bool
	voluntary     bool
	questions     []*question // of a session stage: asked afterwards
	rules         []*rule     // of matching
	mails         []*mailItem
	surveys       []*survey
}

// when is a phrase of time and where it stands.
type when struct {
	phrase.When
	text string // as it is written
	at   place
}

type mailItem struct {
	name string // of the file
	to   []named
	send *when
	at   place
}

type survey struct {
	name          plan.SurveyName
	invite        []named
	opens, closes *when
	anonymous     bool
	questions     []*question
	at            place
}

// cohort is one file of cohorts/ as it was written.
type cohort struct {
	file, label string         // file is its name without its ending
	places      map[string]int // by role, in the plural
	placesAt    map[string]place
	staff       []Staff
	staffAt     map[plan.StaffName]place
	stages      map[plan.StageName]*dates
	at          place
}

// dates are what a cohort says of a stage.
type dates struct {
	opens, closes, decide, announce *moment
	on                              []*moment
	stage                           plan.StageName
	slips                           bool // one of them is written and cannot be read
	where, link                     string
	at                              place
}

// moment is a date as it was written, and where.
type moment struct {
	phrase.Moment
	slip bool // it is not written as it should be, which is told already
	at   place
}

// Staff is a person whom a cohort names.
type Staff struct {
	Name            plan.StaffName
	FullName, Email string
}

package definitions

import (
	"strings"
	"sync"

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

	spoken     nameIndex // what mails may speak of, once it is asked for
	spokenOnce sync.Once
}

// place is where something stands, for problems.
type place = hcl.Range

// programme is programme.hcl as it was written, before any cohort gives it dates.
type programme struct {
	label, purpose string
	people         []named // the staff that it needs; the first is the coordinator
	zone, holidays string
	thoughts       *int   // how many minutes mail to many waits; nil: as usual
	digest         string // "none": the coordinator gets none
	zoneAt         place
	holidaysAt     place
	lists          map[string]*list
	everyone       applying // what all roles are asked
	roles          []*role  // in the order they are written
	stages         []*stage // likewise
	indexed        *stageIndex
	at             place
}

// named is a bare word that names something, and where it stands.
type named struct {
	name string
	at   place
}

// of is what a word with a point in it speaks of: mentor of each.mentor. It is
// empty when the first word is another one.
func (n named) of(first string) string {
	if root, member, ok := strings.Cut(n.name, "."); ok && root == first {
		return member
	}
	return ""
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
	limits    []*limit
	reserves  []*reserve
}

type role struct {
	applying
	name   plan.RoleName
	called string // what people call it; "" is its name
	takes  int    // how many one of them is matched with; 0 unless said
	asks   named  // the question that says it instead: answer.how_many
	money  []*money
	waives []*waive
	most   *atMost
	at     place
}

// question is one thing that people are asked.
type question struct {
	name, ask string
	kind      Kind     // how it is answered
	options   []string // of a choice
	list      string   // the list that the options came from; "" when written in place
	listAt    place    // where the list is named
	most      int      // how many options may be chosen: 1, a number, or len(options)
	exactly   bool     // and no fewer
	optional  bool
	onlyIf    *rule // it is asked of those for whom this is so
	usedFor   []named
	seenBy    []named
	shownTo   []named
	keptUntil *when
	at        place
}

// rule is an expression and a sentence.
type rule struct {
	law       string // require, advise, never, avoid, prefer, prioritise; only_if, limit, reserve, waive
	label     string
	exprs     []hcl.Expression // one; of prefer, one or several that weigh the same
	otherwise string           // of require and advise
	at        place
}

// limit is how many may have a place, of one kind or from one house.
type limit struct {
	rule   // its when, if there is one, and its sentence
	atMost int
	per    named // answer.institution
	within *phrase.Length
}

// reserve is places that are kept for some.
type reserve struct {
	rule     // its when, if there is one
	atLeast  int
	per      named
	ifUnused string
}

// money is what somebody pays, or is paid.
type money struct {
	plan.Money
	written string
	at      place
}

// waive is a fee that some do not pay in full.
type waive struct {
	rule
	leaves *money
}

// atMost is how much may be asked of a role. What is not said is 0.
type atMost struct {
	minutes, forms, mails int
	text                  string
	at                    place
}

// when is a phrase of time and where it stands.
type when struct {
	phrase.When
	text string // as it is written
	at   place
}

// howMany is a number, as people write it: 6, "4 to 9", "up to 4", "4 a month".
type howMany struct {
	least, most int
	per         phrase.Unit // "": in all
	text        string
	at          place
}

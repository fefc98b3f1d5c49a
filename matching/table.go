package matching

import (
	"cmp"
	"slices"
	"sort"
)

// table is a problem after every pair has been judged once. People stand in it by
// ID, so nothing that is computed from it depends on the order they came in.
type table struct {
	mentors []Mentor // those who take somebody
	mentees []Mentee
	rows    [][]arc // for each mentee the pairs that may be made, by mentor
	kinds   []kind  // each kind of pair that occurs, the best fit last
	rules   []string
	pinned  []int  // the mentor to whom a mentee is pinned, or nobody
	stays   []bool // whether that is because they were a pair before

	menteeBars, mentorBars     []bars  // what stands between each and all others
	menteeLists, mentorLists   lists   // with whom each may be paired, once somebody asks
	menteeBounds, mentorBounds *bounds // the limits; nil: none

	levels []int // each precedence that a mentee has, ascending

	width int // numbers in a fit
	floor []int
	bands [][]int
	mode  Mode
	seed  int64
	input string
}

// nobody stands where a person's place in the table would.
const nobody = -1

// arc is a pair that may be made, seen from its mentee. kind is a place in the
// table's list.
type arc struct{ mentor, kind int32 }

// bars is why somebody is in fewer pairs than there are others.
type bars struct {
	refusals []refusal // by rule
	below    below
}

// refusal is how many of the others a rule keeps from somebody.
type refusal struct{ rule, people int32 }

// below is the best pair below the floor; with is nobody when there is none.
type below struct {
	fit  []int
	with int32
}

// improve takes a pair below the floor if it fits better, and of equals the first.
func (b *below) improve(fit []int, with int32) {
	order := 1
	if b.with != nobody {
		order = slices.Compare(fit, b.fit)
	}
	if order > 0 || order == 0 && with < b.with {
		b.fit, b.with = fit, with
	}
}

// find looks a pair up: its kind, and whether it may be made at all.
func (t *table) find(mentor, mentee int) (kind int32, ok bool) {
	row := t.rows[mentee]
	at := sort.Search(len(row), func(i int) bool { return int(row[i].mentor) >= mentor })
	if at == len(row) || int(row[at].mentor) != mentor {
		return 0, false
	}
	return row[at].kind, true
}

// waitingArc is a mentee's way to the waiting list.
func (t *table) waitingArc(mentee int) arc {
	return arc{mentor: int32(t.waiting()), kind: t.waitingKind(mentee)}
}

// level is the place of a mentee's precedence among all that there are.
func (t *table) level(mentee int) int {
	if len(t.levels) == 1 {
		return 0
	}
	at, _ := slices.BinarySearch(t.levels, t.mentees[mentee].First)
	return at
}

// waiting is the waiting list's place among the mentors: the last.
func (t *table) waiting() int { return len(t.mentors) }

func (t *table) mentorIDs() []int64 {
	ids := make([]int64, len(t.mentors))
	for i, mentor := range t.mentors {
		ids[i] = mentor.ID
	}
	return ids
}

func (t *table) menteeIDs() []int64 {
	ids := make([]int64, len(t.mentees))
	for i, mentee := range t.mentees {
		ids[i] = mentee.ID
	}
	return ids
}

// band is the number of the band that a value lies in, the worst band lowest.
func (t *table) band(field, points int) int {
	if !t.banded(field) {
		return points
	}
	above, exact := slices.BinarySearch(t.bands[field], points)
	if exact {
		above++
	}
	return above
}

// banded says whether a band of this field may hold more than one value.
func (t *table) banded(field int) bool {
	return field < len(t.bands) && t.bands[field] != nil
}

// sorted gives the indices 0 to n-1 by ID.
func sorted(n int, id func(int) int64) []int {
	at := make([]int, n)
	for i := range at {
		at[i] = i
	}
	slices.SortFunc(at, func(a, b int) int { return cmp.Compare(id(a), id(b)) })
	return at
}

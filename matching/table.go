package matching

import (
	"cmp"
	"context"
	"fmt"
	"slices"
)

// table is a problem after every pair has been judged once. People stand in it by
// ID, so nothing that is computed from it depends on the order they came in.
type table struct {
	mentors []Mentor // those who take somebody
	mentees []Mentee
	pairs   []judged // a row of mentors for each mentee
	fits    [][]int  // each fit that occurs, once
	rules   []string // each rule that refuses a pair, once
	pinned  []int    // the mentor to whom a mentee is pinned, or nobody
	width   int      // numbers in a fit
	floor   []int
	bands   [][]int
	seed    int64
	input   string
}

// nobody stands where a mentor's place in the table would.
const nobody = -1

// judged is what is known of a pair. fit and rule are places in the table's lists.
type judged struct {
	verdict verdict
	fit     int32 // unless refused
	rule    int32 // if refused
}

type verdict int8

const (
	admissible verdict = iota
	belowFloor
	refused
)

// judge asks about every pair, by mentee and mentor in the order of their IDs.
func judge(ctx context.Context, p *Problem) (*table, error) {
	if err := p.check(); err != nil {
		return nil, err
	}
	j := newJudge(p)
	for row, mentee := range j.menteeAt {
		if err := ctx.Err(); err != nil {
			return nil, fmt.Errorf("matching was stopped before all pairs were looked at: %w", err)
		}
		for col, mentor := range j.mentorAt {
			pair, err := j.pair(row, col, mentor, mentee)
			if err != nil {
				return nil, err
			}
			j.table.pairs = append(j.table.pairs, pair)
		}
	}
	if err := j.checkWidth(); err != nil {
		return nil, err
	}
	j.table.input = fingerprint(p, j.table)
	return j.table, nil
}

// judging is a table in the making.
type judging struct {
	*Problem
	table              *table
	mentorAt, menteeAt []int // the index in the problem of each row and column
	forbidden          map[[2]int]bool
	fitAt              map[string]int32
	ruleAt             map[string]int32
}

func newJudge(p *Problem) *judging {
	j := &judging{Problem: p, forbidden: map[[2]int]bool{}, fitAt: map[string]int32{}, ruleAt: map[string]int32{}}
	j.mentorAt = sorted(len(p.Mentors), func(i int) int64 { return p.Mentors[i].ID })
	j.mentorAt = slices.DeleteFunc(j.mentorAt, func(i int) bool { return p.Mentors[i].Takes == 0 })
	j.menteeAt = sorted(len(p.Mentees), func(i int) int64 { return p.Mentees[i].ID })
	t := &table{width: nobody, floor: p.Floor, bands: p.Bands, seed: p.Seed}
	t.pairs = make([]judged, 0, len(j.mentorAt)*len(j.menteeAt))
	for _, i := range j.mentorAt {
		t.mentors = append(t.mentors, p.Mentors[i])
	}
	for _, i := range j.menteeAt {
		t.mentees = append(t.mentees, p.Mentees[i])
	}
	t.pinned = slices.Repeat([]int{nobody}, len(t.mentees))
	for _, pin := range p.Pins {
		t.pinned[slices.Index(j.menteeAt, pin[1])] = slices.Index(j.mentorAt, pin[0])
	}
	for _, pair := range p.Forbids {
		j.forbidden[pair] = true
	}
	j.table = t
	return j
}

// pair judges one pair. A law is named before a coordinator's decision, and a pin
// lifts the floor but not a law.
func (j *judging) pair(row, col, mentor, mentee int) (judged, error) {
	pinned := j.table.pinned[row]
	ok, rule := j.allowed(mentor, mentee)
	if !ok && pinned == col {
		return judged{}, fmt.Errorf("mentor %d and mentee %d are pinned, and a rule forbids the pair (%s); take the pin back",
			j.Mentors[mentor].ID, j.Mentees[mentee].ID, rule)
	}
	if ok && pinned != nobody && pinned != col {
		ok, rule = false, RulePinned
	}
	if !ok {
		return judged{verdict: refused, rule: j.place(rule)}, nil
	}
	fit, at, err := j.fit(mentor, mentee)
	if err != nil {
		return judged{}, err
	}
	if pinned != col && slices.Compare(fit, j.Floor) < 0 {
		return judged{verdict: belowFloor, fit: at}, nil
	}
	return judged{verdict: admissible, fit: at}, nil
}

func (j *judging) allowed(mentor, mentee int) (bool, string) {
	if j.Mentors[mentor].ID == j.Mentees[mentee].ID {
		return false, RuleSelf
	}
	if j.Allowed != nil {
		if ok, rule := j.Allowed(mentor, mentee); !ok {
			return false, rule
		}
	}
	return !j.forbidden[[2]int{mentor, mentee}], RuleForbidden
}

func (j *judging) place(rule string) int32 {
	at, known := j.ruleAt[rule]
	if !known {
		at = int32(len(j.table.rules))
		j.ruleAt[rule], j.table.rules = at, append(j.table.rules, rule)
	}
	return at
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

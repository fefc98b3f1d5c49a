package groups

import (
	"cmp"
	"context"
	"fmt"
	"slices"
)

// table is a problem after everybody has been compared with everybody once. People
// stand in it by ID, so nothing that is computed from it depends on the order in
// which they came.
type table struct {
	*Problem
	ids     []int64
	at      []int     // the index in the problem of each person
	rows    []int32   // what is between two people, a row for each: places in kinds
	kinds   []kind    // everything that can be between two people, once
	width   int       // numbers in a fit
	parties [][]int32 // those who are pinned together, and everybody else alone
	party   []int32   // which of them a person is in
	tickets []uint64  // each person's part in the lottery
	sizes   sizes
	input   string
}

// kind is what is between two people.
type kind struct {
	refused bool
	rule    string  // if refused
	fit     []uint8 // unless refused: both ways added up, 0 to 200 each
}

func (t *table) between(a, b int32) *kind { return &t.kinds[t.rows[int(a)*len(t.ids)+int(b)]] }

// judge asks about everybody and everybody else, in the order of their IDs.
func judge(ctx context.Context, p *Problem) (*table, error) {
	if err := p.check(); err != nil {
		return nil, err
	}
	j := newJudging(p)
	n := len(p.People)
	for a := range n {
		if err := ctx.Err(); err != nil {
			return nil, fmt.Errorf("grouping was stopped before everybody was compared: %w", err)
		}
		for b := a + 1; b < n; b++ {
			at, err := j.place(j.at[a], j.at[b])
			if err != nil {
				return nil, err
			}
			j.rows[a*n+b], j.rows[b*n+a] = at, at
		}
	}
	j.width = max(j.width, 0)
	if err := j.findParties(); err != nil {
		return nil, err
	}
	j.input = fingerprint(j.table)
	return j.table, nil
}

// judging is a table in the making.
type judging struct {
	*table
	forbidden map[[2]int]bool
	refusedBy map[string]int32
	fitting   map[string]int32
	key       []byte
}

func newJudging(p *Problem) *judging {
	n := len(p.People)
	t := &table{Problem: p, rows: make([]int32, n*n), kinds: make([]kind, 1), width: -1, sizes: newSizes(p)}
	for i := range p.People {
		t.at = append(t.at, i)
	}
	slices.SortFunc(t.at, func(a, b int) int { return cmp.Compare(p.People[a].ID, p.People[b].ID) })
	for _, i := range t.at {
		t.ids = append(t.ids, p.People[i].ID)
		t.tickets = append(t.tickets, mix(mix(uint64(p.Seed))+uint64(p.People[i].ID)))
	}
	j := &judging{table: t, forbidden: map[[2]int]bool{}, refusedBy: map[string]int32{}, fitting: map[string]int32{}}
	for _, f := range p.Forbids {
		j.forbidden[f], j.forbidden[[2]int{f[1], f[0]}] = true, true
	}
	return j
}

// place says what is between two people. A law is named before a coordinator's decision.
func (j *judging) place(a, b int) (int32, error) {
	if ok, rule := j.allowed(a, b); !ok {
		return j.refuse(rule), nil
	}
	there, err := j.fit(a, b)
	if err != nil {
		return 0, err
	}
	back, err := j.fit(b, a)
	if err != nil {
		return 0, err
	}
	j.key = j.key[:0]
	for f := range there {
		j.key = append(j.key, uint8(there[f]+back[f]))
	}
	at, known := j.fitting[string(j.key)]
	if !known {
		at = j.add(kind{fit: slices.Clone(j.key)})
		j.fitting[string(j.key)] = at
	}
	return at, nil
}

func (j *judging) allowed(a, b int) (bool, string) {
	if j.Allowed != nil {
		if ok, rule := j.Allowed(a, b); !ok {
			return false, rule
		}
		if ok, rule := j.Allowed(b, a); !ok {
			return false, rule
		}
	}
	return !j.forbidden[[2]int{a, b}], RuleForbidden
}

// fit asks how well a fits b, and refuses an answer that is out of range.
func (j *judging) fit(a, b int) ([]int, error) {
	if j.Fit == nil {
		j.width = 0
		return nil, nil
	}
	fit := j.Fit(a, b)
	if j.width < 0 {
		j.width = len(fit)
	}
	if len(fit) != j.width {
		return nil, fmt.Errorf("the fit of persons %d and %d has %d numbers and others have %d; give as many for everybody",
			j.People[a].ID, j.People[b].ID, len(fit), j.width)
	}
	for _, points := range fit {
		if points < 0 || points > 100 {
			return nil, fmt.Errorf("the fit of persons %d and %d is %d; give numbers from 0 to 100", j.People[a].ID, j.People[b].ID, points)
		}
	}
	return fit, nil
}

func (j *judging) refuse(rule string) int32 {
	at, known := j.refusedBy[rule]
	if !known {
		at = j.add(kind{refused: true, rule: rule})
		j.refusedBy[rule] = at
	}
	return at
}

func (j *judging) add(k kind) int32 {
	j.kinds = append(j.kinds, k)
	return int32(len(j.kinds) - 1)
}

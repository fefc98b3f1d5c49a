package matching

import (
	"context"
	"crypto/sha256"
	"fmt"
	"slices"
)

// judgeOf judges rows, in a goroutine of its own.
type judgeOf struct {
	*judging
	ask     Judge
	met     *catalogue
	row     int     // under way
	mine    []int   // the rows that were judged here
	arcs    []arc   // of the row
	refused []int32 // of the row: how many each rule keeps away
	digest  digest
	err     error

	mentorRefused [][]int32 // by rule and mentor
	mentorBelow   []below
	all, some     []int   // the columns of a row: all mentors, or those among
	looked        []int32 // by mentor, at how many mentees, where only some are among
}

func (j *judging) judge(ask Judge) *judgeOf {
	mentorBelow := slices.Repeat([]below{{with: nobody}}, len(j.table.mentors))
	looked := make([]int32, len(j.table.mentors))
	return &judgeOf{judging: j, ask: ask, met: newCatalogue(j.Floor), mentorBelow: mentorBelow, looked: looked, all: j.all}
}

// rows judges until there is no row left, or something is wrong with one.
func (g *judgeOf) rows(ctx context.Context) {
	for {
		g.row = int(g.next.Add(1) - 1)
		if g.row >= int(g.badRow.Load()) {
			return
		}
		if err := ctx.Err(); err != nil {
			g.fail(fmt.Errorf("matching was stopped before all pairs were looked at: %w", err))
			return
		}
		if err := g.judgeRow(); err != nil {
			g.fail(err)
			return
		}
	}
}

func (g *judgeOf) fail(err error) {
	g.err = err
	for first := g.badRow.Load(); int64(g.row) < first && !g.badRow.CompareAndSwap(first, int64(g.row)); {
		first = g.badRow.Load()
	}
}

// judgeRow judges one mentee and every mentor who is among those to be looked at.
func (g *judgeOf) judgeRow() error {
	g.arcs, g.refused = g.arcs[:0], g.refused[:0]
	g.digest.begin()
	best := below{with: nobody}
	columns := g.columns()
	if err := g.stay(columns); err != nil {
		return err
	}
	for _, column := range columns {
		if g.Among != nil {
			g.digest.number(column)
			g.looked[column]++
		}
		if err := g.judgePair(column, &best); err != nil {
			return err
		}
	}
	t := g.table
	t.rows[g.row] = slices.Clone(g.arcs)
	t.menteeBars[g.row] = bars{below: best, refusals: tally(g.refused)}
	if n := len(t.mentors) - len(columns); n > 0 {
		t.menteeBars[g.row].refusals = append(t.menteeBars[g.row].refusals, refusal{rule: nobody, people: int32(n)})
	}
	g.digests[g.row] = sha256.Sum256(g.digest.bytes)
	g.mine = append(g.mine, g.row)
	return nil
}

// columns are the mentors to be looked at, ascending.
func (g *judgeOf) columns() []int {
	if g.Among == nil {
		return g.all
	}
	all := g.some[:0]
	for _, mentor := range g.Among[g.menteeAt[g.row]] {
		if column := g.column[mentor]; column != nobody {
			all = append(all, column)
		}
	}
	slices.Sort(all)
	g.some = all
	return slices.Compact(all)
}

// judgePair judges one pair. A law is named before a coordinator's decision, and a
// pin lifts the floor but not a law.
func (g *judgeOf) judgePair(column int, best *below) error {
	mentor, mentee, pinned := g.mentorAt[column], g.menteeAt[g.row], g.table.pinned[g.row]
	if g.table.stays[g.row] && pinned != column {
		g.refuse(column, g.met.rule(RuleStays))
		return nil
	}
	fit, ok, rule := g.allowed(mentor, mentee)
	if !ok && pinned == column {
		return fmt.Errorf("mentor %d and mentee %d are pinned, and a rule forbids the pair (%s); take the pin back",
			g.Mentors[mentor].ID, g.Mentees[mentee].ID, rule)
	}
	if ok && pinned != nobody && pinned != column {
		ok, rule = false, RulePinned
	}
	if !ok {
		g.refuse(column, g.met.rule(rule))
		return nil
	}
	if err := g.checkFit(mentor, mentee, fit); err != nil {
		return err
	}
	kind := g.met.kind(fit, len(g.kept) > 0 && g.kept[[2]int{mentor, mentee}], g.table.mentors[column].First)
	if pinned != column && g.met.under[kind] {
		kept := g.met.kinds[kind].fit
		best.improve(kept, int32(column))
		g.mentorBelow[column].improve(kept, int32(g.row))
		g.digest.pair(3*int(kind)+1, fit)
		return nil
	}
	g.met.used[kind] = true
	g.arcs = append(g.arcs, arc{mentor: int32(column), kind: kind})
	g.digest.pair(3*int(kind), fit)
	return nil
}

func (g *judgeOf) allowed(mentor, mentee int) (fit []int, ok bool, rule string) {
	if g.Mentors[mentor].ID == g.Mentees[mentee].ID {
		return nil, false, RuleSelf
	}
	fit, ok, rule = g.ask(mentor, mentee)
	if ok && len(g.forbidden) > 0 && g.forbidden[[2]int{mentor, mentee}] {
		return nil, false, RuleForbidden
	}
	return fit, ok, rule
}

func (g *judgeOf) refuse(column int, rule int32) {
	for int(rule) >= len(g.refused) {
		g.refused = append(g.refused, 0)
	}
	for int(rule) >= len(g.mentorRefused) {
		g.mentorRefused = append(g.mentorRefused, make([]int32, len(g.table.mentors)))
	}
	g.refused[rule]++
	g.mentorRefused[rule][column]++
	g.digest.rule(3*int(rule)+2, g.met.rules[rule])
}

func (g *judgeOf) checkFit(mentor, mentee int, fit []int) error {
	if g.width.Load() == nobody {
		g.width.CompareAndSwap(nobody, int64(len(fit)))
	}
	if int64(len(fit)) != g.width.Load() {
		return fmt.Errorf("the fit of mentor %d and mentee %d has %d numbers, that of others has %d; give as many for every pair",
			g.Mentors[mentor].ID, g.Mentees[mentee].ID, len(fit), g.width.Load())
	}
	for _, points := range fit {
		if points < 0 || points > 100 {
			return fmt.Errorf("a fit of mentor %d and mentee %d is %d; give a number from 0 to 100",
				g.Mentors[mentor].ID, g.Mentees[mentee].ID, points)
		}
	}
	return nil
}

func tally(people []int32) []refusal {
	var list []refusal
	for rule, n := range people {
		if n > 0 {
			list = append(list, refusal{rule: int32(rule), people: n})
		}
	}
	return list
}

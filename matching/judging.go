package matching

import (
	"context"
	"crypto/sha256"
	"fmt"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"
)

// judging is a table in the making. Judges take its rows, one after another.
type judging struct {
	*Problem
	table              *table
	mentorAt, menteeAt []int // the index in the problem of each column and row
	column             []int // and the column of each index, or nobody
	all                []int // every column
	forbidden, kept    map[[2]int]bool
	keptWith           [][]int // by mentee's index, the mentors of kept pairs, if these stay
	width              atomic.Int64
	next               atomic.Int64 // the row to judge next
	digests            [][sha256.Size]byte
	badRow             atomic.Int64 // the first row in which something was wrong
}

// judge asks about every pair, by mentee and mentor in the order of their IDs.
func judge(ctx context.Context, p *Problem) (*table, error) {
	if err := p.check(); err != nil {
		return nil, err
	}
	j := newJudging(p)
	if err := j.bound(); err != nil {
		return nil, err
	}
	judges := j.judges()
	var all sync.WaitGroup
	for _, judge := range judges[1:] {
		all.Go(func() { judge.rows(ctx) })
	}
	judges[0].rows(ctx)
	all.Wait()
	if err := firstError(judges); err != nil {
		return nil, err
	}
	if err := j.checkWidth(); err != nil {
		return nil, err
	}
	j.gather(judges)
	if err := j.table.checkPinned(); err != nil {
		return nil, err
	}
	j.table.input = fingerprint(p, j.table, j.digests)
	return j.table, nil
}

func newJudging(p *Problem) *judging {
	j := &judging{Problem: p, forbidden: pairSet(p.Forbids), kept: pairSet(p.Kept)}
	if p.Stay {
		j.keptWith = make([][]int, len(p.Mentees))
		for _, pair := range p.Kept {
			j.keptWith[pair[1]] = append(j.keptWith[pair[1]], pair[0])
		}
	}
	j.mentorAt = sorted(len(p.Mentors), func(i int) int64 { return p.Mentors[i].ID })
	j.mentorAt = slices.DeleteFunc(j.mentorAt, func(i int) bool { return p.Mentors[i].Takes == 0 })
	j.menteeAt = sorted(len(p.Mentees), func(i int) int64 { return p.Mentees[i].ID })
	t := &table{floor: p.Floor, bands: p.Bands, mode: p.Mode, seed: p.Seed}
	j.column = slices.Repeat([]int{nobody}, len(p.Mentors))
	for column, i := range j.mentorAt {
		t.mentors = append(t.mentors, p.Mentors[i])
		j.column[i] = column
		j.all = append(j.all, column)
	}
	pinned := map[int]int{}
	for _, pin := range p.Pins {
		pinned[pin[1]] = j.column[pin[0]]
	}
	for _, i := range j.menteeAt {
		t.mentees = append(t.mentees, p.Mentees[i])
		mentor, is := pinned[i]
		if !is {
			mentor = nobody
		}
		t.pinned = append(t.pinned, mentor)
	}
	for _, mentee := range t.mentees {
		t.levels = append(t.levels, mentee.First)
	}
	slices.Sort(t.levels)
	t.levels = slices.Compact(t.levels)
	t.stays = make([]bool, len(t.mentees))
	t.rows = make([][]arc, len(t.mentees))
	t.menteeBars = make([]bars, len(t.mentees))
	t.mentorBars = make([]bars, len(t.mentors))
	j.digests = make([][sha256.Size]byte, len(t.mentees))
	j.width.Store(nobody)
	j.badRow.Store(int64(len(t.mentees)))
	j.table = t
	return j
}

// judges begins one judge, or one for each processor if the problem allows it.
func (j *judging) judges() []*judgeOf {
	if j.Judges == nil {
		return []*judgeOf{j.judge(j.asked)}
	}
	var all []*judgeOf
	for range max(1, min(runtime.GOMAXPROCS(0), len(j.table.mentees))) {
		all = append(all, j.judge(j.Judges()))
	}
	return all
}

// asked is Allowed and Fit as one judge.
func (j *judging) asked(mentor, mentee int) (fit []int, ok bool, rule string) {
	if j.Allowed != nil {
		if ok, rule := j.Allowed(mentor, mentee); !ok {
			return nil, false, rule
		}
	}
	if j.Fit != nil {
		fit = j.Fit(mentor, mentee)
	}
	return fit, true, ""
}

// checkWidth refuses a floor or bands for numbers that no fit has. When no pair was
// allowed, nobody said how many there are.
func (j *judging) checkWidth() error {
	width := int(j.width.Load())
	j.table.width = width
	if width == nobody {
		return nil
	}
	if len(j.Floor) > width {
		return fmt.Errorf("the floor has %d numbers, a fit has %d; give at most as many", len(j.Floor), width)
	}
	if len(j.Bands) > width {
		return fmt.Errorf("there are bands for %d numbers, a fit has %d; give at most as many", len(j.Bands), width)
	}
	return nil
}

func pairSet(pairs [][2]int) map[[2]int]bool {
	set := make(map[[2]int]bool, len(pairs))
	for _, pair := range pairs {
		set[pair] = true
	}
	return set
}

// firstError is what is wrong in the first row where anything is, whichever judge
// came to it: rows are taken in order, so all before it were looked at.
func firstError(judges []*judgeOf) error {
	var first *judgeOf
	for _, judge := range judges {
		if judge.err != nil && (first == nil || judge.row < first.row) {
			first = judge
		}
	}
	if first == nil {
		return nil
	}
	return first.err
}

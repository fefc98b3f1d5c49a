package matching

import (
	"encoding/json"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// TestEqualsHiGHS compares each count of the order with what HiGHS finds by solving
// for one count after another, where scipy is installed.
func TestEqualsHiGHS(t *testing.T) {
	t.Parallel()
	if exec.Command(python, "-c", "import scipy").Run() != nil {
		t.Skip("scipy is not installed")
	}
	var lines strings.Builder
	var want [][]int64
	for seed := range min(tries(20), 300) {
		r := rand.New(rand.NewPCG(seed, 13))
		p := invented(r, 1+r.IntN(12), 1+r.IntN(15))
		p.Reserves = nil
		tab, err := judge(t.Context(), &p)
		if err != nil {
			t.Fatal(err)
		}
		s, err := settle(t.Context(), tab, tab.costs(lottery{seed: p.Seed, bits: ticketBits}))
		if err != nil {
			t.Fatal(err)
		}
		line, err := json.Marshal(asCounts(tab))
		if err != nil {
			t.Fatal(err)
		}
		lines.Write(append(line, '\n'))
		want = append(want, countsOf(tab, s))
	}
	path := filepath.Join(t.TempDir(), "problems")
	if err := os.WriteFile(path, []byte(lines.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	said := strings.Fields(strings.ReplaceAll(run(t, python, "bench/order.py", path), ", ", ","))
	for i, line := range said {
		var counts []int64
		if err := json.Unmarshal([]byte(line), &counts); err != nil {
			t.Fatal(err)
		}
		if !slices.Equal(counts, want[i]) {
			t.Errorf("problem %d: HiGHS counts %v, and we %v", i, counts, want[i])
		}
	}
	if len(said) != len(want) {
		t.Errorf("HiGHS answered %d of %d problems", len(said), len(want))
	}
}

// asCounts is a problem as counts over its pairs.
func asCounts(tab *table) map[string]any {
	digits := tab.counted()
	pairs := [][3]any{}
	for mentee, row := range tab.rows {
		for _, a := range row {
			counts := []int64{}
			for _, d := range digits[1:] {
				counts = append(counts, d.count(tab.kinds[a.kind])-d.waiting(tab.mentees[mentee].First))
			}
			pairs = append(pairs, [3]any{mentee, a.mentor, counts})
		}
	}
	takes, must := []int{}, []int{}
	for _, mentor := range tab.mentors {
		takes = append(takes, mentor.Takes)
	}
	for _, pin := range tab.pinned {
		must = append(must, int(one(pin != nobody)))
	}
	return map[string]any{"mentees": len(tab.mentees), "takes": takes, "must": must, "pairs": pairs, "counts": len(digits), "limits": tab.limits()}
}

// counted are the digits that people know: not whether the limits are kept.
func (t *table) counted() []digit {
	return slices.DeleteFunc(t.digits(), func(d digit) bool { return d.count == nil })
}

// limits are how many pairs there may be of some mentees, or of some mentors.
func (t *table) limits() [][3]any {
	limits := [][3]any{}
	for _, b := range []*bounds{t.menteeBounds, t.mentorBounds} {
		for at := range b.size() {
			if people := b.list[at].people; len(people) > 0 {
				limits = append(limits, [3]any{b.list[at].most, b == t.mentorBounds, people})
			}
		}
	}
	return limits
}

func (d digit) waiting(precedence int) int64 {
	if d.waits == nil {
		return 0
	}
	return d.waits(precedence)
}

// countsOf is what a seating counts.
func countsOf(tab *table, s *seating) []int64 {
	digits := tab.counted()
	counts := make([]int64, len(digits))
	for mentee, mentor := range s.seat {
		if mentor == tab.waiting() {
			counts[0]++
			continue
		}
		kind, _ := tab.find(mentor, mentee)
		for i, d := range digits[1:] {
			counts[i+1] += d.count(tab.kinds[kind]) - d.waiting(tab.mentees[mentee].First)
		}
	}
	return counts
}

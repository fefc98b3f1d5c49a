package matching

import (
	"bufio"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"
)

// TestEqualsORLibrary solves the assignment problems of J. E. Beasley's OR-Library,
// which are not ours to keep here:
//
//	TRELLIS_ORLIB=directory go test -run ORLibrary ./matching
func TestEqualsORLibrary(t *testing.T) {
	directory := os.Getenv("TRELLIS_ORLIB")
	if directory == "" {
		t.Skip("needs assign100.txt to assign800.txt: TRELLIS_ORLIB=directory")
	}
	for n, optimum := range map[int]int{100: 305, 200: 475, 300: 626, 400: 804, 500: 991, 600: 1176, 700: 1362, 800: 1552} {
		cost := readORLibrary(t, filepath.Join(directory, fmt.Sprintf("assign%d.txt", n)))
		if len(cost) != n {
			t.Fatalf("%d rows, not %d", len(cost), n)
		}
		p := byTotal(n, n, func(mentor, mentee int) int { return 100 - cost[mentee][mentor] })
		if total := totalMissing(t, p); total != optimum {
			t.Errorf("assign%d: %d, and the optimum is %d", n, total, optimum)
		}
	}
}

// TestEqualsScipy compares totals with those of scipy, where it is installed.
func TestEqualsScipy(t *testing.T) {
	t.Parallel()
	for i, n := range []int{1, 2, 30, 100, 300} {
		r := rand.New(rand.NewPCG(uint64(i), 9))
		points := make([]int, n*n)
		for i := range points {
			points[i] = r.IntN(101)
		}
		p := byTotal(n, n, func(mentor, mentee int) int { return points[mentee*n+mentor] })
		tab, err := judge(t.Context(), &p)
		if err != nil {
			t.Fatal(err)
		}
		_, want, ok := scipy(t, tab, 1)
		if !ok {
			t.Skip("scipy is not installed")
		}
		if total := totalMissing(t, p); total != int(want) {
			t.Errorf("%d²: %d, and scipy finds %.0f", n, total, want)
		}
	}
}

// totalMissing is how many points all pairs lack, nobody waiting.
func totalMissing(t *testing.T, p Problem) (total int) {
	t.Helper()
	r, err := Solve(t.Context(), p)
	if err != nil {
		t.Fatal(err)
	}
	if len(r.Waiting) > 0 {
		t.Fatalf("%d wait", len(r.Waiting))
	}
	for _, pair := range r.Pairs {
		total += 100 - pair.Fit[0]
	}
	return total
}

func readORLibrary(t *testing.T, path string) (cost [][]int) {
	t.Helper()
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	in := bufio.NewReader(file)
	var n int
	if _, err := fmt.Fscan(in, &n); err != nil {
		t.Fatal(err)
	}
	for range n {
		row := make([]int, n)
		for i := range row {
			if _, err := fmt.Fscan(in, &row[i]); err != nil {
				t.Fatal(err)
			}
		}
		cost = append(cost, row)
	}
	return cost
}

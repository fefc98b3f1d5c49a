package matching

import (
	"encoding/binary"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"runtime/debug"
	"strings"
	"syscall"
	"testing"
	"time"
)

// TestMeasured measures the engine next to scipy and LEMON, in one run:
//
//	TRELLIS_SLOW=1 go test -run Measured -v -timeout 30m ./matching
//
// All times are CPU milliseconds of the whole process, the least of some repeats. The
// engine has the full order to keep, and the pairs judged already; the others have
// one total, and their matrix or graph built already. What is not installed is left
// out (Debian: python3-scipy; liblemon-dev and g++).
func TestMeasured(t *testing.T) {
	if os.Getenv("TRELLIS_SLOW") == "" {
		t.Skip("measuring takes minutes: TRELLIS_SLOW=1")
	}
	lemon := buildLemon(t)
	for _, n := range []int{100, 200, 500, 1000, 2000, 5000, 10_000} {
		repeats := max(1, min(5, 10_000/n))
		p := scored(rand.New(rand.NewPCG(1, uint64(n))), n, n)
		m := measure(t, p, repeats)
		line := fmt.Sprintf("dense %d²: %s", n, m)
		if other, ok := timeScipy(t, m.table, repeats); ok {
			line += fmt.Sprintf(", scipy %.1f, ratio %.2f", other, m.engine/other)
		}
		t.Log(line)
	}
	for _, n := range []int{1000, 10_000, 100_000} {
		for _, supply := range []struct {
			name    string
			mentors int
		}{{"tight", n}, {"loose", 2 * n}, {"short", n / 5}} {
			mentors, mentees := supply.mentors, n
			if mentors > MostPeople {
				mentors, mentees = MostPeople, MostPeople/2
			}
			m := measure(t, chosen(rand.New(rand.NewPCG(2, uint64(n))), mentors, mentees), 3)
			line := fmt.Sprintf("sparse %d×%d %s: %s", mentees, mentors, supply.name, m)
			if other, ok := timeLemon(t, lemon, m.table, 3); ok {
				line += fmt.Sprintf(", LEMON %.1f, ratio %.2f", other, m.engine/other)
			}
			t.Log(line)
		}
	}
	for _, size := range [][2]int{{16, 28}, {120, 200}, {600, 1000}} {
		p := likely(rand.New(rand.NewPCG(1, 1)), size[0], size[1])
		t.Logf("likely %d×%d: %s", size[1], size[0], measure(t, p, 5))
	}
	product := byTotal(1000, 1000, func(a, b int) int { return 100 - (a+1)*(b+1)/10_000 })
	m := measure(t, product, 3)
	line := fmt.Sprintf("i·j 1000²: %s", m)
	if other, ok := timeLemon(t, lemon, m.table, 3); ok {
		line += fmt.Sprintf(", LEMON %.1f, ratio %.2f", other, m.engine/other)
	}
	t.Log(line)
}

// measured is what a problem takes, in CPU milliseconds, and the most memory in MB.
type measured struct {
	judge, engine, all float64 // all is Solve: with the waiting list, explaining and checking
	peak               int
	table              *table
}

func (m measured) String() string {
	return fmt.Sprintf("engine %.1f ms, judging %.1f, Solve %.1f, peak %d MB", m.engine, m.judge, m.all, m.peak)
}

func measure(t *testing.T, p Problem, repeats int) measured {
	t.Helper()
	debug.FreeOSMemory()
	// Linux: the peak of the resident memory begins anew.
	_ = os.WriteFile("/proc/self/clear_refs", []byte("5"), 0o200)
	m := measured{judge: math.Inf(1), engine: math.Inf(1), all: math.Inf(1)}
	for range repeats {
		m.all = min(m.all, cpu(t, func() error { _, err := Solve(t.Context(), p); return err }))
	}
	m.peak = peak()
	for range repeats {
		m.judge = min(m.judge, cpu(t, func() (err error) { m.table, err = judge(t.Context(), &p); return err }))
		m.engine = min(m.engine, cpu(t, func() error {
			_, err := settle(t.Context(), m.table, m.table.costs(lottery{seed: p.Seed, bits: ticketBits}))
			return err
		}))
	}
	return m
}

func cpu(t *testing.T, do func() error) float64 {
	t.Helper()
	used := func() time.Duration {
		var u syscall.Rusage
		if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
			t.Fatal(err)
		}
		return time.Duration(u.Utime.Nano() + u.Stime.Nano())
	}
	begun := used()
	if err := do(); err != nil {
		t.Fatal(err)
	}
	return float64(used()-begun) / float64(time.Millisecond)
}

func peak() (megabytes int) {
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return 0
	}
	for line := range strings.Lines(string(status)) {
		if kilobytes, is := strings.CutPrefix(line, "VmHWM:"); is {
			_, _ = fmt.Sscan(kilobytes, &megabytes)
			return megabytes / 1024
		}
	}
	return 0
}

// missing is the one total that the others are given: all points that a pair lacks.
func (t *table) missing(a arc) (points int) {
	for _, p := range t.kinds[a.kind].fit {
		points += 100 - p
	}
	return points
}

const python = "/usr/bin/python3" // Debian's, which has Debian's scipy

func timeScipy(t *testing.T, tab *table, repeats int) (ms float64, ok bool) {
	t.Helper()
	ms, _, ok = scipy(t, tab, repeats)
	return ms, ok
}

func scipy(t *testing.T, tab *table, repeats int) (ms, total float64, ok bool) {
	t.Helper()
	if exec.Command(python, "-c", "import scipy").Run() != nil {
		return 0, 0, false
	}
	path := filepath.Join(t.TempDir(), "cost")
	file, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	var line []byte
	for _, row := range tab.rows {
		line = line[:0]
		for _, a := range row {
			line = binary.LittleEndian.AppendUint64(line, math.Float64bits(float64(tab.missing(a))))
		}
		if _, err := file.Write(line); err != nil {
			t.Fatal(err)
		}
	}
	if err := file.Close(); err != nil {
		t.Fatal(err)
	}
	said := run(t, python, "bench/assign.py", path, fmt.Sprint(len(tab.mentees)), fmt.Sprint(len(tab.mentors)), fmt.Sprint(repeats))
	_ = os.Remove(path)
	if _, err := fmt.Sscan(said, &ms, &total); err != nil {
		t.Fatal(err)
	}
	return ms, total, true
}

func buildLemon(t *testing.T) (program string) {
	t.Helper()
	program = filepath.Join(t.TempDir(), "simplex")
	if out, err := exec.Command("g++", "-O3", "-o", program, "bench/simplex.cc").CombinedOutput(); err != nil {
		t.Logf("LEMON is left out: %v\n%s", err, out)
		return ""
	}
	return program
}

func timeLemon(t *testing.T, program string, tab *table, repeats int) (ms float64, ok bool) {
	t.Helper()
	if program == "" {
		return 0, false
	}
	var b strings.Builder
	pairs := 0
	for mentee, row := range tab.rows {
		for _, a := range row {
			fmt.Fprintln(&b, mentee, a.mentor, tab.missing(a))
			pairs++
		}
	}
	path := filepath.Join(t.TempDir(), "graph")
	waits := 100 * (tab.width + 1) * 10
	head := fmt.Sprintln(len(tab.mentees), len(tab.mentors), waits, pairs)
	if err := os.WriteFile(path, []byte(head+b.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := fmt.Sscan(run(t, program, path, fmt.Sprint(repeats)), &ms); err != nil {
		t.Fatal(err)
	}
	return ms, true
}

func run(t *testing.T, program string, args ...string) string {
	t.Helper()
	out, err := exec.Command(program, args...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s: %v\n%s", program, err, out)
	}
	return string(out)
}

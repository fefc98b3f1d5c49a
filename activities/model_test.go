package activities

import (
	"fmt"
	"os"
	"runtime/debug"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
)

// TestModel lives through cohorts at random: people join, leave, pause, move and
// answer, pairs part, mail is held, the files are amended, time passes in steps, the
// mail server fails, the process dies between accept and record and before SMTP; and
// at every rest a deliberately simple model says who should hold what. The roster and
// the activities are the real ones; see the files model_*_test.go.
//
// Of 3,000 sequences where real parts run (TRELLIS_REAL), of 10,000 in the long suites
// (TRELLIS_SLOW), of 150 else. A difference is printed with its seed, made as short as can be. TRELLIS_MODEL=17 lives through
// one seed, TRELLIS_MODEL=0-99999 through so many.
func TestModel(t *testing.T) {
	from, to := seeds(t)
	defer debug.SetGCPercent(debug.SetGCPercent(400)) // most of what a sequence makes is gone with it
	var next, at atomic.Int64
	next.Store(from - 1)
	at.Store(-1)
	var all sync.WaitGroup
	for range 2 {
		x := newTheatre(t)
		all.Go(func() {
			for seed := next.Add(1); seed <= to && at.Load() < 0; seed = next.Add(1) {
				if err := x.live(sequence(uint64(seed))); err != nil && at.CompareAndSwap(-1, seed) {
					t.Errorf("seed %d differs from the model: %s", seed, x.shortest(uint64(seed)))
				}
			}
		})
	}
	all.Wait()
}

func seeds(t *testing.T) (from, to int64) {
	t.Helper()
	if given := os.Getenv("TRELLIS_MODEL"); given != "" {
		first, last, several := strings.Cut(given, "-")
		if !several {
			last = first
		}
		from, err := strconv.ParseInt(first, 10, 64)
		fatal(t, err)
		to, err = strconv.ParseInt(last, 10, 64)
		fatal(t, err)
		return from, to
	}
	switch {
	case os.Getenv("TRELLIS_SLOW") != "":
		return 0, 9_999
	case os.Getenv("TRELLIS_REAL") != "":
		return 0, 2_999
	}
	return 0, 149
}

// shortest leaves out of a sequence that differs whatever can be left out, and says
// the rest in words.
func (x *theatre) shortest(seed uint64) string {
	steps := sequence(seed)
	err := x.live(steps)
	for shorter := err != nil; shorter; {
		shorter = false
		for i := range steps {
			fewer := append(append([]step{}, steps[:i]...), steps[i+1:]...)
			if e := x.live(fewer); e != nil {
				steps, err, shorter = fewer, e, true
				break
			}
		}
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%v\nin %d steps, after pairs were announced:", err, len(steps))
	for i, s := range steps {
		fmt.Fprintf(&b, "\n%3d. %s", i+1, s)
	}
	return b.String()
}

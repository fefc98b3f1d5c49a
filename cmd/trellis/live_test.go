package main

import (
	"bytes"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"trellis/definitions/plan"
	"trellis/mail"
	"trellis/roster"
)

// childVariable makes the test binary the program itself, so that it can be killed.
const childVariable = "TRELLIS_TEST_CHILD"

const liveCohort = plan.CohortID("libraries-connected/2025")

// quick is a pace for tests: nine months in about half a minute.
var quick = []string{"--day", "10ms", "--cap", "40ms"}

func needsReal(t *testing.T) {
	t.Helper()
	if os.Getenv("TRELLIS_REAL") == "" {
		t.Skip("set TRELLIS_REAL=1 to run the demonstration on a real server")
	}
}

// child is a demonstration in a process of its own.
func child(t *testing.T, dir string, more ...string) *exec.Cmd {
	t.Helper()
	args := append([]string{"demo", "--data", dir}, append(slices.Clone(quick), more...)...)
	c := exec.Command(os.Args[0], args...)
	c.Env = childEnviron()
	return c
}

// childEnviron names a mail server and a Temporal server that do not exist: the
// demonstration keeps to itself, and must not even try them.
func childEnviron() []string {
	return append(os.Environ(), childVariable+"=1", "TRELLIS_SMTP_HOST=192.0.2.1", "TEMPORAL_ADDRESS=192.0.2.1:7233")
}

// ended is how a cohort ended: what must be the same however often it was killed.
type ended struct {
	ledger    []string
	calendars map[plan.PersonID]string
	doubts    map[string]int // by Message-ID: how often nobody knew
	methods   map[string]string
}

// unbroken is a run that nobody disturbed, made once for all tests.
var unbroken = sync.OnceValues(func() (string, error) {
	dir, err := os.MkdirTemp("", "trellis-unbroken-")
	if err != nil {
		return "", err
	}
	c := exec.Command(os.Args[0], append([]string{"demo", "--data", filepath.Join(dir, "data")}, quick...)...)
	c.Env = childEnviron()
	out, err := c.CombinedOutput()
	if err != nil {
		return "", fmt.Errorf("%w: %s", err, out)
	}
	return filepath.Join(dir, "data"), nil
})

func undisturbed(t *testing.T) (string, ended) {
	t.Helper()
	dir, err := unbroken()
	if err != nil {
		t.Fatal(err)
	}
	return dir, end(t, dir)
}

func end(t *testing.T, dir string) ended {
	t.Helper()
	r, err := roster.Open(t.Context(), roster.Options{Path: filepath.Join(dir, "roster.db")})
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	entries, err := r.Entries(t.Context(), liveCohort)
	if err != nil {
		t.Fatal(err)
	}
	e := ended{calendars: map[plan.PersonID]string{}, doubts: map[string]int{}, methods: map[string]string{}}
	diaries := map[plan.PersonID]*mail.Diary{}
	for _, x := range entries {
		state := x.State
		if state == roster.Doubtful {
			state = roster.Accepted // a death after the dot; that it is listed is checked with the mails
		}
		e.ledger = append(e.ledger, fmt.Sprintf("%s %s %d %d %d %s seq %d %s", x.At.Format(time.RFC3339), x.Item, x.Occurrence, x.Person, x.Revision, x.Method, x.Sequence, state))
		e.doubts[x.MessageID], e.methods[x.MessageID] = x.Doubts, x.Method
		if x.Method == roster.Mail || x.State != roster.Accepted && x.State != roster.Doubtful {
			continue
		}
		bytes, err := r.Bytes(t.Context(), x.ID)
		if err != nil {
			t.Fatal(err)
		}
		if diaries[x.Person] == nil {
			diaries[x.Person] = new(mail.Diary)
		}
		if err := diaries[x.Person].Apply(bytes); err != nil {
			t.Fatal(err)
		}
	}
	for person, d := range diaries {
		ics, err := d.Encode("calendar")
		if err != nil {
			t.Fatal(err)
		}
		e.calendars[person] = string(ics)
	}
	slices.Sort(e.ledger)
	return e
}

// same compares two ends, and what the sink has with what the ledger says.
func same(t *testing.T, dir string, got, want ended) {
	t.Helper()
	differ := 0
	for i := range max(len(got.ledger), len(want.ledger)) {
		a, b := "nothing", "nothing"
		if i < len(got.ledger) {
			a = got.ledger[i]
		}
		if i < len(want.ledger) {
			b = want.ledger[i]
		}
		if a != b && differ < 5 {
			differ++
			t.Errorf("the ledger has\n  %s, and undisturbed\n  %s", a, b)
		}
	}
	for person, ics := range want.calendars {
		if got.calendars[person] != ics {
			t.Errorf("the calendar of person %d is another than undisturbed", person)
		}
	}
	arrived(t, dir, got)
}

// arrived holds what the sink has against the ledger: nothing is missing that is
// not listed, and what came twice was in doubt, with the same bytes for a calendar.
func arrived(t *testing.T, dir string, e ended) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "outbox", "*.eml"))
	if err != nil {
		t.Fatal(err)
	}
	copies := map[string][][]byte{}
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		id := messageID(data)
		copies[id] = append(copies[id], data)
	}
	for id, n := range e.doubts {
		if id == "" {
			continue
		}
		switch c := copies[id]; {
		case len(c) == 0 && n == 0:
			t.Errorf("%s is in the ledger and did not arrive", id)
		case len(c) > 1+n || len(c) > 2:
			t.Errorf("%s arrived %d times, in doubt %d times", id, len(c), n)
		case len(c) == 2 && e.methods[id] != roster.Mail && calendarOf(c[0]) != calendarOf(c[1]):
			t.Errorf("%s arrived twice with different calendars", id)
		}
	}
}

func messageID(eml []byte) string {
	for line := range strings.Lines(string(eml)) {
		if rest, ok := strings.CutPrefix(line, "Message-ID: "); ok {
			return strings.TrimSpace(rest)
		}
	}
	return ""
}

// calendarOf is what a calendar goes by: UID, SEQUENCE and DTSTAMP.
func calendarOf(eml []byte) string {
	var d mail.Diary
	if d.Apply(eml) != nil || len(d.Events()) == 0 {
		return ""
	}
	e := d.Events()[0]
	return fmt.Sprint(e.UID, e.Sequence, e.Start)
}

// TestKilled kills the demonstration at random moments and goes on with it.
func TestKilled(t *testing.T) {
	needsReal(t)
	kills, longest := 3, 6*time.Second
	if os.Getenv("TRELLIS_SLOW") != "" {
		kills, longest = 20, 2500*time.Millisecond
	}
	_, want := undisturbed(t)
	dir := filepath.Join(t.TempDir(), "data")
	chance := rand.New(rand.NewPCG(uint64(time.Now().UnixNano()), 0))
	for killed := 0; ; {
		c := child(t, dir)
		if _, err := os.Stat(filepath.Join(dir, "temporal")); err == nil {
			c = child(t, dir, "--resume")
		}
		var out bytes.Buffer
		c.Stdout, c.Stderr = &out, &out
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		done := make(chan error, 1)
		go func() { done <- c.Wait() }()
		life := 300*time.Millisecond + time.Duration(chance.Int64N(int64(longest)))
		if killed == kills {
			life = 5 * time.Minute
		}
		select {
		case err := <-done:
			if err != nil {
				t.Fatalf("the demonstration failed after %d kills: %v\n%s", killed, err, out.String())
			}
			t.Logf("killed %d times", killed)
			same(t, dir, end(t, dir), want)
			return
		case <-time.After(life):
			if killed == kills {
				_ = c.Process.Kill()
				t.Fatalf("the demonstration does not come to its end after %d kills:\n%s", killed, out.String())
			}
			_ = c.Process.Kill()
			<-done
			killed++
		}
	}
}

// TestContinueAsNewChangesNothing runs with a fresh history every 150 events.
func TestContinueAsNewChangesNothing(t *testing.T) {
	needsReal(t)
	_, want := undisturbed(t)
	dir := filepath.Join(t.TempDir(), "data")
	if out, err := child(t, dir, "--max-events", "150").CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	same(t, dir, end(t, dir), want)
}

// TestServerDownForThreeDays: what is still worth sending goes out afterwards, and
// what is not is listed.
func TestServerDownForThreeDays(t *testing.T) {
	needsReal(t)
	dir := filepath.Join(t.TempDir(), "data")
	if out, err := child(t, dir, "--outage").CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	_, want := undisturbed(t)
	got := end(t, dir)
	states := map[string]int{}
	for _, line := range got.ledger {
		states[line[strings.LastIndexByte(line, ' ')+1:]]++
	}
	if len(got.ledger) != len(want.ledger) || states["due"]+states["sending"] > 0 {
		t.Errorf("%d rows %v, want the %d of an undisturbed run, all at an end", len(got.ledger), states, len(want.ledger))
	}
	arrived(t, dir, ended{doubts: onlyArrived(got, dir, t), methods: got.methods})
}

// onlyArrived leaves out the Message-IDs of what was dropped: it did not arrive,
// and the ledger says so.
func onlyArrived(e ended, dir string, t *testing.T) map[string]int {
	r, err := roster.Open(context.WithoutCancel(t.Context()), roster.Options{Path: filepath.Join(dir, "roster.db")})
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	entries, err := r.Entries(t.Context(), liveCohort)
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range entries {
		if x.State == roster.Dropped {
			delete(e.doubts, x.MessageID)
		}
	}
	return e.doubts
}

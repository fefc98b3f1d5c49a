package worker

import (
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"trellis/activities"
	"trellis/definitions/plan"
	"trellis/workflows/stages"
)

// TestDifferences: two decisions of one moment, side by side.
func TestDifferences(t *testing.T) {
	at := time.Date(2025, 5, 7, 9, 0, 0, 0, time.UTC)
	then := activities.Seen{Begin: []plan.StageName{"launch"}, Needs: []plan.StaffName{"coach"}, Next: at}
	now := activities.Seen{
		End: []plan.StageName{"launch"}, Due: []stages.Task{{Item: "launch/note"}, {Item: "old", GiveUp: true}},
		Needs: []plan.StaffName{"coordinator"}, Over: true,
	}
	want := []string{
		"launch would not begin now", "launch would end now", "launch/note would be due at once", "what is open of old would be given up",
		"it would wait for coordinator", "it would not wait for coach", "the cohort would be over",
		"it would look again by itself never, not on 7 May 2025 at 09:00 UTC",
	}
	if got := differences(then, now); !reflect.DeepEqual(got, want) {
		t.Errorf("the difference is %q", got)
	}
	if got := differences(now, now); len(got) != 0 {
		t.Errorf("a decision differs from itself by %q", got)
	}
}

// TestTakeover: what another decider came to rest with is compared with what this one
// decides at that moment, from the cohort's own history; and looking changes nothing.
func TestTakeover(t *testing.T) {
	h, id := open(t)
	var ask *activities.LookAsk
	var seen *activities.Seen
	eventually(t, "the cohort has looked, and has nothing left to begin", func() (ok bool) {
		var err error
		ask, seen, err = h.lastLook(t.Context(), id)
		return err == nil && seen != nil && len(seen.Begin)+len(seen.Due) == 0
	})
	if none, err := h.Takeovers(t.Context()); err != nil || len(none) != 0 {
		t.Fatalf("the decider that decided takes over: %+v (%v)", none, err)
	}
	seen.Decider = stages.Version - 1
	same, err := h.compare(t.Context(), *ask, *seen)
	if err != nil {
		t.Fatal(err)
	}
	if same.From != stages.Version-1 || same.To != stages.Version || len(same.Different) != 0 {
		t.Errorf("the same rules differ: %+v", same)
	}
	other := *ask
	other.State.Began = nil // the other decider had not begun recruitment
	differs, err := h.compare(t.Context(), other, *seen)
	if err != nil {
		t.Fatal(err)
	}
	if !slices.ContainsFunc(differs.Different, func(s string) bool { return strings.HasPrefix(s, "recruitment would begin") }) {
		t.Errorf("that recruitment would begin is not said: %q", differs.Different)
	}
}

// TestServeSaysWhatAnotherDeciderWouldDecide: a directory that another version served is
// looked through before anything is decided, once.
func TestServeSaysWhatAnotherDeciderWouldDecide(t *testing.T) {
	h, id := open(t)
	eventually(t, "the cohort has looked", func() bool {
		_, seen, err := h.lastLook(t.Context(), id)
		return err == nil && seen != nil
	})
	told := 0
	s := Serving{Takeover: func(differ []Takeover, err error) {
		told++
		if err != nil || len(differ) != 0 {
			t.Errorf("the version that decided differs from itself: %+v (%v)", differ, err)
		}
	}}
	path := filepath.Join(h.Dir, deciderFile)
	for _, served := range []string{"0\n", "not a number\n"} {
		told = 0
		if err := os.WriteFile(path, []byte(served), 0o600); err != nil {
			t.Fatal(err)
		}
		for range 2 {
			if err := h.takeOver(t.Context(), s); err != nil {
				t.Fatal(err)
			}
		}
		if now, err := os.ReadFile(path); told != 1 || strings.TrimSpace(string(now)) != strconv.Itoa(stages.Version) {
			t.Errorf("after %q it is told %d times, and the file holds %q (%v)", served, told, now, err)
		}
	}
}

// TestList: cohorts are found by what they show of themselves.
func TestList(t *testing.T) {
	h, id := open(t)
	one := func(f Filter) bool {
		all, err := h.List(t.Context(), f)
		return err == nil && len(all) == 1 && all[0].Cohort == id && all[0].Health == "well"
	}
	eventually(t, "the cohort is listed", func() bool {
		return one(Filter{}) && one(Filter{Programme: "libraries-connected", Stage: "recruitment", Health: "well"})
	})
	for _, f := range []Filter{{Programme: "another"}, {Stage: "launch"}, {Health: "trouble"}, {Needs: "coordinator"}, {Programme: "x' OR Programme = 'libraries-connected"}} {
		if all, err := h.List(t.Context(), f); err != nil || len(all) != 0 {
			t.Errorf("%+v finds %+v (%v)", f, all, err)
		}
	}
}

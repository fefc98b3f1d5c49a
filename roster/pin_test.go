package roster_test

import (
	"errors"
	"slices"
	"testing"

	"trellis/definitions/plan"
	"trellis/roster"
)

func (w *world) stale() bool {
	w.Helper()
	n, err := w.Standing(w.Context(), cohort)
	w.must(err)
	return n.Stale
}

func TestAPinMakesTheProposalStale(t *testing.T) {
	w := newWorld(t)
	one, two := w.place(day(1), "one", mentor), w.place(day(1), "two", mentee)
	propose := func(x *roster.Tx) error {
		_, err := x.Propose(roster.Proposal{Kept: 1, Pairs: []roster.ProposedPair{{Mentor: one, Mentee: two, Why: "So.", Private: "A request was met."}}})
		return err
	}
	w.fact(day(2), propose)
	if w.stale() {
		t.Fatal("stale before anything happened")
	}
	pin := roster.Pin{First: one, Second: two, Together: true, By: "coach", Because: "they asked"}
	w.fact(day(3), func(x *roster.Tx) error { return x.Pin(pin) })
	if !w.stale() {
		t.Error("a pin did not make the proposal stale")
	}
	w.fact(day(4), propose)
	w.fact(day(5), func(x *roster.Tx) error { return x.Pin(pin) })
	if w.stale() {
		t.Error("the same pin again made the proposal stale")
	}
	w.fact(day(6), func(x *roster.Tx) error { return x.Unpin(two, one, "coach", "they no longer do") })
	if !w.stale() {
		t.Error("taking a pin back did not make the proposal stale")
	}
	second, err := w.ProposalNumbered(t.Context(), cohort, 2)
	w.must(err)
	if second.Kept != 1 || second.Pairs[0].Private != "A request was met." {
		t.Errorf("proposal %+v", second)
	}
	then, err := w.PinsOf(t.Context(), cohort, second)
	w.must(err)
	now, err := w.Pins(t.Context(), cohort)
	w.must(err)
	if len(then) != 1 || then[0].Because != "they asked" || len(now) != 0 {
		t.Errorf("in force then %+v, now %+v", then, now)
	}
	reasons, err := w.Reasons(t.Context(), cohort)
	w.must(err)
	var what []string
	for _, r := range reasons {
		what = append(what, r.What)
	}
	if !slices.Equal(what, []string{"accept", "accept", "pin", "unpin"}) {
		t.Errorf("kept %q", what)
	}
}

func TestPinsThatAreRefused(t *testing.T) {
	w := newWorld(t)
	one, two, gone := w.place(day(1), "one", mentor), w.place(day(1), "two", mentee), w.place(day(1), "gone", mentee)
	w.withdraw(day(2), gone)
	w.fact(day(2), func(x *roster.Tx) error { return x.Pin(roster.Pin{First: one, Second: two, By: "coach"}) })
	for name, c := range map[string]struct {
		pin  roster.Pin
		want error
	}{
		"the opposite":            {roster.Pin{First: one, Second: two, Together: true}, roster.ErrExists},
		"the opposite, otherwise": {roster.Pin{First: two, Second: one, Together: true}, roster.ErrExists},
		"of nobody":               {roster.Pin{First: one, Second: 99, Together: true}, roster.ErrUnknown},
		"of one who left":         {roster.Pin{First: one, Second: gone, Together: true}, nil},
	} {
		err := w.Fact(t.Context(), cohort, day(3), func(x *roster.Tx) error { return x.Pin(c.pin) })
		if err == nil || c.want != nil && !errors.Is(err, c.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
	err := w.Fact(t.Context(), cohort, day(3), func(x *roster.Tx) error { return x.Unpin(one, gone, "coach", "") })
	if !errors.Is(err, roster.ErrUnknown) {
		t.Errorf("took back what was not decided: %v", err)
	}
	for _, n := range []int{-1, 0, 7} {
		if _, err := w.ProposalNumbered(t.Context(), plan.CohortID(cohort), n); !errors.Is(err, roster.ErrUnknown) {
			t.Errorf("proposal %d: %v", n, err)
		}
	}
}

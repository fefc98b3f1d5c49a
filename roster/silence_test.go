package roster_test

import (
	"testing"

	"trellis/definitions/plan"
	"trellis/roster"
)

func TestSilence(t *testing.T) {
	w := newWorld(t)
	one, two := w.place(day(1), "one", mentor), w.place(day(1), "two", mentee)
	w.pair(day(10), [2]plan.PersonID{one, two})
	nudge := mailTo(plan.Silent)
	nudge.At, nudge.Until = day(5), day(200)
	at := func(n int) roster.Want { return roster.Want{Item: nudge, Now: day(n), Silent: day(n - 42)} }

	if next, err := w.NextSilence(t.Context(), cohort, roster.Want{}); err != nil || !next.Equal(day(10)) {
		t.Fatalf("next silence %v, %v", next, err)
	}
	for _, step := range []struct {
		day, rows int
		occasion  string
	}{
		{51, 0, "a day early"}, {52, 2, "six weeks after the announcement"}, {60, 2, "only once"},
	} {
		w.owe(at(step.day), "a")
		if got := w.entries(); len(got) != step.rows {
			t.Fatalf("%s: %d rows, want %d", step.occasion, len(got), step.rows)
		}
	}
	w.fact(day(61), func(x *roster.Tx) error { return x.Met(two, day(61)) })
	w.fact(day(61), func(x *roster.Tx) error { return x.Met(one, day(61)) })
	w.owe(at(102), "a")
	if got := w.entries(); len(got) != 2 {
		t.Fatalf("a meeting did not end the silence: %d rows", len(got))
	}
	w.owe(at(103), "a")
	got := w.entries()
	if len(got) != 4 || turnOf(got[3]) != 1 || !got[3].At.Equal(day(103)) {
		t.Fatalf("after the next six weeks: %+v", got)
	}
	if n := w.owing(at(103)); n.Missing != 0 || n.Open != 2 || got[0].State != roster.Cancelled {
		t.Errorf("owing %+v, want 2 open: what was about the first silence is given up, for they have met", n)
	}
	if n := w.owing(roster.Want{Item: nudge, Now: day(200), Silent: day(158)}); n.Missing != 0 {
		t.Errorf("after its end: owing %+v", n)
	}
}

// turnOf is how often those had been heard of whom a row is about.
func turnOf(e roster.Entry) int {
	_, times := roster.Turn(e.Occurrence)
	return times
}

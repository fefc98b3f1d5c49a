package roster_test

import (
	"testing"
	"time"

	"trellis/definitions/plan"
	"trellis/roster"
)

// silentFor is a nudge of those who were not heard of for so many days, at a day.
func silentFor(days, now int) roster.Want {
	it := mailTo(plan.Silent)
	it.At, it.Until = day(5), day(300)
	return roster.Want{Item: it, Now: day(now), Silent: day(now - days), Rhythm: 28}
}

// TestTwoMentees: a mentor in two pairs that have met equally often is asked about each
// of them; one that meets is asked about no more, and the other still is.
func TestTwoMentees(t *testing.T) {
	w := newWorld(t)
	one, a, b := w.place(day(1), "mentor", mentor), w.place(day(1), "a", mentee), w.place(day(1), "b", mentee)
	w.pair(day(10), [2]plan.PersonID{one, a}, [2]plan.PersonID{one, b})
	if n := w.owe(silentFor(42, 52), "x"); n.Due != 4 {
		t.Fatalf("two silent pairs with one mentor are owed %+v, want 4 letters", n)
	}
	w.fact(day(53), func(x *roster.Tx) error { return x.Met(a, day(53)) })
	if n := w.owe(silentFor(42, 53), "x"); n.Cancelled != 2 {
		t.Errorf("one pair has met: %+v, want its two letters taken back", n)
	}
	for _, e := range w.entries() {
		id, _ := roster.Turn(e.Occurrence)
		if about := w.pairs()[id-1].Mentee; e.State == roster.Due && about != b {
			t.Errorf("a letter is due about mentee %d, who has met", about)
		}
	}
}

// TestASignOfLife: who writes is not asked until they have been silent for as long again,
// and then once; it counts as no meeting, and can be taken back.
func TestASignOfLife(t *testing.T) {
	w := newWorld(t)
	a, b := w.place(day(1), "a", mentor), w.place(day(1), "b", mentee)
	w.pair(day(10), [2]plan.PersonID{a, b})
	of := roster.Relationship{Pair: w.pairs()[0].ID}
	for i, want := range []bool{true, false} {
		w.fact(day(30), func(x *roster.Tx) error {
			news, err := x.Wrote(of, []plan.PersonID{a, b}[i], day(30))
			if news != want {
				t.Errorf("said by %d of the two: news is %t", i+1, news)
			}
			return err
		})
	}
	if p := w.pairs()[0]; p.Meetings != 0 || !p.LastMet.IsZero() || !p.Heard.Equal(day(30)) {
		t.Errorf("having written, the pair is %+v", p)
	}
	for _, step := range []struct{ day, due int }{{52, 0}, {71, 0}, {72, 2}, {90, 0}} {
		if n := w.owe(silentFor(42, step.day), "x"); n.Due != step.due {
			t.Errorf("on day %d: %+v, want %d due", step.day, n, step.due)
		}
	}
	w.fact(day(91), func(x *roster.Tx) error { return x.NotWrote(of, a, day(30), "coordinator", "it was another pair") })
	if p := w.pairs()[0]; !p.Heard.Equal(day(10)) {
		t.Errorf("taken back, they were last heard of on %v", p.Heard)
	}
}

// TestTheirOwnRhythm: who agreed to meet less often is asked so much later.
func TestTheirOwnRhythm(t *testing.T) {
	w := newWorld(t)
	a, b, c, d := w.place(day(1), "a", mentor), w.place(day(1), "b", mentee), w.place(day(1), "c", mentor), w.place(day(1), "d", mentee)
	w.pair(day(10), [2]plan.PersonID{a, b}, [2]plan.PersonID{c, d})
	w.fact(day(11), func(x *roster.Tx) error {
		_, err := x.MeetsEvery(roster.Relationship{Pair: w.pairs()[0].ID}, 56, "coordinator", "they told us")
		return err
	})
	next, err := w.NextSilence(t.Context(), cohort, roster.Want{Silent: day(10), Rhythm: 28})
	w.must(err)
	if !next.Equal(day(38)) {
		t.Errorf("after the others, the next falls silent as if heard of on %v, want day 38", next)
	}
	for _, step := range []struct{ day, due int }{{52, 2}, {79, 0}, {80, 2}} {
		if n := w.owe(silentFor(42, step.day), "x"); n.Due != step.due {
			t.Errorf("on day %d: %+v, want %d due", step.day, n, step.due)
		}
	}
}

// TestNoMoreThanEnough: once all meetings are held nobody is asked for another; and the
// first meeting is asked for by itself.
func TestNoMoreThanEnough(t *testing.T) {
	w := newWorld(t)
	a, b := w.place(day(1), "a", mentor), w.place(day(1), "b", mentee)
	w.pair(day(10), [2]plan.PersonID{a, b})
	never, before := silentFor(42, 60), silentFor(42, 60)
	never.Item.To.Met, before.Item.To.Met = plan.NeverMet, plan.MetBefore
	if n := w.owing(never); n.Missing != 2 {
		t.Errorf("before the first meeting: %+v", n)
	}
	if n := w.owing(before); n.Missing != 0 {
		t.Errorf("before the first meeting they are asked for the next: %+v", n)
	}
	w.met(15, a, 0)
	if n := w.owing(never); n.Missing != 0 {
		t.Errorf("having met they are asked for the first: %+v", n)
	}
	if n := w.owing(before); n.Missing != 2 {
		t.Errorf("having met: %+v", n)
	}
	before.Enough = 1
	if n := w.owing(before); n.Missing != 0 {
		t.Errorf("all meetings are held: %+v", n)
	}
}

// TestHowTheyMet: what two say of one meeting is put together, on the day of a clock
// change too.
func TestHowTheyMet(t *testing.T) {
	w := newWorld(t)
	a, b := w.place(day(0), "a", mentor), w.place(day(0), "b", mentee)
	w.pair(day(1), [2]plan.PersonID{a, b})
	pair := w.pairs()[0].ID
	noon := time.Date(2025, time.October, 26, 12, 0, 0, 0, time.UTC)
	for i, m := range []roster.Meeting{{Minutes: 90}, {Manner: roster.Visit}, {}} {
		w.fact(noon.Add(time.Hour), func(x *roster.Tx) error {
			news, err := x.MetHow(pair, noon, m.Minutes, m.Manner)
			if news != (i < 2) {
				t.Errorf("report %d: news is %t", i+1, news)
			}
			return err
		})
	}
	if p := w.pairs()[0]; p.Meetings != 1 || p.Minutes != 90 || p.Visits != 1 {
		t.Errorf("the pair has %+v", p)
	}
}

// TestAWishToTalk is told once, and again when there is another; handed over, to whom.
func TestAWishToTalk(t *testing.T) {
	w := newWorld(t)
	a, b := w.place(day(1), "a", mentor), w.place(day(1), "b", mentee)
	ask := func(id plan.PersonID, want bool) {
		t.Helper()
		w.fact(day(2), func(x *roster.Tx) error {
			news, err := x.AskForCall(id)
			if news != want {
				t.Errorf("person %d: news is %t", id, news)
			}
			return err
		})
	}
	counts := func(calls, called, handed int) {
		t.Helper()
		c, err := w.Standing(t.Context(), cohort)
		w.must(err)
		if c.Calls != calls || c.Called != called || c.Handed["coach"] != handed {
			t.Errorf("%d open, %d called, %d handed; want %d, %d, %d", c.Calls, c.Called, c.Handed["coach"], calls, called, handed)
		}
	}
	counts(0, 0, 0)
	ask(a, true)
	ask(a, false)
	counts(1, 1, 0)
	w.fact(day(3), func(x *roster.Tx) error { return x.HandCall(a, "coach", "coordinator", "about their meetings") })
	counts(1, 0, 1)
	w.fact(day(3), func(x *roster.Tx) error {
		return x.Answer(b, "meetings", map[string]string{roster.CallMe: roster.Yes})
	})
	counts(2, 2, 1)
	w.fact(day(4), func(x *roster.Tx) error { return x.CloseCall(a, "coach", "we talked") })
	counts(1, 2, 0)
	if err := w.Fact(t.Context(), cohort, day(4), func(x *roster.Tx) error { return x.CloseCall(a, "coach", "again") }); err == nil {
		t.Error("somebody talked with a person who had not asked")
	}
	w.fact(day(5), func(x *roster.Tx) error { return x.CloseCall(b, "coordinator", "we talked") })
	counts(0, 0, 0)
	ask(a, true)
	counts(1, 3, 0)
}

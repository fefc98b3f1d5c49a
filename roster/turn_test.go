package roster_test

import (
	"slices"
	"testing"

	"trellis/definitions/plan"
	"trellis/roster"
)

// owed is a world in which a mail is due to three people: rows 1, 2 and 3.
func owed(t *testing.T, sendAgain bool) (w *world, fence int64) {
	w = newWorld(t)
	for _, name := range []string{"one", "two", "three"} {
		w.place(day(1), name, mentor)
	}
	item := mailTo(plan.Placed)
	item.SendAgain = sendAgain
	w.owe(roster.Want{Item: item, Now: day(1)}, "a")
	fence, err := w.Fence(t.Context(), cohort)
	w.must(err)
	return w, fence
}

func TestTurn(t *testing.T) {
	w, fence := owed(t, false)
	granted, fenced, err := w.Turn(t.Context(), cohort, "a", fence, nil, []int64{1, 2, 99})
	if err != nil || fenced || !slices.Equal(granted, []int64{1, 2}) {
		t.Fatalf("granted %v, fenced %v, %v: want rows 1 and 2", granted, fenced, err)
	}
	if again, _, err := w.Turn(t.Context(), cohort, "b", fence, nil, []int64{1}); err != nil || len(again) != 0 {
		t.Fatalf("granted %v, %v: row 1 is being sent already", again, err)
	}
	granted, _, err = w.Turn(t.Context(), cohort, "a", fence, []roster.Settled{
		{Row: 1, State: roster.Accepted, Word: "250 queued"}, {Row: 2, State: roster.Due, Word: "451 later"},
	}, []int64{2, 3})
	if err != nil || !slices.Equal(granted, []int64{2, 3}) {
		t.Fatalf("granted %v, %v: want rows 2 and 3", granted, err)
	}
	all := w.entries()
	if all[0].State != roster.Accepted || all[0].Word != "250 queued" || all[0].Attempts != 1 || all[1].Attempts != 2 {
		t.Errorf("ledger %+v", all)
	}
	// What another owner says of it no longer counts, nor what is said twice.
	_, _, err = w.Turn(t.Context(), cohort, "b", fence, []roster.Settled{{Row: 3, State: roster.Failed}, {Row: 1, State: roster.Failed}}, nil)
	w.must(err)
	if all := w.entries(); all[2].State != roster.Sending || all[0].State != roster.Accepted {
		t.Errorf("ledger %+v", all)
	}
	if _, _, err := w.Turn(t.Context(), cohort, "a", fence, []roster.Settled{{Row: 3, State: roster.Dropped}}, nil); err == nil {
		t.Error("settled as dropped")
	}
}

func TestAMovedFenceGrantsNothing(t *testing.T) {
	for name, move := range map[string]func(*world) int{
		"by hand": func(w *world) int {
			_, underWay, err := w.MoveFence(w.Context(), cohort)
			w.must(err)
			return underWay
		},
		"by a withdrawal": func(w *world) int { w.withdraw(day(1), 5); return 1 },
	} {
		t.Run(name, func(t *testing.T) {
			w, fence := owed(t, false)
			_, _, err := w.Turn(t.Context(), cohort, "a", fence, nil, []int64{1})
			w.must(err)
			if n := move(w); n != 1 {
				t.Errorf("%d under way, want 1", n)
			}
			granted, fenced, err := w.Turn(t.Context(), cohort, "a", fence, []roster.Settled{{Row: 1, State: roster.Accepted}}, []int64{2})
			if err != nil || !fenced || len(granted) != 0 {
				t.Fatalf("granted %v, fenced %v, %v: want nothing", granted, fenced, err)
			}
			if got := w.entries()[0].State; got != roster.Accepted {
				t.Errorf("what came of row 1 was lost: it is %s", got)
			}
		})
	}
}

func TestDoubtSaidByTheSender(t *testing.T) {
	for _, sendAgain := range []bool{false, true} {
		w, fence := owed(t, sendAgain)
		want := []roster.State{roster.Doubtful, roster.Doubtful}
		if sendAgain {
			want[0] = roster.Due
		}
		for i, state := range want {
			_, _, err := w.Turn(t.Context(), cohort, "a", fence, nil, []int64{1})
			w.must(err)
			_, _, err = w.Turn(t.Context(), cohort, "a", fence, []roster.Settled{{Row: 1, State: roster.Doubtful}}, nil)
			w.must(err)
			if got := w.entries()[0].State; got != state {
				t.Errorf("may be sent again %v, time %d: %s, want %s", sendAgain, i+1, got, state)
			}
		}
	}
}

func TestRowsKeepTheirBytes(t *testing.T) {
	w, fence := owed(t, false)
	if _, err := w.Bytes(t.Context(), 1); err == nil {
		t.Error("bytes of a row that was never rendered")
	}
	w.must(w.Store(t.Context(), []roster.Rendered{{Row: 1, MessageID: "<1@example.org>", Date: day(1), Bytes: []byte("one")}}))
	w.must(w.Store(t.Context(), []roster.Rendered{{Row: 1, MessageID: "<1@example.org>", Date: day(2), Bytes: []byte("two")}}))
	due, err := w.Due(t.Context(), cohort, "stage/mail", 0, never, 2)
	w.must(err)
	if len(due) != 2 || !due[0].Stored || string(due[0].Bytes) != "two" || !due[0].Date.Equal(day(2)) || due[0].Email != "one@example.org" || due[1].Stored {
		t.Errorf("due %+v", due)
	}
	if b, err := w.Bytes(t.Context(), 1); err != nil || string(b) != "two" {
		t.Errorf("bytes %q, %v", b, err)
	}
	if err := w.Store(t.Context(), []roster.Rendered{{Row: 99, Bytes: []byte("x")}}); err == nil {
		t.Error("stored bytes of no row")
	}
	w.must(w.Hold(t.Context(), 2, noFact, "a name is missing"))
	if err := w.Hold(t.Context(), 2, noFact, "again"); err == nil {
		t.Error("held a row that is not due")
	}
	if granted, _, err := w.Turn(t.Context(), cohort, "a", fence, nil, []int64{2}); err != nil || len(granted) != 0 {
		t.Errorf("granted %v, %v: row 2 is held", granted, err)
	}
	totals, err := w.Totals(t.Context(), cohort)
	if err != nil || totals[roster.Due] != 2 || totals[roster.Held] != 1 {
		t.Errorf("totals %v, %v", totals, err)
	}
	loose, err := w.Loose(t.Context(), cohort)
	if err != nil || len(loose) != 1 || loose[0].Rows != 2 || !loose[0].Until.Equal(day(4)) {
		t.Errorf("loose %+v, %v", loose, err)
	}
}

func TestACalendarIsToldOneThingAtATime(t *testing.T) {
	w := newWorld(t)
	one, two := w.place(day(1), "one", mentor), w.place(day(1), "two", mentee)
	w.pair(day(2), [2]plan.PersonID{one, two})
	w.owe(launch("A", 0), "sender")
	w.send("launch/invitation", roster.Sending)
	w.owe(launch("B", 0), "sender")
	if due, err := w.Due(t.Context(), cohort, "launch/invitation", 0, never, 10); err != nil || len(due) != 0 {
		t.Errorf("due %+v, %v: the first revision is still being sent", due, err)
	}
	fence, err := w.Fence(t.Context(), cohort)
	w.must(err)
	_, _, err = w.Turn(t.Context(), cohort, "sender", fence, []roster.Settled{{Row: 1, State: roster.Accepted}, {Row: 2, State: roster.Accepted}}, nil)
	w.must(err)
	if due, err := w.Due(t.Context(), cohort, "launch/invitation", 0, never, 10); err != nil || len(due) != 2 || due[0].Sequence != 1 {
		t.Errorf("due %+v, %v: want the update for both", due, err)
	}
}

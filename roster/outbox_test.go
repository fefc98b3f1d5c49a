package roster_test

import (
	"slices"
	"testing"
	"time"

	"trellis/definitions/plan"
	"trellis/roster"
)

// order decides about an item and answers what followed.
func (w *world) order(at time.Time, o roster.Order) (done roster.Ordered) {
	w.Helper()
	if o.By == "" {
		o.By = "coordinator"
	}
	w.fact(at, func(t *roster.Tx) (err error) {
		done, err = t.Order(o)
		return err
	})
	return done
}

// states counts the ledger by state.
func (w *world) states() map[roster.State]int {
	w.Helper()
	totals, err := w.Totals(w.Context(), cohort)
	w.must(err)
	return totals
}

// fivePlaced is a world with five people who have a place.
func fivePlaced(t *testing.T) (w *world, people []plan.PersonID) {
	w = newWorld(t)
	for _, name := range []string{"one", "two", "three", "four", "five"} {
		people = append(people, w.place(day(1), name, mentor))
	}
	return w, people
}

// TestScar07PauseAndResumeInMidBatch: held while some are sent and one is under way,
// the rest waits; released, each gets it once.
func TestScar07PauseAndResumeInMidBatch(t *testing.T) {
	w, _ := fivePlaced(t)
	item := mailTo(plan.Placed)
	want := roster.Want{Item: item, Now: day(1)}
	w.owe(want, "a")
	fence, err := w.Fence(t.Context(), cohort)
	w.must(err)
	_, _, err = w.Turn(t.Context(), cohort, "a", fence, nil, []int64{1, 2})
	w.must(err)
	_, _, err = w.Turn(t.Context(), cohort, "a", fence, []roster.Settled{{Row: 1, State: roster.Accepted}}, nil)
	w.must(err)

	done := w.order(day(1), roster.Order{Item: item, What: roster.HoldIt, Because: "wrong list"})
	if done.Held != 3 || done.UnderWay != 1 || done.Sent != 1 {
		t.Fatalf("%+v: want 3 held, 1 under way, 1 sent", done)
	}
	granted, fenced, err := w.Turn(t.Context(), cohort, "a", fence, []roster.Settled{{Row: 2, State: roster.Accepted}}, []int64{3, 4})
	if err != nil || !fenced || len(granted) > 0 {
		t.Fatalf("granted %v after it was held, %v", granted, err)
	}
	w.owe(want, "b")
	if n := w.owing(want); n.Missing+n.Open > 0 || w.states()[roster.Held] != 3 {
		t.Fatalf("owing %+v, %v: what is held is not due", n, w.states())
	}
	// Whoever comes to belong to the audience meanwhile waits, too.
	w.place(day(2), "six", mentor)
	want.Now = day(2)
	if done := w.owe(want, "b"); done.Held != 1 || done.Due != 0 {
		t.Fatalf("%+v: who came later is held", done)
	}
	if done := w.order(day(2), roster.Order{Item: item, What: roster.ReleaseIt, Because: "right"}); done.Due != 4 {
		t.Fatalf("%+v: want 4 due", done)
	}
	w.send(item.Name, roster.Accepted)
	w.owe(want, "c")
	if got := w.states(); got[roster.Accepted] != 6 || len(got) != 1 {
		t.Errorf("%v: want each of 6 once", got)
	}
}

// TestScar04AChangedTextVoidsTheApproval: what two have approved goes when both have,
// and waits again when its words change; nothing that was written before is sent.
func TestScar04AChangedTextVoidsTheApproval(t *testing.T) {
	w, _ := fivePlaced(t)
	item := mailTo(plan.Placed)
	item.Approvers = []plan.StaffName{"coordinator", "coach"}
	want := roster.Want{Item: item, Now: day(1), Words: "first"}
	if done := w.owe(want, "a"); done.Held != 5 || done.Due != 0 {
		t.Fatalf("%+v: nobody has approved it", done)
	}
	approve := func(by plan.StaffName, words string) roster.Ordered {
		return w.order(day(1), roster.Order{Item: item, What: roster.ApproveIt, By: by, Words: words})
	}
	if done := approve("coach", "first"); done.Due != 0 {
		t.Fatalf("%+v: one of two has approved it", done)
	}
	if done := approve("coordinator", "first"); done.Due != 5 {
		t.Fatalf("%+v: both have", done)
	}
	w.must(w.Store(t.Context(), []roster.Rendered{{Row: 1, MessageID: "<1@example.org>", Date: day(1), Bytes: []byte("first")}}))
	want.Words = "second"
	if done := w.owe(want, "b"); done.Held != 5 {
		t.Fatalf("%+v: the words have changed", done)
	}
	if _, err := w.Bytes(t.Context(), 1); err == nil {
		t.Error("what was written in the old words is still there")
	}
	standing, err := w.ItemStanding(t.Context(), cohort, item, "second")
	if err != nil || len(standing.Lacking) != 2 {
		t.Fatalf("%+v, %v: nobody has approved the new words", standing, err)
	}
	approve("coach", "second")
	if done := approve("coordinator", "second"); done.Due != 5 {
		t.Fatalf("%+v: both have approved the new words", done)
	}
	// The old text again: the old approvals are of it, and hold.
	want.Words = "first"
	w.owe(want, "c")
	if got := w.states(); got[roster.Due] != 5 {
		t.Errorf("%v: these very words were approved", got)
	}
}

func TestAnItemThatIsDefinedHeld(t *testing.T) {
	w, people := fivePlaced(t)
	item := mailTo(plan.Placed)
	item.Hold = true
	want := roster.Want{Item: item, Now: day(1)}
	w.owe(want, "a")
	if got := w.states(); got[roster.Held] != 5 {
		t.Fatalf("%v: it starts held", got)
	}
	if done := w.order(day(1), roster.Order{Item: item, Person: people[0], What: roster.ReleaseIt, Because: "she asked"}); done.Due != 1 {
		t.Fatalf("%+v: one is released", done)
	}
	if n, until, err := w.HeldUntil(t.Context(), cohort, day(1)); err != nil || n != 4 || !until.Equal(day(4)) {
		t.Fatalf("%d held until %v, %v", n, until, err)
	}
	// Its definition no longer says so: Owing sees that there is something to do.
	want.Item.Hold = false
	if n := w.owing(want); n.Open != 5 {
		t.Fatalf("%+v: want all 5 open", n)
	}
	w.owe(want, "b")
	if got := w.states(); got[roster.Due] != 5 {
		t.Errorf("%v: want 5 due", got)
	}
}

func TestWhatWasHeldTooLongIsListed(t *testing.T) {
	w, _ := fivePlaced(t)
	item := mailTo(plan.Placed)
	want := roster.Want{Item: item, Now: day(1)}
	w.order(day(1), roster.Order{Item: item, What: roster.HoldIt, Because: "not yet"})
	w.owe(want, "a")
	want.Now = day(9)
	w.owe(want, "a")
	if got := w.states(); got[roster.Held] != 5 {
		t.Fatalf("%v: it stays listed as held", got)
	}
	stuck, err := w.Unsettled(t.Context(), cohort, day(5))
	if err != nil || len(stuck) != 1 || len(stuck[0].People) != 5 || stuck[0].Word != "held by coordinator" {
		t.Fatalf("%+v, %v", stuck, err)
	}
	if done := w.order(day(9), roster.Order{Item: item, What: roster.ReleaseIt, Because: "too late now"}); done.Dropped != 5 || done.Due != 0 {
		t.Errorf("%+v: want 5 dropped", done)
	}
}

func TestSkipped(t *testing.T) {
	w, people := fivePlaced(t)
	item := mailTo(plan.Placed)
	want := roster.Want{Item: item, Now: day(1)}
	w.order(day(1), roster.Order{Item: item, Person: people[2], What: roster.SkipIt, Because: "she knows"})
	w.order(day(1), roster.Order{Item: item, What: roster.HoldIt, Because: "wait"})
	w.order(day(1), roster.Order{Item: item, What: roster.ReleaseIt, Because: "go"})
	w.owe(want, "a")
	if got := w.states(); got[roster.Due] != 4 || got[roster.Cancelled] != 1 {
		t.Fatalf("%v: she is skipped, whatever is said of all", got)
	}
	if done := w.order(day(1), roster.Order{Item: item, What: roster.SkipIt, Because: "told them myself"}); done.Skipped != 5 {
		t.Fatalf("%+v: want 5 skipped", done)
	}
	if n := w.owing(want); n.Missing+n.Open > 0 {
		t.Fatalf("owing %+v: nothing is to be done about it", n)
	}
	if done := w.order(day(1), roster.Order{Item: item, What: roster.ReleaseIt, Because: "they forgot"}); done.Due != 4 || done.Skipped != 1 {
		t.Errorf("%+v: it is taken back but for her", done)
	}
}

// TestASkippedInvitationComesToRest: it is not written again at every look, and
// somebody who holds the session is still told when they leave.
func TestASkippedInvitationComesToRest(t *testing.T) {
	w := newWorld(t)
	one, two := w.place(day(1), "one", mentor), w.place(day(1), "two", mentee)
	w.pair(day(2), [2]plan.PersonID{one, two})
	w.owe(launch("A", 0), "a")
	w.send("launch/invitation", roster.Accepted)
	w.order(day(2), roster.Order{Item: launch("B", 1).Item, What: roster.SkipIt, Because: "a typo"})
	for range 3 {
		w.owe(launch("B", 1), "a")
	}
	if n := w.owing(launch("B", 1)); n.Missing+n.Open > 0 {
		t.Errorf("owing %+v: it was skipped", n)
	}
	if got := w.states(); got[roster.Cancelled] != 2 {
		t.Errorf("%v %q: want one skipped update for each", got, w.ledger())
	}
	w.withdraw(day(2), two)
	w.owe(launch("B", 1), "a")
	due, err := w.Due(t.Context(), cohort, "launch/invitation", 0, never, 10)
	if w.must(err); !slices.ContainsFunc(due, func(r roster.Row) bool { return r.Method == roster.Cancel }) {
		t.Errorf("%q: who leaves is told, although the item is skipped", w.ledger())
	}
}

func TestAPairWaitsTogether(t *testing.T) {
	w := newWorld(t)
	one, two, three := w.place(day(1), "one", mentor), w.place(day(1), "two", mentee), w.place(day(1), "three", mentee)
	w.pair(day(2), [2]plan.PersonID{one, two})
	item := mailTo(plan.Placed)
	w.owe(roster.Want{Item: item, Now: day(2)}, "a")
	for row, person := range map[int64]plan.PersonID{1: one, 2: two, 3: three} {
		if w.entries()[row-1].Person != person {
			t.Fatalf("the rows are in another order: %+v", w.entries())
		}
	}
	w.must(w.Hold(t.Context(), 1, noFact, "a value is missing"))
	w.must(w.HoldPair(t.Context(), 2, noFact, "the other's letter waits"))
	w.must(w.Hold(t.Context(), 3, noFact, "a value is missing"))
	if done := w.order(day(2), roster.Order{Item: item, Person: two, What: roster.ReleaseIt, Because: "it is known now"}); done.Due != 1 {
		t.Fatalf("%+v", done)
	}
	if got := w.states(); got[roster.Due] != 2 || got[roster.Held] != 1 {
		t.Errorf("%v: both of the pair are tried again, and nobody else", got)
	}
}

// TestALetterIsSentAgain: what was refused or is in doubt is due once more when somebody
// releases it for its person, though it was too late; nothing else is.
func TestALetterIsSentAgain(t *testing.T) {
	for _, came := range []roster.State{roster.Failed, roster.Doubtful, roster.Accepted} {
		t.Run(string(came), func(t *testing.T) {
			w := newWorld(t)
			ann := w.place(day(1), "Ann", mentee)
			w.place(day(1), "Ben", mentee)
			item := plan.Item{Name: "welcome", Does: plan.SendMail, Mail: "welcome", To: plan.Audience{Who: plan.Placed}, At: day(2)}
			w.owe(roster.Want{Item: item, Now: day(2)}, "me")
			w.send(item.Name, came)
			late := day(2).Add(plan.Grace + time.Hour)
			var done roster.Ordered
			w.fact(late, func(x *roster.Tx) (err error) {
				done, err = x.Order(roster.Order{Item: item, Person: ann, What: roster.ReleaseIt, By: "coordinator", Because: "She has not got it."})
				return err
			})
			want := 1
			if came == roster.Accepted {
				want = 0
			}
			due, err := w.Due(t.Context(), cohort, item.Name, 0, late, 10)
			w.must(err)
			if done.Again != want || len(due) != want || want == 1 && (due[0].Person != ann || !due[0].Until.After(late)) {
				t.Errorf("%+v is due again, and %d are said to be", due, done.Again)
			}
		})
	}
}

package roster_test

import (
	"testing"

	"trellis/definitions/plan"
	"trellis/roster"
)

// TestAnOlderRevisionNeverFollowsALaterOne: an activity that is tried again comes late,
// and the cohort's plan stays the newest. The fence moves all the same.
func TestAnOlderRevisionNeverFollowsALaterOne(t *testing.T) {
	w := newWorld(t)
	for revision, hash := range map[int]plan.Hash{2: "two", 3: "three"} {
		p := &plan.Plan{Cohort: cohort, Hash: hash, Revision: revision}
		w.must(w.SavePlan(t.Context(), p, nil))
		w.must(w.ProposeAmendment(t.Context(), cohort, p, "amend", "coordinator", "The room is taken."))
	}
	staff := []roster.Staff{{Name: "coordinator", FullName: "Another One", Email: "another@example.org"}}
	for i, a := range []roster.Amendment{{Hash: "three", Revision: 3, At: day(3), Staff: staff}, {Hash: "two", Revision: 2, At: day(3)}, {Hash: "three", Revision: 3, At: day(3)}} {
		fence, _, err := w.Amend(t.Context(), cohort, a)
		w.must(err)
		if fence != int64(i+2) {
			t.Errorf("the fence is %d after %d amendments", fence, i+1)
		}
	}
	c, err := w.Cohort(t.Context(), cohort)
	w.must(err)
	reasons, err := w.Reasons(t.Context(), cohort)
	w.must(err)
	if c.Hash != "three" || len(reasons) != 1 || reasons[0].Ref != "revision 3" || reasons[0].Why != "The room is taken." {
		t.Errorf("it goes by %s, because of %+v", c.Hash, reasons)
	}
	people, err := w.People(t.Context(), cohort)
	w.must(err)
	if len(people) != 1 || people[0].Name != "Another One" {
		t.Errorf("its staff are %+v", people)
	}
}

// TestWhoMissedAMailThatIsPutOffGetsItThen, and whoever had it does not get it again.
func TestWhoMissedAMailThatIsPutOffGetsItThen(t *testing.T) {
	w := newWorld(t)
	w.place(day(1), "one", mentor)
	item := mailTo(plan.Placed)
	item.At, item.Until = day(2), day(8)
	w.owe(roster.Want{Item: item, Now: day(2)}, "a")
	w.send(item.Name, roster.Accepted)
	w.place(day(3), "two", mentor)
	w.owe(roster.Want{Item: item, Now: day(3)}, "a")
	w.owe(roster.Want{Item: item, Now: day(9)}, "a") // too late for the second
	_, _, err := w.Amend(t.Context(), cohort, roster.Amendment{Hash: "two", Revision: 2, At: day(9), Later: []plan.ItemName{item.Name},
		Staff: []roster.Staff{{Name: "coordinator", FullName: "P", Email: "coordinator@example.org"}, {Name: "coach", FullName: "C", Email: "coach@example.org"}}})
	w.must(err)
	item.At, item.Until = day(20), day(28)
	w.owe(roster.Want{Item: item, Now: day(20)}, "a")
	got := w.ledger()
	want := []string{"3 r1 MAIL /0 accepted", "4 r1 MAIL /0 cancelled", "4 r2 MAIL /0 due"}
	if len(got) != 3 || got[0] != want[0] || got[1] != want[1] || got[2] != want[2] {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

// BenchmarkDifference counts what trellis plan counts of 10,000 people, each of whom
// holds 12 invitations: of which one session moves, and, for comparison, all.
func BenchmarkDifference(b *testing.B) {
	r := crowd(b, 10000, false)
	for i := range 12 {
		if _, err := r.Owe(b.Context(), cohort, invitation(i), "a"); err != nil {
			b.Fatal(err)
		}
		fence, err := r.Fence(b.Context(), cohort)
		if err != nil {
			b.Fatal(err)
		}
		due, err := r.Due(b.Context(), cohort, invitation(i).Item.Name, roster.EveryOccurrence, never, 10000)
		if err != nil {
			b.Fatal(err)
		}
		var ids []int64
		for _, row := range due {
			ids = append(ids, row.ID)
		}
		if _, _, err := r.Turn(b.Context(), cohort, "sender", fence, nil, ids); err != nil {
			b.Fatal(err)
		}
	}
	for name, moved := range map[string][]plan.ItemName{"one moves": {"launch/3/invitation"}, "all": nil} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				tally, err := r.Tally(b.Context(), cohort)
				if err != nil || len(tally) != 12 {
					b.Fatal(len(tally), err)
				}
				held, err := r.Calendars(b.Context(), cohort, moved...)
				if err != nil || held["launch/3/invitation"] != 10000 || moved != nil && len(held) != 1 {
					b.Fatal(held, err)
				}
			}
		})
	}
}

package roster_test

import (
	"testing"

	"trellis/definitions/plan"
	"trellis/roster"
)

func (w *world) decide(at int, d roster.Decision) error {
	d.Role = mentee
	if d.By == "" {
		d.By = "coordinator"
	}
	return w.Fact(w.Context(), cohort, day(at), func(t *roster.Tx) error { return t.Decide(d) })
}

func (w *world) tell(at int) (n int) {
	w.Helper()
	w.fact(day(at), func(t *roster.Tx) (err error) {
		n, err = t.Tell()
		return err
	})
	return n
}

func (w *world) roleCount() roster.RoleCount {
	w.Helper()
	c, err := w.Standing(w.Context(), cohort)
	w.must(err)
	return c.Roles[mentee]
}

// told is how many of an audience a mail of theirs goes to, sending it.
func (w *world) told(who plan.Who, at int) int {
	w.Helper()
	want := roster.Want{Item: plan.Item{Name: plan.ItemName("recruitment/" + string(who)), Does: plan.SendMail, To: plan.Audience{Who: who}}, Now: day(at)}
	n := w.owe(want, "x").Due
	w.send(want.Item.Name, roster.Accepted)
	return n
}

func TestScar22TheWaitingList(t *testing.T) {
	w := newWorld(t)
	ann, bob, cy := w.apply(day(0), "Ann", mentee), w.apply(day(0), "Bob", mentee), w.apply(day(0), "Cy", mentee)
	w.must(w.decide(1, roster.Decision{Person: ann, Accept: true}))
	for _, waits := range []plan.PersonID{bob, cy} {
		w.must(w.decide(1, roster.Decision{Person: waits, Waiting: true}))
	}
	if n := w.roleCount(); n.Undecided != 0 || n.Accepted != 1 || n.Waiting != 2 || n.Declined != 0 {
		t.Errorf("the counts are %+v", n)
	}
	if n := w.told(plan.Waiting, 1); n != 0 {
		t.Errorf("%d are told before the day", n)
	}
	w.tell(2)
	if yes, no, wait := w.told(plan.Accepted, 2), w.told(plan.Declined, 2), w.told(plan.Waiting, 2); yes != 1 || no != 0 || wait != 2 {
		t.Errorf("%d are told yes, %d no and %d to wait", yes, no, wait)
	}
	w.must(w.decide(3, roster.Decision{Person: bob, Waiting: true}))
	if n := w.tell(3) + w.told(plan.Waiting, 3); n != 0 {
		t.Errorf("%d are told to wait a second time", n)
	}

	// The place of one who leaves is offered to one who waits; never to one who left.
	w.withdraw(day(4), cy)
	w.withdraw(day(4), ann)
	if err := w.decide(5, roster.Decision{Person: cy, Accept: true}); err == nil {
		t.Error("a place was given to somebody who has left the waiting list")
	}
	w.must(w.decide(5, roster.Decision{Person: bob, Accept: true}))
	if n := w.roleCount(); n.Waiting != 0 || n.Accepted != 1 || n.Places != 0 {
		t.Errorf("before they are told, the counts are %+v", n)
	}
	if n := w.tell(6); n != 1 {
		t.Errorf("%d are told, not one", n)
	}
	if yes, wait := w.told(plan.Accepted, 6), w.told(plan.Waiting, 6); yes != 1 || wait != 0 {
		t.Errorf("%d are told yes and %d to wait", yes, wait)
	}
	if err := w.decide(7, roster.Decision{Person: bob, Waiting: true}); err == nil {
		t.Error("a place was taken back")
	}
}

func TestSeveralDecidersHaveToAgree(t *testing.T) {
	w := newWorld(t)
	ann := w.apply(day(0), "Ann", mentee)
	both := []plan.StaffName{"coordinator", "coach"}
	steps := []struct {
		by       plan.StaffName
		accept   bool
		accepted int
		open     int
	}{
		{"coordinator", true, 0, 1},
		{"coach", false, 0, 1}, // a difference
		{"coach", true, 1, 0},
		{"coordinator", false, 0, 1}, // somebody has second thoughts
		{"coach", false, 0, 0},
	}
	for i, s := range steps {
		w.must(w.decide(1, roster.Decision{Person: ann, Accept: s.accept, By: s.by, Of: both}))
		if n := w.roleCount(); n.Accepted != s.accepted || n.Undecided != s.open {
			t.Errorf("step %d: accepted %d, undecided %d", i, n.Accepted, n.Undecided)
		}
	}
	w.fact(day(2), func(x *roster.Tx) error { return x.TakeBack(ann, mentee, "coordinator", "a slip") })
	if n := w.roleCount(); n.Undecided != 1 {
		t.Errorf("taken back, %d are undecided", n.Undecided)
	}
	all, err := w.Verdicts(t.Context(), cohort)
	w.must(err)
	if len(all) != 0 {
		t.Errorf("taken back, there are %d verdicts", len(all))
	}
}

func TestTheSameDecisionTwiceIsKeptOnce(t *testing.T) {
	w := newWorld(t)
	ann := w.apply(day(0), "Ann", mentee)
	for range 2 {
		w.must(w.decide(1, roster.Decision{Person: ann, Accept: true, Because: "fits"}))
	}
	reasons, err := w.Reasons(t.Context(), cohort)
	w.must(err)
	if len(reasons) != 1 {
		t.Errorf("%d reasons are kept", len(reasons))
	}
}

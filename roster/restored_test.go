package roster_test

import (
	"testing"

	"trellis/definitions/plan"
	"trellis/roster"
)

// TestScar08ABackupIsNoticedAndDoubted: what a backup does not have may have been sent
// since: what may come twice is due, once, and everything else is listed.
func TestScar08ABackupIsNoticedAndDoubted(t *testing.T) {
	w := newWorld(t)
	p := w.place(day(1), "Ada", mentee)
	invitation := plan.Item{Name: "launch/invitation", Does: plan.SendInvitation, To: plan.Audience{Who: plan.Placed}, At: day(2), Until: day(40)}
	nudge := plan.Item{Name: "nudge", Does: plan.SendMail, To: plan.Audience{Who: plan.Placed}, At: day(2)}
	later := plan.Item{Name: "later", Does: plan.SendMail, To: plan.Audience{Who: plan.Placed}, At: day(4)}
	session := &plan.Session{Version: "A"}

	found, since, err := w.Marks(t.Context(), cohort)
	w.must(err)
	known := roster.Marks{Facts: found.Facts, Sent: found.Sent + 2}
	if !since.IsZero() || !found.Behind(known) || known.Behind(found) || found.Behind(found) {
		t.Errorf("marks %+v, known %+v, restored %v", found, known, since)
	}
	w.must(w.NoticeRestored(t.Context(), cohort, day(3), "2 mails are missing."))
	w.must(w.NoticeRestored(t.Context(), cohort, day(3), "2 mails are missing."))
	if _, since, err = w.Marks(t.Context(), cohort); err != nil || !since.Equal(day(3)) {
		t.Errorf("it is a backup since %v (%v)", since, err)
	}
	reasons, err := w.Reasons(t.Context(), cohort)
	w.must(err)
	if n := len(reasons); reasons[n-1].What != "restored" || n > 1 && reasons[n-2].What == "restored" {
		t.Errorf("the reasons are %+v", reasons)
	}

	back := roster.Reconciliation{Known: known, Fence: 70, Hash: "h", Revision: 3, At: day(3)}
	w.must(w.Reconcile(t.Context(), cohort, back))
	w.must(w.Reconcile(t.Context(), cohort, back))
	found, since, err = w.Marks(t.Context(), cohort)
	w.must(err)
	if found.Behind(known) || !since.IsZero() {
		t.Errorf("afterwards the marks are %+v, restored %v", found, since)
	}
	if fence, err := w.Fence(t.Context(), cohort); err != nil || fence != 71 {
		t.Errorf("the fence is at %d (%v), where a send of before could pass it", fence, err)
	}
	w.owe(roster.Want{Item: invitation, Now: day(3), Session: session}, "me")
	w.owe(roster.Want{Item: nudge, Now: day(3)}, "me")
	w.owe(roster.Want{Item: later, Now: day(4)}, "me")
	want := map[plan.ItemName]struct {
		state  roster.State
		doubts int
	}{"launch/invitation": {roster.Due, 1}, "nudge": {roster.Doubtful, 1}, "later": {roster.Due, 0}}
	for _, e := range w.entries() {
		if got := want[e.Item]; e.Person != p || e.State != got.state || e.Doubts != got.doubts {
			t.Errorf("%s is %s, doubts %d", e.Item, e.State, e.Doubts)
		}
	}
	// A calendar may have been told more since: the next thing is well above that.
	session.Version = "B"
	w.owe(roster.Want{Item: invitation, Now: day(3), Session: session}, "me")
	entries := w.entries()
	for _, e := range entries {
		if e.Item == invitation.Name && e.Revision == 2 && e.Sequence <= 10 {
			t.Errorf("the update has sequence %d", e.Sequence)
		}
	}
}

package roster_test

import (
	"slices"
	"testing"

	"trellis/definitions/plan"
	"trellis/roster"
)

func (w *world) pause(at int, id plan.PersonID) {
	w.Helper()
	w.fact(day(at), func(t *roster.Tx) error { return t.Pause(id, "coordinator", "ill") })
}

func (w *world) resume(at int, id plan.PersonID) {
	w.Helper()
	w.fact(day(at), func(t *roster.Tx) error { return t.Resume(id, "coordinator", "back") })
}

// placed is an invitation for everyone with a place, wanted on that day.
func placed(w roster.Want, on int) roster.Want {
	w.Item.To.Who, w.Now = plan.Placed, day(on)
	return w
}

func TestAPausedPersonIsSentNothing(t *testing.T) {
	w := newWorld(t)
	ill, well := w.place(day(0), "Ann", mentee), w.place(day(0), "Bob", mentee)
	invitation := placed(launch("v1", 0), 1)
	mail := roster.Want{Item: plan.Item{Name: "launch/news", Does: plan.SendMail, To: plan.Audience{Who: plan.Placed}, At: day(3)}, Now: day(3)}

	w.owe(invitation, "x")
	w.send("launch/invitation", roster.Accepted)
	w.owe(mail, "x") // due, and not sent when the one falls ill
	fence, err := w.Fence(t.Context(), cohort)
	w.must(err)
	w.pause(3, ill)
	if now, _ := w.Fence(t.Context(), cohort); now == fence {
		t.Error("the fence did not move")
	}
	invitation = placed(launch("v2", 1), 4) // it moves meanwhile
	w.owe(invitation, "x")
	w.owe(mail, "x")
	w.send("launch/invitation", roster.Accepted)
	w.send("launch/news", roster.Accepted)
	want := []string{
		"3 r1 REQUEST v1/0 accepted", "4 r1 REQUEST v1/0 accepted",
		"3 r1 MAIL /0 cancelled", "4 r1 MAIL /0 accepted",
		"4 r2 REQUEST v2/1 accepted",
	}
	if got := w.ledger(); !slices.Equal(got, want) {
		t.Fatalf("person %d is ill and %d is not; the ledger has\n%q, not\n%q", ill, well, got, want)
	}

	// Back within its grace, the news still matters, and so does where the session is now.
	w.resume(5, ill)
	mail.Now, invitation.Now = day(5), day(5)
	w.owe(mail, "x")
	w.owe(invitation, "x")
	want = append(want, "3 r2 MAIL /0 due", "3 r2 REQUEST v2/1 due")
	if got := w.ledger(); !slices.Equal(got, want) {
		t.Fatalf("back again, the ledger has\n%q, not\n%q", got, want)
	}
}

func TestWhatWasOverBeforeSomebodyResumesIsListed(t *testing.T) {
	w := newWorld(t)
	ill := w.place(day(0), "Ann", mentee)
	mail := roster.Want{Item: plan.Item{Name: "launch/news", Does: plan.SendMail, To: plan.Audience{Who: plan.Placed}, At: day(3)}, Now: day(3)}
	w.owe(mail, "x")
	w.pause(3, ill)
	w.resume(60, ill)
	mail.Now = day(60)
	w.owe(mail, "x")
	want := []string{"3 r1 MAIL /0 cancelled", "3 r2 MAIL /0 dropped"}
	if got := w.ledger(); !slices.Equal(got, want) {
		t.Fatalf("the ledger has %q, not %q", got, want)
	}
}

func TestACancellationReachesSomebodyWhoIsPaused(t *testing.T) {
	w := newWorld(t)
	ill := w.place(day(0), "Ann", mentee)
	invitation := placed(launch("v1", 0), 1)
	w.owe(invitation, "x")
	w.send("launch/invitation", roster.Accepted)
	w.pause(2, ill)
	w.withdraw(day(3), ill)
	invitation.Now = day(3)
	w.owe(invitation, "x")
	w.send("launch/invitation", roster.Accepted)
	w.owe(invitation, "x")
	want := []string{"3 r1 REQUEST v1/0 accepted", "3 r2 CANCEL v1/1 accepted"}
	if got := w.ledger(); !slices.Equal(got, want) {
		t.Fatalf("the ledger has %q, not %q", got, want)
	}
}

func TestNobodyAsksWhyAPausedPairHasNotMet(t *testing.T) {
	w := newWorld(t)
	a, b := w.place(day(0), "Ann", mentor), w.place(day(0), "Bob", mentee)
	w.pair(day(1), [2]plan.PersonID{a, b})
	nudge := roster.Want{Item: plan.Item{Name: "meetings/nudge", Does: plan.SendMail, To: plan.Audience{Who: plan.Silent}}, Now: day(50), Silent: day(8)}
	w.pause(10, a)
	if n := w.owing(nudge); n.Missing != 0 {
		t.Fatalf("%d are asked why they have not met while one of them is ill", n.Missing)
	}
	w.resume(50, a)
	if n := w.owing(nudge); n.Missing != 0 {
		t.Fatalf("%d are asked on the day on which one of them is back", n.Missing)
	}
	nudge.Now, nudge.Silent = day(92), day(50)
	if n := w.owing(nudge); n.Missing != 2 {
		t.Fatalf("%d of two are asked six weeks after that", n.Missing)
	}
}

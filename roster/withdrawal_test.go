package roster_test

import (
	"slices"
	"testing"

	"trellis/definitions/plan"
	"trellis/roster"
)

func TestNothingGoesToWhoHasWithdrawn(t *testing.T) {
	w := newWorld(t)
	one, two := w.place(day(1), "one", mentor), w.place(day(1), "two", mentee)
	w.owe(roster.Want{Item: mailTo(plan.Placed), Now: day(1)}, "a")
	w.withdraw(day(2), one)
	if got, want := w.ledger(), []string{"3 r1 MAIL /0 cancelled", "4 r1 MAIL /0 due"}; !slices.Equal(got, want) {
		t.Fatalf("got %q, want %q", got, want)
	}
	// A mail that was under way and comes back undelivered is not tried again.
	w.send("stage/mail", roster.Sending)
	w.withdraw(day(2), two)
	_, _, err := w.Turn(t.Context(), cohort, "sender", 0, []roster.Settled{{Row: 2, State: roster.Due}}, nil)
	w.must(err)
	w.owe(roster.Want{Item: mailTo(plan.Placed), Now: day(2)}, "a")
	if got := w.entries()[1].State; got != roster.Cancelled {
		t.Errorf("state %s, want cancelled", got)
	}
}

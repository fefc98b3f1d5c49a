package roster_test

import (
	"slices"
	"testing"

	"trellis/definitions/plan"
	"trellis/roster"
)

func TestPlainMailInDoubt(t *testing.T) {
	for name, test := range map[string]struct {
		sendAgain bool
		want      []roster.State // after each crash
	}{
		"is left":       {false, []roster.State{roster.Doubtful, roster.Doubtful}},
		"is sent again": {true, []roster.State{roster.Due, roster.Doubtful}},
	} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t)
			w.place(day(1), "one", mentor)
			item := mailTo(plan.Placed)
			item.SendAgain = test.sendAgain
			want := roster.Want{Item: item, Now: day(1)}
			w.owe(want, "sender")
			for i, state := range test.want {
				w.send(item.Name, roster.Sending)
				w.owe(want, "sender")
				if got := w.entries()[0].State; state == roster.Due && got != roster.Sending {
					t.Fatalf("the owner's own attempt became %s", got)
				}
				w.owe(want, []string{"second", "third"}[i])
				if got := w.entries(); len(got) != 1 || got[0].State != state {
					t.Fatalf("after crash %d: %+v, want one row %s", i+1, got, state)
				}
			}
		})
	}
}

func TestTooLateInDoubtIsDoubtful(t *testing.T) {
	w := newWorld(t)
	w.place(day(1), "one", mentor)
	item := mailTo(plan.Placed)
	item.SendAgain, item.Until = true, day(3)
	w.owe(roster.Want{Item: item, Now: day(1)}, "a")
	w.send(item.Name, roster.Sending)
	if done := w.owe(roster.Want{Item: item, Now: day(4)}, "b"); done.Dropped != 0 || done.Due+done.Doubtful == 0 {
		t.Errorf("owed %+v: a mail that may have arrived was not dropped", done)
	}
	if got := w.entries()[0].State; got != roster.Doubtful {
		t.Errorf("state %s, want doubtful", got)
	}
}

func TestWithdrawnInDoubtIsTakenOutOfTheCalendar(t *testing.T) {
	w := newWorld(t)
	one := w.place(day(1), "one", mentor)
	want := launch("A", 0)
	want.Item.To.Who = plan.Placed
	w.owe(want, "sender")
	w.send(want.Item.Name, roster.Sending)
	w.owe(want, "next") // after a crash: due once more
	w.withdraw(day(21), one)
	w.owe(want, "next")
	if got, wanted := w.ledger(), []string{"3 r1 REQUEST A/0 doubtful", "3 r2 CANCEL A/1 due"}; !slices.Equal(got, wanted) {
		t.Errorf("got %q, want %q", got, wanted)
	}
}

package roster_test

import (
	"testing"
	"time"

	"trellis/definitions/plan"
	"trellis/roster"
)

func mailTo(who plan.Who) plan.Item {
	return plan.Item{Name: "stage/mail", Does: plan.SendMail, To: plan.Audience{Who: who}}
}

func TestWhenAMailIsDue(t *testing.T) {
	none := time.Time{}
	for name, test := range map[string]struct {
		at, until, joined, now time.Time
		state                  roster.State // empty: no row
		due, late              time.Time
	}{
		"from when they joined":       {none, none, day(4), day(5), roster.Due, day(4), day(7)},
		"too late for that":           {none, none, day(4), day(7), roster.Dropped, day(4), day(7)},
		"before its moment":           {day(6), none, day(4), day(5), "", none, none},
		"at its moment":               {day(6), day(8), day(4), day(6), roster.Due, day(6), day(8)},
		"joined after its moment":     {day(3), day(8), day(4), day(5), roster.Due, day(4), day(8)},
		"joined when it was too late": {day(1), day(4), day(4), day(5), "", none, none},
		"nobody was there to send it": {day(5), day(6), day(4), day(6), roster.Dropped, day(5), day(6)},
		"its moment and no end":       {day(6), none, day(4), day(8), roster.Due, day(6), day(9)},
	} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t)
			w.place(test.joined, "one", mentor)
			item := mailTo(plan.Placed)
			item.At, item.Until = test.at, test.until
			w.owe(roster.Want{Item: item, Now: test.now}, "a")
			all := w.entries()
			if test.state == "" {
				if len(all) != 0 {
					t.Fatalf("rows %+v, want none", all)
				}
				return
			}
			if len(all) != 1 || all[0].State != test.state || !all[0].At.Equal(test.due) || !all[0].Until.Equal(test.late) {
				t.Fatalf("rows %+v, want one %s from %v until %v", all, test.state, test.due, test.late)
			}
		})
	}
}

func TestOnlyNewsIsLookedAt(t *testing.T) {
	w := newWorld(t)
	w.place(day(1), "one", mentor)
	c, err := w.Cohort(t.Context(), cohort)
	w.must(err)
	w.place(day(1), "two", mentor)
	want := roster.Want{Item: mailTo(plan.Placed), Now: day(1), Since: c.Mark}
	if n := w.owing(want); n.Missing != 1 {
		t.Errorf("since %d: owing %+v, want 1 missing", c.Mark, n)
	}
	want.Since = 0
	if n := w.owing(want); n.Missing != 2 {
		t.Errorf("since ever: owing %+v, want 2 missing", n)
	}
}

func TestWhatIsNotSentIsRefused(t *testing.T) {
	w := newWorld(t)
	for name, want := range map[string]roster.Want{
		"not sent":   {Item: plan.Item{Name: "x", Does: plan.TellDecisions}, Now: day(1)},
		"no session": {Item: plan.Item{Name: "x", Does: plan.SendInvitation}, Now: day(1)},
		"no moment":  {Item: mailTo(plan.Placed)},
	} {
		if _, err := w.Owe(t.Context(), cohort, want, "a"); err == nil {
			t.Errorf("%s: owed", name)
		}
	}
}

// TestMailAboutAPairThatEndedIsGivenUp: before it left, one of the two withdrew. The
// other must not be told to write to somebody who has gone.
func TestMailAboutAPairThatEndedIsGivenUp(t *testing.T) {
	w := newWorld(t)
	one, two := w.place(day(1), "one", mentor), w.place(day(1), "two", mentee)
	w.pair(day(10), [2]plan.PersonID{one, two})
	want := roster.Want{Item: plan.Item{Name: "matching/your-pair", Does: plan.SendMail, To: plan.Audience{Who: plan.Paired}}, Now: day(10)}
	w.owe(want, "a")
	w.withdraw(day(11), one)
	want.Now = day(11)
	w.owe(want, "a")
	for _, e := range w.entries() {
		if e.State != roster.Cancelled {
			t.Errorf("the mail to person %d is %s, want it cancelled", e.Person, e.State)
		}
	}
	if n := w.owing(want); n.Missing+n.Open != 0 || len(w.entries()) != 2 {
		t.Errorf("owing %+v of %d rows, want nothing owed of 2", n, len(w.entries()))
	}
}

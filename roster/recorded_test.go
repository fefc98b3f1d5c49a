package roster_test

import (
	"errors"
	"slices"
	"testing"

	"trellis/definitions/plan"
	"trellis/roster"
)

func (w *world) pairs() []roster.Pair {
	w.Helper()
	all, err := w.Pairs(w.Context(), cohort)
	w.must(err)
	return all
}

func (w *world) met(at int, person plan.PersonID, minutes int) {
	w.Helper()
	w.fact(day(at), func(t *roster.Tx) error {
		p, err := t.PairOf(person, 0, day(at))
		if err == nil {
			_, err = t.MetAs(p.ID, day(at), minutes)
		}
		return err
	})
}

func TestAMeetingTakenBack(t *testing.T) {
	w := newWorld(t)
	a, b := w.place(day(0), "Ann", mentor), w.place(day(0), "Bob", mentee)
	w.pair(day(1), [2]plan.PersonID{a, b})
	w.met(10, a, 0)
	w.met(10, b, 60) // the other one reports it too, and how long it was
	w.met(20, a, 30)
	if p := w.pairs()[0]; p.Meetings != 2 || p.Minutes != 90 || !p.LastMet.Equal(day(20)) {
		t.Fatalf("the pair has %+v", p)
	}
	back := func(on int) error {
		return w.Fact(t.Context(), cohort, day(21), func(x *roster.Tx) error {
			return x.NotMet(w.pairs()[0].ID, day(on), a, "coordinator", "it was another pair")
		})
	}
	w.must(back(20))
	if p := w.pairs()[0]; p.Meetings != 1 || !p.LastMet.Equal(day(10)) {
		t.Errorf("taken back, the pair has %+v", p)
	}
	nudge := roster.Want{Item: plan.Item{Name: "meetings/nudge", Does: plan.SendMail, To: plan.Audience{Who: plan.Silent}}, Now: day(22), Silent: day(10)}
	if n := w.owing(nudge); n.Missing != 2 {
		t.Errorf("%d are asked why they have not met since", n.Missing)
	}
	if err := back(20); err == nil {
		t.Error("a meeting that was not recorded was taken back")
	}
	w.must(back(10))
	if p := w.pairs()[0]; p.Meetings != 0 || !p.LastMet.IsZero() {
		t.Errorf("without meetings, the pair has %+v", p)
	}
}

func TestScar26ThePartnersMeetingsStay(t *testing.T) {
	w := newWorld(t)
	a, b := w.place(day(0), "Ann", mentor), w.place(day(0), "Bob", mentee)
	w.pair(day(1), [2]plan.PersonID{a, b})
	w.met(10, a, 60)
	w.withdraw(day(20), b)
	w.fact(day(21), func(t *roster.Tx) error { // reported when it was over
		p, err := t.PairOf(a, 0, day(15))
		if err == nil {
			_, err = t.MetAs(p.ID, day(15), 30)
		}
		return err
	})
	c, err := w.Standing(t.Context(), cohort)
	w.must(err)
	l, err := w.Life(t.Context(), cohort, a)
	w.must(err)
	if c.Meetings != 2 || len(l.Meetings) != 2 || l.Pairs[0].Minutes != 90 {
		t.Errorf("the cohort has %d meetings and the mentor %d, of %d minutes", c.Meetings, len(l.Meetings), l.Pairs[0].Minutes)
	}
}

func TestScar21WhoLeavesAGroupGetsACancelAndTheOthersNothing(t *testing.T) {
	w := newWorld(t)
	var all []plan.PersonID
	for _, name := range []string{"Ann", "Bob", "Cy", "Di"} {
		all = append(all, w.place(day(0), name, mentee))
	}
	w.owe(placed(launch("v1", 0), 1), "x")
	w.send("launch/invitation", roster.Accepted)
	before := w.ledger()
	w.withdraw(day(2), all[1])
	w.owe(placed(launch("v1", 0), 2), "x")
	w.send("launch/invitation", roster.Accepted)
	w.owe(placed(launch("v1", 0), 3), "x")
	want := append(slices.Clone(before), "4 r2 CANCEL v1/1 accepted")
	if got := w.ledger(); !slices.Equal(got, want) {
		t.Errorf("the ledger has %q, not %q", got, want)
	}
}

func TestAPairEndedByMistakeGoesOn(t *testing.T) {
	w := newWorld(t)
	a, b := w.place(day(0), "Ann", mentor), w.place(day(0), "Bob", mentee)
	w.pair(day(1), [2]plan.PersonID{a, b})
	id := w.pairs()[0].ID
	mail := roster.Want{Item: plan.Item{Name: "meetings/hello", Does: plan.SendMail, To: plan.Audience{Who: plan.Paired}}, Now: day(1)}
	w.owe(mail, "x")
	end := func(x *roster.Tx) error { return x.EndPair(id, "coordinator", "a slip of the hand") }
	undo := func(x *roster.Tx) error { return x.RestorePair(id, "coordinator", "it was a slip") }
	w.fact(day(2), end)
	mail.Now = day(2)
	w.owe(mail, "x")
	w.fact(day(2), undo)
	w.owe(mail, "x")
	want := []string{"3 r1 MAIL /0 cancelled", "4 r1 MAIL /0 cancelled", "3 r2 MAIL /0 due", "4 r2 MAIL /0 due"}
	if got := w.ledger(); !slices.Equal(got, want) {
		t.Errorf("the ledger has %q, not %q", got, want)
	}

	w.send("meetings/hello", roster.Accepted)
	w.fact(day(5), end)
	other := roster.Want{Item: plan.Item{Name: "launch/news", Does: plan.SendMail, To: plan.Audience{Who: plan.Placed}, At: day(6)}, Now: day(6)}
	w.owe(other, "x")
	w.send("launch/news", roster.Accepted)
	if err := w.Fact(t.Context(), cohort, day(6), undo); !errors.Is(err, roster.ErrStale) {
		t.Errorf("it was undone although they were written to: %v", err)
	}
}

func TestAReminderGoesToThoseWhoHaveNotDoneIt(t *testing.T) {
	w := newWorld(t)
	ann, _ := w.place(day(0), "Ann", mentee), w.place(day(0), "Bob", mentee)
	remind := func(n int, item plan.Item) roster.Want {
		item.Does, item.To, item.At = plan.SendMail, plan.Audience{Who: plan.Placed, Lacks: true}, day(n)
		return roster.Want{Item: item, Now: day(n)}
	}
	agreement := plan.Item{Name: "launch/agreement/1", Agreement: "mentoring-agreement"}
	w.owe(remind(10, agreement), "x")
	w.fact(day(10), func(t *roster.Tx) error {
		_, agreed := t.Agree(ann, "mentoring-agreement", day(9))
		_, done := t.TaskDone(ann, "reading", 0, day(9))
		return errors.Join(agreed, done)
	})
	w.owe(remind(10, agreement), "x") // what has not left is taken back
	w.owe(remind(11, plan.Item{Name: "launch/reading/1", Task: "reading"}), "x")
	want := []string{"3 r1 MAIL /0 cancelled", "4 r1 MAIL /0 due", "4 r1 MAIL /0 due"}
	if got := w.ledger(); !slices.Equal(got, want) {
		t.Errorf("the ledger has %q, not %q", got, want)
	}
	w.fact(day(12), func(t *roster.Tx) error {
		return t.NotAgreed(ann, "mentoring-agreement", "coordinator", "it was another Ann")
	})
	agreement.Name = "launch/agreement/2"
	if n := w.owing(remind(20, agreement)); n.Missing != 2 {
		t.Errorf("%d are reminded, not two", n.Missing)
	}
}

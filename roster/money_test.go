package roster_test

import (
	"errors"
	"testing"

	"trellis/definitions/plan"
	"trellis/roster"
)

func TestMoneyIsKeptOnce(t *testing.T) {
	w := newWorld(t)
	one := w.place(day(1), "one", mentee)
	train := roster.Amount{Person: one, For: plan.Expenses, Pence: 3420, Currency: "GBP", On: day(2), Note: "Train", By: "coach"}
	bus := train
	bus.Note, bus.Pence, bus.Because = "Bus", 250, "it was late"
	news := func(a roster.Amount) (news bool) {
		w.Helper()
		w.fact(day(3), func(x *roster.Tx) (err error) {
			news, err = x.Passed(a)
			return err
		})
		return news
	}
	if !news(train) || !news(bus) || news(train) {
		t.Error("the same was news twice, or what was new was none")
	}
	for _, a := range []roster.Amount{{Person: one, For: plan.Fee, Currency: "GBP"}, {Person: one, For: plan.Fee, Pence: -1, Currency: "GBP"}, {Person: one, For: plan.Fee, Pence: 1}} {
		err := w.Fact(w.Context(), cohort, day(3), func(x *roster.Tx) error { _, err := x.Passed(a); return err })
		if err == nil {
			t.Errorf("%+v was kept", a)
		}
	}
	if err := w.Fact(w.Context(), cohort, day(3), func(x *roster.Tx) error {
		_, err := x.Passed(roster.Amount{Person: 99, For: plan.Fee, Pence: 1, Currency: "GBP"})
		return err
	}); !errors.Is(err, roster.ErrUnknown) {
		t.Errorf("money of nobody: %v", err)
	}
	w.fact(day(4), func(x *roster.Tx) error { return x.NotPassed(train, "coach", "another one's") })
	left, err := w.Amounts(w.Context(), cohort)
	w.must(err)
	if len(left) != 1 || left[0].Note != "Bus" || left[0].Pence != 250 || !left[0].On.Equal(day(2)) || !left[0].At.Equal(day(3)) {
		t.Errorf("left is %+v", left)
	}
	l, err := w.Life(w.Context(), cohort, one)
	w.must(err)
	var why []string
	for _, r := range l.Reasons {
		why = append(why, r.What+": "+r.Why)
	}
	if n := len(why); n < 2 || why[n-2] != "record money all the same: it was late" || why[n-1] != "take back expenses of 34.20 GBP: another one's" {
		t.Errorf("reasons are %q", why)
	}
}

// TestUsesAreOfOneMoment: what is read of everybody is what is read of each.
func TestUsesAreOfOneMoment(t *testing.T) {
	w := newWorld(t)
	one, two, three := w.place(day(1), "one", mentor), w.place(day(1), "two", mentee), w.place(day(1), "three", mentee)
	w.fact(day(2), func(x *roster.Tx) error {
		n, err := x.Propose(roster.Proposal{Pairs: []roster.ProposedPair{{Mentor: one, Mentee: two, Why: "So."}}})
		if err == nil {
			_, err = x.Announce(n)
		}
		return err
	})
	w.fact(day(4), func(x *roster.Tx) error {
		pair, err := x.PairOf(one, 0, day(4))
		if err != nil {
			return err
		}
		if _, err := x.MetHow(pair.ID, day(3), 60, roster.Visit); err != nil {
			return err
		}
		if _, err := x.MetHow(pair.ID, day(4), 45, ""); err != nil {
			return err
		}
		if err := x.Pause(three, "coach", "ill"); err != nil {
			return err
		}
		_, err = x.Passed(roster.Amount{Person: two, For: plan.Bursary, Pence: 20000, Currency: "GBP", On: day(4), By: "coach"})
		return err
	})
	all, err := w.Uses(w.Context(), cohort)
	w.must(err)
	if len(all) != 3 {
		t.Fatalf("%d people used something", len(all))
	}
	for i, want := range []struct{ visits, pairs, amounts, pauses int }{{1, 1, 0, 0}, {1, 1, 1, 0}, {0, 0, 0, 1}} {
		l, err := w.Life(w.Context(), cohort, all[i].Person.ID)
		w.must(err)
		var alone roster.Use
		w.fact(day(5), func(x *roster.Tx) (err error) {
			alone, err = x.Use(all[i].Person.ID)
			return err
		})
		for _, u := range []roster.Use{all[i], alone, l.Use()} {
			if u.Visits != want.visits || len(u.Pairs) != want.pairs || len(u.Amounts) != want.amounts || len(u.Pauses) != want.pauses {
				t.Errorf("person %d: %+v, want %+v", u.Person.ID, u, want)
			}
		}
	}
}

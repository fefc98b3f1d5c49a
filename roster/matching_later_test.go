package roster_test

import (
	"errors"
	"slices"
	"testing"

	"trellis/definitions/plan"
	"trellis/roster"
)

func TestScores(t *testing.T) {
	w := newWorld(t)
	one, two, me := w.place(day(1), "one", mentor), w.place(day(1), "two", mentor), w.place(day(1), "me", mentee)
	score := func(scores ...int) {
		w.fact(day(2), func(x *roster.Tx) error { return x.Score(me, []plan.PersonID{two, one}, scores) })
	}
	score(7, 0)
	w.fact(day(2), func(x *roster.Tx) error { _, err := x.Propose(roster.Proposal{}); return err })
	score(7, 0)
	if w.stale() {
		t.Error("the same scores again made the proposal stale")
	}
	score(7, 3)
	p, err := w.Find(t.Context(), cohort, "me@example.org")
	if err != nil || !w.stale() || !slices.Equal(p.Choices, []plan.PersonID{two, one}) || !slices.Equal(p.Scores, []int{7, 3}) {
		t.Errorf("scores %v of %v, %v", p.Scores, p.Choices, err)
	}
	w.fact(day(3), func(x *roster.Tx) error { return x.Choose(me, []plan.PersonID{one}) })
	if p, err := w.Find(t.Context(), cohort, "me@example.org"); err != nil || p.Scores != nil {
		t.Errorf("scores %v after a choice, %v", p.Scores, err)
	}
}

// TestOffers: what is offered is confirmed or refused, once, and who refuses is not
// offered the same person again.
func TestOffers(t *testing.T) {
	w := newWorld(t)
	one, two := w.place(day(1), "one", mentor), w.place(day(1), "two", mentor)
	me, you := w.place(day(1), "me", mentee), w.place(day(1), "you", mentee)
	propose := func(pairs ...roster.ProposedPair) (n int) {
		w.fact(day(3), func(x *roster.Tx) (err error) { n, err = x.Propose(roster.Proposal{Pairs: pairs}); return err })
		return n
	}
	propose(roster.ProposedPair{Mentor: one, Mentee: me}, roster.ProposedPair{Mentor: two, Mentee: you})
	says := func(mentor, mentee plan.PersonID, says string) error {
		return w.Fact(t.Context(), cohort, day(4), func(x *roster.Tx) error {
			return x.Confirm(roster.Confirmation{Mentor: mentor, Mentee: mentee, Person: mentee, Says: says}, "coordinator", "by telephone")
		})
	}
	unconfirmed := func(want int) {
		t.Helper()
		n, err := w.Standing(t.Context(), cohort)
		if err != nil || n.Unconfirmed != want {
			t.Errorf("%d are unconfirmed, want %d: %v", n.Unconfirmed, want, err)
		}
	}
	unconfirmed(2)
	w.must(says(one, me, roster.Yes))
	unconfirmed(1)
	if w.stale() {
		t.Error("a yes made the proposal stale")
	}
	if err := says(one, you, roster.Yes); !errors.Is(err, roster.ErrUnknown) {
		t.Errorf("said yes to what is not offered: %v", err)
	}
	w.must(says(two, you, roster.No))
	if !w.stale() {
		t.Error("a no did not make the proposal stale")
	}
	all, err := w.Confirmations(t.Context(), cohort)
	if err != nil || len(all) != 2 || all[1].Says != roster.No || all[1].Mentor != two {
		t.Errorf("%+v, %v", all, err)
	}
	n := propose(roster.ProposedPair{Mentor: one, Mentee: me}, roster.ProposedPair{Mentor: two, Mentee: you})
	w.fact(day(5), func(x *roster.Tx) error { return x.Expire(n, true, "coordinator") })
	if all, err := w.Confirmations(t.Context(), cohort); err != nil || all[0].Says != roster.Yes || all[1].Says != roster.No {
		t.Errorf("expired what was answered: %+v, %v", all, err)
	}
}

// TestLater: once pairs are announced it is counted who is in none, and whether
// something has come since it was last looked whether they could be.
func TestLater(t *testing.T) {
	w := newWorld(t)
	one, me, you := w.place(day(1), "one", mentor), w.place(day(1), "me", mentee), w.place(day(1), "you", mentee)
	w.pair(day(5), [2]plan.PersonID{one, me})
	counts := func(news bool, mentees roster.Alone) {
		t.Helper()
		n, err := w.Standing(t.Context(), cohort)
		if err != nil || !n.Later || n.News != news || n.Alone[mentee] != mentees {
			t.Errorf("later %v, news %v, alone %+v, %v", n.Later, n.News, n.Alone, err)
		}
	}
	counts(false, roster.Alone{Never: 1})
	w.place(day(6), "new", mentor)
	counts(true, roster.Alone{Never: 1})
	w.fact(day(6), func(x *roster.Tx) error { return x.Consider("", x.Mark) })
	counts(false, roster.Alone{Never: 1})
	pairs, err := w.Pairs(t.Context(), cohort)
	w.must(err)
	w.fact(day(7), func(x *roster.Tx) error { return x.EndPair(pairs[0].ID, "coordinator", "it did not work") })
	counts(true, roster.Alone{Never: 1, Ended: 1})
	w.withdraw(day(8), you)
	counts(true, roster.Alone{Ended: 1})
	past, err := w.PastPairs(t.Context(), cohort)
	if err != nil || len(past) != 1 || past[0] != [2]plan.PersonID{one, me} {
		t.Errorf("past pairs %v, %v", past, err)
	}
}

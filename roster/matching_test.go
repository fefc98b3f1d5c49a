package roster_test

import (
	"errors"
	"testing"

	"trellis/definitions/plan"
	"trellis/roster"
)

func TestDecisions(t *testing.T) {
	w := newWorld(t)
	id := w.apply(day(1), "one", mentor)
	decide := func(d roster.Decision) error {
		d.Role, d.By = mentor, "coordinator"
		return w.Fact(t.Context(), cohort, day(2), func(x *roster.Tx) error { return x.Decide(d) })
	}
	w.must(decide(roster.Decision{Person: id, Accept: true, Because: "fits"}))
	w.must(decide(roster.Decision{Person: id, Because: "on reflection"}))
	n, err := w.Counts(t.Context(), cohort)
	if err != nil || n.Untold != 1 || n.Undecided != 0 || n.Roles[mentor].Declined != 1 {
		t.Errorf("counts %+v, %v", n, err)
	}
	w.must(decide(roster.Decision{Person: id, Accept: true}))
	for range 2 {
		w.fact(day(3), func(x *roster.Tx) error { _, err := x.Tell(); return err })
	}
	if n, err := w.Counts(t.Context(), cohort); err != nil || n.Untold != 0 || n.Places != 1 || n.Roles[mentor].Places != 1 {
		t.Errorf("counts %+v, %v", n, err)
	}
	if err := decide(roster.Decision{Person: id}); err == nil {
		t.Error("changed a decision that was told")
	}
	if err := decide(roster.Decision{Person: 1}); !errors.Is(err, roster.ErrUnknown) {
		t.Errorf("decided about someone who did not apply: %v", err)
	}
	reasons, err := w.Reasons(t.Context(), cohort)
	if err != nil || len(reasons) != 3 || reasons[1].Why != "on reflection" || reasons[1].What != "decline" {
		t.Errorf("reasons %+v, %v", reasons, err)
	}
}

func TestProposals(t *testing.T) {
	w := newWorld(t)
	one, two, three := w.place(day(1), "one", mentor), w.place(day(1), "two", mentee), w.place(day(1), "three", mentee)
	read, err := w.Cohort(t.Context(), cohort)
	w.must(err)
	stale := func(want bool, why string) {
		t.Helper()
		if n, err := w.Counts(t.Context(), cohort); err != nil || n.Stale != want {
			t.Errorf("%s: stale %v, %v", why, n.Stale, err)
		}
	}
	propose := func(p roster.Proposal) (n int) {
		w.fact(day(5), func(x *roster.Tx) (err error) { n, err = x.Propose(p); return err })
		return n
	}
	propose(roster.Proposal{Mark: read.Mark, Engine: "exact", Pairs: []roster.ProposedPair{{Mentor: one, Mentee: two, Why: "w", Fit: "9"}}, Waiting: []roster.Waiting{{Person: three, Why: "no mentor is left"}}})
	stale(false, "nothing new")
	w.apply(day(6), "late", mentor)
	stale(false, "an applicant without a place")
	w.fact(day(6), func(x *roster.Tx) error { return x.Choose(three, []plan.PersonID{one}) })
	stale(true, "a choice")
	second := propose(roster.Proposal{Mark: read.Mark})
	stale(true, "a proposal from what was read before the choice")
	third := propose(roster.Proposal{Pairs: []roster.ProposedPair{{Mentor: one, Mentee: three}}})
	stale(false, "a proposal from what is so")
	if second != 2 || third != 3 {
		t.Errorf("numbers %d and %d, want 2 and 3", second, third)
	}
	announce := func(number int) (n int, err error) {
		err = w.Fact(t.Context(), cohort, day(7), func(x *roster.Tx) error { n, err = x.Announce(number); return err })
		return n, err
	}
	for _, older := range []int{1, second} {
		if _, err := announce(older); !errors.Is(err, roster.ErrStale) {
			t.Errorf("announced proposal %d, which is not the newest: %v", older, err)
		}
	}
	for range 2 {
		if n, err := announce(third); err != nil || n != 1 {
			t.Errorf("announced %d, %v", n, err)
		}
	}
	n, err := w.Counts(t.Context(), cohort)
	if err != nil || n.Pairs != 1 || !n.Announced || n.Proposal != 3 || n.Stale {
		t.Errorf("counts %+v, %v", n, err)
	}
	p, err := w.Proposal(t.Context(), cohort, "")
	if err != nil || p.Number != 3 || len(p.Pairs) != 1 || p.Announced.IsZero() {
		t.Errorf("proposal %+v, %v", p, err)
	}
	w.withdraw(day(8), three)
	if _, err := announce(1); err != nil {
		t.Errorf("announcing others: %v", err)
	}
	late := propose(roster.Proposal{Pairs: []roster.ProposedPair{{Mentor: one, Mentee: three}}})
	if _, err := announce(late); !errors.Is(err, roster.ErrStale) {
		t.Errorf("announced someone who has withdrawn: %v", err)
	}
	pairs, err := w.Pairs(t.Context(), cohort)
	if err != nil || len(pairs) != 2 || pairs[0].EndedBecause != "moved away" || !pairs[1].Ended.IsZero() {
		t.Errorf("pairs %+v, %v", pairs, err)
	}
	if n, err := w.Counts(t.Context(), cohort); err != nil || n.PairsEnded != 1 || n.Withdrawn != 1 {
		t.Errorf("counts %+v, %v", n, err)
	}
}

func TestMeetings(t *testing.T) {
	w := newWorld(t)
	one, two := w.place(day(1), "one", mentor), w.place(day(1), "two", mentee)
	three := w.place(day(1), "three", mentee)
	met := func(id plan.PersonID, n int) error {
		return w.Fact(t.Context(), cohort, day(40), func(x *roster.Tx) error { return x.Met(id, day(n)) })
	}
	if err := met(one, 11); !errors.Is(err, roster.ErrUnknown) {
		t.Errorf("a meeting of no pair: %v", err)
	}
	w.pair(day(10), [2]plan.PersonID{one, two}, [2]plan.PersonID{one, three})
	if err := met(one, 11); !errors.Is(err, roster.ErrSeveral) {
		t.Errorf("a meeting of which pair: %v", err)
	}
	for _, n := range []int{20, 12, 20} {
		w.must(met(two, n))
	}
	pairs, err := w.Pairs(t.Context(), cohort)
	if err != nil || pairs[0].Meetings != 2 || !pairs[0].LastMet.Equal(day(20)) || pairs[1].Meetings != 0 {
		t.Errorf("pairs %+v, %v", pairs, err)
	}
}

func TestRSVPsAnswersAndActs(t *testing.T) {
	w := newWorld(t)
	one := w.place(day(1), "one", mentor)
	w.fact(day(2), func(x *roster.Tx) error {
		return errors.Join(x.RSVP(one, "launch", "yes"), x.RSVP(one, "launch", "no"), x.RSVP(2, "launch", "maybe"),
			x.Answer(one, "how_it_went", map[string]string{"recommend": "yes"}),
			unnamed(x, 2, "how_it_went", map[string]string{"recommend": "no"}))
	})
	if n, err := w.Attendance(t.Context(), cohort); err != nil || len(n) != 1 || n["launch"]["no"] != 1 || n["launch"]["maybe"] != 1 || n["launch"]["yes"] != 0 {
		t.Errorf("attendance %v, %v", n, err)
	}
	if a, err := w.Answers(t.Context(), cohort, "how_it_went"); err != nil || a.People != 2 || len(a.Sheets) != 2 || a.Sheets[1]["recommend"] != "no" {
		t.Errorf("answers %+v, %v", a, err)
	}
	if w.Fact(t.Context(), cohort, day(2), func(x *roster.Tx) error { return x.RSVP(one, "launch", "perhaps") }) == nil {
		t.Error("answered perhaps")
	}
	w.must(w.AddActs(t.Context(), cohort, []roster.Act{{At: day(5), Kind: "met", Person: one}, {At: day(4), Kind: "outage", Arg: "3 days"}, {At: day(9), Kind: "met"}}))
	acts, err := w.Acts(t.Context(), cohort, day(5), 10)
	if err != nil || len(acts) != 2 || acts[0].Kind != "outage" || acts[1].Person != one {
		t.Fatalf("acts %+v, %v", acts, err)
	}
	done := func() error {
		return w.Fact(t.Context(), cohort, day(5), func(x *roster.Tx) error { return x.Done(acts[0].ID) })
	}
	w.must(done())
	if done() == nil {
		t.Error("done twice")
	}
	if n, err := w.Counts(t.Context(), cohort); err != nil || !n.NextAct.Equal(day(5)) {
		t.Errorf("next act %v, %v", n.NextAct, err)
	}
}

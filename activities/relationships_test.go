package activities

import (
	"bytes"
	"slices"
	"testing"

	"trellis/definitions/plan"
	"trellis/roster"
	"trellis/workflows/stages"
)

// TestPleaseCallMe: a wish to talk goes to the coordinator at once, and to nobody else;
// once, however often it is said; and to the helper to whom it is handed.
func TestPleaseCallMe(t *testing.T) {
	l := newLibraries(t, nil)
	now := l.at("matching/announce").AddDate(0, 0, 3)
	said := func(f func(*roster.Tx) error) {
		t.Helper()
		l.fact(now, f)
		l.turn(now)
	}
	ask := func(x *roster.Tx) error { _, err := x.AskForCall(l.people["Ben"]); return err }
	said(ask)
	said(ask)
	const wishes, please = "Somebody would like to talk", "Please talk with"
	if got := l.to(wishes); len(got) != 1 {
		t.Fatalf("told of it: %v", got)
	}
	all := l.arrived()
	mail := all[slices.IndexFunc(all, func(m []byte) bool { return bytes.Contains(m, []byte("Subject: "+wishes)) })]
	if !bytes.Contains(mail, []byte("Ben Baker (mentee)")) || bytes.Contains(mail, []byte("Ada")) {
		t.Errorf("the coordinator reads\n%s", mail)
	}
	said(func(x *roster.Tx) error {
		return x.HandCall(l.people["Ben"], "coach", "coordinator", "About their meetings.")
	})
	if got := l.to(please); len(got) != 1 || len(l.to(wishes)) != 1 {
		t.Errorf("handed over: %v are told, and %d notices of the wish", got, len(l.to(wishes)))
	}
	said(func(x *roster.Tx) error { return x.CloseCall(l.people["Ben"], "coach", "We talked.") })
	said(ask)
	if got := l.to(wishes); len(got) != 2 || len(l.to(please)) != 1 {
		t.Errorf("another wish: %d notices, %d to the coach", len(got), len(l.to(please)))
	}
}

// TestHowRelationshipsAre: each by its own rhythm, while they meet.
func TestHowRelationshipsAre(t *testing.T) {
	l := newLibraries(t, nil)
	start := l.plan.Stage("meetings").Opens
	health := func(days int) (all []stages.Health) {
		t.Helper()
		of, err := l.Relationships(l.Context(), librariesCohort, l.plan.Hash, start.AddDate(0, 0, days))
		fatal(t, err)
		for _, x := range of {
			all = append(all, x.Health)
		}
		return all
	}
	is := func(days int, want ...stages.Health) {
		t.Helper()
		if got := health(days); !slices.Equal(got, want) {
			t.Errorf("after %d days they are %v, want %v", days, got, want)
		}
	}
	is(-5)
	is(10, stages.Fine, stages.Fine)
	is(35, stages.Quiet, stages.Quiet)
	is(60, stages.Overdue, stages.Overdue)
	l.fact(start.AddDate(0, 0, 50), func(x *roster.Tx) error { return x.Met(l.people["Ben"], start.AddDate(0, 0, 50)) })
	l.fact(start.AddDate(0, 0, 51), func(x *roster.Tx) error { return x.Pause(l.people["Dai"], "coordinator", "Ill.") })
	is(60, stages.Fine, stages.Rests)
	l.fact(start.AddDate(0, 0, 52), func(x *roster.Tx) error { _, err := x.AskForCall(l.people["Ada"]); return err })
	is(60, stages.Asked, stages.Rests)
	is(400)
}

// TestANudgeNamesOneMentee: a mentor in two pairs is asked about each by itself.
func TestANudgeNamesOneMentee(t *testing.T) {
	s := scene{item: &plan.Item{To: plan.Audience{Who: plan.Silent}}, pairs: map[int64]roster.Pair{3: {ID: 3, Mentor: 1, Mentee: 2}, 4: {ID: 4, Mentor: 1, Mentee: 5}}}
	for occurrence, want := range map[int]roster.Pair{3000: s.pairs[3], 4002: s.pairs[4]} {
		if got := s.about(&roster.Row{Person: 1, Occurrence: occurrence}, []plan.PersonID{2, 5}); len(got) != 1 || got[0] != want.Mentee {
			t.Errorf("occurrence %d is about %v", occurrence, got)
		}
	}
	if got := s.about(&roster.Row{Person: 1, Occurrence: 0}, []plan.PersonID{2, 5}); len(got) != 2 {
		t.Errorf("a mail that is about no pair in particular is about %v", got)
	}
}

package roster_test

import (
	"slices"
	"testing"

	"trellis/definitions/plan"
	"trellis/roster"
)

// TestSoLongAfterTheyJoined: four weeks after somebody was paired, and for who is
// paired later, later.
func TestSoLongAfterTheyJoined(t *testing.T) {
	w := newWorld(t)
	one, two := w.place(day(1), "one", mentor), w.place(day(1), "two", mentee)
	three, four := w.place(day(1), "three", mentor), w.place(day(1), "four", mentee)
	w.pair(day(10), [2]plan.PersonID{one, two})
	check := mailTo(plan.Paired)
	check.Later = plan.Span{Days: 28}
	at := func(n int) roster.Want {
		return roster.Want{Item: check, Now: day(n), Joined: day(n - 28), TooLate: day(n - 28 - 3)}
	}
	next := func(n int) string {
		t.Helper()
		found, err := w.NextJoined(t.Context(), cohort, at(n))
		w.must(err)
		if found.IsZero() {
			return "nobody"
		}
		return found.Format("2 January")
	}
	if got := next(37); got != day(10).Format("2 January") {
		t.Errorf("a day early the next to be written to joined %s", got)
	}
	if n := w.owing(at(37)); n.Missing != 0 {
		t.Errorf("a day early: %+v", n)
	}
	if n := w.owing(at(38)); n.Missing != 2 {
		t.Errorf("on the day: %+v", n)
	}
	w.owe(at(38), "a")
	w.send(check.Name, roster.Accepted)
	w.pair(day(40), [2]plan.PersonID{one, two}, [2]plan.PersonID{three, four})
	if n, got := w.owing(at(66)), next(66); n.Missing+n.Open != 0 || got != day(40).Format("2 January") {
		t.Errorf("a second pair, four weeks not yet over: %+v, the next joined %s", n, got)
	}
	if done := w.owe(at(72), "a"); done.Due != 0 || done.Dropped != 2 {
		t.Errorf("four days late: %+v, want it dropped", done)
	}
	if n, got := w.owing(at(72)), next(72); n.Missing+n.Open != 0 || got != "nobody" {
		t.Errorf("afterwards: %+v, the next joined %s", n, got)
	}
}

func TestOnlyThese(t *testing.T) {
	w := newWorld(t)
	one, two := w.place(day(1), "one", mentor), w.place(day(1), "two", mentee)
	three, four := w.place(day(1), "three", mentor), w.place(day(1), "four", mentee)
	w.pair(day(10), [2]plan.PersonID{one, two}, [2]plan.PersonID{three, four})
	pairs, err := w.Pairs(t.Context(), cohort)
	w.must(err)
	people := func(ids ...plan.PersonID) roster.Only { return roster.Only{People: ids} }
	second := roster.Only{OfPairs: true, Pairs: []int64{pairs[1].ID}, People: []plan.PersonID{three, four}}
	placed, paired, both := mailTo(plan.Placed), mailTo(plan.Paired), mailTo(plan.Placed)
	both.To.Staff = []plan.StaffName{"coach"}
	for name, c := range map[string]struct {
		item plan.Item
		only []roster.Only
		want int
	}{
		"everybody":                         {placed, nil, 4},
		"nobody":                            {placed, []roster.Only{{}}, 0},
		"one of them":                       {placed, []roster.Only{people(two)}, 1},
		"both must be so":                   {placed, []roster.Only{people(one, two), people(two, three)}, 1},
		"nobody, but staff are not judged":  {both, []roster.Only{{}}, 1},
		"the second pair":                   {paired, []roster.Only{second}, 2},
		"whoever is in the second pair":     {placed, []roster.Only{second}, 2},
		"one of those who are in any pair":  {paired, []roster.Only{people(one)}, 1},
		"of the second pair one alone":      {paired, []roster.Only{second, people(four)}, 1},
		"no pair, and nobody who is in one": {paired, []roster.Only{{OfPairs: true}}, 0},
	} {
		if n := w.owing(roster.Want{Item: c.item, Now: day(20), Only: c.only}); n.Missing != c.want {
			t.Errorf("%s: %d are owed it, want %d", name, n.Missing, c.want)
		}
	}
}

// TestInvitedOnlyWhileItIsSo: who no longer is among those for whom a session is, has it
// taken out of their calendar.
func TestInvitedOnlyWhileItIsSo(t *testing.T) {
	w := newWorld(t)
	one := w.place(day(1), "one", mentor)
	session := &plan.Session{Name: "circle", Version: "v", Start: day(50), End: day(51)}
	invite := plan.Item{Name: "circle/invitation", Does: plan.SendInvitation, To: plan.Audience{Who: plan.Placed}, Until: day(50), Session: "circle", SendAgain: true}
	want := func(only ...plan.PersonID) roster.Want {
		return roster.Want{Item: invite, Now: day(20), Session: session, Only: []roster.Only{{People: only}}}
	}
	w.owe(want(one), "a")
	w.send(invite.Name, roster.Accepted)
	w.owe(want(), "a")
	w.send(invite.Name, roster.Accepted)
	if got := w.ledger(); !slices.Equal(got, []string{"3 r1 REQUEST v/0 accepted", "3 r2 CANCEL v/1 accepted"}) {
		t.Errorf("the ledger is %q", got)
	}
}

func TestPeopleOfEarlierCohorts(t *testing.T) {
	w := newWorld(t)
	add := func(id plan.CohortID, n int) {
		w.must(w.AddCohort(t.Context(), roster.Cohort{ID: id, Hash: "abc", Started: day(n), Clock: day(n)}, nil))
	}
	add("libraries-connected/2024", -300)
	add("libraries-connected/2026", 300)
	add("libraries/2024", -300)
	had := func(id plan.CohortID, name string, role plan.RoleName, accept bool) (person plan.PersonID) {
		w.must(w.Fact(t.Context(), id, day(-200), func(x *roster.Tx) (err error) {
			person, err = x.AddApplicant(roster.Applicant{Name: name, Email: name + "@example.org", Role: role, Started: day(-200), Applied: day(-200), Answers: map[string]string{"of": string(id)}})
			if err == nil {
				err = x.Decide(roster.Decision{Person: person, Role: role, Accept: accept, By: "coordinator", Because: "fits"})
			}
			if err == nil {
				_, err = x.Tell()
			}
			return err
		}))
		return person
	}
	before := had("libraries-connected/2024", "before", mentee, true)
	had("libraries-connected/2024", "mentored", mentor, true)
	had("libraries-connected/2024", "declined", mentee, false)
	left := had("libraries-connected/2024", "left", mentee, true)
	w.must(w.Fact(t.Context(), "libraries-connected/2024", day(-100), func(x *roster.Tx) error { return x.Withdraw(left, "coordinator", "moved") }))
	had("libraries-connected/2026", "after", mentee, true)
	had("libraries/2024", "elsewhere", mentee, true)

	item := plan.Item{Name: "recruitment/would-you-mentor", Does: plan.SendMail, To: plan.Audience{Who: plan.Past, Roles: []plan.RoleName{mentee}}, At: day(1)}
	w.owe(roster.Want{Item: item, Now: day(1)}, "a")
	due, err := w.Due(t.Context(), cohort, item.Name, 0, day(1), 10)
	w.must(err)
	if len(due) != 1 || due[0].Person != before {
		t.Fatalf("it goes to %+v, want person %d alone", due, before)
	}
	readers, err := w.Readers(t.Context(), cohort, []plan.PersonID{before})
	w.must(err)
	if p := readers[before]; p.Name != "before" || p.Role != mentee || p.Answers["of"] != "libraries-connected/2024" {
		t.Errorf("the reader is %+v", p)
	}
	earlier, err := w.Earlier(t.Context(), cohort)
	w.must(err)
	if !slices.Equal(earlier, []plan.CohortID{"libraries-connected/2024"}) {
		t.Errorf("the earlier cohorts are %v", earlier)
	}
	w.apply(day(2), "before", mentor)
	readers, err = w.Readers(t.Context(), cohort, []plan.PersonID{before})
	w.must(err)
	if p := readers[before]; p.Role != mentor {
		t.Errorf("who has applied again is a %s, and should be what they apply for", p.Role)
	}
}

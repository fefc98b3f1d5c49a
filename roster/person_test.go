package roster_test

import (
	"errors"
	"maps"
	"slices"
	"strings"
	"testing"

	"trellis/definitions/plan"
	"trellis/roster"
)

func TestApplyingAgain(t *testing.T) {
	w := newWorld(t)
	a := roster.Applicant{Name: "Ann Lee", First: "Ann", Email: "Ann@Example.org", Role: mentee, Started: day(1), Answers: map[string]string{"needs": "Budgeting"}}
	add := func(a roster.Applicant) (id plan.PersonID) {
		w.fact(day(3), func(x *roster.Tx) (err error) { id, err = x.AddApplicant(a); return err })
		return id
	}
	first := add(a)
	a.Email, a.Applied, a.Answers = " ann@example.ORG", day(2), map[string]string{"needs": "Restructures"}
	if again := add(a); again != first {
		t.Errorf("person %d, then %d: capitals made two of one", first, again)
	}
	a.Applied = day(3)
	add(a)
	p, err := w.Find(t.Context(), cohort, "ann@example.org")
	if err != nil || !p.Applied.Equal(day(2)) || !p.Started.Equal(day(1)) || p.Answers["needs"] != "Restructures" || p.Email != "ann@example.ORG" {
		t.Errorf("found %+v, %v", p, err)
	}
	for name, a := range map[string]roster.Applicant{
		"no role":    {Name: "A", Email: "a@example.org"},
		"no address": {Name: "A", Role: mentor},
		"no name":    {Email: "a@example.org", Role: mentor},
	} {
		if err := w.Fact(t.Context(), cohort, day(1), func(x *roster.Tx) error { _, err := x.AddApplicant(a); return err }); err == nil {
			t.Errorf("%s: added", name)
		}
	}
}

func TestFind(t *testing.T) {
	w := newWorld(t)
	w.apply(day(1), "one", mentor)
	w.fact(day(1), func(x *roster.Tx) error {
		_, err := x.AddApplicant(roster.Applicant{Name: "one", Email: "another@example.org", Role: mentor})
		return err
	})
	_, err := w.Find(t.Context(), cohort, "one")
	if !errors.Is(err, roster.ErrSeveral) {
		t.Errorf("two of one name: %v", err)
	}
	_, unknown := w.Find(t.Context(), cohort, "secret@example.org")
	if !errors.Is(unknown, roster.ErrUnknown) || strings.Contains(unknown.Error(), "secret") {
		t.Errorf("nobody: %v", unknown)
	}
}

func TestPeopleAndReaders(t *testing.T) {
	w := newWorld(t)
	one, two, three := w.place(day(1), "one", mentor), w.place(day(1), "two", mentee), w.place(day(1), "three", mentee)
	w.fact(day(2), func(x *roster.Tx) error { return x.Choose(two, []plan.PersonID{one, three}) })
	w.pair(day(3), [2]plan.PersonID{one, two})
	all, err := w.People(t.Context(), cohort)
	w.must(err)
	var ids []plan.PersonID
	for _, p := range all {
		ids = append(ids, p.ID)
	}
	if !slices.Equal(ids, []plan.PersonID{1, 2, one, two, three}) || all[0].Staff != "coordinator" || all[0].Name != "Project Manager" {
		t.Errorf("people %+v", all)
	}
	found, err := w.Readers(t.Context(), cohort, []plan.PersonID{two, 1, 99})
	w.must(err)
	if got := slices.Sorted(maps.Keys(found)); !slices.Equal(got, []plan.PersonID{1, one, two}) {
		t.Fatalf("readers %v, want the two asked for and whom they are matched with", got)
	}
	if p := found[two]; !slices.Equal(p.Match, []plan.PersonID{one}) || !slices.Equal(p.Choices, []plan.PersonID{one, three}) || !p.Placed() {
		t.Errorf("reader %+v", p)
	}
	w.withdraw(day(4), two)
	if p, err := w.Find(t.Context(), cohort, "one"); err != nil || len(p.Match) != 0 {
		t.Errorf("still matched: %+v, %v", p, err)
	}
}

// TestOneWithSeveralParts is somebody on the staff who is a mentor too.
func TestOneWithSeveralParts(t *testing.T) {
	w := newWorld(t)
	id := w.place(day(1), "coach", mentor)
	found, err := w.Readers(t.Context(), cohort, []plan.PersonID{id})
	if err != nil || found[id].Staff != "coach" || found[id].Role != mentor {
		t.Errorf("reader %+v, %v: want both parts", found[id], err)
	}
	item := mailTo(plan.Placed)
	item.To.Staff = []plan.StaffName{"coach"}
	w.owe(roster.Want{Item: item, Now: day(1)}, "a")
	if got := w.ledger(); len(got) != 1 {
		t.Errorf("rows %q, want one", got)
	}
	w.withdraw(day(1), id)
	if got := w.entries()[0].State; got != roster.Due {
		t.Errorf("state %s: the staff still hear of it", got)
	}
}

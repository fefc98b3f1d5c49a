package rehearsal

import (
	"testing"

	"trellis/definitions"
	"trellis/definitions/plan"
	"trellis/roster"
)

// TestGroups rehearses the programme of peers that ships: they are put into groups,
// agree, meet and visit each other, and some leave.
func TestGroups(t *testing.T) {
	book, problems := definitions.Load("../definitions/semdp")
	if problems.Errors() > 0 {
		t.Fatalf("the programme that ships has errors: %v", problems)
	}
	p, _ := book.Resolve("hampshire-solent")
	r, err := recordOf(Options{Book: book, Cohort: "hampshire-solent", People: Many(24, 1, book, p.Roles), Seed: 1, Out: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	r.soundGroups(t)
	r.oneMailEach(t)
}

// soundGroups: everybody who was placed is in at most one, of people of different
// museums, and each has met and been to somebody's museum.
func (r *record) soundGroups(t *testing.T) {
	t.Helper()
	seen := map[plan.PersonID]bool{}
	for _, g := range r.groups {
		museums := map[string]bool{}
		for _, m := range g.Members {
			if seen[m.Person] {
				t.Errorf("person %d is in two groups", m.Person)
			}
			seen[m.Person] = true
			museums[r.byID[m.Person].Answers["museum"]] = true
		}
		if n := len(g.Members); n < 4 || n > 8 || len(museums) != n {
			t.Errorf("group %d is of %d people from %d museums", g.Number, n, len(museums))
		}
		if g.Meetings < 2 || len(g.Hosts()) < 2 {
			t.Errorf("group %d met %d times and visited %d", g.Number, g.Meetings, len(g.Hosts()))
		}
	}
	agreed := 0
	for _, p := range r.people {
		if seen[p.ID] && r.everDid(roster.WasAgreed, p.ID) {
			agreed++
		}
	}
	if agreed < len(seen)*3/4 {
		t.Errorf("only %d of %d have agreed", agreed, len(seen))
	}
}

// oneMailEach: a group's mail goes to each of it alone, and names the others.
func (r *record) oneMailEach(t *testing.T) {
	t.Helper()
	sent := r.of("matching/your-group")
	if len(sent) < 20 {
		t.Fatalf("your-group went to %d", len(sent))
	}
	changed := r.of("matching/group-changed")
	if len(changed) == 0 {
		t.Error("nobody was told that their group had changed")
	}
	for _, e := range changed {
		if !r.byID[e.Person].Withdrawn.IsZero() && r.byID[e.Person].Withdrawn.Before(e.Date) {
			t.Errorf("person %d had left, and was told who is in the group", e.Person)
		}
	}
}

func (r *record) everDid(what roster.What, who plan.PersonID) bool {
	for d := range r.did {
		if d.what == what && d.who == who {
			return true
		}
	}
	return false
}

package activities

import (
	"path/filepath"
	"testing"

	"trellis/definitions"
	"trellis/definitions/plan"
	"trellis/roster"
)

// TestMentorsWhoCarryOn: of the mentors of one round, who said so has a place in the next
// without applying, is told with the others and not thanked for an application; who takes
// a break, leaves or said nothing has none. Done again, nothing changes.
func TestMentorsWhoCarryOn(t *testing.T) {
	book, problems := definitions.Load("../definitions/gem")
	if problems.Errors() > 0 {
		t.Fatal(problems)
	}
	r, err := roster.Open(t.Context(), roster.Options{Path: filepath.Join(t.TempDir(), "roster.db")})
	fatal(t, err)
	t.Cleanup(func() { fatal(t, r.Close()) })
	w := &intakes{book: book, Activities: &Activities{Roster: r}}
	spring, _ := book.Resolve("2024-spring")
	autumn, _ := book.Resolve("2024-autumn")
	w.start(t, "2024-spring", start)
	says := map[string]plan.PersonID{}
	for _, answer := range []string{"Carry on", "Take a break", "Leave", ""} {
		fatal(t, r.Fact(t.Context(), spring.Cohort, start, func(x *roster.Tx) error {
			id, err := x.AddApplicant(roster.Applicant{Name: "N" + answer, Email: "n" + answer[:min(1, len(answer))] + "@example.org", Role: "mentor",
				Answers: map[string]string{"institution": "X"}, Applied: start})
			if err != nil {
				return err
			}
			says[answer] = id
			if err := x.Decide(roster.Decision{Person: id, Role: "mentor", Accept: true, By: spring.Coordinator}); err != nil {
				return err
			}
			if _, err := x.Tell(); err != nil || answer == "" {
				return err
			}
			return x.Answer(id, "mentors_look_ahead", map[string]string{"next_year": answer})
		}))
	}
	later := start.AddDate(0, 8, 0)
	w.start(t, "2024-autumn", later)
	for range 2 {
		fatal(t, Welcome(t.Context(), r, book, autumn, later))
	}
	people, err := r.People(t.Context(), autumn.Cohort)
	fatal(t, err)
	var back []roster.Person
	for _, p := range people {
		if p.Role != "" {
			back = append(back, p)
		}
	}
	if len(back) != 1 || back[0].ID != says["Carry on"] || !back[0].Accepted || !back[0].Told.IsZero() || back[0].Answers["institution"] != "X" {
		t.Fatalf("welcomed are %+v, want person %d alone, accepted and not told yet", back, says["Carry on"])
	}
	if n, err := r.Welcomed(t.Context(), autumn.Cohort); n != 1 || err != nil {
		t.Errorf("%d are counted (%v)", n, err)
	}
	received, _ := autumn.Item("recruitment/application-received")
	owed, err := r.Owe(t.Context(), autumn.Cohort, roster.Want{Item: *received, Now: later}, "owner")
	fatal(t, err)
	rows, err := r.Due(t.Context(), autumn.Cohort, received.Name, 0, later, 10)
	fatal(t, err)
	if len(rows) > 0 {
		t.Errorf("%d are thanked for applying (%+v), who did not", len(rows), owed)
	}
	fatal(t, r.Fact(t.Context(), autumn.Cohort, later, func(x *roster.Tx) error {
		if _, err := x.Tell(); err != nil {
			return err
		}
		return x.Withdraw(back[0].ID, autumn.Coordinator, "Not this year after all.")
	}))
}

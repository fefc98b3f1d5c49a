package roster_test

import (
	"testing"
	"time"

	"trellis/definitions/plan"
	"trellis/roster"
)

// TestCarriedOver: who was left over in an earlier cohort waits for the next, until they
// apply to it.
func TestCarriedOver(t *testing.T) {
	w := newWorld(t)
	one, two, left := w.place(day(1), "one", mentor), w.place(day(1), "two", mentee), w.place(day(1), "left", mentee)
	w.fact(day(5), func(x *roster.Tx) error {
		n, err := x.Propose(roster.Proposal{Pairs: []roster.ProposedPair{{Mentor: one, Mentee: two}}, Waiting: []roster.Waiting{{Person: left, Why: "There is nobody."}}})
		if err == nil {
			_, err = x.Announce(n)
		}
		return err
	})
	next := plan.CohortID(plan.CohortID(cohort).Programme() + "/next")
	w.must(w.AddCohort(t.Context(), roster.Cohort{ID: next, Hash: "h", Started: day(100), Clock: day(100)}, nil))
	carried := func(want ...plan.PersonID) {
		t.Helper()
		all, err := w.Carried(t.Context(), next)
		if err != nil || len(all) != len(want) || len(want) > 0 && (all[0].ID != want[0] || !all[0].Told.Equal(day(5)) || all[0].Role != mentee) {
			t.Errorf("carried over: %+v, %v", all, err)
		}
	}
	carried(left)
	p := &plan.Plan{Cohort: next, Stages: []plan.Stage{
		{Name: "recruitment", Kind: plan.Recruitment, Closes: day(110)},
		{Name: "matching", Kind: plan.Matching, Unmatched: "wait for the next cohort", Choose: &plan.Choose{By: mentee, Among: mentor}, Items: []plan.Item{{Does: plan.ProposePairs}}}}}
	for at, want := range map[time.Time]int{day(101): 1, day(111): 0} {
		found, err := w.Waiting(t.Context(), next, p, at)
		w.must(err)
		n := 0
		for _, a := range found {
			if a.Thing == "carried-over" {
				n = a.Silent
			}
		}
		if n != want {
			t.Errorf("at %v %d are waited for, want %d", at, n, want)
		}
	}
	w.must(w.Fact(t.Context(), next, day(102), func(x *roster.Tx) error {
		_, err := x.AddApplicant(roster.Applicant{Name: "left", Email: "left@example.org", Role: mentee, Applied: day(102)})
		return err
	}))
	carried()
}

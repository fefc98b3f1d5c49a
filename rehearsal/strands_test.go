package rehearsal

import (
	"strconv"
	"testing"

	"trellis/definitions"
	"trellis/definitions/plan"
)

// TestTwoStrands plays a programme with two matchings: one that is announced on its day,
// and one in which people are matched as they come.
func TestTwoStrands(t *testing.T) {
	book, problems := definitions.Load("../definitions/going-places")
	if problems.Errors() > 0 {
		t.Fatal(problems)
	}
	p, _ := book.Resolve("phase-1")
	r, err := recordOf(Options{Book: book, Cohort: "phase-1", People: Many(Usual(p), 1, book, p.Roles), Seed: 1, Out: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	takes, pairs := map[plan.PersonID]int{}, map[plan.Strand]int{}
	told := map[plan.Strand]plan.ItemName{"": "matching/your-pair", "micro_match": "micro_match/your-conversation"}
	for _, p := range r.pairs {
		pairs[p.Strand]++
		takes[p.Mentor]++
		way := "A mentor for twelve months"
		if p.Strand != "" {
			way = "One conversation about one thing"
		}
		if got := r.byID[p.Mentee].Answers["way"]; got != way {
			t.Errorf("pair %d is of strand %q, and its mentee wants %q", p.ID, p.Strand, got)
		}
		for _, id := range []plan.PersonID{p.Mentor, p.Mentee} {
			if p.Ended.IsZero() && r.times(id, told[p.Strand]) == 0 {
				t.Errorf("person %d was not sent %s", id, told[p.Strand])
			}
		}
	}
	if pairs[""] == 0 || pairs["micro_match"] == 0 {
		t.Errorf("there are %v pairs", pairs)
	}
	for id, n := range takes {
		if most, err := strconv.Atoi(r.byID[id].Answers["how_many"]); err == nil && n > most {
			t.Errorf("person %d is in %d pairs, and takes %d", id, n, most)
		}
	}
}

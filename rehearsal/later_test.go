package rehearsal

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"trellis/definitions"
	"trellis/definitions/plan"
	"trellis/roster"
)

// TestLaterMatches plays a cohort in which some are left over, some pairs end, and
// mentors become free: who waits is offered a match and asked, until the meetings end.
func TestLaterMatches(t *testing.T) {
	r, err := recordOf(Options{Book: bookOf(t, "later"), Cohort: "2025", People: fewMentors(), Seed: 2, Out: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	announced := time.Date(2025, 2, 17, 9, 0, 0, 0, time.UTC)
	t.Run("three of a library, those first who come first", func(t *testing.T) {
		from := map[string]int{}
		for _, p := range r.people {
			if p.Role == "mentee" && p.Accepted {
				from[p.Answers["library"]]++
			}
			if p.Role == "mentee" && !p.Applied.IsZero() && p.Answers["needs"] == "Buildings" && !p.Accepted {
				t.Errorf("person %d has no place, and comes first", p.ID)
			}
		}
		if from["Northbrook"] != 3 {
			t.Errorf("%d of one library have a place", from["Northbrook"])
		}
	})
	var later []roster.Pair
	for _, p := range r.pairs {
		if p.Announced.After(announced) {
			later = append(later, p)
		}
	}
	t.Run("somebody is matched later, and was asked", func(t *testing.T) {
		if len(later) == 0 {
			t.Error("nobody is")
		}
		for _, p := range later {
			if !slices.ContainsFunc(r.confirmations, func(c roster.Confirmation) bool {
				return c.Mentor == p.Mentor && c.Mentee == p.Mentee && c.Says == roster.Yes && !c.At.After(p.Announced)
			}) {
				t.Errorf("pair %d was announced without a yes", p.ID)
			}
			if r.times(p.Mentee, "matching/offer") == 0 || r.times(p.Mentee, "matching/your-pair") == 0 {
				t.Errorf("person %d was not asked, or not told", p.Mentee)
			}
		}
	})
	t.Run("who is left over hears of it", func(t *testing.T) {
		told := 0
		for _, p := range r.people {
			told += r.times(p.ID, "matching/wait-for-a-match")
		}
		if told == 0 {
			t.Error("nobody does")
		}
	})
	t.Run("nothing is offered when the meetings have ended, nor to who has left", func(t *testing.T) {
		end := r.plan.Stage("meetings").Closes
		for _, e := range r.entries {
			if e.Item != "matching/offer" || e.State != roster.Accepted {
				continue
			}
			if p := r.byID[e.Person]; !e.Date.Before(end) || !p.Withdrawn.IsZero() && e.Date.After(p.Withdrawn) {
				t.Errorf("person %d is offered a match at %v", e.Person, e.Date)
			}
		}
	})
	t.Run("nobody is in two pairs at once, and no two meet again", func(t *testing.T) {
		seen := map[[2]plan.PersonID]bool{}
		for i, p := range r.pairs {
			if seen[[2]plan.PersonID{p.Mentor, p.Mentee}] {
				t.Errorf("persons %d and %d are a pair twice", p.Mentor, p.Mentee)
			}
			seen[[2]plan.PersonID{p.Mentor, p.Mentee}] = true
			for _, q := range r.pairs[:i] {
				if q.Mentee == p.Mentee && (q.Ended.IsZero() || q.Ended.After(p.Announced)) {
					t.Errorf("person %d is in two pairs", p.Mentee)
				}
			}
		}
	})
}

// times counts how often somebody was sent an item.
func (r *record) times(person plan.PersonID, item plan.ItemName) (n int) {
	for _, e := range r.entries {
		if e.Person == person && e.Item == item && e.State == roster.Accepted {
			n++
		}
	}
	return n
}

// fewMentors are five mentors and twelve mentees, five of whom are from one library.
func fewMentors() (people []definitions.Applicant) {
	add := func(role plan.RoleName, i int, library, question, answer string) {
		name := fmt.Sprintf("%s %d", role, i)
		people = append(people, definitions.Applicant{Line: len(people) + 2, Name: name, First: name, Email: fmt.Sprintf("%s.%d@example.org", role, i), Role: role,
			Complete: true, Answers: map[string]string{"library": library, question: answer}})
	}
	for i := range 5 {
		add("mentor", i, "Tarnside", "offers", "Budgeting; Buildings; People")
	}
	for i := range 12 {
		library := fmt.Sprintf("Library %d", i)
		if i < 5 {
			library = "Northbrook"
		}
		add("mentee", i, library, "needs", []string{"People", "Budgeting", "Buildings"}[i%3])
	}
	return people
}

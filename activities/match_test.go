package activities

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"trellis/definitions"
	"trellis/definitions/plan"
	"trellis/roster"
)

// shipped is a cohort of a programme that ships, in a roster, and who is in it.
type shipped struct {
	*testing.T
	*roster.Roster
	book   *definitions.Book
	cohort plan.CohortID
	now    time.Time
}

func newShipped(t *testing.T, directory string, cohorts ...string) *shipped {
	t.Helper()
	book, problems := definitions.Load("../definitions/" + directory)
	if problems.Errors() > 0 {
		t.Fatal(problems)
	}
	r, err := roster.Open(t.Context(), roster.Options{Path: filepath.Join(t.TempDir(), "roster.db")})
	fatal(t, err)
	t.Cleanup(func() { fatal(t, r.Close()) })
	s := &shipped{T: t, Roster: r, book: book, now: start}
	for _, name := range cohorts {
		s.begin(name)
	}
	return s
}

// begin starts a cohort, half a year after the one before.
func (s *shipped) begin(name string) {
	s.Helper()
	p, problems := s.book.Resolve(name)
	if p == nil {
		s.Fatal(problems)
	}
	if s.cohort != "" {
		s.now = s.now.AddDate(0, 6, 0)
	}
	s.cohort = p.Cohort
	fatal(s, s.SavePlan(s.Context(), p, s.book.Files(name)))
	fatal(s, s.AddCohort(s.Context(), roster.Cohort{ID: p.Cohort, Hash: p.Hash, Paced: true, Started: s.now, Clock: s.now, Seed: 1}, nil))
}

func (s *shipped) fact(f func(*roster.Tx) error) {
	s.Helper()
	fatal(s, s.Fact(s.Context(), s.cohort, s.now, f))
}

// place gives somebody a place, who answered so: "library=Northbrook".
func (s *shipped) place(name string, role plan.RoleName, answered ...string) (id plan.PersonID) {
	s.Helper()
	answers := map[string]string{}
	for _, x := range answered {
		question, text, _ := strings.Cut(x, "=")
		answers[question] = text
	}
	s.fact(func(t *roster.Tx) (err error) {
		id, err = t.AddApplicant(roster.Applicant{Name: name, Email: name + "@example.org", Role: role, Answers: answers, Applied: t.At})
		if err == nil {
			err = t.Decide(roster.Decision{Person: id, Role: role, Accept: true, By: "coordinator"})
		}
		if err == nil {
			_, err = t.Tell()
		}
		return err
	})
	return id
}

// proposed matches whoever has a place.
func (s *shipped) proposed() roster.Proposal {
	s.Helper()
	w, err := Weigh(s.Context(), s.Roster, WeighAsk{Cohort: s.cohort, All: true})
	fatal(s, err)
	r, err := w.Solve(s.Context())
	fatal(s, err)
	return w.Proposal(r)
}

// announce makes a proposal the pairs.
func (s *shipped) announce(p roster.Proposal) {
	s.Helper()
	s.fact(func(t *roster.Tx) error {
		n, err := t.Propose(p)
		if err == nil {
			_, err = t.Announce(n)
		}
		return err
	})
}

// TestNobodyIsMatchedTwiceWithTheSamePerson: not in this cohort, nor in a later one of
// the programme, whichever of the two is the mentor then.
func TestNobodyIsMatchedTwiceWithTheSamePerson(t *testing.T) {
	s := newShipped(t, "aln", "2023-spring")
	s.place("ann", "mentor", "library=Northbrook")
	s.place("ben", "mentee", "library=Tarnside")
	first := s.proposed()
	if len(first.Pairs) != 1 {
		t.Fatalf("%+v", first)
	}
	s.announce(first)
	pairs, err := s.Pairs(t.Context(), s.cohort)
	fatal(t, err)
	s.fact(func(x *roster.Tx) error { return x.EndPair(pairs[0].ID, "coordinator", "It did not work.") })
	again := func(when string) {
		t.Helper()
		p := s.proposed()
		if len(p.Pairs) > 0 {
			t.Errorf("%s they are paired again: %+v", when, p.Pairs)
		}
		if len(p.Waiting) == 0 || !strings.Contains(p.Waiting[0].Why, werePair) {
			t.Errorf("%s: %+v", when, p.Waiting)
		}
	}
	again("in the same cohort")
	s.begin("2023-summer")
	s.place("ann", "mentee", "library=Northbrook")
	s.place("ben", "mentor", "library=Tarnside")
	again("in the next, the other way round")
}

// TestARequestIsUsedAndNotShown: what somebody asked for in confidence makes the pair,
// and the sentence that a panel reads says nothing of it.
func TestARequestIsUsedAndNotShown(t *testing.T) {
	s := newShipped(t, "aln", "2023-spring")
	s.place("ann", "mentor", "library=Northbrook", "years=5")
	asked := s.place("bea", "mentor", "library=Tarnside", "years=5", "background=LGBTQ+")
	me := s.place("me", "mentee", "library=Westbury", "background=LGBTQ+")
	p := s.proposed()
	if len(p.Pairs) != 1 || p.Pairs[0].Mentor != asked || p.Pairs[0].Mentee != me {
		t.Fatalf("the request was not used: %+v", p.Pairs)
	}
	if p.Pairs[0].Private != "A request was met." {
		t.Errorf("those who run it read %q", p.Pairs[0].Private)
	}
	for _, word := range []string{"LGBTQ", "background", "request", "need"} {
		if strings.Contains(p.Pairs[0].Why, word) {
			t.Errorf("%q speaks of the request", p.Pairs[0].Why)
		}
	}
}

// TestMatchingKeepsALimit that was gone past by nobody's decision, and none that was.
func TestMatchingKeepsALimit(t *testing.T) {
	s := newShipped(t, "gem", "2024-spring")
	var last plan.PersonID
	for i := range 6 {
		s.place(fmt.Sprintf("mentor%d", i), "mentor", "skills=Digital learning", "organisation=Westbury")
		last = s.place(fmt.Sprintf("mentee%d", i), "mentee", "priorities=Digital learning; Fundraising and evaluation; Career planning", "organisation=Northbrook", "membership=My organisation's, of GEM")
	}
	if p := s.proposed(); len(p.Pairs) != 4 || len(p.Waiting) == 0 || !strings.Contains(fmt.Sprint(p.Waiting), "four from one institution") {
		t.Errorf("%d pairs; waiting %+v", len(p.Pairs), p.Waiting)
	}
	s.fact(func(x *roster.Tx) error {
		return x.Except(roster.Exception{Person: last, Role: "mentee", Name: "four from one institution"}, "coordinator", "She leads the network.")
	})
	if p := s.proposed(); len(p.Pairs) != 5 {
		t.Errorf("with one exception there are %d pairs", len(p.Pairs))
	}
}

// TestScoresDecide: who is scored best is matched, and more than the number of pairs are not.
func TestScoresDecide(t *testing.T) {
	s := newShipped(t, "afce", "2025")
	var mentors []plan.PersonID
	for i := range 8 {
		mentors = append(mentors, s.place(fmt.Sprintf("mentor%d", i), "mentor", "organisation=Westbury"))
	}
	for i := range 8 {
		me := s.place(fmt.Sprintf("mentee%d", i), "mentee", "organisation=Northbrook")
		s.fact(func(x *roster.Tx) error {
			return x.Score(me, []plan.PersonID{mentors[i], mentors[(i+1)%8]}, []int{7, 3})
		})
	}
	p := s.proposed()
	if len(p.Pairs) != 6 {
		t.Errorf("%d pairs, and there are to be six", len(p.Pairs))
	}
	for _, pair := range p.Pairs {
		if pair.Why != "The mentee gave this mentor 7, where 7 is best." {
			t.Errorf("persons %d and %d: %s", pair.Mentor, pair.Mentee, pair.Why)
		}
	}
}

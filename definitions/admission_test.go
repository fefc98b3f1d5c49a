package definitions

import (
	"slices"
	"strings"
	"testing"
	"time"

	"trellis/definitions/plan"
)

// admitting is a tally of a programme that ships, and who asks it for a place.
type admitting struct {
	t         *testing.T
	admission *Admission
	*Tally
	next plan.PersonID
}

func admit(t *testing.T, directory, cohort string, closed bool) *admitting {
	t.Helper()
	b, problems := Load(directory)
	if problems.Errors() > 0 {
		t.Fatal(problems)
	}
	a, err := b.Admission()
	if err != nil {
		t.Fatal(err)
	}
	p, _ := b.Resolve(cohort)
	return &admitting{t: t, admission: a, Tally: a.Tally(p, closed)}
}

// of is somebody new, who answered so: "organisation=Northbrook", "paid=yes".
func (a *admitting) of(role plan.RoleName, answered ...string) Candidate {
	answers := map[string]string{}
	for _, x := range answered {
		name, text, _ := strings.Cut(x, "=")
		answers[name] = text
	}
	a.next++
	return a.admission.Candidate(a.next, role, answers)
}

func (a *admitting) full(c Candidate, want ...string) {
	a.t.Helper()
	var got []string
	for _, f := range a.Full(c) {
		got = append(got, f.Name())
	}
	if !slices.Equal(got, want) {
		a.t.Errorf("person %d: %q speaks against them, want %q", c.Person, got, want)
	}
}

// TestLimitsOfGEM: four of one institution, five of NEMO in a round and ten in a year.
func TestLimitsOfGEM(t *testing.T) {
	a := admit(t, "gem", "2024-spring", true)
	const member = "membership=My organisation's, of GEM"
	for range 4 {
		c := a.of("mentee", member, "organisation=Northbrook Museum")
		a.full(c)
		a.Takes(c)
	}
	fifth := a.of("mentee", member, "organisation=northbrook  museum")
	a.full(fifth, "four from one institution")
	if f := a.Full(fifth)[0]; !slices.Equal(f.Who, []plan.PersonID{1, 2, 3, 4}) || !strings.HasPrefix(f.Otherwise, "Four of your colleagues") {
		t.Errorf("%+v", f)
	}
	a.full(a.of("mentee", member, "organisation=Tarnside Museum"))
	a.full(a.of("mentee", member))
	a.full(a.of("mentee", "organisation=Northbrook Museum"))

	now := time.Date(2024, 2, 14, 12, 0, 0, 0, time.UTC)
	for i := range 6 {
		a.Took(a.of("mentee", "membership=NEMO"), now.AddDate(0, -2*(i+4), 0), now) // two of the six are within a year
	}
	for range 5 {
		a.full(a.of("mentee", "membership=NEMO"))
		a.Takes(a.of("mentee", "membership=NEMO"))
	}
	a.full(a.of("mentee", "membership=NEMO"), "five NEMO members in a round")
	for range 3 {
		a.Took(a.of("mentee", "membership=NEMO"), now.AddDate(0, -1, 0), now)
	}
	a.full(a.of("mentee", "membership=NEMO"), "five NEMO members in a round", "ten NEMO members in a year")
	a.Takes(fifth)
	bounds := a.Bounds("mentee")
	if len(bounds) != 2 || bounds[0].Most != 4 || len(bounds[0].People) != 5 || bounds[1].Most != 4 || len(bounds[1].People) != 5 {
		t.Errorf("matching keeps %+v", bounds)
	}
}

// TestPrecedence: who is in a paid role comes before who is early in a career, and
// both before either.
func TestPrecedence(t *testing.T) {
	a := admit(t, "gem", "2024-spring", true)
	var last int
	for i, c := range []Candidate{
		a.of("mentee"), a.of("mentee", "career=Early"), a.of("mentee", "paid=yes"), a.of("mentee", "paid=yes", "career=Early"),
	} {
		if i > 0 && c.First <= last {
			t.Errorf("person %d comes %d, and the one before %d", c.Person, c.First, last)
		}
		last = c.First
		if len(c.Why) != []int{0, 1, 1, 2}[i] {
			t.Errorf("person %d: %q", c.Person, c.Why)
		}
	}
}

// TestInclusivePlaces: of 20 places four are kept, until applications have closed and
// nobody wants them.
func TestInclusivePlaces(t *testing.T) {
	const inclusive = "funding=All of it: an inclusive place"
	open, shut := admit(t, "museums-association", "2026", false), admit(t, "museums-association", "2026", true)
	for _, a := range []*admitting{open, shut} {
		for range 16 {
			a.Takes(a.of("mentee", "funding=No"))
		}
	}
	open.full(open.of("mentee", "funding=No"), "inclusive places")
	open.full(open.of("mentee", inclusive))
	shut.full(shut.of("mentee", "funding=No"))
	wants := shut.of("mentee", inclusive)
	for range 4 {
		shut.Wants(wants)
	}
	shut.full(shut.of("mentee", "funding=No"), "inclusive places")
	shut.Decided(wants)
	shut.full(shut.of("mentee", "funding=No"))
	if all := shut.Left(); len(all) != 1 || all[0].Left != 3 || all[0].Most != 4 || !all[0].Kept {
		t.Errorf("left: %+v", all)
	}
}

// TestNineAreas: a place in each area, and one for each museum.
func TestNineAreas(t *testing.T) {
	a := admit(t, "preparing-to-borrow", "2017", false)
	areas := 0
	for _, l := range a.Left() {
		if l.Kept {
			areas++
		}
	}
	if areas != 9 {
		t.Errorf("places are kept in %d areas", areas)
	}
	for range 7 {
		c := a.of("mentee", "area=London")
		a.full(c)
		a.Takes(c)
	}
	a.Takes(a.of("mentee", "area=London", "museum=Tarnside Museum"))
	a.full(a.of("mentee", "area=London"), "a place in each of the nine areas")
	a.full(a.of("mentee", "area=North West", "museum=Tarnside museum"), "one place for each museum")
	a.full(a.of("mentee", "area=North West"))
}

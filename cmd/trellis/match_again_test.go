package main

import (
	"bytes"
	"strings"
	"testing"

	"trellis/activities"
	"trellis/roster"
)

// announced is a cohort whose pairs are announced, and of which a mentor then withdrew.
func announced(t *testing.T, mentors, mentees int) *cohort {
	t.Helper()
	c := matchWorld(t, "libraries-connected", "2025", libraries(mentors, mentees))
	err := c.state(t.Context(), false, func(x *roster.Tx) error {
		p, err := x.Proposal("")
		if err != nil {
			return err
		}
		if _, err := x.Announce(p.Number); err != nil {
			return err
		}
		return x.Withdraw(p.Pairs[0].Mentor, "coordinator", "left")
	})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestWhenAMentorDropsOutOthersStay(t *testing.T) {
	c := announced(t, 6, 5) // one mentor is free
	a := &matchAgain{stay: true}
	if err := a.weigh(t.Context(), c); err != nil {
		t.Fatal(err)
	}
	if a.pairs != 4 || a.Stay.Moved != 0 || a.Stay.Pairs < 4 {
		t.Errorf("%d go on; %+v", a.pairs, a.Stay)
	}
	if a.Move.Pairs < a.Stay.Pairs || a.Move.Waiting > a.Stay.Waiting {
		t.Errorf("moving some leaves more waiting: %+v, %+v", a.Move, a.Stay)
	}
	if err := a.propose(t.Context(), c, "coordinator"); err != nil {
		t.Fatal(err)
	}
	s, err := c.sight(t.Context(), 0)
	if err != nil || s.Proposal != 2 || !s.Current || !s.of.Stay {
		t.Fatalf("shown: %+v, %v", s, err)
	}
	var b bytes.Buffer
	a.write(&b)
	if !strings.Contains(b.String(), "Proposal 2 is for coordinator and coach") {
		t.Error(b.String())
	}
}

func TestAForecastSaysWhichMentorsAreWanted(t *testing.T) {
	people := libraries(2, 5)
	people[5].Answers["needs"], people[6].Answers["needs"] = "Restructures", "Restructures; Budgeting"
	c := matchWorld(t, "libraries-connected", "2025", people)
	before, err := c.rolls.Cohort(t.Context(), c.ID)
	if err != nil {
		t.Fatal(err)
	}
	w, err := activities.Weigh(t.Context(), c.rolls, activities.WeighAsk{Cohort: c.ID, Strand: c.strand(), Forecast: true})
	if err != nil {
		t.Fatal(err)
	}
	f, err := w.Forecast(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	wanted := 0
	for _, x := range f.Wanted {
		wanted += x.Mentors
	}
	if len(f.Pairs) != 2 || wanted != 3 || f.Places != 2 {
		t.Errorf("%d pairs, %d places, wanted %+v", len(f.Pairs), f.Places, f.Wanted)
	}
	if len(f.Nobody) != 1 || f.Nobody[0] != (activities.Lacking{Need: "Restructures", Mentees: 2}) {
		t.Errorf("nobody offers %+v", f.Nobody)
	}
	after, err := c.rolls.Cohort(t.Context(), c.ID)
	if err != nil || after.Mark != before.Mark {
		t.Errorf("a forecast stated something: %v", err)
	}
}

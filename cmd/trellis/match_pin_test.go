package main

import (
	"bytes"
	"errors"
	"strconv"
	"strings"
	"testing"

	"trellis/definitions/plan"
	"trellis/roster"
)

func TestAPinMovesAsFewAsCanBe(t *testing.T) {
	c := matchWorld(t, "libraries-connected", "2025", libraries(7, 6))
	before := c.withMentor(t)
	var mentee, mentor plan.PersonID
	for m, with := range before {
		for other, taken := range before {
			if other != m && m < other {
				mentee, mentor = m, taken
			}
		}
		_ = with
	}
	x := mustPin(t, mustTry(c, t, pinning{what: "pin"}, mentee, mentor), nil)
	after := c.withMentor(t)
	if after[mentee] != mentor {
		t.Fatalf("the pin was not kept: %v", after)
	}
	if x.Proposal != 2 || x.Changed.From != 1 || len(x.Changed.All) > 2 {
		t.Errorf("proposal %d changes %d: %+v", x.Proposal, len(x.Changed.All), x.Changed)
	}
	stale, err := c.rolls.Standing(t.Context(), c.ID)
	if err != nil || stale.Stale || stale.Proposal != 2 {
		t.Errorf("%+v, %v", stale, err)
	}
	s, err := c.sight(t.Context(), 0)
	if err != nil || !s.Current || len(s.Pins) != 1 || s.Pins[0].Because != "they asked" {
		t.Errorf("shown: %+v, %v", s, err)
	}
	again := mustTry(c, t, pinning{what: "pin"}, mentee, mentor)
	if !again.Known {
		t.Error("the same pin again is news")
	}
	mustTry(c, t, pinning{what: "unpin"}, mentor, mentee)
	if got := c.withMentor(t); !sameMatch(got, before) {
		t.Errorf("taking the pin back gave %v, and it was %v", got, before)
	}
}

func sameMatch(a, b map[plan.PersonID]plan.PersonID) bool {
	if len(a) != len(b) {
		return false
	}
	for k, v := range a {
		if b[k] != v {
			return false
		}
	}
	return true
}

func mustTry(c *cohort, t *testing.T, p pinning, who ...plan.PersonID) *trial {
	t.Helper()
	var words []string
	for _, w := range who {
		words = append(words, strconv.FormatInt(int64(w), 10))
	}
	x, err := c.decideAs(t, p, words...)
	return mustPin(t, x, err)
}

func TestContradictoryPinsAreNamed(t *testing.T) {
	people := libraries(3, 3)
	people[0].Answers["service"] = people[4].Answers["service"] // Aaaa and Eaaa
	c := matchWorld(t, "libraries-connected", "2025", people)
	if _, err := c.decideAs(t, pinning{what: "pin"}, "Daaa Person", "Aaaa Person"); err != nil {
		t.Fatal(err)
	}
	if _, err := c.decideAs(t, pinning{what: "forbid"}, "Faaa Person", "Caaa Person"); err != nil {
		t.Fatal(err)
	}
	for name, x := range map[string]struct {
		p    pinning
		who  [2]string
		want string
	}{
		"another mentor":       {pinning{what: "pin"}, [2]string{"Daaa Person", "Baaa Person"}, "unpin libraries-connected/2025"},
		"a mentor who is full": {pinning{what: "pin"}, [2]string{"Faaa Person", "Aaaa Person"}, "has pinned them"},
		"the opposite":         {pinning{what: "forbid"}, [2]string{"Daaa Person", "Aaaa Person"}, "has pinned them"},
		"kept apart":           {pinning{what: "pin"}, [2]string{"Caaa Person", "Faaa Person"}, "keeps them apart"},
		"against a rule":       {pinning{what: "pin", evenSo: true}, [2]string{"Eaaa Person", "Aaaa Person"}, "two people from one service"},
		"two mentors":          {pinning{what: "pin"}, [2]string{"Baaa Person", "Aaaa Person"}, "a pair is a mentee and a mentor"},
		"one person":           {pinning{what: "pin"}, [2]string{"Aaaa Person", "Aaaa Person"}, "one person"},
		"nothing to take back": {pinning{what: "unpin"}, [2]string{"Eaaa Person", "Baaa Person"}, "neither pinned nor kept apart"},
		"an older proposal":    {pinning{what: "forbid", proposal: 1}, [2]string{"Eaaa Person", "Baaa Person"}, "no longer the newest"},
	} {
		_, err := c.decideAs(t, x.p, x.who[0], x.who[1])
		if err == nil || !strings.Contains(err.Error(), x.want) {
			t.Errorf("%s: %v", name, err)
		}
		if err != nil && strings.Contains(err.Error(), "aaa") {
			t.Errorf("%s: the error names somebody: %v", name, err)
		}
	}
}

func TestWhatIsToBeAvoidedIsPinnedEvenSo(t *testing.T) {
	c := matchWorld(t, "aln", "2023-summer", academics())
	_, err := c.decideAs(t, pinning{what: "pin"}, "Mentee One", "Mentor Low")
	if err == nil || !strings.Contains(err.Error(), "--even-so") || !strings.Contains(err.Error(), "lower level") {
		t.Fatalf("%v", err)
	}
	if _, err := c.decideAs(t, pinning{what: "pin", evenSo: true}, "Mentee One", "Mentor Low"); err != nil {
		t.Fatal(err)
	}
	kept, err := c.rolls.Reasons(t.Context(), c.ID)
	if err != nil || kept[len(kept)-1].What != "pin, even so" || kept[len(kept)-1].Why != "they asked" {
		t.Errorf("%+v, %v", kept[len(kept)-1], err)
	}
	s, err := c.sight(t.Context(), 0)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	s.write(&b)
	if !strings.Contains(b.String(), "Look at these: a rule says to avoid them") {
		t.Errorf("the caution is not shown:\n%s", b.String())
	}
}

func TestAPinIsOfWhatWasSeen(t *testing.T) {
	c := matchWorld(t, "libraries-connected", "2025", libraries(3, 3))
	p := pinning{what: "forbid", because: "they asked"}
	x, err := c.try(t.Context(), &p, "coordinator", []string{"Daaa Person", "Aaaa Person"})
	if err != nil {
		t.Fatal(err)
	}
	if err := c.state(t.Context(), false, func(tx *roster.Tx) error { return tx.Withdraw(x.pin.First, "coordinator", "left") }); err != nil {
		t.Fatal(err)
	}
	err = c.state(t.Context(), false, func(tx *roster.Tx) error { return x.state(tx, &p) })
	if !errors.Is(err, roster.ErrStale) {
		t.Errorf("stated what was worked out from older facts: %v", err)
	}
}

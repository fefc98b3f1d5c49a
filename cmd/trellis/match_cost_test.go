package main

import (
	"bytes"
	"slices"
	"strings"
	"testing"
)

// TestWhatAChoiceWouldHaveCost: three mentees choose one mentor; for the two who do not
// get them it is said who would have to move.
func TestWhatAChoiceWouldHaveCost(t *testing.T) {
	people := libraries(6, 6)
	c := matchWorld(t, "libraries-connected", "2025", people)
	s, err := c.sight(t.Context(), 0)
	if err != nil || !s.Current {
		t.Fatalf("%+v, %v", s, err)
	}
	for _, p := range s.Pairs {
		chosen := slices.Contains(s.person(p.Mentee.ID).Choices, p.Mentor.ID)
		if chosen != (len(p.Instead) == 0) {
			t.Errorf("%s chose them: %v, and instead %q", p.Mentee.Name, chosen, p.Instead)
		}
		for _, x := range p.Instead {
			if !strings.Contains(x, "To give "+p.Mentee.Name) {
				t.Error(x)
			}
		}
	}
}

func TestManyPairsAreATable(t *testing.T) {
	s := &sight{co: matchWorld(t, "libraries-connected", "2025", libraries(2, 2))}
	for range whole + 1 {
		s.Pairs = append(s.Pairs, seenPair{Mentee: someone{Name: "Ann"}, Mentor: someone{Name: "Bob"}, Why: "So.", Fit: "[100 50]"})
	}
	var b bytes.Buffer
	s.write(&b)
	if lines := strings.Count(b.String(), "\n"); lines > whole+20 || strings.Contains(b.String(), "So.") {
		t.Errorf("%d lines:\n%s", lines, b.String())
	}
	for line := range strings.Lines(b.String()) {
		if len([]rune(line)) > 81 {
			t.Errorf("a line of more than 80 columns: %s", line)
		}
	}
}

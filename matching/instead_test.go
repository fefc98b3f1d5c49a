package matching

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// TestInsteadIsWhatAPinWouldDo compares each change with the problem solved anew, the
// pair pinned.
func TestInsteadIsWhatAPinWouldDo(t *testing.T) {
	t.Parallel()
	changes, refused := 0, 0
	for seed := range tries(2000) {
		r := rand.New(rand.NewPCG(seed, 10))
		p := invented(r, 1+r.IntN(6), 1+r.IntN(8))
		before, err := Solve(t.Context(), p)
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		open, err := Explore(t.Context(), p, before)
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		mentor, mentee := r.IntN(len(p.Mentors)), r.IntN(len(p.Mentees))
		change, err := open.Instead(p.Mentors[mentor].ID, p.Mentees[mentee].ID)
		if err != nil {
			refused++
			continue
		}
		pinned := p
		pinned.Pins = append(slices.Clone(p.Pins), [2]int{mentor, mentee})
		after, err := Solve(t.Context(), pinned)
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		want, got := mentorsOf(after), mentorsOf(before)
		for _, move := range change.Moves {
			if got[move.Mentee] != move.From.Mentor || move.From.Waits != (got[move.Mentee] == 0) {
				t.Fatalf("seed %d: %+v, and they are with %d", seed, move, got[move.Mentee])
			}
			got[move.Mentee] = move.To.Mentor
			changes++
		}
		for _, who := range p.Mentees {
			if got[who.ID] != want[who.ID] {
				t.Fatalf("seed %d: mentee %d is with %d after the change, and with %d by a pin", seed, who.ID, got[who.ID], want[who.ID])
			}
		}
	}
	if changes < 150 || refused < 30 {
		t.Errorf("only %d moves and %d refusals: the problems try too little", changes, refused)
	}
}

// mentorsOf is the mentor of each mentee who is in a pair.
func mentorsOf(r *Result) map[int64]int64 {
	mentors := map[int64]int64{}
	for _, pair := range r.Pairs {
		mentors[pair.Mentee] = pair.Mentor
	}
	return mentors
}

func TestInsteadSentence(t *testing.T) {
	t.Parallel()
	at := func(mentor int64) Seat { return Seat{Mentor: mentor, Waits: mentor == 0} }
	for want, moves := range map[string][]Move{
		"They are a pair already.":                                  nil,
		"Nobody else would have to move, and one fewer would wait.": {{From: at(0), To: at(1)}},
		"One other learner would have to move.":                     {{From: at(1), To: at(2)}, {From: at(2), To: at(1)}},
		"Two other learners would have to move, and one more would wait.": {
			{From: at(1), To: at(2)}, {From: at(2), To: at(3)}, {From: at(3), To: at(0)},
		},
	} {
		if got := (&Change{Moves: moves}).Sentence(Words{Mentee: "learner"}); got != want {
			t.Errorf("%q, not %q", got, want)
		}
	}
}

func TestInsteadRefuses(t *testing.T) {
	t.Parallel()
	p := Problem{
		Mentors: []Mentor{{ID: 1, Takes: 1}, {ID: 2, Takes: 1}},
		Mentees: []Mentee{{ID: 11}, {ID: 12}},
		Allowed: func(mentor, mentee int) (bool, string) { return mentor == 0 || mentee == 1, "one service" },
		Pins:    [][2]int{{0, 0}},
	}
	r, err := Solve(t.Context(), p)
	if err != nil {
		t.Fatal(err)
	}
	open, err := Explore(t.Context(), p, r)
	if err != nil {
		t.Fatal(err)
	}
	for want, pair := range map[string][2]int64{
		"not both in this problem": {1, 13},
		"may not be paired":        {2, 11},
		"pins and limits leave no": {1, 12},
	} {
		if _, err := open.Instead(pair[0], pair[1]); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("error %v, and it should say %q", err, want)
		}
	}
	r.Pairs[0].Mentor = 2
	if _, err := Explore(t.Context(), p, r); err == nil {
		t.Error("a result that is not true was explored")
	}
}

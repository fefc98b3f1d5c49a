package matching

import "testing"

func TestPairSentence(t *testing.T) {
	t.Parallel()
	three := Words{Needs: 3, Shared: []string{"Budgeting", "Restructures"}}
	for _, test := range []struct {
		pair  Pair
		words Words
		want  string
	}{
		{Pair{Chosen: true, Choices: 3}, three, "The mentee chose this mentor, and two of the three needs are met: Budgeting, Restructures."},
		{Pair{Choices: 3}, three, "The mentee did not choose this mentor, but two of the three needs are met: Budgeting, Restructures."},
		{Pair{}, three, "The mentee chose nobody, but two of the three needs are met: Budgeting, Restructures."},
		{Pair{Chosen: true, Choices: 3}, Words{Needs: 3}, "The mentee chose this mentor, but none of the three needs is met."},
		{Pair{Choices: 3}, Words{Needs: 1}, "The mentee did not choose this mentor, and the one need is not met."},
		{Pair{Chosen: true, Choices: 3, Rank: 2}, Words{Needs: 3, Shared: []string{"Bids"}}, "This mentor is the mentee's second choice, and one of the three needs is met: Bids."},
		{Pair{Chosen: true, Choices: 1}, Words{Needs: 1, Shared: []string{"Bids"}}, "The mentee chose this mentor, and the one need is met: Bids."},
		{Pair{Chosen: true, Choices: 1}, Words{Needs: 2, Shared: []string{"Bids", "Law"}}, "The mentee chose this mentor, and both needs are met: Bids, Law."},
		{Pair{Choices: 1, Pinned: true}, Words{Mentor: "guide", Mentee: "newcomer"}, "The newcomer did not choose this guide. The coordinator decided on this pair."},
		{Pair{Chosen: true, Choices: 3, Lottery: true}, Words{Needs: 13, Shared: make([]string, 13)[:0]}, "The mentee chose this mentor, but none of the 13 needs is met. Another matching would have been as good; the draw decided."},
	} {
		if got := test.pair.Sentence(test.words); got != test.want {
			t.Errorf("%+v:\n got %s\nwant %s", test.pair, got, test.want)
		}
	}
}

// TestWaiting solves a problem for each reason and reads what it says.
func TestWaiting(t *testing.T) {
	t.Parallel()
	mentors := func(takes ...int) (list []Mentor) {
		for i, n := range takes {
			list = append(list, Mentor{ID: int64(1 + i), Takes: n})
		}
		return list
	}
	mentees := func(n int) (list []Mentee) {
		for i := range n {
			list = append(list, Mentee{ID: int64(11 + i)})
		}
		return list
	}
	for _, test := range []struct {
		problem Problem
		want    []string
	}{
		{Problem{Mentors: mentors(0), Mentees: mentees(1)}, []string{"There are no mentors to be matched with."}},
		{Problem{Mentors: mentors(2)}, []string{"There are no mentees to be matched with."}},
		{Problem{Mentors: mentors(1, 1, 1), Mentees: mentees(1), Forbids: [][2]int{{1, 0}},
			Allowed: func(mentor, _ int) (bool, string) { return mentor == 1, "one service" }},
			[]string{
				"No mentor may be matched with this mentee: “one service” rules out two, “the coordinator keeps them apart” rules out one.",
				"No mentee may be matched with this mentor: “one service” rules out one.",
				"No mentee may be matched with this mentor: “the coordinator keeps them apart” rules out one.",
				"No mentee may be matched with this mentor: “one service” rules out one."}},
		{Problem{Mentors: mentors(1), Mentees: mentees(1), Floor: []int{0, 34}, Fit: func(int, int) []int { return []int{0, 33} }},
			[]string{
				"Every mentor who may be matched with this mentee fits too little. The best fit is 0 of 100, then 33 of 100.",
				"Every mentee who may be matched with this mentor fits too little. The best fit is 0 of 100, then 33 of 100."}},
		{Problem{Mentors: mentors(2, 3), Mentees: mentees(6)}, []string{"Six mentees compete for these five places."}},
		{Problem{Mentors: mentors(1, 2), Mentees: mentees(5), Allowed: func(mentor, mentee int) (bool, string) { return mentor == 1 || mentee > 1, "" },
			Pins: [][2]int{{1, 2}, {1, 3}}},
			[]string{"Four mentees compete for these two places.", "Four mentees compete for these two places."}},
		{Problem{Mentors: mentors(2, 2), Mentees: mentees(2), Pins: [][2]int{{0, 0}}, Fit: func(mentor, _ int) []int { return []int{100 * (1 - mentor)} }},
			[]string{"There are four places which nobody but these two mentees could take."}},
		{Problem{Mentors: mentors(2), Mentees: mentees(2), Pairs: 1}, []string{"All places are taken."}},
		{Problem{Mentors: mentors(2), Mentees: mentees(2), Pairs: 2, Reserves: []Reserve{{Name: "inclusive places", Places: 1, Mentees: []int{0}}}, Forbids: [][2]int{{0, 0}}},
			[]string{
				"No mentor may be matched with this mentee: “the coordinator keeps them apart” rules out one."}},
		{Problem{Mentors: mentors(2), Mentees: mentees(3), Pairs: 2, Reserves: []Reserve{{Name: "inclusive places", Places: 1, Mentees: []int{2}}}, Pins: [][2]int{{0, 0}}},
			[]string{"All places that are open to everybody are taken."}},
		{Problem{Mentors: mentors(2), Mentees: mentees(2), Limits: []Limit{{Name: "one from an institution", Most: 1, Mentees: []int{0, 1}}}},
			[]string{"The limit “one from an institution” is reached."}},
		{Problem{Mentors: mentors(1, 1), Mentees: mentees(2), Pins: [][2]int{{0, 1}}, Limits: []Limit{{Name: "one from Wales", Most: 1, Mentors: []int{0, 1}}}},
			[]string{
				"Two mentees compete for this one place; there are no more because of “one from Wales”.",
				"The limit “one from Wales” is reached."}},
		{Problem{Mentors: mentors(1, 1), Mentees: mentees(2), Pins: [][2]int{{0, 1}}, Pairs: 1},
			[]string{
				"All places are taken.",
				"No mentee could take a place with this mentor, because of the number of places."}},
		{Problem{Mentors: mentors(1, 2), Mentees: mentees(3), Pairs: 2, Reserves: []Reserve{{Name: "inclusive places", Places: 1, Mentees: []int{0}}},
			Allowed: func(mentor, mentee int) (bool, string) { return mentor == 0 || mentee > 0, "one service" },
			Pins:    [][2]int{{0, 1}}},
			[]string{
				"Two mentees compete for this one place.",
				"All places that are open to everybody are taken.",
				"No mentee could take a place with this mentor, because of the number of places that are open to everybody."}},
		{Problem{Mentors: mentors(1, 1), Mentees: mentees(2), Mode: Stable, Pins: [][2]int{{0, 1}},
			Allowed: func(mentor, _ int) (bool, string) { return mentor == 0, "one service" }},
			[]string{
				"Each mentor who may be matched with this mentee has others who fit as well or better.",
				"No mentee may be matched with this mentor: “one service” rules out two."}},
	} {
		r, err := Solve(t.Context(), test.problem)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, w := range r.Waiting {
			got = append(got, w.Sentence(Words{}))
		}
		if len(got) != len(test.want) {
			t.Errorf("got %q, want %q", got, test.want)
			continue
		}
		for i := range got {
			if got[i] != test.want[i] {
				t.Errorf("\n got %s\nwant %s", got[i], test.want[i])
			}
		}
	}
}

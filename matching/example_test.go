package matching_test

import (
	"context"
	"fmt"

	"trellis/matching"
)

// Two mentors, three mentees: a fit is whether the mentee chose the mentor, and then
// how much of what they need the mentor knows.
func Example() {
	fit := [][][]int{
		{{100, 66}, {100, 33}, {0, 66}}, // the first mentor with each mentee
		{{0, 100}, {0, 33}, {0, 0}},     // the second
	}
	result, err := matching.Solve(context.Background(), matching.Problem{
		Mentors: []matching.Mentor{{ID: 1, Takes: 1}, {ID: 2, Takes: 1}},
		Mentees: []matching.Mentee{{ID: 11, Choices: []int64{1}}, {ID: 12, Choices: []int64{1}}, {ID: 13}},
		Fit:     func(mentor, mentee int) []int { return fit[mentor][mentee] },
		Floor:   []int{0, 33},
		Seed:    2025,
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, pair := range result.Pairs {
		fmt.Println(pair.Mentor, pair.Mentee, pair.Fit, pair.Sentence(matching.Words{}))
	}
	for _, person := range result.Waiting {
		fmt.Println(person.ID, person.Sentence(matching.Words{}))
	}
	// Output:
	// 2 11 [0 100] The mentee did not choose this mentor.
	// 1 12 [100 33] The mentee chose this mentor.
	// 13 Three mentees compete for these two places.
}

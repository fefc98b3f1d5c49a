package activities

import (
	"fmt"
	"slices"

	"trellis/definitions/plan"
	"trellis/roster"
)

// worth is what a mentee's choice of a mentor is worth, as a part of a whole: in equal
// steps from the first choice, or the best score, down to no choice. Where the order
// does not count, whoever is chosen is worth all of it.
func worth(choose *plan.Choose, mentee *roster.Person, mentor plan.PersonID) (part, whole int) {
	place := slices.Index(mentee.Choices, mentor)
	switch {
	case place < 0:
		return 0, 1
	case choose.Scores != "":
		if place >= len(mentee.Scores) {
			return 0, 1
		}
		worst, best := choose.Scale()
		return distance(mentee.Scores[place], worst) + 1, distance(best, worst) + 1
	case choose.BestFirst:
		steps := max(choose.Number, place+1)
		return steps - place, steps
	}
	return 1, 1
}

func distance(a, b int) int { return max(a-b, b-a) }

// chosen is what to say of a choice that is none of so many, and whether it speaks for
// the pair; empty where it is.
func chosen(choose *plan.Choose, mentee *roster.Person, mentor plan.PersonID) (said string, good bool) {
	place := slices.Index(mentee.Choices, mentor)
	switch {
	case choose.Scores != "" && len(mentee.Scores) == 0:
		return "The mentee gave no scores", false
	case choose.Scores != "" && (place < 0 || place >= len(mentee.Scores)):
		return "The mentee gave this mentor no score", false
	case choose.Scores != "":
		_, best := choose.Scale()
		part, whole := worth(choose, mentee, mentor)
		return fmt.Sprintf("The mentee gave this mentor %d, where %d is best", mentee.Scores[place], best), 2*part > whole
	case choose.Named && place >= 0:
		return "The mentee asked for this mentor", true
	case choose.Named && len(mentee.Choices) > 0:
		return "The mentee asked for somebody else", false
	case choose.Named:
		return "The mentee asked for nobody", false
	}
	return "", false
}

package activities

import (
	"slices"
	"strconv"

	"trellis/definitions"
)

// moves is how many answered further up the scale than before, the same, and further down.
func (c *compared) moves() (up, same, down int) {
	for i := range c.after {
		switch d := place(c.question, c.after[i]) - place(c.question, c.before[i]); {
		case d > 0:
			up++
		case d < 0:
			down++
		default:
			same++
		}
	}
	return up, same, down
}

// directions are the two directions in which an answer can move; a choice of several has none.
func directions(q definitions.Question) (up, down string, ok bool) {
	switch {
	case q.Kind == definitions.Number:
		return "More than before", "Less than before", true
	case q.Kind == definitions.YesNo:
		return "From no to yes", "From yes to no", true
	case q.Kind == definitions.Choice && q.Most == 1 && len(q.Options) > 1:
		return "Nearer to “" + q.Options[len(q.Options)-1] + "”", "Nearer to “" + q.Options[0] + "”", true
	}
	return "", "", false
}

// place is where an answer stands on its scale.
func place(q definitions.Question, answer string) float64 {
	switch q.Kind {
	case definitions.Number:
		n, _ := strconv.ParseFloat(answer, 64) // it was read as a number when it was kept
		return n
	case definitions.YesNo:
		return float64(slices.Index([]string{"no", "yes"}, answer))
	}
	return float64(slices.Index(q.Options, answer))
}

// mean is an average with one place.
func mean(answers []string) string {
	sum := 0.0
	for _, a := range answers {
		n, _ := strconv.ParseFloat(a, 64)
		sum += n
	}
	return strconv.FormatFloat(sum/float64(len(answers)), 'f', 1, 64)
}

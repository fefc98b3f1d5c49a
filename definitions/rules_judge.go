package definitions

// Judge compares one two after the other by the rules of a matching, without taking
// memory for each. It is for one goroutine.
type Judge struct {
	rules *Rules
	pair  pair
	fit   []int
}

// Judge begins to compare.
func (r *Rules) Judge() *Judge { return &Judge{rules: r, fit: make([]int, len(r.prefers))} }

// Two has the judge look at two people from now on, and says whether the law lets them
// be a pair, and if not, the first rule that forbids it. They stay the judge's until
// the next two.
func (j *Judge) Two(mentor, mentee *Prepared) (ok bool, rule string) {
	j.pair.first, j.pair.second = *mentor, *mentee
	for i := range j.rules.laws {
		if l := &j.rules.laws[i]; l.broken(&j.pair) {
			return false, l.name
		}
	}
	return true, ""
}

// Fit says how well the two fit, as [Rules.Fit] does. How much the choice counts is
// part of whole: the first choice, or the best score, is worth all that being chosen
// adds to a number, and nobody chosen is worth nothing of it. The numbers are good
// until the next call.
func (j *Judge) Fit(part, whole int) []int {
	for i, t := range j.rules.prefers {
		j.pair.chosen = false
		j.fit[i] = t(&j.pair)
		if part == 0 {
			continue
		}
		j.pair.chosen = true
		j.fit[i] += (t(&j.pair) - j.fit[i]) * part / whole
	}
	return j.fit
}

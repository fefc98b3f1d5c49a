package activities

import (
	"slices"

	"trellis/definitions/plan"
	"trellis/roster"
)

// Weight is what speaks against two people as a pair.
type Weight struct {
	Rule     string   // the rule that forbids it; empty: none does
	Cautions []string // the rules that say to avoid it
	Below    bool     // they fit less well than the least that a pair may
}

// Two weighs a mentor and a mentee. It says false when the two are not among those who
// are to be matched, in these roles.
func (w *Weighed) Two(mentor, mentee plan.PersonID) (Weight, bool) {
	i, isMentor := placesOf(w.mentors)[mentor]
	j, isMentee := placesOf(w.mentees)[mentee]
	if !isMentor || !isMentee {
		return Weight{}, false
	}
	fit, ok, rule := w.judge()(i, j)
	if !ok {
		return Weight{Rule: rule}, true
	}
	return Weight{
		Cautions: w.rules.Cautions(w.mentors[i].prepared, w.mentees[j].prepared),
		Below:    slices.Compare(fit[:min(len(fit), len(w.problem.Floor))], w.problem.Floor) < 0,
	}, true
}

// Takes is how many mentees a mentor takes; 0 for somebody who is none.
func (w *Weighed) Takes(mentor plan.PersonID) int {
	i, is := placesOf(w.mentors)[mentor]
	if !is {
		return 0
	}
	return w.problem.Mentors[i].Takes
}

// Sides are those who are to be matched.
func (w *Weighed) Sides() (mentors, mentees []roster.Person) {
	for _, x := range w.mentors {
		mentors = append(mentors, x.Person)
	}
	for _, x := range w.mentees {
		mentees = append(mentees, x.Person)
	}
	return mentors, mentees
}

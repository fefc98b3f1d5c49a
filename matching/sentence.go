package matching

import (
	"fmt"
	"strings"
)

// Sentence says why the two are a pair: "The mentee chose this mentor, and two of
// the three needs are met: Budgeting, Restructures."
func (p Pair) Sentence(w Words) string {
	w = w.complete()
	choice, good := p.choice(w)
	needs, met := w.needs()
	joint := ", and "
	if good != met {
		joint = ", but "
	}
	var b strings.Builder
	b.WriteString(choice)
	if needs != "" {
		b.WriteString(joint + needs)
	}
	b.WriteString(".")
	if p.Pinned {
		b.WriteString(" The coordinator decided on this pair.")
	}
	if p.Lottery {
		b.WriteString(" Another matching would have been as good; the draw decided.")
	}
	return b.String()
}

// choice says whom the mentee chose, and whether that speaks for the pair.
func (p Pair) choice(w Words) (said string, good bool) {
	switch {
	case w.Choice != "":
		return w.Choice, w.Good
	case p.Chosen && p.Rank > 0:
		return fmt.Sprintf("This %s is the %s's %s choice", w.Mentor, w.Mentee, ordinal(p.Rank)), true
	case p.Chosen:
		return fmt.Sprintf("The %s chose this %s", w.Mentee, w.Mentor), true
	case p.Choices == 0:
		return fmt.Sprintf("The %s chose nobody", w.Mentee), false
	}
	return fmt.Sprintf("The %s did not choose this %s", w.Mentee, w.Mentor), false
}

// needs says how many needs are met, and which.
func (w Words) needs() (said string, met bool) {
	switch shared := len(w.Shared); {
	case w.Needs == 0:
		return "", true
	case shared == 0 && w.Needs == 1:
		return "the one need is not met", false
	case shared == 0:
		return fmt.Sprintf("none of the %s needs is met", number(w.Needs)), false
	case w.Needs == 1:
		return "the one need is met: " + w.Shared[0], true
	case shared == w.Needs:
		all := "all " + number(w.Needs)
		if w.Needs == 2 {
			all = "both"
		}
		return fmt.Sprintf("%s needs are met: %s", all, strings.Join(w.Shared, ", ")), true
	case shared == 1:
		return fmt.Sprintf("one of the %s needs is met: %s", number(w.Needs), w.Shared[0]), true
	default:
		return fmt.Sprintf("%s of the %s needs are met: %s", number(shared), number(w.Needs), strings.Join(w.Shared, ", ")), true
	}
}

// Sentence says why somebody waits: "Seven mentees compete for these five places."
func (p Waiting) Sentence(w Words) string {
	w = w.complete()
	self, others := w.Mentee, w.Mentors
	if p.Mentor {
		self, others = w.Mentor, w.Mentees
	}
	switch p.Reason {
	case NobodyThere:
		return fmt.Sprintf("There are no %s to be matched with.", others)
	case NobodyAllowed:
		return fmt.Sprintf("No %s may be matched with this %s: %s.", w.other(p.Mentor), self, refusals(p.Refusals))
	case BelowFloor:
		return fmt.Sprintf("Every %s who may be matched with this %s fits too little. The best fit is %s.", w.other(p.Mentor), self, fits(p.Best))
	case Preferred:
		return fmt.Sprintf("Each %s who may be matched with this %s has others who fit as well or better.", w.other(p.Mentor), self)
	case LimitReached:
		return full(p.Limits[0])
	}
	if len(p.Limits) > 0 {
		return p.limited(w)
	}
	if p.Mentor {
		return fmt.Sprintf("There are %s places which nobody but %s could take.", number(p.Competes), these(p.Places, w.Mentee, w.Mentees))
	}
	return fmt.Sprintf("%s %s compete for %s.", title(number(p.Competes)), w.Mentees, these(p.Places, "place", "places"))
}

// limited says that a competition is as it is because of limits.
func (p Waiting) limited(w Words) string {
	because := limits(p.Limits)
	switch {
	case p.Mentor && p.Places == 0:
		return fmt.Sprintf("No %s could take a place with this %s, because of %s.", w.Mentee, w.Mentor, because)
	case p.Mentor:
		return fmt.Sprintf("There are %s places, and at most %s could take them, because of %s.",
			number(p.Competes), several(p.Places, w.Mentee, w.Mentees), because)
	case p.Places == 0:
		return fmt.Sprintf("No place is left for this %s, because of %s.", w.Mentee, because)
	}
	return fmt.Sprintf("%s %s compete for %s; there are no more because of %s.",
		title(number(p.Competes)), w.Mentees, these(p.Places, "place", "places"), because)
}

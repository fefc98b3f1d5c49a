package activities

import (
	"fmt"
	"slices"
	"time"

	"trellis/definitions/plan"
	"trellis/roster"
)

// mentored says whether the hours and visits of meetings are somebody's own: they are
// the mentee of a pair, or in a group. A mentor has them once for each mentee.
func mentored(u *roster.Use) bool {
	return len(u.Groups) > 0 || slices.ContainsFunc(u.Pairs, func(p roster.Pair) bool { return p.Mentee == u.Person.ID })
}

// othersOf are those with whom somebody was ever a pair.
func othersOf(u *roster.Use) (all []plan.PersonID) {
	for _, p := range u.Pairs {
		other := p.Mentor
		if other == u.Person.ID {
			other = p.Mentee
		}
		if !slices.Contains(all, other) {
			all = append(all, other)
		}
	}
	return all
}

func minutesOf(u *roster.Use) (sum int) {
	for _, p := range u.Pairs {
		sum += p.Minutes
	}
	for i := range u.Groups {
		sum += u.Groups[i].Minutes()
	}
	return sum
}

// visitsOf is how many visits were recorded.
func visitsOf(u *roster.Use) int {
	n := u.Visits
	for _, g := range u.Groups {
		for _, m := range g.Held {
			if m.Host != 0 || m.Manner == roster.Visit {
				n++
			}
		}
	}
	return n
}

// contact is how much time a pair or a group has in all, in minutes; 0: it is not said.
func (e *Entitlements) contact() (most int) {
	for _, s := range e.plan.Stages {
		most += s.Contact.Most
	}
	return most
}

// visits is how many somebody may make by now; 0: it is not said.
func (e *Entitlements) visits(u *roster.Use, now time.Time) (most int, why string) {
	for _, s := range e.plan.Stages {
		switch n := s.Visits; n.Per {
		case "":
			most += n.Most
		case "month":
			most, why = most+n.Most*e.begun(u, 1, now), fmt.Sprintf("%d a month", n.Most)
		case "year":
			most, why = most+n.Most*e.begun(u, 12, now), fmt.Sprintf("%d a year", n.Most)
		}
	}
	return most, why
}

// Matched says whether somebody was ever a pair with another.
func Matched(u *roster.Use, other plan.PersonID) bool { return slices.Contains(othersOf(u), other) }

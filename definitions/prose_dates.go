package definitions

import "strings"

// The days and places of a stage's sessions, as a cohort says them.

// datesOf are the days of a stage's sessions, where the cohort says them.
func (n *narrator) datesOf(s *stage) string {
	d := n.given(s)
	if d == nil {
		return ""
	}
	if len(s.sessions) > 0 {
		return n.placeGiven(d, "Their")
	}
	if len(d.on) == 0 {
		return ""
	}
	its := "Their"
	if len(d.on) == 1 {
		its = "Its"
	}
	return paragraphOf(n.takesPlace(d), n.placeGiven(d, its))
}

// takesPlace says on which days sessions are, or that their day is not known yet.
func (n *narrator) takesPlace(d *dates) string {
	switch {
	case len(d.on) == 1 && d.on[0].Tentative:
		return "Its day is " + n.sessionDays(d)
	case len(d.on) == 1:
		return "It takes place on " + n.sessionDays(d)
	}
	return "They take place on " + n.sessionDays(d)
}

// sessionDays are the moments of some sessions.
func (n *narrator) sessionDays(d *dates) string {
	var days []string
	for _, m := range d.on {
		days = append(days, n.on(m, d))
	}
	if len(days) < 2 {
		return all(days)
	}
	return strings.Join(days[:len(days)-1], "; ") + "; and " + days[len(days)-1]
}

// placeGiven is where the cohort holds it, and the link.
func (n *narrator) placeGiven(d *dates, its string) string {
	var parts []string
	if d.where != "" {
		parts = append(parts, its+" place in this cohort is "+d.where)
	}
	if d.link != "" {
		parts = append(parts, its+" link is "+d.link)
	}
	if d.calledOff {
		parts = append(parts, "In this cohort it was called off: nobody is expected, and the date counts only for what is counted from it")
	}
	return paragraphOf(parts...)
}

func (n *narrator) invitations(s *stage) string {
	if s.inviteWhen == nil {
		return ""
	}
	return "Invitations leave " + n.when(s.inviteWhen)
}

// fromUntil are the days from and until which something goes on.
func (n *narrator) fromUntil(s *stage) string {
	d := n.given(s)
	switch {
	case d == nil:
		return ""
	case d.opens != nil && d.closes != nil:
		return paragraphOf("This goes on "+n.between(d.opens, d.closes, d), n.placeGiven(d, "Its"))
	case d.opens != nil:
		return paragraphOf("This begins on "+n.on(d.opens, d), n.placeGiven(d, "Its"))
	case d.closes != nil:
		return paragraphOf("This goes on until "+n.on(d.closes, d), n.placeGiven(d, "Its"))
	}
	return n.placeGiven(d, "Its")
}

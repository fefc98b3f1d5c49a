package definitions

import (
	"fmt"
	"strconv"

	"trellis/definitions/plan"
)

const checkMeetingsTotal = "meetings/total"

// More than this is rarely meant: one meeting a fortnight for a year, and as many
// hours as a working week.
const (
	mostMeetings = 26
	mostHours    = 40
)

// checkTotal is meetings/total: what is said of meetings one by one comes to
// something that can be meant, and the figures agree.
func (r *reader) checkTotal() {
	for _, s := range r.book.programme.stages {
		if s.kind != plan.Meetings {
			continue
		}
		n := s.meetings()
		r.checkMany(s, n)
		r.checkContact(s, n)
		if s.every != nil && s.times != nil && s.times.per == "" && s.length != nil {
			often := (&stage{keeping: keeping{every: s.every, length: s.length}}).meetings()
			if often.Most > 0 && s.times.least > often.Most+1 {
				r.warn(checkMeetingsTotal, s.times.at, fmt.Sprintf("%d meetings do not fit: every %s for %s is at most %d", s.times.least, s.often(), s.length, often.Most), "Change one of the three.")
			}
		}
		if s.visits != nil && s.visits.per == "" && n.Most > 0 && s.visits.most > n.Most {
			r.warn(checkMeetingsTotal, s.visits.at, fmt.Sprintf("There are %d visits, and at most %s", s.visits.most, counted(n.Most, "meeting")), "Change one of the two: visits are meetings too.")
		}
	}
}

// meetings are how many there are in all, as far as the programme says; 0 is not known.
func (s *stage) meetings() plan.Range {
	least, most := 0, 0
	if s.length != nil {
		least, most, _ = s.length.Days()
	}
	switch {
	case s.times != nil && s.times.per == "":
		return plan.Range{Least: s.times.least, Most: s.times.most}
	case s.times != nil && most > 0:
		days := map[string]float64{"day": 1, "week": 7, "month": 365.25 / 12, "year": 365.25}[string(s.times.per)]
		periods := int((float64(least+most)/2)/days + 0.5)
		return plan.Range{Least: s.times.least * periods, Most: s.times.most * periods}
	case s.every != nil && most > 0:
		often, seldom, ok := s.every.Days()
		if ok && often > 0 {
			return plan.Range{Least: least / seldom, Most: most / often}
		}
	}
	return plan.Range{}
}

// checkMany tells of more meetings, or hours, than are likely to be meant.
func (r *reader) checkMany(s *stage, n plan.Range) {
	lasts := minutesOf(s.lasts)
	written := s.times != nil && s.times.per == "" // whoever wrote 30 meant 30
	if (written || n.Least <= mostMeetings) && n.Least*lasts.Least <= 60*mostHours {
		return
	}
	is := fmt.Sprintf("%d meetings", n.Least)
	if n.Most > n.Least {
		is = fmt.Sprintf("%d to %d meetings", n.Least, n.Most)
	}
	if lasts.Least > 0 {
		is += ", or " + lasting(n.Least*lasts.Least)
		if lasts.Most*n.Most > n.Least*lasts.Least {
			is += " and more"
		}
	}
	at, said, fix := s.at, "", "Meet less often, or for less long. If it is meant, leave it."
	switch {
	case s.times != nil && !written:
		at, said = s.times.at, fmt.Sprintf("%q for %s", s.times.text, s.length)
		fix = fmt.Sprintf("If one each %s is meant, write every = \"1 %s\"; if %s in all, times = %s.", s.times.per, s.times.per, s.times.bare(), s.times.bare())
	case written:
		at, said = s.times.at, s.times.text+" meetings of "+s.lasts.String()
		is = lasting(n.Least * lasts.Least)
	default:
		said = fmt.Sprintf("\"every %s for %s\"", s.often(), s.length)
	}
	r.warn(checkMeetingsTotal, at, said+" is "+is, fix)
}

// bare is how many, as one writes it: 4, "4 to 6".
func (n *howMany) bare() string {
	if n.least == n.most {
		return strconv.Itoa(n.most)
	}
	return fmt.Sprintf("\"%d to %d\"", n.least, n.most)
}

// checkContact compares the time that a pair has with that of its meetings.
func (r *reader) checkContact(s *stage, n plan.Range) {
	lasts := minutesOf(s.lasts)
	if s.contact == nil || lasts.Most == 0 || n.Most == 0 {
		return
	}
	least, most := n.Least*lasts.Least, n.Most*lasts.Most
	switch {
	case least > s.contact.most:
		r.warn(checkMeetingsTotal, s.contact.at, fmt.Sprintf("The meetings last %s or more, and a pair has %s", lasting(least), lasting(s.contact.most)), "Change one of them.")
	case most < s.contact.least:
		r.warn(checkMeetingsTotal, s.contact.at, fmt.Sprintf("The meetings last at most %s, and a pair has %s", lasting(most), lasting(s.contact.least)), "Change one of them.")
	}
}

package timeline

import (
	"math"
	"time"

	"trellis/definitions/plan"
)

// Implied is what a stage of meetings comes to for one pair or group.
type Implied struct {
	Stage plan.StageName `json:"stage"`
	Title string         `json:"title"`
	From  time.Time      `json:"from,omitzero"`
	Until time.Time      `json:"until,omitzero"` // the end of that day
	// Meetings are how many; zero where neither how often nor how many is said.
	Meetings plan.Range `json:"meetings,omitzero"`
	Lasts    plan.Range `json:"lasts,omitzero"`   // one of them, in minutes; zero: not said
	Minutes  plan.Range `json:"minutes,omitzero"` // all of them; zero: not known
	Visits   plan.Count `json:"visits,omitzero"`  // how many of them are visits

	words string
}

// Total is what a stage of meetings comes to: "every 2 to 4 weeks for 6 months" is
// 7 to 13 meetings. It goes by the stage's own dates. Other stages come to nothing.
func Total(s *plan.Stage) Implied {
	m := Implied{Stage: s.Name, Title: s.Title, From: s.Opens, Until: s.Closes, Lasts: s.Lasts, Visits: s.Visits}
	if s.Kind != plan.Meetings {
		return Implied{}
	}
	days := 0.0
	if !s.Opens.IsZero() && !s.Closes.IsZero() {
		days = s.Closes.Sub(s.Opens).Hours() / 24
	}
	switch {
	case s.Times.Per != "" && days > 0:
		months := days / daysInMonth
		m.Meetings = plan.Range{Least: rounded(months * float64(s.Times.Least)), Most: rounded(months * float64(s.Times.Most))}
	case s.Times.Per == "" && s.Times.Most > 0:
		m.Meetings = plan.Range{Least: s.Times.Least, Most: s.Times.Most}
	case s.Times.Most == 0 && s.Every.Least > 0 && days > 0:
		least, most := steps(s.Every)
		m.Meetings = plan.Range{Least: rounded(days / most.daysOf()), Most: rounded(days / least.daysOf())}
	}
	m.Minutes = plan.Range{Least: m.Meetings.Least * s.Lasts.Least, Most: m.Meetings.Most * s.Lasts.Most}
	if s.Contact.Most > 0 {
		m.Minutes = s.Contact
	}
	m.words = m.inWords(s)
	return m
}

func rounded(n float64) int { return max(1, int(math.Round(n))) }

// String is the total in words: "every 2 to 4 weeks: 7 to 13 meetings of 1 hour, 7 to 13 hours".
func (m Implied) String() string { return m.words }

func (m Implied) inWords(s *plan.Stage) string {
	text := ""
	switch {
	case s.Times.Per != "":
		text = ranged(s.Times.Least, s.Times.Most) + " a " + s.Times.Per + ": "
	case s.Every.Most > 0:
		text = "every " + often(s.Every) + ": "
	}
	switch {
	case m.Meetings.Most > 0:
		text += rangedOf(m.Meetings, "meeting")
	case s.Contact.Most > 0:
		text += "as many meetings as they like"
	default:
		text += "meetings that nobody can count, for it is not said until when"
	}
	if m.Lasts.Most > 0 {
		text += " of " + lasting(m.Lasts)
	}
	switch {
	case s.Contact.Most > 0:
		text += ", " + hours(m.Minutes) + " in all"
	case m.Minutes.Most > 0 && m.Meetings.Most > 1:
		text += ", " + hours(m.Minutes)
	case m.Lasts.Most == 0:
		text += "; how long one lasts is not said"
	}
	if v := s.Visits; v.Most > 0 {
		text += "; " + rangedOf(plan.Range{Least: v.Least, Most: v.Most}, "visit")
		if v.Per != "" {
			text += " a " + v.Per
		}
	}
	return text
}

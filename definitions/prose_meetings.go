package definitions

import (
	"math"
	"strings"

	"trellis/definitions/phrase"
)

// meetings is how often pairs or groups meet, for how long, where, and with whose
// help.
func (n *narrator) meetings(s *stage, i int) {
	them := n.matches()
	n.say(n.starts(s, i)+them+" meet"+n.howOften(s), n.total(s), n.forWhom(s), n.lasts(s), n.visiting(s), n.meetAt(s), n.fromUntil(s))
	n.say(n.arranging(s), n.helping(s), n.ending(s))
}

// matches are what people are matched into, here or above: pairs, or groups.
func (n *narrator) matches() string {
	for _, s := range n.book.programme.stages {
		if s.makes == "groups" {
			return "groups"
		}
	}
	return "pairs"
}

// howOften is " every two to four weeks, for six months".
func (n *narrator) howOften(s *stage) string {
	var parts []string
	if s.every != nil {
		parts = append(parts, everyLength(*s.every))
	}
	if s.times != nil {
		often := s.times.words()
		if s.times.per != "" {
			often += " " + aOrAn(string(s.times.per))
		}
		parts = append(parts, often)
	}
	if s.length != nil {
		parts = append(parts, "for "+lengthWords(*s.length))
	}
	text := ""
	if len(parts) > 0 {
		text = " " + strings.Join(parts, ", ")
	}
	if s.contact == nil {
		return text
	}
	hours := hoursOf(s.contact.most)
	switch {
	case s.contact.least == 0:
		hours = "up to " + hours
	case s.contact.least < s.contact.most:
		hours = inHours(s.contact.least) + " to " + inHours(s.contact.most) + " hours"
	}
	if text != "" {
		text += ","
	}
	return text + " for " + hours + " in all"
}

// Days of a month and a year, on average: what a cadence comes to is a number of
// times that nobody counts to the day.
const (
	daysOfMonth = 365.25 / 12
	daysOfYear  = 365.25
)

// total is what a cadence comes to: "every 2 to 4 weeks for 6 months: 7 to 13 meetings".
func (n *narrator) total(s *stage) string {
	days := n.daysOf(s)
	if days == 0 {
		return ""
	}
	least, most := 0, 0
	switch {
	case s.every != nil && s.times == nil:
		least, most = roundedTimes(days/onAverage(s.every.Most)), roundedTimes(days/onAverage(s.every.Least))
	case s.times != nil && s.times.per != "":
		periods := days / onAverage(phrase.Amount{N: 1, Unit: s.times.per})
		least, most = roundedTimes(float64(s.times.least)*periods), roundedTimes(float64(s.times.most)*periods)
	}
	switch {
	case most == 0:
		return ""
	case least == most:
		return "That makes " + numberOf(most, "meeting")
	}
	return "That makes " + fromTo(least, most, "meeting")
}

// daysOf is for how long meetings go on, in days on average; 0 where nobody says.
func (n *narrator) daysOf(s *stage) float64 {
	if made := n.made(s); made != nil && !made.Opens.IsZero() && !made.Closes.IsZero() {
		return made.Closes.Sub(made.Opens).Hours() / 24
	}
	if s.length != nil && s.length.Exact() {
		return onAverage(s.length.Least)
	}
	return 0
}

func onAverage(a phrase.Amount) float64 {
	switch a.Unit {
	case phrase.Week:
		return 7 * float64(a.N)
	case phrase.Month:
		return daysOfMonth * float64(a.N)
	case phrase.Year:
		return daysOfYear * float64(a.N)
	case phrase.WorkingDay:
		return 7.0 / 5 * float64(a.N)
	}
	return float64(a.N)
}

func roundedTimes(f float64) int { return max(1, int(math.Round(f))) }

func (n *narrator) lasts(s *stage) string {
	if s.lasts == nil {
		return ""
	}
	if s.times != nil && s.times.most == 1 && s.times.per == "" {
		return "It lasts " + lengthWords(*s.lasts)
	}
	return "A meeting lasts " + lengthWords(*s.lasts)
}

func (n *narrator) visiting(s *stage) string {
	if s.visits == nil {
		return ""
	}
	if s.visits.least == 0 {
		return "They may visit each other " + s.visits.words()
	}
	return "They visit each other " + s.visits.words()
}

func (n *narrator) meetAt(s *stage) string {
	if s.where == "" {
		return ""
	}
	return "They meet " + placeWords(s.where)
}

// arranging is who arranges the meetings, and is nudged.
func (n *narrator) arranging(s *stage) string {
	if len(s.arrangedBy) == 0 {
		return ""
	}
	who := n.whoAll(s.arrangedBy)
	verb := who.does("arrange")
	if who.plural {
		return verb + " the meetings themselves, and are reminded of it"
	}
	return verb + " the meetings, and is reminded of it"
}

func (n *narrator) helping(s *stage) string {
	var words []string
	for _, x := range s.help {
		words = append(words, n.who(x).words)
	}
	if len(words) == 0 {
		return ""
	}
	return "If anything goes wrong between them, they can turn to " + either(words)
}

// ending is what follows when a pair ends early.
func (n *narrator) ending(s *stage) string {
	one := strings.TrimSuffix(n.matches(), "s")
	switch s.ifEnds {
	case "match again if the mentee wishes":
		return "If " + aOrAn(one) + " ends early, the " + n.role(string(chooser)) + " is matched again, if they wish"
	case "match again":
		return "If " + aOrAn(one) + " ends early, its people are matched again"
	case "it stays ended":
		return "If " + aOrAn(one) + " ends early, it stays ended"
	}
	return ""
}

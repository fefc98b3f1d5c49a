package plan

import "fmt"

// Asks says that people are asked whom they would like to be matched with: for
// choices, for somebody by name, or for scores.
func (c *Choose) Asks() bool { return c != nil && (c.Number > 0 || c.Scores != "") }

// Scale is the worst and the best of the numbers that may be given; both 0 where none
// are asked for.
func (c *Choose) Scale() (worst, best int) {
	var from, to int
	if _, err := fmt.Sscanf(c.Scores, "%d to %d, %d is best", &from, &to, &best); err != nil {
		return 0, 0
	}
	if best == from {
		return to, from
	}
	return from, best
}

// MatchesLater says whether somebody who is in no pair once pairs were announced is to
// be matched then: who has waited since, or whose pair has ended.
func (s *Stage) MatchesLater(ended bool) bool {
	if ended {
		return s.Again
	}
	return s.Unmatched == "wait" || s.Rolling
}

// Offers says that people are asked before a pair is announced: always, where they
// confirm it, or those alone who are matched later.
func (s *Stage) Offers(later bool) bool {
	return s.Confirmed != "" || later && !s.Rolling && (s.Again || s.MatchesLater(false))
}

// Asked is the role of those who are asked then.
func (s *Stage) Asked() RoleName {
	if s.Confirmed == "" && s.Choose != nil {
		return s.Choose.By
	}
	return s.Confirmed
}

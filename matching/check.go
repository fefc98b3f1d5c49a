package matching

import (
	"errors"
	"fmt"
	"slices"
)

// check refuses a problem that cannot be meant, before anybody is asked about a pair.
func (p *Problem) check() error {
	if len(p.Mentors) > MostPeople || len(p.Mentees) > MostPeople {
		return fmt.Errorf("%d mentors and %d mentees are too many to match at once; split them into cohorts of at most %d",
			len(p.Mentors), len(p.Mentees), MostPeople)
	}
	if err := p.checkAmong(); err != nil {
		return err
	}
	for _, m := range p.Mentors {
		if m.First < 0 || m.First > MostPrecedence {
			return fmt.Errorf("mentor %d has precedence %d; give a number from 0 to %d", m.ID, m.First, MostPrecedence)
		}
		if m.Takes < 0 || m.Takes > MostPeople {
			return fmt.Errorf("mentor %d takes %d people; give a number from 0 to %d", m.ID, m.Takes, MostPeople)
		}
	}
	for _, m := range p.Mentees {
		if m.First < 0 || m.First > MostPrecedence {
			return fmt.Errorf("mentee %d has precedence %d; give a number from 0 to %d", m.ID, m.First, MostPrecedence)
		}
	}
	if err := p.checkLimits(); err != nil {
		return err
	}
	if id, twice := repeated(p.Mentors, func(m Mentor) int64 { return m.ID }); twice {
		return fmt.Errorf("mentor %d is there twice; list each person once", id)
	}
	if id, twice := repeated(p.Mentees, func(m Mentee) int64 { return m.ID }); twice {
		return fmt.Errorf("mentee %d is there twice; list each person once", id)
	}
	if p.Mode != Fair && p.Mode != Total && p.Mode != Stable {
		return fmt.Errorf("the mode %q is not known; leave it out, or say %q or %q", p.Mode, Total, Stable)
	}
	if err := p.checkStable(); err != nil {
		return err
	}
	for f, edges := range p.Bands {
		if !ascending(edges) {
			return fmt.Errorf("the bands of fit %d are %v; give rising numbers from 1 to 100", f+1, edges)
		}
	}
	return p.checkPins()
}

// checkStable refuses what a stable matching knows nothing of.
func (p *Problem) checkStable() error {
	first := slices.ContainsFunc(p.Mentors, func(m Mentor) bool { return m.First > 0 }) ||
		slices.ContainsFunc(p.Mentees, func(m Mentee) bool { return m.First > 0 })
	switch {
	case p.Mode != Stable:
		return nil
	case p.Pairs > 0 || len(p.Limits)+len(p.Reserves) > 0:
		return errors.New("stable matchings know no limits, reserves or number of pairs; leave these out, or choose another mode")
	case first:
		return errors.New("stable matchings know no precedence; leave it out, or choose another mode")
	case len(p.Kept) > 0 && !p.Stay:
		return errors.New("stable matchings keep pairs only if they stay; say so, or leave them out, or choose another mode")
	}
	return nil
}

// checkAmong refuses more pairs than there is memory for, and people who are not there.
func (p *Problem) checkAmong() error {
	if p.Among == nil {
		if pairs := len(p.Mentors) * len(p.Mentees); pairs > MostPairs {
			return fmt.Errorf("%d mentors and %d mentees make %d pairs, too many to look at; say who is among those for whom, %d at most",
				len(p.Mentors), len(p.Mentees), pairs, MostPairs)
		}
		return nil
	}
	if len(p.Among) != len(p.Mentees) {
		return fmt.Errorf("it is said of %d mentees who is among those for them, and there are %d; give a list for each", len(p.Among), len(p.Mentees))
	}
	pairs := 0
	for mentee, mentors := range p.Among {
		for _, mentor := range mentors {
			if mentor < 0 || mentor >= len(p.Mentors) {
				return fmt.Errorf("mentor %d is among those for mentee %d, and there are %d; give their places in the list, from 0",
					mentor, p.Mentees[mentee].ID, len(p.Mentors))
			}
		}
		if pairs += len(mentors); pairs > MostPairs {
			return fmt.Errorf("there are more than %d pairs, too many to look at; put fewer mentors among those for each mentee", MostPairs)
		}
	}
	for _, pin := range p.Pins {
		if pin[1] >= 0 && pin[1] < len(p.Among) && !slices.Contains(p.Among[pin[1]], pin[0]) {
			return fmt.Errorf("a pinned mentor is not among those for mentee %d; put them there, or take the pin back", p.Mentees[pin[1]].ID)
		}
	}
	return nil
}

func repeated[T any](people []T, id func(T) int64) (int64, bool) {
	seen := make(map[int64]bool, len(people))
	for _, person := range people {
		if seen[id(person)] {
			return id(person), true
		}
		seen[id(person)] = true
	}
	return 0, false
}

func ascending(edges []int) bool {
	last := 0
	for _, edge := range edges {
		if edge <= last || edge > 100 {
			return false
		}
		last = edge
	}
	return true
}

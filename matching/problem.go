package matching

import (
	"fmt"
	"slices"
)

// MostPeople is how many mentees, or mentors, one problem may have. The engine keeps
// 20 bytes for each pair, 2 GB at most. Every sum that it forms fits its integers
// for thirteen times as many.
const MostPeople = 10_000

// Problem is all that pairs are decided from. People are numbered by their place in
// Mentors and Mentees wherever an index is meant; the order of the two lists never
// bears on the result.
type Problem struct {
	Mentors []Mentor
	Mentees []Mentee
	// Allowed says whether two people, by index, may be paired at all, and if not
	// which rule forbids it, named as the coordinator named it. It is asked once for
	// each pair. nil: all may.
	Allowed func(mentor, mentee int) (ok bool, rule string)
	// Fit says how well two people, by index, fit: one number for each preference,
	// the most important first, each 0 (not at all) to 100, and as many of them for
	// every pair. It is asked at most once for each pair. nil: all fit alike.
	Fit func(mentor, mentee int) []int
	// Floor is the least fit of a pair, compared with Fit from the first number on;
	// it may be shorter than a fit. A pair below it is no pair: they wait. nil: none.
	Floor []int
	// Bands are, for each number of a fit, the lowest value of every band but the
	// worst, ascending: {50, 80} is below 50, 50 to 79, 80 and above. nil, for all
	// or for one of them: every value is a band of its own.
	Bands [][]int
	// Pins are pairs that must be made, Forbids are pairs that must not, each as the
	// indices of mentor and mentee. A pin is a person's decision: it may lie below
	// the floor, but not against a rule.
	Pins, Forbids [][2]int
	// Seed draws the lottery between matchings that are equally good.
	Seed int64
}

// Mentor is somebody who takes people on.
type Mentor struct {
	ID    int64
	Takes int // how many mentees at most; 0: nobody, and then they do not wait either
}

// Mentee is somebody who is taken on, by one mentor.
type Mentee struct {
	ID int64
	// Choices are the IDs of the mentors whom they named. They explain a pair
	// (Pair.Chosen, Pair.Rank); what a choice is worth is for Fit to say. A mentor
	// who is not in the problem any more may stand here.
	Choices []int64
	// Ranked: the first choice is the one they want most.
	Ranked bool
}

// check refuses a problem that cannot be meant, before anybody is asked about a pair.
func (p *Problem) check() error {
	if len(p.Mentors) > MostPeople || len(p.Mentees) > MostPeople {
		return fmt.Errorf("%d mentors and %d mentees are too many to match at once; split them into cohorts of at most %d",
			len(p.Mentors), len(p.Mentees), MostPeople)
	}
	for _, m := range p.Mentors {
		if m.Takes < 0 || m.Takes > MostPeople {
			return fmt.Errorf("mentor %d takes %d people; give a number from 0 to %d", m.ID, m.Takes, MostPeople)
		}
	}
	if id, twice := repeated(p.Mentors, func(m Mentor) int64 { return m.ID }); twice {
		return fmt.Errorf("mentor %d is there twice; list each person once", id)
	}
	if id, twice := repeated(p.Mentees, func(m Mentee) int64 { return m.ID }); twice {
		return fmt.Errorf("mentee %d is there twice; list each person once", id)
	}
	for f, edges := range p.Bands {
		if !ascending(edges) {
			return fmt.Errorf("the bands of fit %d are %v; give rising numbers from 1 to 100", f+1, edges)
		}
	}
	return p.checkPins()
}

// checkPins refuses pins that contradict each other or leave a mentor with too many.
func (p *Problem) checkPins() error {
	for _, pair := range slices.Concat(p.Pins, p.Forbids) {
		if pair[0] < 0 || pair[0] >= len(p.Mentors) || pair[1] < 0 || pair[1] >= len(p.Mentees) {
			return fmt.Errorf("a pin or forbid names mentor %d and mentee %d, and there are %d and %d; give their places in the lists, from 0",
				pair[0], pair[1], len(p.Mentors), len(p.Mentees))
		}
	}
	mentorOf, load := map[int]int{}, map[int]int{}
	for _, pin := range p.Pins {
		mentor, mentee := p.Mentors[pin[0]], p.Mentees[pin[1]]
		if slices.Contains(p.Forbids, pin) {
			return fmt.Errorf("mentor %d and mentee %d are both pinned and forbidden; take one of the two back", mentor.ID, mentee.ID)
		}
		other, pinned := mentorOf[pin[1]]
		if pinned && other != pin[0] {
			return fmt.Errorf("mentee %d is pinned to mentors %d and %d; keep one", mentee.ID, p.Mentors[other].ID, mentor.ID)
		}
		if pinned {
			continue
		}
		mentorOf[pin[1]] = pin[0]
		if load[pin[0]]++; load[pin[0]] > mentor.Takes {
			return fmt.Errorf("mentor %d takes %d, and more are pinned to them; take a pin back, or let them take more", mentor.ID, mentor.Takes)
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

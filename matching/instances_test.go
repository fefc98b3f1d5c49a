package matching

import (
	"math/rand/v2"
	"slices"
)

// scored is a dense problem as programmes have them, each mentor taking one: three
// ranked choices, three needs of twelve, and points for all else, in three bands.
func scored(r *rand.Rand, mentors, mentees int) Problem {
	p := likely(r, mentors, mentees)
	for i := range p.Mentees {
		p.Mentees[i].Ranked = true
	}
	p.Bands = [][]int{nil, nil, {50, 80}}
	likelyFit := p.Fit
	points := make([]uint8, mentors*mentees)
	for i := range points {
		points[i] = uint8(r.IntN(101))
	}
	choices := make([][3]int, mentees)
	for i, mentee := range p.Mentees {
		for rank, id := range mentee.Choices {
			choices[i][rank] = int(id) - 1
		}
	}
	p.Allowed, p.Fit = nil, nil
	p.Judges = func() Judge {
		fit := make([]int, 3)
		return func(mentor, mentee int) ([]int, bool, string) {
			fit[0], fit[1], fit[2] = 0, likelyFit(mentor, mentee)[1], int(points[mentor*mentees+mentee])
			if rank := slices.Index(choices[mentee][:], mentor); rank >= 0 {
				fit[0] = []int{100, 67, 33}[rank]
			}
			return fit, true, ""
		}
	}
	return p
}

// byTotal is a dense problem of which only the total counts: points of one pair.
func byTotal(mentors, mentees int, points func(mentor, mentee int) int) Problem {
	p := people(mentors, mentees)
	p.Bands = [][]int{{}}
	p.Fit = func(mentor, mentee int) []int { return []int{points(mentor, mentee)} }
	return p
}

func people(mentors, mentees int) Problem {
	p := Problem{Seed: 2025}
	for i := range mentors {
		p.Mentors = append(p.Mentors, Mentor{ID: int64(i + 1), Takes: 1})
	}
	for i := range mentees {
		p.Mentees = append(p.Mentees, Mentee{ID: int64(1_000_001 + i)})
	}
	return p
}

// chosen is a sparse problem: each mentee ranks three mentors, and only those pairs
// may be made.
func chosen(r *rand.Rand, mentors, mentees int) Problem {
	p := people(mentors, mentees)
	p.Among = make([][]int, mentees)
	for i := range p.Mentees {
		for len(p.Among[i]) < min(3, mentors) {
			if mentor := r.IntN(mentors); !slices.Contains(p.Among[i], mentor) {
				p.Among[i] = append(p.Among[i], mentor)
				p.Mentees[i].Choices = append(p.Mentees[i].Choices, int64(mentor+1))
			}
		}
		p.Mentees[i].Ranked = true
	}
	p.Judges = func() Judge {
		fit := make([]int, 1)
		return func(mentor, mentee int) ([]int, bool, string) {
			fit[0] = []int{100, 67, 33}[slices.Index(p.Among[mentee], mentor)]
			return fit, true, ""
		}
	}
	return p
}

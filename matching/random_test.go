package matching

import (
	"math/rand/v2"
	"slices"
)

// invented makes a random problem: capacities 0 to 3, laws, a floor, bands, pins and
// forbids, with fits that often tie.
func invented(r *rand.Rand, mentors, mentees int) Problem {
	width := r.IntN(4)
	values := [][]int{{0, 100}, {0, 33, 66, 100}, {0, 50, 51, 100}, nil}[r.IntN(4)]
	var p Problem
	for i := range mentors {
		p.Mentors = append(p.Mentors, Mentor{ID: int64(100 + i*7), Takes: min(r.IntN(5), 3)})
	}
	for i := range mentees {
		p.Mentees = append(p.Mentees, Mentee{ID: int64(1000 + i*3), Ranked: r.IntN(2) == 0})
		for range r.IntN(4) {
			if id := int64(100 + r.IntN(mentors+1)*7); !slices.Contains(p.Mentees[i].Choices, id) {
				p.Mentees[i].Choices = append(p.Mentees[i].Choices, id)
			}
		}
	}
	laws, strict := []string{"", "one service", "line manager"}, 3+r.IntN(8)
	law, fit := make([]string, mentors*mentees), make([][]int, mentors*mentees)
	for i := range fit {
		if n := r.IntN(strict); n < len(laws) {
			law[i] = laws[n]
		}
		fit[i] = []int{}
		for range width {
			points := r.IntN(101)
			if values != nil {
				points = values[r.IntN(len(values))]
			}
			fit[i] = append(fit[i], points)
		}
	}
	p.Allowed = func(mentor, mentee int) (bool, string) {
		rule := law[mentor*mentees+mentee]
		return rule == "", rule
	}
	p.Fit = func(mentor, mentee int) []int { return fit[mentor*mentees+mentee] }
	for range r.IntN(width + 1) {
		p.Floor = append(p.Floor, r.IntN(60))
	}
	for range r.IntN(width + 1) {
		p.Bands = append(p.Bands, [][]int{nil, {50}, {30, 60, 90}}[r.IntN(3)])
	}
	p.Mode = []Mode{Fair, Fair, Total}[r.IntN(3)]
	p.Seed = r.Int64()
	pinSome(r, &p)
	if r.IntN(3) == 0 {
		judged(&p)
	}
	if r.IntN(3) == 0 {
		putAmong(r, &p)
	}
	if mentors > 0 {
		for mentee := range mentees {
			if r.IntN(4) == 0 {
				p.Kept = append(p.Kept, [2]int{r.IntN(mentors), mentee})
			}
		}
	}
	if r.IntN(2) == 0 {
		limitSome(r, &p)
	}
	return p
}

// judged asks judges, who say the same.
func judged(p *Problem) {
	allowed, fit := p.Allowed, p.Fit
	p.Allowed, p.Fit = nil, nil
	p.Judges = func() Judge {
		var said []int
		return func(mentor, mentee int) ([]int, bool, string) {
			ok, rule := allowed(mentor, mentee)
			if ok {
				said = append(said[:0], fit(mentor, mentee)...)
			}
			return said, ok, rule
		}
	}
}

// putAmong says for each mentee which mentors to look at, and the pinned ones.
func putAmong(r *rand.Rand, p *Problem) {
	p.Among = make([][]int, len(p.Mentees))
	for mentee := range p.Mentees {
		for range min(r.IntN(4), len(p.Mentors)) {
			p.Among[mentee] = append(p.Among[mentee], r.IntN(len(p.Mentors)))
		}
	}
	for _, pin := range p.Pins {
		p.Among[pin[1]] = append(p.Among[pin[1]], pin[0])
	}
}

// pinSome adds pins that do not contradict the rest, and forbids.
func pinSome(r *rand.Rand, p *Problem) {
	if len(p.Mentors) == 0 || len(p.Mentees) == 0 {
		return
	}
	for range r.IntN(3) {
		p.Forbids = append(p.Forbids, [2]int{r.IntN(len(p.Mentors)), r.IntN(len(p.Mentees))})
	}
	for range r.IntN(3) {
		pin := [2]int{r.IntN(len(p.Mentors)), r.IntN(len(p.Mentees))}
		before := p.Pins
		p.Pins = append(slices.Clone(p.Pins), pin)
		if ok, _ := p.Allowed(pin[0], pin[1]); !ok || p.check() != nil {
			p.Pins = before
		}
	}
}

// shuffled is the same problem with the people in another order.
func shuffled(r *rand.Rand, p Problem) Problem {
	mentors, mentees := r.Perm(len(p.Mentors)), r.Perm(len(p.Mentees))
	q := p
	q.Mentors, q.Mentees, q.Pins, q.Forbids = nil, nil, nil, nil
	for _, old := range mentors {
		q.Mentors = append(q.Mentors, p.Mentors[old])
	}
	for _, old := range mentees {
		q.Mentees = append(q.Mentees, p.Mentees[old])
	}
	at := func(list []int, of int) int { return slices.Index(list, of) }
	if p.Among != nil {
		q.Among = nil
		for _, old := range mentees {
			var among []int
			for _, mentor := range p.Among[old] {
				among = append(among, at(mentors, mentor))
			}
			r.Shuffle(len(among), func(i, j int) { among[i], among[j] = among[j], among[i] })
			q.Among = append(q.Among, among)
		}
	}
	if p.Judges != nil {
		q.Judges = func() Judge {
			judge := p.Judges()
			return func(mentor, mentee int) ([]int, bool, string) { return judge(mentors[mentor], mentees[mentee]) }
		}
	}
	if p.Judges == nil {
		q.Allowed = func(mentor, mentee int) (bool, string) { return p.Allowed(mentors[mentor], mentees[mentee]) }
		q.Fit = func(mentor, mentee int) []int { return p.Fit(mentors[mentor], mentees[mentee]) }
	}
	moved := func(pairs [][2]int) (list [][2]int) {
		for _, pair := range pairs {
			list = append(list, [2]int{at(mentors, pair[0]), at(mentees, pair[1])})
		}
		return list
	}
	each := func(indices, now []int) (list []int) {
		for _, old := range indices {
			list = append(list, at(now, old))
		}
		return list
	}
	q.Limits, q.Reserves = nil, nil
	for _, i := range r.Perm(len(p.Limits)) {
		l := p.Limits[i]
		q.Limits = append(q.Limits, Limit{Name: l.Name, Most: l.Most, Mentees: each(l.Mentees, mentees), Mentors: each(l.Mentors, mentors)})
	}
	for _, i := range r.Perm(len(p.Reserves)) {
		q.Reserves = append(q.Reserves, Reserve{Name: p.Reserves[i].Name, Places: p.Reserves[i].Places, Mentees: each(p.Reserves[i].Mentees, mentees)})
	}
	q.Pins, q.Forbids, q.Kept = moved(p.Pins), moved(p.Forbids), moved(p.Kept)
	return q
}

// likely is a problem as programmes have them: each chooses three mentors and names
// three of twelve needs, fits are the choice and then the needs, each mentor takes one.
func likely(r *rand.Rand, mentors, mentees int) Problem {
	const topics = 12
	p := Problem{Seed: 2025}
	var offers, needs [][]int
	for i := range mentors {
		p.Mentors = append(p.Mentors, Mentor{ID: int64(i + 1), Takes: 1})
		offers = append(offers, r.Perm(topics)[:2+r.IntN(4)])
	}
	for i := range mentees {
		mentee := Mentee{ID: int64(10_001 + i)}
		for _, mentor := range r.Perm(mentors)[:3] {
			mentee.Choices = append(mentee.Choices, int64(mentor+1))
		}
		p.Mentees = append(p.Mentees, mentee)
		needs = append(needs, r.Perm(topics)[:3])
	}
	p.Allowed = func(mentor, mentee int) (bool, string) { return mentor%40 != mentee%40, "two people from one service" }
	p.Fit = func(mentor, mentee int) []int {
		chosen, met := 0, 0
		if slices.Contains(p.Mentees[mentee].Choices, p.Mentors[mentor].ID) {
			chosen = 100
		}
		for _, need := range needs[mentee] {
			if slices.Contains(offers[mentor], need) {
				met++
			}
		}
		return []int{chosen, 100 * met / 3}
	}
	return p
}

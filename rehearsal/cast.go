package rehearsal

import (
	"fmt"
	"hash/fnv"
	"math/rand/v2"

	"trellis/definitions"
	"trellis/definitions/plan"
)

// invented is an applicant and a part to play.
type invented struct {
	definitions.Applicant
	chance *rand.Rand // their own, so that another person more changes nothing for them

	sends    bool // the application that they begin
	late     bool // with whatever they are asked
	leaves   leaving
	together rhythm // of their pair, where it is they who say that it met
}

// leaving is how someone leaves before the end, or for a while, if they do.
type leaving int

const (
	stays     leaving = iota
	declines          // the place, soon after they were told
	withdraws         // in the first half of the meetings
	fallsIll          // in the second
	isAway            // ill for four weeks, and then back
	parts             // does not leave: their pair ends early
)

// rhythm is how a pair goes on meeting.
type rhythm int

const (
	steady  rhythm = iota
	stops          // after a while, for good
	resumes        // after a break that is long enough for somebody to ask
)

// One in so many people plays a part.
const (
	oneInNeverSends = 20
	oneInLeaves     = 32 // for each way of leaving
	oneInStops      = 12 // all of them choosers; and as many resume
	oneInLate       = 6
)

// cast gives everyone a part. Whose part is drawn from the seed alone; how many
// there are of each follows from the number of people, and is at least one.
func cast(p *plan.Plan, people []definitions.Applicant, seed int64) []invented {
	all := make([]invented, len(people))
	for i, a := range people {
		chance := chanceOf(seed, a.Email)
		all[i] = invented{Applicant: a, chance: chance, sends: a.Complete, late: chance.IntN(oneInLate) == 0}
	}
	order := chanceOf(seed, "parts").Perm(len(all))
	draw := func(oneIn int, fits func(*invented) bool, give func(*invented)) {
		left := max(1, len(all)/oneIn)
		for _, i := range order {
			if left > 0 && all[i].sends && all[i].leaves == stays && all[i].together == steady && fits(&all[i]) {
				give(&all[i])
				left--
			}
		}
	}
	by, among := sides(p)
	anyone := func(*invented) bool { return true }
	chooses := func(x *invented) bool { return speaks(p, by, x.Role) }
	draw(oneInNeverSends, anyone, func(x *invented) { x.sends = false })
	draw(oneInLeaves, func(x *invented) bool { return among == "" || x.Role == among }, func(x *invented) { x.leaves = declines })
	draw(oneInLeaves, anyone, func(x *invented) { x.leaves = withdraws })
	draw(oneInLeaves, anyone, func(x *invented) { x.leaves = fallsIll })
	draw(oneInStops, chooses, func(x *invented) { x.together = stops })
	draw(oneInStops, chooses, func(x *invented) { x.together = resumes })
	draw(oneInLeaves, chooses, func(x *invented) { x.leaves = isAway })
	if !grouped(p) {
		draw(oneInLeaves, chooses, func(x *invented) { x.leaves = parts })
	}
	return all
}

// speaks says that those of a role are the ones who say that they met: those who choose,
// or in groups everyone.
func speaks(p *plan.Plan, by, role plan.RoleName) bool {
	return grouped(p) || by != "" && role == by
}

// grouped says that people are matched into groups.
func grouped(p *plan.Plan) bool {
	m := p.Grouped()
	return m != nil
}

// sides are the roles that choose and are chosen among; none where nobody chooses.
func sides(p *plan.Plan) (by, among plan.RoleName) {
	for i := range p.Stages {
		if c := p.Stages[i].Choose; c != nil {
			return c.By, c.Among
		}
	}
	return "", ""
}

// chanceOf is chance that is the same whenever it is asked.
func chanceOf(seed int64, who string) *rand.Rand {
	h := fnv.New64a()
	fmt.Fprintf(h, "%d %s", seed, who)
	return rand.New(rand.NewPCG(h.Sum64(), uint64(seed)))
}

// often is true so many times out of a hundred.
func (x *invented) often(percent int) bool { return x.chance.IntN(100) < percent }

// between is a number from least to most.
func (x *invented) between(least, most int) int {
	return least + x.chance.IntN(max(1, most-least+1))
}

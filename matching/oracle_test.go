package matching

import (
	"fmt"
	"slices"
)

// oracle tries every matching of a small problem, and measures each by the order of
// the package comment as it is written there. It shares nothing with the engine but
// the tickets of the lottery.
type oracle struct {
	Problem
	fit     [][][]int // by mentor and mentee; nil: they may not be paired
	matched []int     // the mentor of each mentee so far, or nobody

	best  []int64             // of the matchings tried: the measure of the best,
	draw  int64               // and the ticket of the luckiest of those
	lucky map[[2]int64]bool   // which is this one: its pairs, by ID
	tied  []map[[2]int64]bool // all that are as good before the draw
}

func bruteForce(p Problem) *oracle {
	o := &oracle{Problem: p, matched: slices.Repeat([]int{nobody}, len(p.Mentees))}
	for mentor := range p.Mentors {
		o.fit = append(o.fit, make([][]int, len(p.Mentees)))
		for mentee := range p.Mentees {
			if fit, ok := o.asked(mentor, mentee); ok {
				if slices.Compare(fit, p.Floor) >= 0 || o.stays(mentee) == mentor {
					o.fit[mentor][mentee] = fit
				}
			}
		}
	}
	o.try(0)
	return o
}

// asked is what the problem says of a pair, whichever way it says it.
func (o *oracle) asked(mentor, mentee int) (fit []int, ok bool) {
	if slices.Contains(o.Forbids, [2]int{mentor, mentee}) || o.Among != nil && !slices.Contains(o.Among[mentee], mentor) {
		return nil, false
	}
	if o.Judges != nil {
		fit, ok, _ = o.Judges()(mentor, mentee)
		return append([]int{}, fit...), ok
	}
	if ok, _ = o.Allowed(mentor, mentee); ok {
		fit = o.Fit(mentor, mentee)
	}
	return fit, ok
}

func (o *oracle) try(mentee int) {
	if mentee == len(o.Mentees) {
		if o.mayBe() {
			o.measure()
		}
		return
	}
	pin := o.stays(mentee)
	for mentor := range o.Mentors {
		if o.fit[mentor][mentee] == nil || pin != nobody && pin != mentor {
			continue
		}
		if o.load(mentor) < o.Mentors[mentor].Takes {
			o.matched[mentee] = mentor
			o.try(mentee + 1)
		}
	}
	o.matched[mentee] = nobody
	if pin == nobody {
		o.try(mentee + 1)
	}
}

func (o *oracle) load(mentor int) (n int) {
	for mentee := range o.matched {
		if o.matched[mentee] == mentor {
			n++
		}
	}
	return n
}

// measure: who waits; who was a pair and is not; precedence; the bands of each field, worst first; the missing points.
func (o *oracle) measure() {
	var waiting, anew, draw int64
	var menteesFirst, mentorsFirst [3]int64 // by precedence
	var counts [3][101]int64
	var missing [3]int64
	pairs := map[[2]int64]bool{}
	for mentee, mentor := range o.matched {
		if mentor == nobody {
			waiting++
			menteesFirst[o.Mentees[mentee].First]++
			continue
		}
		if !slices.Contains(o.Kept, [2]int{mentor, mentee}) {
			anew++
		}
		mentorsFirst[o.Mentors[mentor].First]--
		for field, points := range o.fit[mentor][mentee] {
			band := points
			if field < len(o.Bands) && o.Bands[field] != nil {
				band = 0
				for _, edge := range o.Bands[field] {
					if points >= edge {
						band++
					}
				}
			}
			counts[field][band]++
			missing[field] += int64(100 - points)
		}
		ids := [2]int64{o.Mentors[mentor].ID, o.Mentees[mentee].ID}
		pairs[ids] = true
		draw += lottery{seed: o.Seed, bits: ticketBits}.ticket(ids[0], ids[1])
	}
	measure := []int64{waiting, anew, menteesFirst[2], menteesFirst[1], mentorsFirst[2], mentorsFirst[1]}
	for field := range counts {
		if o.Mode == Total {
			break
		}
		measure = append(measure, counts[field][:]...)
	}
	measure = append(measure, missing[:]...)
	o.keep(measure, draw, pairs)
}

func (o *oracle) keep(measure []int64, draw int64, pairs map[[2]int64]bool) {
	order := -1
	if o.best != nil {
		order = slices.Compare(measure, o.best)
	}
	switch {
	case order > 0:
		return
	case order < 0:
		o.best, o.tied, o.draw, o.lucky = measure, nil, draw, pairs
	case draw < o.draw:
		o.draw, o.lucky = draw, pairs
	}
	o.tied = append(o.tied, pairs)
}

// differs says how a result is not what the oracle found.
func (o *oracle) differs(r *Result) error {
	if len(r.Pairs) != len(o.lucky) {
		return fmt.Errorf("%d pairs, not %d", len(r.Pairs), len(o.lucky))
	}
	for _, pair := range r.Pairs {
		ids := [2]int64{pair.Mentor, pair.Mentee}
		if !o.lucky[ids] {
			return fmt.Errorf("pair %v is not in the best matching %v", ids, o.lucky)
		}
		always := !slices.ContainsFunc(o.tied, func(m map[[2]int64]bool) bool { return !m[ids] })
		if pair.Lottery == always {
			return fmt.Errorf("pair %v: lottery %t, and it is in each of the %d best: %t", ids, pair.Lottery, len(o.tied), always)
		}
	}
	return o.reasonsDiffer(r)
}

// seat takes the pairs of a result.
func (o *oracle) seat(r *Result) {
	o.matched = slices.Repeat([]int{nobody}, len(o.Mentees))
	for _, pair := range r.Pairs {
		mentee := slices.IndexFunc(o.Mentees, func(m Mentee) bool { return m.ID == pair.Mentee })
		o.matched[mentee] = slices.IndexFunc(o.Mentors, func(m Mentor) bool { return m.ID == pair.Mentor })
	}
}

// reasonsDiffer checks mentees' reasons against the rules of the problem itself.
func (o *oracle) reasonsDiffer(r *Result) error {
	o.seat(r)
	for _, w := range r.Waiting {
		if w.Mentor {
			continue
		}
		mentee := slices.IndexFunc(o.Mentees, func(m Mentee) bool { return m.ID == w.ID })
		var there, allowed, good int
		for mentor, who := range o.Mentors {
			if who.Takes == 0 {
				continue
			}
			there++
			if _, ok := o.asked(mentor, mentee); ok {
				allowed++
			}
			if o.fit[mentor][mentee] != nil {
				good++
			}
		}
		want := Competition
		switch {
		case there == 0:
			want = NobodyThere
		case allowed == 0:
			want = NobodyAllowed
		case good == 0:
			want = BelowFloor
		case !o.mayBePaired(mentee):
			want = LimitReached
		}
		if w.Reason != want {
			return fmt.Errorf("mentee %d waits because %s, not %s", w.ID, want, w.Reason)
		}
	}
	return nil
}

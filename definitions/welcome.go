package definitions

import (
	"fmt"

	"trellis/definitions/plan"
)

// Welcome is a rule by which people of earlier cohorts have a place again without
// applying. It may be used by several goroutines at once.
type Welcome struct {
	Label string // who they are: "mentors who carry on"
	only  *Only
}

// Of says whether it is so of somebody, by all that they answered in their cohort.
func (w *Welcome) Of(p Person) bool { return w.only.Person(p) }

// Welcomes are the programme's rules of that kind, made ready. The error says that one
// cannot be judged.
func (b *Book) Welcomes() (all []Welcome, err error) {
	for _, s := range b.programme.stages {
		if s.kind != plan.Recruitment {
			continue
		}
		for _, x := range s.welcome {
			c := b.ofAnybody()
			ready := c.conditional(x, named{})
			if c.problems.Errors() > 0 {
				return nil, fmt.Errorf("welcome_back %q cannot be judged: %s", x.label, c.problems[0].Summary)
			}
			all = append(all, Welcome{x.label, &Only{book: b, slots: c.slots, speaks: applicant, term: allOf(ready.when)}})
		}
	}
	return all, nil
}

// allOf is so as far as the least of its terms is.
func allOf(terms []term) term {
	return func(p *pair) int {
		least := yes
		for _, t := range terms {
			least = min(least, t(p))
		}
		return least
	}
}

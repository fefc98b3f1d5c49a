package matching

import "fmt"

// Limit is how many pairs some mentees, or some mentors, may be in together: "four from
// one institution". Of two limits on the same side, one holds all people of the other,
// or they have nobody in common.
type Limit struct {
	Name             string
	Most             int   // pairs, from 0
	Mentees, Mentors []int // by index, one list or the other
}

// Reserve sets some of the Problem's Pairs aside for some mentees: they are kept free
// even if too few of these come. Of the other places, these may have some, too. Of two
// reserves, one holds all mentees of the other, or they have nobody in common, and a
// limit holds nobody outside, or nobody inside.
type Reserve struct {
	Name    string
	Places  int
	Mentees []int // by index
}

// checkLimits refuses limits that cannot be meant. Whether they lie within each other
// is seen when they are nested.
func (p *Problem) checkLimits() error {
	if p.Pairs < 0 {
		return fmt.Errorf("there may be %d pairs at most; give a number from 1, or 0 for no limit", p.Pairs)
	}
	for _, l := range p.Limits {
		if l.Most < 0 {
			return fmt.Errorf("the limit “%s” is %d; give a number from 0", l.Name, l.Most)
		}
		if len(l.Mentees) > 0 && len(l.Mentors) > 0 {
			return fmt.Errorf("the limit “%s” is on mentees and on mentors; make two of it", l.Name)
		}
		if err := p.checkThere(l.Name, l.Mentees, l.Mentors); err != nil {
			return err
		}
	}
	apart := 0
	for _, r := range p.Reserves {
		if r.Places < 1 || r.Places > p.Pairs-apart {
			return fmt.Errorf("the reserve “%s” sets %d places aside, and %d of the %d pairs are left for that; give from 1 to so many, or allow more pairs",
				r.Name, r.Places, p.Pairs-apart, p.Pairs)
		}
		apart += r.Places
		if err := p.checkThere(r.Name, r.Mentees, nil); err != nil {
			return err
		}
	}
	return nil
}

func (p *Problem) checkThere(name string, mentees, mentors []int) error {
	for _, mentee := range mentees {
		if mentee < 0 || mentee >= len(p.Mentees) {
			return fmt.Errorf("“%s” names mentee %d, and there are %d; give their places in the list, from 0", name, mentee, len(p.Mentees))
		}
	}
	for _, mentor := range mentors {
		if mentor < 0 || mentor >= len(p.Mentors) {
			return fmt.Errorf("“%s” names mentor %d, and there are %d; give their places in the list, from 0", name, mentor, len(p.Mentors))
		}
	}
	return nil
}

package definitions

import (
	"fmt"
	"slices"

	"trellis/definitions/calendar"
	"trellis/definitions/phrase"
	"trellis/definitions/plan"
)

const checkOrderOf = "dates/order"

// checkOrder is dates/order: what waits for something does not come before it,
// and what closes does not close before it opens.
func (r *reader) checkOrder(d *dated) {
	for _, s := range r.book.programme.stages {
		said := d.said(s.name)
		r.inTurn(said.opens, said.closes, "Applications close before they open", "open")
		r.inTurn(said.closes, said.decide, "Applicants are told before applications close", "close")
		if first := earliest(s, said); first != nil {
			r.checkAfter(d, s, first)
		}
	}
}

// inTurn tells of two dates of recruitment that are the wrong way round.
func (r *reader) inTurn(first, second *moment, summary, happen string) {
	if first == nil || second == nil || first.Year == 0 || second.Year == 0 {
		return
	}
	if day := dateOf(first.Moment); dateOf(second.Moment).Before(day) {
		r.wrong(checkOrderOf, second.at, summary, fmt.Sprintf("They %s on %s.", happen, day))
	}
}

// earliest is the first of a cohort's dates for a stage; nil when there is none.
func earliest(s *stage, said *dates) *moment {
	moments := slices.DeleteFunc(said.moments(s), func(m *moment) bool { return m.Year == 0 || m.Tentative })
	if len(moments) == 0 {
		return nil
	}
	return slices.MinFunc(moments, func(a, b *moment) int { return dateOf(a.Moment).Compare(dateOf(b.Moment)) })
}

// checkAfter compares a stage's first date with the last of the stages that it
// waits for; the first of them that comes too late is told.
func (r *reader) checkAfter(d *dated, s *stage, first *moment) {
	for _, before := range d.above(s.name) {
		if before.Kind == plan.Meetings {
			continue // that meetings go on past what follows is dates/fit
		}
		day, at := d.edge(before, phrase.Ends)
		if at.IsZero() || day.Compare(dateOf(first.Moment)) <= 0 {
			continue
		}
		r.wrong(checkOrderOf, first.at, fmt.Sprintf("%s comes before %s", capital(string(s.name)), before.Name),
			"In the programme it comes after. "+is(before, day))
		return
	}
}

// is says when a stage is: "The launch is on Wednesday 7 May 2025."
func is(s *plan.Stage, day calendar.Date) string {
	switch {
	case s.Kind == plan.Recruitment:
		return fmt.Sprintf("Applicants are told on %s.", day)
	case s.Kind == plan.Matching:
		return fmt.Sprintf("Pairs are announced on %s.", day)
	case len(s.Sessions) > 1:
		return fmt.Sprintf("The last of the %s is on %s.", s.Name, day)
	case len(s.Sessions) == 1:
		return fmt.Sprintf("The %s is on %s.", s.Name, day)
	}
	return fmt.Sprintf("It ends on %s.", day)
}

// above are the stages that one waits for, directly or through others, the
// nearest first.
func (d *dated) above(name plan.StageName) []*plan.Stage {
	var found []*plan.Stage
	next := []plan.StageName{name}
	for len(next) > 0 {
		s := d.plan.Stage(next[0])
		next = next[1:]
		if s == nil {
			continue
		}
		for _, before := range s.After {
			if x := d.plan.Stage(before); x != nil && !slices.Contains(found, x) {
				found, next = append(found, x), append(next, before)
			}
		}
	}
	return found
}

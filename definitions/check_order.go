package definitions

import (
	"fmt"
	"slices"
	"time"

	"trellis/definitions/calendar"
	"trellis/definitions/plan"
)

const checkOrderOf = "dates/order"

// checkOrder is dates/order: what waits for something does not come before it,
// and what closes does not close before it opens.
func (r *reader) checkOrder(d *dated) {
	for i, s := range r.book.programme.stages {
		said := d.said(s.name)
		turned := false
		if s.kind == plan.Recruitment {
			r.inTurn(said.opens, said.closes, 0, "Applications close before they open", "They open on %s.")
			r.inTurn(said.closes, said.decide, 1, "Applicants are told before applications close", "They close on %s, and people are told at 9am.")
		} else {
			turned = r.inTurn(said.opens, said.closes, 0, fmt.Sprintf("%s %s before %s", capital(s.aloud()), s.verb("ends", "end"), s.verb("it begins", "they begin")), "The beginning is on %s.")
		}
		if first := earliest(s, said); first == nil || !turned && !r.checkAfter(d, s, first) {
			r.chosenInTime(d, s, &d.plan.Stages[i])
		}
	}
	r.checkDue(d)
}

// inTurn tells of two dates of a stage that are the wrong way round, or nearer
// than so many days.
func (r *reader) inTurn(first, second *moment, apart int, summary, happens string) bool {
	if first == nil || second == nil || first.Year == 0 || second.Year == 0 {
		return false
	}
	day := dateOf(first.Moment)
	near := daysBetween(day, dateOf(second.Moment)) < apart
	if near {
		r.wrong(checkOrderOf, second.at, summary, fmt.Sprintf(happens, day))
	}
	return near
}

// chosenInTime tells of pairs that are announced while people still choose.
func (r *reader) chosenInTime(d *dated, s *stage, made *plan.Stage) {
	said := d.said(s.name)
	if s.kind != plan.Matching || said.announce == nil || said.choices == nil && s.choicesClose == nil || made.Closes.IsZero() || !made.Decide.Before(made.Closes) {
		return
	}
	r.wrong(checkOrderOf, said.announce.at, capital(s.makes)+" are announced before choices close",
		fmt.Sprintf("Choices close at the end of %s, and people are told at 9am.", d.days.Date(made.Closes.Add(-time.Second))))
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
// waits for; the nearest of them that comes too late is told.
func (r *reader) checkAfter(d *dated, s *stage, first *moment) bool {
	before, day := d.late(s.name, dateOf(first.Moment))
	if before != nil {
		r.wrong(checkOrderOf, first.at, fmt.Sprintf("%s %s before %s", capital(s.aloud()), s.verb("comes", "come"), r.book.stage(before.Name).aloud()),
			fmt.Sprintf("In the programme %s. %s", s.verb("it comes after", "they come after"), is(before, day)))
	}
	return before != nil
}

// is says when a stage is: "The launch is on Wednesday 7 May 2025."
func is(s *plan.Stage, day calendar.Date) string {
	switch {
	case s.Kind == plan.Recruitment:
		return fmt.Sprintf("Applicants are told on %s.", day)
	case s.Kind == plan.Matching:
		return fmt.Sprintf("Pairs are announced on %s.", day)
	case len(s.Sessions) > 1:
		return fmt.Sprintf("The last of the %s is on %s.", aloud(s.Name), day)
	case len(s.Sessions) == 1:
		return fmt.Sprintf("The %s is on %s.", aloud(s.Name), day)
	}
	return fmt.Sprintf("It ends on %s.", day)
}

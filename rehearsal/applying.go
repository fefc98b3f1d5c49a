package rehearsal

import (
	"time"

	"trellis/activities"
	"trellis/definitions/calendar"
	"trellis/definitions/plan"
)

// recruitment: everyone begins, and most send what they began.
func (v *inventor) recruitment(s *plan.Stage) {
	open := v.daysBetween(s.Opens, s.Closes)
	if open == 0 {
		return
	}
	for i := range v.people {
		v.apply(s, &v.people[i], open)
	}
}

// deciding: the deciders decide about everyone two working days before it is told,
// in recruitment or in the stage that is for it. Then some decline their place.
func (v *inventor) deciding(s *plan.Stage) {
	day := v.days.Add(v.days.Date(s.Decide), 0, 0, -2)
	v.add(within(v.at(day, afternoon), v.closes(s), s.Decide), activities.ActDecide, "%s", s.Name)
	for i := range v.people {
		if p := &v.people[i]; p.leaves == declines {
			day := v.days.Add(v.days.Date(s.Decide), 0, 3, 0)
			v.leave(v.at(day, evening), p, "I have taken on another post and cannot take the place.")
		}
	}
}

// apply is one person's application. A third take it up again days later; those
// who are late send it in the last days, when they have been reminded.
func (v *inventor) apply(s *plan.Stage, p *invented, open int) {
	began := p.between(0, max(0, open*3/5))
	sent := began
	switch {
	case p.late:
		sent = max(began, open-1-p.between(0, 4))
	case p.often(35):
		sent = min(open-1, began+p.between(1, 9))
	}
	day := func(n int) calendar.Date { return v.days.Add(v.days.Date(s.Opens), 0, n, 0) }
	v.begin(within(v.at(day(began), midday), s.Opens, s.Closes), p)
	if p.sends {
		v.add(within(v.at(day(sent), evening), s.Opens, s.Closes), activities.ActApply, "%s", p.Email)
	}
}

// closes is when everybody has applied about whom a stage decides.
func (v *inventor) closes(s *plan.Stage) time.Time {
	last := s.Closes
	for i := range v.plan.Stages {
		if x := &v.plan.Stages[i]; x.Kind == plan.Recruitment && x.Closes.After(last) {
			last = x.Closes
		}
	}
	return last
}

func (v *inventor) leave(at time.Time, p *invented, why string) {
	v.add(at, activities.ActWithdraw, "%s %s", p.Email, why)
}

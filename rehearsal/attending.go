package rehearsal

import (
	"time"

	"trellis/activities"
	"trellis/definitions/plan"
)

// invitation: most of those who are invited answer, some days before.
func (v *inventor) invitation(it *plan.Item) {
	s := v.plan.Session(it.Session)
	if s == nil {
		return
	}
	told := v.told()
	for i := range v.people {
		p := &v.people[i]
		if !p.sends || !invites(it, p.Role) || p.often(20) {
			continue
		}
		before := p.between(3, 5)
		if p.late {
			before = 1
		}
		at := within(v.at(v.days.Add(v.days.Date(s.Start), 0, -before, 0), evening), told, s.Start)
		v.add(at, activities.ActRSVP, "%s %s %s", p.Email, s.Name, p.rsvp())
	}
}

func (p *invented) rsvp() string {
	switch n := p.chance.IntN(20); {
	case n < 15:
		return "yes"
	case n < 18:
		return "no"
	}
	return "maybe"
}

func invites(it *plan.Item, role plan.RoleName) bool {
	if it.To.Who == plan.Nobody {
		return false
	}
	for _, r := range it.To.Roles {
		if r == role {
			return true
		}
	}
	return len(it.To.Roles) == 0
}

// told is when the first people learn that they have a place, and a little more:
// nobody can answer an invitation before they have it.
func (v *inventor) told() time.Time {
	for i := range v.plan.Stages {
		if s := &v.plan.Stages[i]; s.Kind != plan.Matching && !s.Decide.IsZero() {
			return s.Decide.Add(time.Hour)
		}
	}
	return time.Time{}
}

// questions are what the finale asks: those who answer do so in the week before,
// or the same evening.
func (v *inventor) questions(s *plan.Stage) {
	for i := range s.Sessions {
		on := v.days.Date(s.Sessions[i].Start)
		for j := range v.people {
			if p := &v.people[j]; p.sends && p.often(85) {
				before := p.between(0, 3)
				if p.late {
					before = 0
				}
				v.add(v.at(v.days.Add(on, 0, -before, 0), evening), activities.ActAnswer, "%s %s %d", p.Email, s.Name, p.chance.Uint32())
			}
		}
	}
}

// survey: most of those who are asked answer within days, those who are late in the last
// of them. One that applicants are asked to answer is answered when most have applied.
func (v *inventor) survey(of *plan.Stage, s *plan.Survey) {
	if s.Opens.IsZero() || s.Closes.IsZero() {
		return
	}
	from := s.Opens
	ask := asking(of, func(it *plan.Item) bool { return it.Survey == s.Name })
	if ask != nil && ask.At.After(from) && ask.At.Before(s.Closes) {
		from = ask.At
	}
	open := v.daysBetween(from, s.Closes.Add(-time.Second))
	for i := range v.people {
		p := &v.people[i]
		if !p.sends || p.often(20) || ask != nil && !asks(ask.To, p.Role) {
			continue
		}
		day := p.between(0, min(4, open))
		if p.late || of.Kind == plan.Recruitment {
			day = max(0, open-p.between(0, 1))
		}
		at := within(v.at(v.days.Add(v.days.Date(from), 0, day, 0), evening), from, s.Closes)
		v.add(at, activities.ActAnswer, "%s %s %d", p.Email, s.Name, p.chance.Uint32())
	}
}

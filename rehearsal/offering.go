package rehearsal

import (
	"time"

	"trellis/activities"
	"trellis/definitions/calendar"
	"trellis/definitions/plan"
)

// offers: where people are asked whether a match suits them they say so, some of them
// no; and what is proposed anew because of it, or later because somebody is in no pair,
// is approved and answered too.
func (v *inventor) offers(s *plan.Stage) {
	if s.Confirmed != "" {
		day := v.days.Date(s.Decide)
		v.answers(s, v.days.Add(day, 0, 0, -5), 3)
		v.approves(s, v.days.Add(day, 0, 0, -1))
		v.answers(s, day, 1)
	}
	if !s.MatchesLater(true) && !s.MatchesLater(false) {
		return
	}
	for day := v.days.Add(v.days.Date(s.Decide), 1, 0, 0); ; day = v.days.Add(day, 1, 0, 0) {
		if !v.meets(day) {
			return
		}
		v.approves(s, v.days.Add(day, 0, 0, 1))
		v.answers(s, v.days.Add(day, 0, 0, 2), 2)
	}
}

// rolling: what is proposed where people are matched as they come is approved once a
// week, as long as pairs meet.
func (v *inventor) rolling(s *plan.Stage) {
	var told time.Time
	for i := range v.plan.Stages {
		if x := &v.plan.Stages[i]; x.Kind == plan.Recruitment && x.Decide.After(told) {
			told = x.Decide
		}
	}
	const week = 7
	for day := v.days.Date(told); v.meets(day); day = v.days.Add(day, 0, week, 0) {
		v.approves(s, v.days.Add(day, 0, 0, 1))
		if s.Confirmed != "" {
			v.answers(s, v.days.Add(day, 0, 0, 2), 2)
		}
	}
}

// meets says that pairs still meet on a day.
func (v *inventor) meets(day calendar.Date) bool {
	for i := range v.plan.Stages {
		if s := &v.plan.Stages[i]; s.Kind == plan.Meetings && v.at(day, midday).Before(s.Closes) {
			return true
		}
	}
	return false
}

func (v *inventor) approves(s *plan.Stage, day calendar.Date) {
	for _, who := range s.Deciders {
		v.add(v.at(day, afternoon), activities.ActApprove, "%s %s", s.Name, who)
	}
}

// answers are what those say who are asked, on the working days from this one on. One
// in ten says no, and as many say nothing.
func (v *inventor) answers(s *plan.Stage, from calendar.Date, days int) {
	for i := range v.people {
		p := &v.people[i]
		if p.Role != s.Asked() || !p.sends {
			continue
		}
		says := "yes"
		switch p.chance.IntN(10) {
		case 0:
			says = "no"
		case 1:
			continue
		}
		v.add(v.at(v.days.Add(from, 0, 0, p.chance.IntN(days)), midday), activities.ActConfirm, "%s %s", p.Email, says)
	}
}

package rehearsal

import (
	"time"

	"trellis/activities"
	"trellis/definitions/plan"
)

// matching: those who choose do so between the mail that asks them and the
// moment when choices close; then the deciders approve, on days of their own.
func (v *inventor) matching(s *plan.Stage) {
	if s.Choose.Asks() {
		v.choices(s)
	}
	if s.Rolling {
		v.rolling(s)
		return
	}
	if s.Decide.IsZero() {
		return
	}
	announced := v.days.Date(s.Decide)
	before := 1
	if s.Confirmed != "" {
		before = 6 // time for those who are asked whether it suits them
	}
	for i, who := range s.Deciders {
		// The last of them approves on the working day before.
		day := v.days.Add(announced, 0, 0, -before-2*(len(s.Deciders)-1-i))
		earliest := s.Closes.Add(time.Duration(i+1) * time.Hour)
		v.add(within(v.at(day, afternoon), earliest, s.Decide), activities.ActApprove, "%s %s", s.Name, who)
	}
	v.offers(s)
}

func (v *inventor) choices(s *plan.Stage) {
	asked := v.asked(s)
	span := v.daysBetween(asked, s.Closes.Add(-time.Second))
	for i := range v.people {
		p := &v.people[i]
		if p.Role != s.Choose.By || !p.sends || p.often(12) {
			continue
		}
		day, hour := p.between(0, span), midday
		if p.late || p.often(50) {
			day, hour = span, evening
		}
		at := v.at(v.days.Add(v.days.Date(asked), 0, day, 0), hour)
		v.add(within(at, asked, s.Closes), activities.ActChoose, "%s %d", p.Email, p.chance.Uint32())
	}
}

// asked is when people are first asked to choose: when the stage writes to them
// before choices close, or else a week before that.
func (v *inventor) asked(s *plan.Stage) time.Time {
	first := s.Closes.Add(-7 * 24 * time.Hour)
	for i := range s.Items {
		if it := &s.Items[i]; it.Does == plan.SendMail && !it.At.IsZero() && it.At.Before(s.Closes) && it.To.Who == plan.Placed {
			return it.At
		}
	}
	return first
}

package rehearsal

import (
	"time"

	"trellis/activities"
	"trellis/definitions/calendar"
	"trellis/definitions/plan"
)

// meetings: pairs meet as often as the programme says, on Tuesdays and Thursdays
// at midday. Of a pair, it is the one who chose who says that they met. Some
// stop; some take it up again when somebody asked; and some leave.
func (v *inventor) meetings(s *plan.Stage) {
	by, _ := sides(v.plan)
	if s.Opens.IsZero() || s.Closes.IsZero() {
		return
	}
	for i := range v.people {
		p := &v.people[i]
		if by != "" && p.Role == by && p.sends {
			v.pair(s, p)
		}
		v.leaveDuring(s, p)
	}
}

func (v *inventor) pair(s *plan.Stage, p *invented) {
	held, turns := 0, p.between(2, 5) // what changes does so after so many meetings
	for day := v.days.Add(v.days.Date(s.Opens), 0, p.between(5, 12), 0); ; held++ {
		if held == turns && p.together == stops {
			return
		}
		if held == turns && p.together == resumes {
			day = v.days.Add(day, 0, v.patience(s)+p.between(3, 8), 0)
		}
		on := v.meetingDay(day)
		at := v.at(on, midday)
		if !at.Before(s.Closes) {
			return
		}
		v.add(at, activities.ActMeet, "%s", p.Email)
		day = v.days.Add(on, 0, p.between(max(1, s.Every.Least), max(1, s.Every.Most)), 0)
	}
}

// meetingDay is the first Tuesday or Thursday from a day on that is worked on.
func (v *inventor) meetingDay(d calendar.Date) calendar.Date {
	for {
		if w := d.Weekday(); (w == time.Tuesday || w == time.Thursday) && v.days.Working(d) {
			return d
		}
		d = v.days.Add(d, 0, 1, 0)
	}
}

// patience is how many days of silence it takes until somebody asks a pair.
func (v *inventor) patience(s *plan.Stage) int {
	const unasked = 42
	for i := range s.Items {
		if it := &s.Items[i]; it.To.Who == plan.Silent {
			end := v.days.Add(v.days.Date(s.Opens), it.Silence.Months, it.Silence.Days, it.Silence.WorkingDays)
			return v.daysBetween(s.Opens, v.days.At(end, 12, 0))
		}
	}
	return unasked
}

func (v *inventor) leaveDuring(s *plan.Stage, p *invented) {
	days := v.daysBetween(s.Opens, s.Closes)
	on := func(percent int) time.Time {
		return v.at(v.days.Add(v.days.Date(s.Opens), 0, days*percent/100, 0), evening)
	}
	switch p.leaves {
	case withdraws:
		v.leave(on(p.between(20, 45)), p, "My job has changed, and I no longer have the time.")
	case fallsIll:
		v.leave(on(p.between(55, 75)), p, "I am ill and have to stop.")
	}
}

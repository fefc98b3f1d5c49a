package rehearsal

import (
	"time"

	"trellis/activities"
	"trellis/definitions/calendar"
	"trellis/definitions/plan"
)

// meetings: pairs meet as often as the programme says, or as comes of how many times
// or how long it says, on Tuesdays and Thursdays at midday. Of a pair, it is the one who chose who says that they met; of a group, one of
// them. Some
// stop; some take it up again when somebody asked; and some leave.
func (v *inventor) meetings(s *plan.Stage) {
	by, _ := sides(v.plan)
	if s.Opens.IsZero() || s.Closes.IsZero() {
		return
	}
	later := v.met // in the second meetings of a programme, nobody leaves any more
	v.met = true
	for i := range v.people {
		p := &v.people[i]
		if speaks(v.plan, by, p.Role) && p.sends {
			v.pair(s, p)
		}
		if !later {
			v.leaveDuring(s, p)
		}
	}
}

func (v *inventor) pair(s *plan.Stage, p *invented) {
	often := v.often(s)
	held, turns := 0, p.between(2, 5) // what changes does so after so many meetings
	for day := v.days.Add(v.days.Date(s.Opens), 0, p.between(5, 12), 0); ; held++ {
		if held == turns && p.together == stops || often.times > 0 && held == often.times {
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
		v.add(at, activities.ActMeet, "%s %s", p.Email, s.Name)
		day = v.days.Add(on, 0, p.between(often.least, often.most), 0)
	}
}

// often is from how many to how many days lie between two meetings, and how many
// there are; 0 is as many as there is time for.
type often struct{ least, most, times int }

func (v *inventor) often(s *plan.Stage) often {
	const (
		month    = 30
		anHour   = 60
		atLeast  = 7 // nobody meets more often, whatever the sums come to
		whenUsed = 35
	)
	days := v.daysBetween(s.Opens, s.Closes)
	spread := func(times int) often {
		step := max(atLeast, days/max(1, times+1))
		return often{step * 3 / 4, step, times}
	}
	switch {
	case s.Every.Most > 0:
		return often{max(1, s.Every.Least), s.Every.Most, 0}
	case s.Times.Most > 0 && s.Times.Per == "month":
		return often{max(1, month/s.Times.Most-1), max(1, month/max(1, s.Times.Least)), 0}
	case s.Times.Most > 0:
		return spread(s.Times.Most)
	case s.Contact.Most > 0:
		return spread(max(1, s.Contact.Most/max(anHour, s.Lasts.Most)))
	}
	return often{whenUsed - atLeast, whenUsed, 0}
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

// away is four weeks in which somebody is ill: nobody writes to them, and their pair
// does not meet.
func (v *inventor) away(from time.Time, p *invented) {
	const weeks = 4
	v.add(from, activities.ActPause, "%s I am ill, and do not know for how long.", p.Email)
	v.add(v.at(v.days.Add(v.days.Date(from), 0, 7*weeks, 0), evening), activities.ActResume, "%s I am well again.", p.Email)
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
	case isAway:
		v.away(on(p.between(25, 45)), p)
	case parts:
		v.add(on(p.between(30, 50)), activities.ActPart, "%s We found that we need something else.", p.Email)
	}
}

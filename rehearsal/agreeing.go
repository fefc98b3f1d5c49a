package rehearsal

import (
	"slices"
	"time"

	"trellis/activities"
	"trellis/definitions/plan"
)

// agreement: most of those who are asked for one make it within two weeks; one of a
// pair or group says so for all of it. What each does is drawn from a chance of its own,
// so that an agreement more changes nothing else that they do.
func (v *inventor) agreement(s *plan.Stage, a *plan.Agreement) {
	asked := askedFor(s, func(it *plan.Item) bool { return it.Agreement == a.Name })
	if asked.IsZero() {
		return
	}
	const never, days = 15, 14 // of a hundred; within so many days
	for i := range v.people {
		p := &v.people[i]
		chance := chanceOf(int64(len(a.Name)), p.Email+string(a.Name))
		if !p.sends || !asks(a.By, p.Role) || chance.IntN(100) < never {
			continue
		}
		at := v.at(v.days.Add(v.days.Date(asked), 0, 1+chance.IntN(days), 0), evening)
		v.add(at, activities.ActAgree, "%s %s", p.Email, a.Name)
	}
}

// task: those who are asked for one that is done once do it by the day on which it is
// due, or when they have been reminded; some never do. What is done about each of several
// people is the staff's.
func (v *inventor) task(s *plan.Stage, k *plan.Task) {
	asked := askedFor(s, func(it *plan.Item) bool { return it.Task == k.Name })
	if asked.IsZero() || k.ByAnswer != "" || k.About != "" || k.Decides {
		return
	}
	const never, days, late = 15, 28, 21
	for i := range v.people {
		p := &v.people[i]
		chance := chanceOf(int64(len(k.Name)), p.Email+string(k.Name))
		if !p.sends || !asks(k.By, p.Role) || chance.IntN(100) < never {
			continue
		}
		after := 1 + chance.IntN(days)
		if p.late {
			after = max(days, v.daysBetween(asked, k.Due)) + chance.IntN(late)
		}
		v.add(v.at(v.days.Add(v.days.Date(asked), 0, after, 0), evening), activities.ActTask, "%s %s", p.Email, k.Name)
	}
}

// askedFor is when people are first asked for something; zero when no date says so.
func askedFor(s *plan.Stage, about func(*plan.Item) bool) time.Time {
	if it := asking(s, about); it != nil {
		return it.At
	}
	return time.Time{}
}

// asking is the mail of a stage that first asks for something, and not again; nil when
// there is none.
func asking(s *plan.Stage, about func(*plan.Item) bool) *plan.Item {
	for i := range s.Items {
		if it := &s.Items[i]; !it.To.Lacks && about(it) {
			return it
		}
	}
	return nil
}

func asks(of plan.Audience, role plan.RoleName) bool {
	if of.Who == plan.Nobody {
		return false
	}
	return len(of.Roles) == 0 || slices.Contains(of.Roles, role)
}

package rehearsal

import (
	"strings"
	"time"

	"trellis/activities"
	"trellis/definitions/plan"
	"trellis/roster"
)

// happen keeps of the agenda what came to something. Somebody without a place
// chooses nobody, a pair that has ended does not meet: such acts were on the
// agenda, and nothing happened.
func (r *record) happen(agenda []roster.Act) {
	r.meetings = map[plan.PersonID][]time.Time{}
	for i, a := range agenda {
		if i == 0 || !a.At.Equal(agenda[i-1].At) {
			r.figures.Instants++
		}
		if !r.happened(a) {
			continue
		}
		r.acts = append(r.acts, a)
		if a.Kind == activities.ActMeet {
			id := r.actor(a).ID
			r.meetings[id] = append(r.meetings[id], a.At)
		}
	}
}

func (r *record) happened(a roster.Act) bool {
	switch a.Kind {
	case activities.ActStart, activities.ActDecide, activities.ActOutage:
		return true
	case activities.ActApprove:
		for _, x := range r.standing.Approvals {
			if x.At.Equal(a.At) && strings.HasSuffix(a.Arg, " "+string(x.By)) {
				return true
			}
		}
		return false
	}
	p := r.actor(a)
	if p == nil {
		return false
	}
	switch a.Kind {
	case activities.ActApply:
		return p.Applied.Equal(a.At)
	case activities.ActWithdraw:
		return p.Withdrawn.Equal(a.At)
	case activities.ActMeet:
		return r.inPair(p.ID, a.At)
	}
	return p.Accepted && before(p.Told, a.At) && (p.Withdrawn.IsZero() || a.At.Before(p.Withdrawn))
}

// actor is the person whose act it is; nil for an act of nobody in particular.
func (r *record) actor(a roster.Act) *roster.Person {
	who, _, _ := strings.Cut(a.Arg, " ")
	return r.byEmail[strings.ToLower(who)]
}

func (r *record) inPair(id plan.PersonID, at time.Time) bool {
	for _, p := range r.pairs {
		if (p.Mentor == id || p.Mentee == id) && before(p.Announced, at) && (p.Ended.IsZero() || at.Before(p.Ended)) {
			return true
		}
	}
	return false
}

// before says that something happened, and earlier.
func before(t, than time.Time) bool { return !t.IsZero() && t.Before(than) }

package stages

import (
	"slices"

	"trellis/definitions/plan"
)

// held is a stage of sessions: it is over when the last of them is, and what is
// decided in it was told. A session that is in people's diaries takes place, also
// when what should have come before it is late. One whose day is to be confirmed is
// waited for: from the day on which it was to be, the coordinator is.
var held = kind{
	needs: nothing,
	waits: func(v *view, s *plan.Stage) []plan.StaffName {
		who := v.undecided(s)
		if v.unconfirmed(s) && !slices.Contains(who, v.plan.Coordinator) {
			who = append(slices.Clone(who), v.plan.Coordinator)
		}
		return who
	},
	over: sessionsOver,
}

func sessionsOver(v *view, s *plan.Stage) bool {
	over := len(s.Pending) == 0 && v.told(s)
	for _, session := range s.Sessions {
		if session.Off {
			continue
		}
		v.wakeAt(session.End)
		over = over && v.past(session.End)
	}
	return over
}

func (v *view) unconfirmed(s *plan.Stage) bool {
	late := false
	for _, p := range s.Pending {
		v.wakeAt(p.By)
		late = late || v.past(p.By)
	}
	return late
}

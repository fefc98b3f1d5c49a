package stages

import "trellis/definitions/plan"

// held is a stage of sessions: nobody is waited for, and it is over when the
// last of them is. A session that is in people's diaries takes place, also when
// what should have come before it is late.
var held = kind{needs: nothing, waits: nobody, over: sessionsOver}

func sessionsOver(v *view, s *plan.Stage) bool {
	over := true
	for _, session := range s.Sessions {
		v.wakeAt(session.End)
		over = over && v.past(session.End)
	}
	return over
}

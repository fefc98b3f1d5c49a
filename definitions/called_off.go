package definitions

import (
	"slices"

	"trellis/definitions/plan"
)

// callOff takes out what does not take place: the sessions, their invitations, and the
// mails that come before them. Whatever is counted from them keeps its date. Who holds
// one of them already is the business of the revision that calls it off.
func (r *resolver) callOff() {
	for _, s := range r.book.programme.stages {
		given := r.cohort.stages[s.name]
		if given == nil {
			continue
		}
		made := r.made(s.name)
		off := func(x plan.Session) bool {
			for _, one := range s.sessions {
				if x.Name == plan.SessionName(string(s.name)+"/"+one.label) {
					said := given.sessions[one.label]
					return given.calledOff || said != nil && said.calledOff
				}
			}
			return given.calledOff
		}
		made.Items = slices.DeleteFunc(made.Items, func(it plan.Item) bool {
			x := r.plan.Session(it.Session)
			return x != nil && slices.ContainsFunc(made.Sessions, func(y plan.Session) bool { return y.Name == x.Name }) && off(*x)
		})
		made.Sessions = slices.DeleteFunc(made.Sessions, off)
	}
}

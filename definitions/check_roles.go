package definitions

import (
	"fmt"

	"trellis/definitions/plan"
)

// chooser is the role of those who choose, in the attribute mentees_choose.
const chooser = plan.RoleName("mentee")

// checkRoles is roles/pairs: a pair is one of each of two roles, and those who
// choose are mentees.
func (r *reader) checkRoles() {
	roles := r.book.programme.roles
	for _, s := range r.book.programme.stages {
		if s.kind != plan.Matching {
			continue
		}
		if n := len(roles); n != 2 {
			r.wrong("roles/pairs", s.at, fmt.Sprintf("A pair is one of each of two roles, and this programme has %s", counted(n, "role")),
				`Write role "mentor" { … } and role "mentee" { … }.`)
		} else if r.book.role(chooser) == nil {
			r.wrong("roles/pairs", s.at, "In a pair one is a mentee, and there is no such role",
				`Call the role of those who are helped "mentee".`)
		}
	}
}

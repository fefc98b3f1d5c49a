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
		if s.makes == "groups" && s.choiceAt.Filename != "" {
			r.wrong("roles/pairs", s.choiceAt, "Nobody chooses whom they are in a group with", "Take this out. Rules say who fits: prefer, avoid and never.")
		}
		if s.kind != plan.Matching || s.makes == "groups" {
			continue
		}
		if n := len(roles); n != 2 {
			r.wrong("roles/pairs", s.at, fmt.Sprintf("A pair is one of each of two roles, and this programme has %s", counted(n, "role")),
				`Write role "mentor" { … } and role "mentee" { … }.`)
		} else if r.book.role(chooser) == nil {
			r.wrong("roles/pairs", s.at, "In a pair one is a mentee, and there is no such role", r.theMentee())
		}
	}
}

// theMentee is how the role is to be written that is no mentor: with what it is
// called now as what people read.
func (r *reader) theMentee() string {
	for i, x := range r.book.programme.roles {
		if x.name == "mentor" {
			other := r.book.programme.roles[1-i]
			return fmt.Sprintf(`Write role "mentee" for role %q, and in it called = %q: that is what people read.`, other.name, plainly(string(other.name)))
		}
	}
	return `Write role "mentee" for those who are helped; called says what people read.`
}

// checkDeciders is roles/decided: somebody decides who has a place, in one stage.
func (r *reader) checkDeciders() {
	var deciding []*stage
	for _, s := range r.book.programme.stages {
		if s.decides() || s.tells() {
			deciding = append(deciding, s)
		}
	}
	for _, s := range r.book.programme.stages {
		switch {
		case s.kind != plan.Recruitment || s.decides():
		case len(deciding) == 0:
			r.wrong("roles/decided", s.at, "It is not said who decides about applicants", "Add decided_by = and one of the programme's people; or nominate; or, in a later stage, a task whose outcome is [\"accept\", \"decline\"].")
		}
	}
	for i, s := range deciding {
		if i > 0 && s.tells() {
			r.wrongf("roles/decided", s.at, "In the earlier one write sifted_by instead of decided_by.", "Applicants are decided about twice, in %s and in %s", deciding[i-1].name, s.name)
		}
	}
}

package stages

import "trellis/definitions/plan"

// Applicants are decided about in recruitment, or in a later stage: after an
// interview, say. Whichever it is, decisions are told all at once, when the day has
// come and nobody is undecided; one that is made later is told when it is made. Where
// the programme tells as it decides, each is told when it is made.

// decides says that applicants are told in this stage whether they have a place.
func decides(s *plan.Stage) bool { return s.Kind != plan.Matching && !s.Decide.IsZero() }

func (v *view) deciding(s *plan.Stage, need plan.Need) bool {
	f := v.facts
	switch {
	case need == plan.SomeUndecided:
		return f.Undecided > 0
	case s.TellEach:
		return f.Untold > 0
	}
	return f.Untold > 0 && (f.Undecided == 0 || f.Told > 0)
}

// told says that everybody has been decided about and told, where that is this
// stage's to do.
func (v *view) told(s *plan.Stage) bool {
	return !decides(s) || v.past(s.Decide) && v.facts.Undecided == 0 && v.facts.Untold == 0
}

// undecided are those who have to decide about somebody, once they can.
func (v *view) undecided(s *plan.Stage) []plan.StaffName {
	ready := v.began(s.Name)
	if s.Kind == plan.Recruitment {
		ready = v.past(s.Closes)
	}
	switch {
	case !decides(s) || !ready || v.facts.Undecided == 0:
		return nil
	case len(s.Deciders) == 0:
		return []plan.StaffName{v.plan.Coordinator}
	}
	return s.Deciders
}

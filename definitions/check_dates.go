package definitions

import (
	"cmp"
	"fmt"

	"trellis/definitions/phrase"
	"trellis/definitions/plan"
)

const checkCohortDates = "cohort/dates"

// checkDates is cohort/dates: every date that no rule gives is there, and a
// session has its hours.
func (r *reader) checkDates(d *dated) {
	for _, s := range r.book.programme.stages {
		said := d.said(s.name)
		switch s.kind {
		case plan.Recruitment:
			r.dateOf(said, said.opens, s, "for the opening of "+string(s.name), "opens = \"Monday 17 March 2025\"")
			r.dateOf(said, said.closes, s, "for the close of "+string(s.name), "closes = \"Friday 18 April 2025\"")
			if s.decide == nil && len(s.decidedBy) > 0 {
				r.dateOf(said, said.decide, s, "for decisions about applicants", "decide = \"Friday 25 April 2025\"")
			}
		case plan.Matching:
			if !s.rolling {
				r.dateOf(said, said.announce, s, "for announcing "+s.makes, "announce = \"Tuesday 20 May 2025\"")
			}
		case plan.Meetings:
			if !s.lengthSaid {
				r.dateOf(said, said.closes, s, "for the end of "+string(s.name), "until = \"Friday 28 June 2024\"")
			}
		case plan.Support:
			r.dateOf(said, said.closes, s, "for the end of "+string(s.name), "until = \"Friday 28 June 2024\"")
		case plan.Launch, plan.Training, plan.DropIns, plan.Finale:
			r.sessionDated(s, said)
		}
		r.sessionHours(s, said.on, s.lasts, string(s.name))
		for _, x := range s.sessions {
			if on := said.sessions[x.label]; on != nil {
				r.sessionHours(s, on.on, cmp.Or(x.lasts, s.lasts), x.label)
			} else if said.stage == s.name && len(s.sessions) > 0 {
				r.wrongf(checkCohortDates, said.at, fmt.Sprintf("Add session %q { on = \"Wednesday 7 May 2025, 10am to 11.30am\" }", x.label), "This cohort gives no date for the session %s, and the programme has no rule for it", x.label)
			}
		}
	}
}

// sessionDated tells of a stage that nobody can come to. One that is promised
// every so often is arranged with people one by one.
func (r *reader) sessionDated(s *stage, said *dates) {
	switch {
	case s.kind == plan.DropIns && s.every != nil && len(s.sessions) == 0:
	case len(said.on) == 0 && len(s.sessions) == 0:
		r.dateOf(said, nil, s, "for "+string(s.name), "on = \"Wednesday 7 May 2025, 10am to 11.30am\"")
	case len(s.sessions) > 0 && said.stage != s.name:
		r.dateOf(said, nil, s, "for the sessions of "+string(s.name), fmt.Sprintf("session %q { on = \"Wednesday 7 May 2025, 10am to 11.30am\" }", s.sessions[0].label))
	case len(s.sessions) > 0 && len(said.on) > 0:
		r.wrongf(checkCohortDates, said.on[0].at, fmt.Sprintf("Write it in session %q { … }.", s.sessions[0].label), "%s has several sessions, and it is not said which of them this is", s.name)
	}
}

// dateOf tells of a date that is missing. One that is there with a slip in it was
// told of already.
func (r *reader) dateOf(said *dates, m *moment, s *stage, what, like string) {
	if m != nil || said.slips {
		return
	}
	fix := fmt.Sprintf("Write %s { %s }", s.name, like)
	if said.stage == s.name {
		fix = "Add " + like
	}
	r.wrongf(checkCohortDates, said.at, fix, "This cohort gives no date %s, and the programme has no rule for it", what)
}

// sessionHours checks when a session begins and ends.
func (r *reader) sessionHours(s *stage, on []*moment, lasts *phrase.Length, name string) {
	for _, m := range on {
		switch {
		case m.Tentative:
			r.warn(checkCohortDates, m.at, fmt.Sprintf("The day of %s is not known yet", name), "Nobody is invited, and no mail about it goes, until it is written here. The coordinator is reminded.")
		case m.From == nil:
			r.wrongf(checkCohortDates, m.at, fmt.Sprintf("Write it like %q.", m.Date()+", 10am to 11.30am"), "It is not said at what time %s begins", name)
		case m.To == nil && !exact(lasts):
			r.wrongf(checkCohortDates, m.at, fmt.Sprintf("Write it like %q.", m.String()+" to "+phrase.Clock{Hour: min(m.From.Hour+1, 24), Minute: 0}.String()), "It is not said when %s ends", name)
		}
	}
}

// exact says that the programme says how long a session lasts.
func exact(lasts *phrase.Length) bool {
	r := minutesOf(lasts)
	return r.Most > 0 && r.Least == r.Most
}

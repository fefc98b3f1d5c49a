package definitions

import (
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
			if s.decide == nil {
				r.dateOf(said, said.decide, s, "for decisions about applicants", "decide = \"Friday 25 April 2025\"")
			}
		case plan.Matching:
			r.dateOf(said, said.announce, s, "for announcing pairs", "announce = \"Tuesday 20 May 2025\"")
		case plan.Launch, plan.Training, plan.DropIns, plan.Finale:
			if len(said.on) == 0 {
				r.dateOf(said, nil, s, "for "+string(s.name), "on = \"Wednesday 7 May 2025, 10am to 11.30am\"")
			}
		}
		r.hours(s, said)
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

// hours checks when a session begins and ends.
func (r *reader) hours(s *stage, said *dates) {
	for _, m := range said.on {
		switch {
		case m.Tentative:
			r.wrong(checkCohortDates, m.at, "This day is not known yet, and the cohort cannot run without it", "Write the day and its hours when they are known.")
		case m.From == nil:
			r.wrongf(checkCohortDates, m.at, fmt.Sprintf("Write it like %q.", m.Date()+", 10am to 11.30am"), "It is not said at what time %s begins", s.name)
		case m.To == nil && !s.exact():
			r.wrongf(checkCohortDates, m.at, fmt.Sprintf("Write it like %q.", m.String()+" to "+phrase.Clock{Hour: min(m.From.Hour+1, 24), Minute: 0}.String()), "It is not said when %s ends", s.name)
		}
	}
}

// exact says that the programme says how long a session lasts.
func (s *stage) exact() bool {
	if s.lasts == nil {
		return false
	}
	least, most, ok := s.lasts.Minutes()
	return ok && least == most
}

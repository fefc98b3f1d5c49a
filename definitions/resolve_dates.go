package definitions

import (
	"time"

	"trellis/definitions/calendar"
	"trellis/definitions/phrase"
	"trellis/definitions/plan"
)

// dated gives a stage the dates that the cohort says, and those that follow from
// them by the programme's rules.
func (r *resolver) dated(s *stage) {
	made := r.plan.Stage(s.name)
	given := r.cohort.stages[s.name]
	if given == nil {
		given = &dates{}
	}
	switch s.kind {
	case plan.Recruitment:
		r.recruitment(s, made, given)
	case plan.Matching:
		r.matching(s, made, given)
	case plan.Meetings:
		r.meetings(s, made)
	}
	for i, on := range given.on {
		if on.Tentative || on.Year == 0 {
			continue // a day that is not known makes no session
		}
		made.Sessions = append(made.Sessions, r.session(s, made, given, on, i))
	}
	for _, x := range s.surveys {
		made.Surveys = append(made.Surveys, r.survey(s, x))
	}
}

func (r *resolver) recruitment(s *stage, made *plan.Stage, given *dates) {
	made.Deciders = asStaff(s.decidedBy)
	if given.opens != nil {
		made.Opens = r.days.At(r.date(given.opens), 0, 0)
	}
	if given.closes != nil {
		made.Closes = r.days.EndOf(r.date(given.closes))
		made.Decide = r.days.Morning(r.date(given.closes))
	}
	switch {
	case given.decide != nil:
		made.Decide = r.days.Morning(r.date(given.decide))
	case s.decide != nil:
		made.Decide, _ = r.instant(s.decide)
	}
}

// matching closes choices when the programme says, or else when what comes before
// it has ended.
func (r *resolver) matching(s *stage, made *plan.Stage, given *dates) {
	made.Deciders = asStaff(s.approvedBy)
	made.Closes = r.ended(made.After)
	if s.choicesClose != nil {
		made.Closes, _ = r.instant(s.choicesClose)
	}
	made.Decide = made.Closes
	if given.announce != nil {
		made.Decide = r.days.Morning(r.date(given.announce))
	}
	for i, role := range r.plan.Roles {
		if role.Name == chooser && len(r.plan.Roles) == 2 {
			made.Choose = &plan.Choose{By: role.Name, Among: r.plan.Roles[1-i].Name, Number: s.chooses}
		}
	}
}

// meetings go on from when what comes before them has ended, to the end of a day.
func (r *resolver) meetings(s *stage, made *plan.Stage) {
	made.Opens = r.ended(made.After)
	if s.length != nil {
		l := span(*s.length)
		made.Closes = r.days.EndOf(r.days.Add(r.days.Date(made.Opens), l.Months, l.Days, l.WorkingDays))
	}
	if s.every != nil {
		least, most, _ := s.every.Days()
		made.Every = plan.Range{Least: least, Most: most}
	}
}

// ended is when the last of some stages has ended, as far as files decide it.
func (r *resolver) ended(names []plan.StageName) (last time.Time) {
	for _, name := range names {
		if s := r.plan.Stage(name); s != nil {
			if _, at := r.edge(s, phrase.Ends); at.After(last) {
				last = at
			}
		}
	}
	return last
}

// edge is when something happens to a stage: the day, and the instant.
func (r *resolver) edge(s *plan.Stage, e phrase.Event) (calendar.Date, time.Time) {
	var at time.Time
	switch {
	case len(s.Sessions) > 0 && (e == phrase.Starts || e == phrase.Opens):
		at = s.Sessions[0].Start
	case len(s.Sessions) > 0:
		at = s.Sessions[len(s.Sessions)-1].End
	case len(s.Surveys) > 0 && (e == phrase.Starts || e == phrase.Opens):
		at = s.Surveys[0].Opens
	case len(s.Surveys) > 0:
		at = s.Surveys[len(s.Surveys)-1].Closes
	case e == phrase.Starts || e == phrase.Opens:
		at = s.Opens
	case e == phrase.Closes || s.Decide.IsZero():
		at = s.Closes
	default:
		at = s.Decide
	}
	if at.IsZero() {
		return calendar.Date{}, at
	}
	if at.Equal(s.Closes) || len(s.Surveys) > 0 && at.Equal(s.Surveys[len(s.Surveys)-1].Closes) {
		return r.days.Date(at.Add(-time.Second)), at // what closes on a day closes at its end
	}
	return r.days.Date(at), at
}

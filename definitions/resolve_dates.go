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
	made := r.made(s.name)
	given := r.cohort.stages[s.name]
	if given == nil {
		given = &dates{}
	}
	switch s.kind {
	case plan.Recruitment:
		r.recruitment(s, made, given)
	case plan.Matching:
		r.matching(s, made, given)
	case plan.Meetings, plan.Support:
		r.meetings(s, made, given)
	}
	r.sessions(s, made, given)
	for _, x := range s.surveys {
		made.Surveys = append(made.Surveys, r.survey(s, x))
	}
	r.toDo(s, made, given)
}

func (r *resolver) recruitment(s *stage, made *plan.Stage, given *dates) {
	if given.opens != nil {
		made.Opens = r.days.At(r.date(given.opens), 0, 0)
	}
	if given.closes != nil {
		made.Closes = r.days.EndOf(r.date(given.closes))
		if at := given.closes.From; at != nil {
			made.Closes = r.days.At(r.date(given.closes), at.Hour, at.Minute)
		}
	}
	if !s.decides() {
		return // a later stage does
	}
	made.Deciders = r.deciders(s)
	switch {
	case given.decide != nil:
		made.Decide = r.days.Morning(r.date(given.decide))
	case s.decide != nil:
		made.Decide, _ = r.instant(s.decide)
	case given.closes != nil:
		made.Decide = r.morningAfter(made.Closes)
	}
}

// decides says that it is in recruitment that somebody decides about applicants.
func (s *stage) decides() bool { return len(s.decidedBy) > 0 || len(s.nominate) > 0 }

// deciders are those who decide; of those who are nominated, whoever nominates
// them, or the coordinator.
func (r *resolver) deciders(s *stage) []plan.StaffName {
	if len(s.decidedBy) > 0 {
		return asStaff(s.decidedBy)
	}
	for _, n := range s.nominate {
		for _, by := range n.by {
			if by.name != eachPartner {
				return []plan.StaffName{plan.StaffName(by.name)}
			}
		}
	}
	return []plan.StaffName{r.plan.Coordinator}
}

// matching closes choices when the programme says, or else when what comes before
// it has ended.
func (r *resolver) matching(s *stage, made *plan.Stage, given *dates) {
	made.Deciders = asStaff(s.approvedBy)
	made.Closes = r.ended(made.After)
	switch {
	case given.choices != nil:
		made.Closes = r.days.EndOf(r.date(given.choices))
	case s.choicesClose != nil:
		made.Closes = r.lastMoment(s.choicesClose)
	}
	made.Decide = made.Closes
	if given.announce != nil {
		made.Decide = r.days.Morning(r.date(given.announce))
	}
	if s.makes == "groups" {
		made.Groups = plan.Range{Least: s.groups.least, Most: s.groups.most}
		return
	}
	for _, n := range s.confirmedBy {
		made.Confirmed = plan.RoleName(n.of("each"))
	}
	for i, role := range r.plan.Roles {
		if role.Name == chooser && len(r.plan.Roles) == 2 {
			made.Choose = &plan.Choose{By: role.Name, Among: r.plan.Roles[1-i].Name, Number: s.chooses,
				Exactly: s.choosesAll, BestFirst: s.bestFirst, Scores: s.scores, Named: s.asksFor}
		}
	}
}

// lastMoment is when something closes by a phrase of time: at the end of the day
// that it names, or when what it names happens.
func (r *resolver) lastMoment(w *when) time.Time {
	if w.Form == phrase.Offset || w.Form == phrase.Midpoint {
		if day, ok := r.day(w); ok && day != (calendar.Date{}) {
			return r.days.EndOf(day)
		}
	}
	at, _ := r.instant(w)
	return at
}

// below dates what is counted from a stage that stands further down, which has its
// dates only now.
func (r *resolver) below() {
	for i, s := range r.book.programme.stages {
		made := &r.plan.Stages[i]
		for j, x := range s.surveys {
			if form := &made.Surveys[j]; x.opens != nil && form.Opens.IsZero() || x.closes != nil && form.Closes.IsZero() {
				*form = r.survey(s, x)
			}
		}
		for j, x := range s.agreements {
			if made.Agreements[j].Due.IsZero() {
				made.Agreements[j].Due = r.due(x.due)
			}
		}
		for j, x := range s.tasks {
			if made.Tasks[j].Due.IsZero() && !x.decides() {
				made.Tasks[j].Due = r.due(x.due)
			}
		}
	}
}

// meetings go on from when what comes before them has ended, to the end of a day,
// unless the cohort says from when or until when.
func (r *resolver) meetings(s *stage, made *plan.Stage, given *dates) {
	made.Opens = r.ended(made.After)
	if given.opens != nil {
		made.Opens = r.days.At(r.date(given.opens), 0, 0)
	}
	switch {
	case given.closes != nil:
		made.Closes = r.days.EndOf(r.date(given.closes))
	case s.length != nil && !made.Opens.IsZero():
		l := span(*s.length)
		made.Closes = r.days.EndOf(r.days.Add(r.days.Date(made.Opens), l.Months, l.Days, l.WorkingDays))
	}
}

// morningAfter is 9am of the working day after something ended.
func (r *resolver) morningAfter(t time.Time) time.Time {
	if t.IsZero() {
		return t
	}
	return r.days.Morning(r.days.After(r.days.Date(t.Add(-time.Second)), 0, 0, 1))
}

// ended is when the last of some stages has ended, as far as files decide it.
func (r *resolver) ended(names []plan.StageName) (last time.Time) {
	for _, name := range names {
		if s := r.made(name); s != nil {
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
	case surveyed(s) && (e == phrase.Starts || e == phrase.Opens):
		at = s.Surveys[0].Opens
	case surveyed(s):
		at = s.Surveys[len(s.Surveys)-1].Closes
	case e == phrase.Starts || e == phrase.Opens:
		at = s.Opens
	case e == phrase.Closes || s.Decide.IsZero():
		at = s.Closes
	default:
		at = s.Decide
	}
	if at.IsZero() && e != phrase.Starts && e != phrase.Opens {
		at = lastDue(s)
	}
	if at.IsZero() {
		return calendar.Date{}, at
	}
	if at.Equal(s.Closes) || at.Equal(lastDue(s)) || surveyed(s) && at.Equal(s.Surveys[len(s.Surveys)-1].Closes) {
		return r.days.Date(at.Add(-time.Second)), at // what closes on a day closes at its end
	}
	return r.days.Date(at), at
}

// surveyed says that a stage is as long as its surveys are open: it has no dates of
// its own.
func surveyed(s *plan.Stage) bool {
	return len(s.Surveys) > 0 && s.Opens.IsZero() && s.Closes.IsZero() && s.Decide.IsZero()
}

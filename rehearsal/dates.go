package rehearsal

import "time"

// start is when a coordinator would start the cohort: at 9am on the working day
// before anything happens. Staff get their invitations then.
func (s *stage) start() time.Time {
	var first time.Time
	consider := func(t time.Time) {
		if t.Year() > 1 && (first.IsZero() || t.Before(first)) {
			first = t
		}
	}
	for _, st := range s.plan.Stages {
		consider(st.Opens)
		for _, it := range st.Items {
			consider(it.At)
		}
	}
	if len(s.acts) > 0 {
		consider(s.acts[0].At)
	}
	return s.days.Morning(s.days.Add(s.days.Date(first), 0, 0, -1))
}

// deadline is two months after the last date of the plan, when a cohort that is
// not over waits for somebody who will not come.
func (s *stage) deadline() time.Time {
	var last time.Time
	consider := func(t time.Time) {
		if t.After(last) {
			last = t
		}
	}
	for _, st := range s.plan.Stages {
		consider(st.Closes)
		consider(st.Decide)
		for _, it := range st.Items {
			consider(it.At)
		}
		for _, session := range st.Sessions {
			consider(session.End)
		}
		for _, survey := range st.Surveys {
			consider(survey.Closes)
		}
	}
	return last.AddDate(0, 2, 0)
}

package definitions

import (
	"slices"
	"strings"

	"trellis/definitions/phrase"
	"trellis/definitions/plan"
)

func ofSession(get func(*Scene, *plan.Session) string) func(*Scene) (string, bool) {
	return func(s *Scene) (string, bool) {
		if s.Session == nil {
			return "", false
		}
		return told(get(s, s.Session))
	}
}

func sessionLink(s *Scene) (string, bool) {
	if s.Session == nil {
		return "", false
	}
	return s.Session.Link, true
}

func sessionWhere(_ *Scene, x *plan.Session) string {
	switch {
	case x.Where != "":
		return x.Where
	case x.Link != "":
		return "online"
	}
	return "to be confirmed"
}

// sessionAttend says that one need not come to all sessions of a stage.
func sessionAttend(s *Scene) (string, bool) {
	if s.Session == nil {
		return "", false
	}
	if s.You.Role == "" {
		return "", true // who leads comes to all of them
	}
	for i := range s.Plan.Stages {
		stage := &s.Plan.Stages[i]
		of := slices.ContainsFunc(stage.Sessions, func(x plan.Session) bool { return x.Name == s.Session.Name })
		switch {
		case !of || len(stage.Sessions) == 1:
		case stage.Attend == "one session":
			return "Come to one of the sessions of " + stage.Title + "; you need not come to the others.", true
		case stage.Attend != "":
			return "Come to " + strings.Replace(stage.Attend, " session", " of the sessions", 1) + " of " + stage.Title + ".", true
		}
	}
	return "", true
}

// sessionLed is who leads a session, where somebody does.
func sessionLed(s *Scene, x *plan.Session) string {
	var names []string
	for _, leader := range x.Led {
		if n := s.Staff[leader].FullName; n != "" {
			names = append(names, n)
		}
	}
	if len(names) == 0 {
		return "the programme's team"
	}
	return all(names)
}

// sessionOn is "Wednesday 7 May 2025, 10am to 11.30am", or with two days
// "Tuesday 6 May 2025, 8pm to Wednesday 7 May 2025, 1am".
func sessionOn(s *Scene, x *plan.Session) string {
	start, end := s.local(x.Start), s.local(x.End)
	until := timeOfDay(end)
	switch midnight := start.AddDate(0, 0, 1); {
	case end.Hour()+end.Minute() == 0 && sameDay(end, midnight):
		until = phrase.Clock{Hour: 24}.String()
	case !sameDay(start, end):
		until = day(s, x.End) + ", " + until
	}
	return day(s, x.Start) + ", " + timeOfDay(start) + " to " + until
}

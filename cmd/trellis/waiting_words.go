package main

import (
	"strings"

	"trellis/definitions/plan"
)

// askedFor is a thing that is waited for in words.
func (c *cohort) askedFor(name string) string {
	kind, of, _ := strings.Cut(name, "/")
	switch kind {
	case "applications":
		return "applications begun and not sent"
	case "decisions":
		return "decisions about applicants"
	case "choices":
		return "choices of whom to be matched with"
	case "confirmations":
		return "answers to the match that they are offered"
	case "carried-over":
		return "those of earlier cohorts who wait for this one, and have not applied"
	case "proposal":
		return "approvals of proposal " + of
	case "rsvp":
		if s := c.plan.Session(plan.SessionName(of)); s != nil {
			return "answers to the invitation to " + s.Title + ", " + written(s.Start, c.zone)
		}
	case "agreement":
		return "those who have not agreed"
	case "task":
		if t, err := c.task(of); err == nil {
			return t.Ask
		}
	case "form":
		if s := c.plan.Survey(plan.SurveyName(of)); s != nil && s.Title != "" {
			return "answers to " + s.Title
		}
		if s := c.plan.Stage(plan.StageName(of)); s != nil {
			return "what is asked after " + s.Title
		}
	}
	return "answers"
}

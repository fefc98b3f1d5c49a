package rehearsal

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"time"

	"trellis/activities"
	"trellis/definitions/plan"
)

// line is one happening of the timeline. What single people do, and the mails
// that follow from it, are summed up by week: then the moment is the Monday.
type line struct {
	at   time.Time
	week bool
	what string
}

// timeline is what happened, by time, in the plan's zone.
func (r *record) timeline() []byte {
	lines := slices.Concat(r.stageLines(), r.sessionLines(), r.decisionLines(), r.groupLines(), r.peopleLines(), r.mailLines())
	slices.SortStableFunc(lines, func(a, b line) int { return a.at.Compare(b.at) })

	var b bytes.Buffer
	f := r.figures
	fmt.Fprintf(&b, "%s %s, rehearsed with %d invented people (seed %d).\n", r.plan.Programme, r.plan.Title, f.People, r.seed)
	fmt.Fprintf(&b, "Times are those of %s. What single people do is summed up by week.\n", r.plan.Zone)
	fmt.Fprint(&b, "Left out are the notices that the coordinator gets, of the week and of mail about to leave.\n\n")
	last := ""
	for _, l := range lines {
		day, hour := l.at.In(r.zone).Format("Mon _2 Jan 2006"), clock(l.at.In(r.zone))
		if l.week {
			day, hour = l.at.In(r.zone).Format("_2 Jan 2006"), ""
			day = "Week " + strings.TrimSpace(day)
		}
		shown := day
		if day == last {
			shown = ""
		}
		last = day
		fmt.Fprintf(&b, "%-16s %8s  %s\n", shown, hour, l.what)
	}
	return b.Bytes()
}

// clock is a time as people say it: 9am, 12.30pm, midnight.
func clock(t time.Time) string {
	switch {
	case t.Hour() == 0 && t.Minute() == 0:
		return "midnight"
	case t.Minute() == 0:
		return t.Format("3pm")
	}
	return t.Format("3.04pm")
}

func (r *record) stageLines() (lines []line) {
	for _, s := range r.standing.Stages {
		if !s.Began.IsZero() {
			lines = append(lines, line{at: s.Began, what: fmt.Sprintf("stage %s begins", s.Name)})
		}
		if !s.Ended.IsZero() {
			lines = append(lines, line{at: s.Ended, what: fmt.Sprintf("stage %s ends", s.Name)})
		}
	}
	return lines
}

func (r *record) sessionLines() (lines []line) {
	for _, s := range r.sessions() {
		what := fmt.Sprintf("session %s: %s, to %s", s.Name, s.Title, clock(s.End.In(r.zone)))
		if said := r.attendance[s.Name]; len(said) > 0 {
			what += fmt.Sprintf(" (%d say yes, %d no, %d maybe)", said["yes"], said["no"], said["maybe"])
		}
		lines = append(lines, line{at: s.Start, what: what})
	}
	return lines
}

func (r *record) sessions() (all []plan.Session) {
	for _, s := range r.plan.Stages {
		all = append(all, s.Sessions...)
	}
	slices.SortStableFunc(all, func(a, b plan.Session) int { return a.Start.Compare(b.Start) })
	return all
}

// decisionLines are the acts that stand alone.
func (r *record) decisionLines() (lines []line) {
	for _, a := range r.acts {
		_, rest, _ := strings.Cut(a.Arg, " ")
		what := ""
		switch a.Kind {
		case activities.ActDecide:
			what = "everyone who applied is decided about"
		case activities.ActApprove:
			what = rest + " approves the " + r.matches()
		case activities.ActPause:
			what = fmt.Sprintf("a %s is away: %q", r.actor(a).Role, rest)
		case activities.ActResume:
			what = fmt.Sprintf("a %s is back", r.actor(a).Role)
		case activities.ActPart:
			what = fmt.Sprintf("a pair ends early: %q", rest)
		case activities.ActWithdraw:
			what = fmt.Sprintf("a %s withdraws: %q", r.actor(a).Role, rest)
		case activities.ActOutage:
			what = "the mail server goes " + a.Arg
			if a.Arg == "up" {
				what = "the mail server is back"
			}
		default:
			continue
		}
		lines = append(lines, line{at: a.At, what: what})
	}
	return lines
}

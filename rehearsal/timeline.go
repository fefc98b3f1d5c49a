package rehearsal

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"trellis/activities"
	"trellis/definitions/plan"
	"trellis/roster"
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
	lines := slices.Concat(r.stageLines(), r.sessionLines(), r.decisionLines(), r.peopleLines(), r.mailLines())
	slices.SortStableFunc(lines, func(a, b line) int { return a.at.Compare(b.at) })

	var b bytes.Buffer
	f := r.figures
	fmt.Fprintf(&b, "%s %s, rehearsed with %d invented people (seed %d).\n", r.plan.Programme, r.plan.Title, f.People, r.seed)
	fmt.Fprintf(&b, "Times are those of %s. What single people do is summed up by week.\n\n", r.plan.Zone)
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
			what = rest + " approves the pairs"
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

// doing is how the timeline puts what single people do.
var doing = []struct{ kind, one, more string }{
	{activities.ActStart, "begins an application", "begin an application"},
	{activities.ActApply, "sends theirs", "send theirs"},
	{activities.ActChoose, "chooses", "choose"},
	{activities.ActRSVP, "answers an invitation", "answer an invitation"},
	{activities.ActMeet, "pair meets", "pairs meet"},
	{activities.ActAnswer, "fills in a form", "fill in a form"},
}

func (r *record) peopleLines() (lines []line) {
	weeks := map[time.Time]map[string]int{}
	for _, a := range r.acts {
		w := r.weekOf(a.At)
		if weeks[w] == nil {
			weeks[w] = map[string]int{}
		}
		weeks[w][a.Kind]++
	}
	for w, did := range weeks {
		var parts []string
		for _, d := range doing {
			switch n := did[d.kind]; n {
			case 0:
			case 1:
				parts = append(parts, "1 "+d.one)
			default:
				parts = append(parts, fmt.Sprintf("%d %s", n, d.more))
			}
		}
		if len(parts) > 0 {
			lines = append(lines, line{w, true, strings.Join(parts, ", ")})
		}
	}
	slices.SortFunc(lines, func(a, b line) int { return a.at.Compare(b.at) })
	return lines
}

// mailLines are mails by item: those that leave together at an instant of the
// plan with its hour, those that follow from what single people did by week.
func (r *record) mailLines() (lines []line) {
	type batch struct {
		at   time.Time
		week bool
		item plan.ItemName
		fate string
	}
	counts := map[batch]int{}
	for _, e := range r.entries {
		b := batch{at: moment(e), item: e.Item, fate: fate(e)}
		if it, _ := r.plan.Item(e.Item); it != nil && r.single(it) {
			b.at, b.week = r.weekOf(b.at), true
		}
		counts[b]++
	}
	batches := make([]batch, 0, len(counts))
	for b := range counts {
		batches = append(batches, b)
	}
	slices.SortFunc(batches, func(a, b batch) int {
		return cmp.Or(a.at.Compare(b.at), cmp.Compare(r.places[a.item], r.places[b.item]), cmp.Compare(a.fate, b.fate))
	})
	for _, b := range batches {
		lines = append(lines, line{b.at, b.week, fmt.Sprintf("mail %s to %d%s", b.item, counts[b], b.fate)})
	}
	return lines
}

// fate is what became of a mail, where it is not the ordinary.
func fate(e roster.Entry) string {
	what := ""
	if e.Method == roster.Cancel {
		what = ", taking it out of their calendars"
	}
	if e.State != roster.Accepted {
		what += ": " + string(e.State)
	}
	return what
}

// single says that an item goes to people one by one, as they come to it.
func (r *record) single(it *plan.Item) bool {
	return it.To.Who == plan.Applied || it.To.Who == plan.Silent
}

// weekOf is the Monday of a week, at midnight in the plan's zone.
func (r *record) weekOf(t time.Time) time.Time {
	l := t.In(r.zone)
	back := (int(l.Weekday()) + 6) % 7
	return time.Date(l.Year(), l.Month(), l.Day()-back, 0, 0, 0, 0, r.zone).UTC()
}

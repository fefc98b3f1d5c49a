package timeline

import (
	"strings"
	"time"

	"trellis/definitions/plan"
)

// moment is when an item falls due. What is counted from people has the day on
// which it happens to all at once, where there is one; otherwise none, and when
// says when it is.
func (t *Timeline) moment(s *plan.Stage, it *plan.Item) (at time.Time, when string) {
	switch {
	case it.To.Who == plan.Silent && it.To.Met == plan.NeverMet:
		return time.Time{}, "when a " + t.unit() + " has never met, " + spanned(it.Silence) + " after it was announced"
	case it.To.Who == plan.Silent:
		return time.Time{}, "when a " + t.unit() + " has not met for " + spanned(it.Silence)
	case it.To.Who == plan.Changed:
		return time.Time{}, "when somebody leaves or joins a group"
	case it.Need == plan.PairLost && t.groups().Most > 0:
		return time.Time{}, "when somebody in a group withdraws"
	case it.Need == plan.PairLost:
		return time.Time{}, "when a " + t.unit() + " ends early"
	case it.Need == plan.ToConfirm && s.Confirmed == "":
		return time.Time{}, "when somebody is to be matched after pairs were announced"
	case it.At.After(dated):
		return it.At, ""
	}
	at, event := t.since(s, it.To.Who)
	later := ""
	if !it.Later.IsZero() {
		later = spanned(it.Later) + " after "
		if halfway(s, it.Later) {
			later, event = "halfway through their "+strings.ToLower(s.Title), ""
		}
		if !at.IsZero() {
			at = t.days.Morning(t.days.After(t.days.Date(at), it.Later.Months, it.Later.Days, it.Later.WorkingDays))
		}
	}
	switch {
	case at.IsZero() && needs[it.Need] != "":
		return at, needs[it.Need]
	case at.IsZero() && later != "":
		return at, later + event
	case at.IsZero():
		return at, "when " + event
	case later != "":
		return at, later + event
	}
	return at, ""
}

// halfway says that a length is half of a stage's.
func halfway(s *plan.Stage, l plan.Span) bool {
	return s.Kind == plan.Meetings && l == plan.Span{Days: int(s.Closes.Sub(s.Opens).Hours()/24) / 2}
}

func (t *Timeline) unit() string {
	if t.groups().Most > 0 {
		return "group"
	}
	return "pair"
}

// since is when people come to belong to an audience: the day on which all do,
// zero where each does so for themselves; and what happens to them then.
func (t *Timeline) since(s *plan.Stage, who plan.Who) (at time.Time, event string) {
	switch who {
	case plan.Started:
		return time.Time{}, "they begin an application"
	case plan.Applied:
		return time.Time{}, "they apply"
	case plan.Paired, plan.Waiting, plan.Unmatched:
		return t.announced(s), t.unit() + "s are announced"
	case plan.Accepted:
		return t.told, "they are accepted"
	case plan.Declined:
		return t.told, "they are declined"
	case plan.Placed:
		return t.told, "they have a place"
	}
	return time.Time{}, "it is time"
}

// told is when all applicants are told at once.
func told(p *plan.Plan) time.Time {
	for i := range p.Stages {
		s := &p.Stages[i]
		for j := range s.Items {
			if it := &s.Items[j]; it.Does == plan.TellDecisions && !s.TellEach {
				return it.At
			}
		}
	}
	return time.Time{}
}

// announced is when those are told of their match whom a stage is about: its own
// matching, or the one that it comes after. It is zero for a matching that rolls.
func (t *Timeline) announced(s *plan.Stage) time.Time {
	m := t.matchingOf(s, map[plan.StageName]bool{})
	if m == nil {
		for i := range t.plan.Stages {
			if t.plan.Stages[i].Kind == plan.Matching {
				m = &t.plan.Stages[i]
				break
			}
		}
	}
	if m == nil || m.Rolling {
		return time.Time{}
	}
	return m.Decide
}

func (t *Timeline) matchingOf(s *plan.Stage, seen map[plan.StageName]bool) *plan.Stage {
	if s.Kind == plan.Matching {
		return s
	}
	for _, name := range s.After {
		if before := t.plan.Stage(name); before != nil && !seen[name] {
			seen[name] = true
			if m := t.matchingOf(before, seen); m != nil {
				return m
			}
		}
	}
	return nil
}

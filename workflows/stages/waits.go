package stages

import (
	"slices"
	"time"

	"trellis/definitions/plan"
)

// For is what a cohort waits for.
type For string

const (
	// Decisions about applicants.
	Decisions For = "decisions"
	// Approvals of the newest proposal.
	Approvals For = "approvals"
	// Confirmations of the matches that people are offered.
	Confirmations For = "confirmations"
	// Dates of sessions that are to be confirmed.
	Dates For = "dates"
)

// Wait is one thing that a cohort waits for, and for whom, and since when.
type Wait struct {
	Stage plan.StageName   `json:"stage"`
	For   For              `json:"for"`
	Who   []plan.StaffName `json:"who"`
	Since time.Time        `json:"since,omitzero"` // when they could first have done it
	Due   time.Time        `json:"due,omitzero"`   // when the cohort needs it; from then on it is late
	// Of is how many applicants or sessions it is about, or which proposal.
	Of int `json:"of"`
}

// Late says that the cohort should have had it by now.
func (w Wait) Late(now time.Time) bool { return !w.Due.IsZero() && !now.Before(w.Due) }

// Waits are the gates that are shut, in the order of the plan: what [Decide] names the
// needs of. The two agree because they ask the same questions.
func Waits(p *plan.Plan, s State, f Facts, now time.Time) []Wait {
	if s.Stopped {
		return nil
	}
	v := &view{plan: p, state: s, facts: f, now: now}
	for v.pass() {
	}
	var all []Wait
	for i := range p.Stages {
		all = append(all, v.shut(&p.Stages[i])...)
	}
	return all
}

// shut are the gates of one stage that are.
func (v *view) shut(s *plan.Stage) (all []Wait) {
	missing := kinds[s.Kind].waits(v, s)
	if len(missing) == 0 {
		return nil
	}
	m := v.matched(s)
	if s.Kind == plan.Matching && len(v.unapproved(s)) == 0 {
		w := Wait{Stage: s.Name, For: Confirmations, Who: missing, Since: v.offered(s), Due: s.Decide, Of: m.Unconfirmed}
		if m.Later {
			w.Due = w.Since.Add(toAnswer)
		}
		return []Wait{w}
	}
	if s.Kind == plan.Matching {
		return []Wait{{Stage: s.Name, For: Approvals, Who: missing, Since: m.Proposed, Due: s.Decide, Of: m.Proposal}}
	}
	if who := v.undecided(s); len(who) > 0 {
		all = append(all, Wait{Stage: s.Name, For: Decisions, Who: who, Since: v.decidable(s), Due: s.Decide, Of: v.facts.Undecided})
	}
	if since, n := v.unknown(s); n > 0 {
		all = append(all, Wait{Stage: s.Name, For: Dates, Who: []plan.StaffName{v.plan.Coordinator}, Since: since, Due: since, Of: n})
	}
	return all
}

// decidable is since when applicants could be decided about.
func (v *view) decidable(s *plan.Stage) time.Time {
	if s.Kind == plan.Recruitment {
		return s.Closes
	}
	if began, ok := v.state.Began[s.Name]; ok {
		return began
	}
	return v.now
}

// unknown counts the sessions whose day should be known by now, and says since when
// the first of them should.
func (v *view) unknown(s *plan.Stage) (since time.Time, n int) {
	if s.Kind == plan.Recruitment {
		return since, 0 // it waits for decisions alone
	}
	late := slices.DeleteFunc(slices.Clone(s.Pending), func(p plan.Pending) bool { return !v.past(p.By) })
	for _, p := range late {
		if since.IsZero() || p.By.Before(since) {
			since = p.By
		}
	}
	return since, len(late)
}

// reminder is what the occurrence of an item rises by, by which of its reminders has
// come last: whoever keeps a gate shut hears of it again, and of the earlier ones, if
// nothing ran then, no more.
func (v *view) reminder(s *plan.Stage, it *plan.Item) int {
	came := 0
	for _, at := range it.Reminders {
		if it.Need == plan.ToConfirm && at.Before(v.offered(s).Add(toConsider)) {
			continue // they have only just been asked
		}
		at = at.Add(-it.Wait())
		v.wakeAt(at)
		if v.past(at) {
			came++
		}
	}
	return came * plan.Reminder
}

// gathered says that the announcement of mail that waits has been open long enough to
// hold all that came due with it.
func (v *view) gathered() bool {
	if v.facts.Waiting == 0 {
		return false
	}
	ready := v.facts.Gathered.Add(plan.Gathering)
	v.wakeAt(ready)
	return v.past(ready)
}

package workflows

import (
	"slices"
	"time"

	"go.temporal.io/sdk/temporal"
	"go.temporal.io/sdk/workflow"

	"trellis/workflows/stages"
)

// Search attributes, so that an administrator can ask of all cohorts at once.
// They are plain text in Temporal's database: no person is in them.
var (
	ProgrammeKey = temporal.NewSearchAttributeKeyKeyword("Programme")
	CohortKey    = temporal.NewSearchAttributeKeyKeyword("Cohort")
	HealthKey    = temporal.NewSearchAttributeKeyKeyword("Health")
	PlanHashKey  = temporal.NewSearchAttributeKeyKeyword("PlanHash")
	StageKey     = temporal.NewSearchAttributeKeyKeywordList("Stage") // stages run side by side
	NeedsKey     = temporal.NewSearchAttributeKeyKeywordList("Needs") // who must act
	NextDueKey   = temporal.NewSearchAttributeKeyTime("NextDue")
	RevisionKey  = temporal.NewSearchAttributeKeyInt64("Revision")
	OverdueKey   = temporal.NewSearchAttributeKeyInt64("Overdue") // how many pairs and groups were not heard of for too long
	AskingKey    = temporal.NewSearchAttributeKeyInt64("Asking")  // and how many asked for help
)

// Health of a cohort, in one word.
const (
	HealthWell    = "well"
	HealthWaiting = "waiting" // somebody must act
	HealthTrouble = "trouble" // mail could not be delivered, or may not have been; or whoever must act is late
	HealthStopped = "stopped"
	HealthPaused  = "paused" // nothing leaves until it is resumed
	// Its records are a backup: nothing leaves until somebody has looked.
	HealthRestored = "restored"
)

// attributes are what the world was last shown.
type attributes struct {
	ever   bool
	health string
	stages []string
	needs  []string
	next   time.Time
	// revision tells when the plan is another one.
	revision int
	// How many relationships are overdue, and how many asked for help.
	overdue, asking int
}

func (a attributes) equal(b attributes) bool {
	return a.ever == b.ever && a.revision == b.revision && a.overdue == b.overdue && a.asking == b.asking && a.health == b.health && a.next.Equal(b.next) &&
		slices.Equal(a.stages, b.stages) && slices.Equal(a.needs, b.needs)
}

// show tells the world how the cohort stands, when that has changed.
func (c *cohort) show(ctx workflow.Context) error {
	c.last = c.now(ctx)
	now := attributes{ever: true, revision: c.plan.Revision, health: c.health(), stages: c.underWay(), next: c.seen.Next}
	for _, who := range c.seen.Needs {
		now.needs = append(now.needs, string(who))
	}
	if len(c.seen.Health) > 0 && showsHealth(ctx) {
		now.overdue, now.asking = c.seen.Health[stages.Overdue], c.seen.Health[stages.Asked]
	}
	if now.equal(c.shown) {
		return nil
	}
	changes := []temporal.SearchAttributeUpdate{
		ProgrammeKey.ValueSet(c.plan.Cohort.Programme()),
		CohortKey.ValueSet(c.plan.Cohort.Short()),
		PlanHashKey.ValueSet(string(c.plan.Hash)),
		RevisionKey.ValueSet(int64(c.plan.Revision)),
		HealthKey.ValueSet(now.health),
		StageKey.ValueSet(now.stages),
		NeedsKey.ValueSet(now.needs),
	}
	if now.overdue+now.asking+c.shown.overdue+c.shown.asking > 0 {
		changes = append(changes, OverdueKey.ValueSet(int64(now.overdue)), AskingKey.ValueSet(int64(now.asking)))
	}
	c.shown = now
	next := NextDueKey.ValueUnset()
	if !now.next.IsZero() {
		next = NextDueKey.ValueSet(now.next)
	}
	c.shown = now
	return workflow.UpsertTypedSearchAttributes(ctx, append(changes, next)...)
}

// underWay are the stages that have begun and not ended.
func (c *cohort) underWay() []string {
	var names []string
	for i := range c.plan.Stages {
		name := c.plan.Stages[i].Name
		if !c.Began[name].IsZero() && c.Ended[name].IsZero() {
			names = append(names, string(name))
		}
	}
	return names
}

func (c *cohort) health() string {
	switch {
	case c.Stopped:
		return HealthStopped
	case c.Restored != nil:
		return HealthRestored
	case c.Paused:
		return HealthPaused
	case c.seen.Trouble > 0 || len(c.Retry) > 0 || c.late():
		return HealthTrouble
	case len(c.seen.Needs) > 0:
		return HealthWaiting
	}
	return HealthWell
}

// late says that a gate should have opened by now. It is well again when it opens:
// health is of the newest decision, never of what once was.
func (c *cohort) late() bool {
	return slices.ContainsFunc(c.seen.Waits, func(w stages.Wait) bool { return w.Late(c.last) })
}

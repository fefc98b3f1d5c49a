package workflows

import (
	"slices"
	"time"

	"go.temporal.io/sdk/workflow"

	"trellis/definitions/plan"
	"trellis/workflows/stages"
)

// Queries.
const (
	StateQuery  = "state"
	AgendaQuery = "agenda"
	PlanQuery   = "plan"
)

// Standing is how a cohort stands: the answer to StateQuery.
type Standing struct {
	Cohort    plan.CohortID     `json:"cohort"`
	Hash      plan.Hash         `json:"hash"`
	Revision  int               `json:"revision"`
	Now       time.Time         `json:"now"` // by the cohort's clock, at its last step
	Paced     bool              `json:"paced,omitempty"`
	Stages    []StageStanding   `json:"stages"`
	Needs     []plan.StaffName  `json:"needs,omitempty"` // who must act
	Waits     []stages.Wait     `json:"waits,omitempty"` // for what, and since when
	Health    string            `json:"health"`
	Next      time.Time         `json:"next,omitzero"` // when it looks again by itself
	UnderWay  []string          `json:"underWay,omitempty"`
	Retry     []Waiting         `json:"retry,omitempty"`
	Proposal  int               `json:"proposal,omitempty"`
	Approvals []stages.Approval `json:"approvals,omitempty"`
	Stopped   bool              `json:"stopped,omitempty"`
	Paused    time.Time         `json:"pausedSince,omitzero"` // nothing leaves since then
	Settles   time.Time         `json:"settles,omitzero"`     // an amendment reaches people from then on
	Ending    bool              `json:"ending,omitempty"`     // it is ended early
	Restored  *Restored         `json:"restored,omitempty"`   // its records are a backup
	Known     Known             `json:"known,omitzero"`
	Decider   int               `json:"decider"`
	Runs      int               `json:"runs"`
}

// StageStanding is one stage's.
type StageStanding struct {
	Name  plan.StageName `json:"name"`
	Began time.Time      `json:"began,omitzero"`
	Ended time.Time      `json:"ended,omitzero"`
}

// Waiting is a task that was put off.
type Waiting struct {
	Task string    `json:"task"`
	At   time.Time `json:"at"`
	Why  string    `json:"why,omitempty"` // empty: the mail server did not take it
}

// Coming is one line of the agenda: an item that falls due by date.
type Coming struct {
	At   time.Time     `json:"at"`
	Item plan.ItemName `json:"item"`
	Does plan.Does     `json:"does"`
}

func (c *cohort) answerQueries(ctx workflow.Context) error {
	if err := workflow.SetQueryHandler(ctx, StateQuery, func() (Standing, error) { return c.standing(), nil }); err != nil {
		return err
	}
	if err := workflow.SetQueryHandler(ctx, PlanQuery, func() (plan.Plan, error) { return *c.plan, nil }); err != nil {
		return err
	}
	return workflow.SetQueryHandler(ctx, AgendaQuery, func() ([]Coming, error) { return c.agenda(), nil })
}

func (c *cohort) standing() Standing {
	s := Standing{
		Cohort: c.plan.Cohort, Hash: c.plan.Hash, Revision: c.plan.Revision,
		Now: c.last, Paced: c.Clock.Paced(), Needs: c.seen.Needs, Waits: c.seen.Waits, Health: c.health(), Next: c.seen.Next,
		Proposal: c.Proposal, Approvals: c.Approvals, Stopped: c.Stopped,
		Decider: c.seen.Decider, Runs: c.Runs,
	}
	if c.Paused {
		s.Paused = c.PausedAt
	}
	if c.last.Before(c.Settle) {
		s.Settles = c.Settle
	}
	s.Ending, s.Known, s.Restored = c.Ending, c.Known, c.Restored
	for i := range c.plan.Stages {
		name := c.plan.Stages[i].Name
		s.Stages = append(s.Stages, StageStanding{Name: name, Began: c.Began[name], Ended: c.Ended[name]})
	}
	s.UnderWay = workflow.DeterministicKeys(c.inFlight)
	for _, task := range workflow.DeterministicKeys(c.Retry) {
		s.Retry = append(s.Retry, Waiting{Task: task, At: c.Retry[task].At, Why: c.Retry[task].Why})
	}
	return s
}

// agenda is what the plan still has to come, by date.
func (c *cohort) agenda() []Coming {
	var coming []Coming
	for _, s := range c.plan.Stages {
		for _, it := range s.Items {
			if it.At.After(c.last) {
				coming = append(coming, Coming{At: it.At, Item: it.Name, Does: it.Does})
			}
		}
	}
	slices.SortStableFunc(coming, func(a, b Coming) int { return a.At.Compare(b.At) })
	return coming
}

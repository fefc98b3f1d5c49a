package workflows

import (
	"slices"
	"time"

	"go.temporal.io/sdk/workflow"

	"trellis/activities"
	"trellis/definitions/plan"
	"trellis/roster"
	"trellis/workflows/stages"
)

// Input starts a cohort, or continues it: all that a run knows when it begins.
type Input struct {
	Plan  plan.Plan `json:"plan"`
	State State     `json:"state"`
	// MaxEvents continues as new beyond so many history events; 0 leaves it to the server's advice.
	MaxEvents int `json:"maxEvents,omitempty"`
}

// State is what a cohort has been through: small, serialisable, carried from run
// to run.
type State struct {
	stages.State
	Clock    Clock `json:"clock,omitzero"`
	Proposal int   `json:"proposal,omitempty"` // the newest, which approvals are for
	// Matchings are likewise of the matchings after the first, where there are several.
	Matchings map[plan.Strand]activities.Matching `json:"matchings,omitempty"`
	Commands  []string                            `json:"commands,omitempty"` // ids of recent decisions, so that the same one again changes nothing
	Known     Known                               `json:"known,omitzero"`
	// Settle is, after an amendment, from when on it is reconciled.
	Settle time.Time `json:"settle,omitzero"`
	// Revising are revisions that the roster does not have as the cohort's yet.
	Revising []activities.AmendAsk `json:"revising,omitempty"`
	Ending   bool                  `json:"ending,omitempty"` // it is ended early: sessions to come are called off
	PausedAt time.Time             `json:"pausedAt,omitzero"`
	// Marks are how far the roster is known to have come; Restored, that it is a backup.
	Marks    roster.Marks `json:"marks,omitzero"`
	Restored *Restored    `json:"restored,omitempty"`
	Runs     int          `json:"runs"`
	Events   int          `json:"events"` // of the runs before this one
}

// Summary is how a cohort ended. The roster has the rest.
type Summary struct {
	Ended   time.Time `json:"ended"` // by the cohort's clock
	Stopped bool      `json:"stopped,omitempty"`
	Runs    int       `json:"runs"`
	Events  int       `json:"events"` // history events of all runs but the last few
}

// cohort is one run of the workflow.
type cohort struct {
	*State
	plan  *plan.Plan
	input *Input

	seen     activities.Seen // the newest decision
	news     bool            // something happened since the loop last looked
	fence    int64           // the highest that a look saw
	turn     int             // rises with everything that bears on deciding
	inFlight map[string]bool // tasks under way, by key
	hop      hop             // of the paced clock
	draining bool            // sends are called back: what they answer is no outcome
	shown    attributes
	last     time.Time // by the cohort's clock, when it last looked: queries may not ask the clock

	quick, sending workflow.Context
	cancelSends    workflow.CancelFunc
	bell           workflow.ReceiveChannel
}

// Cohort runs one cohort from its first date to its last survey.
func Cohort(ctx workflow.Context, in Input) (Summary, error) {
	c, err := begin(ctx, &in)
	if err != nil {
		return Summary{}, err
	}
	return c.run(ctx)
}

// run looks, does what is due, and waits, until the cohort is over.
func (c *cohort) run(ctx workflow.Context) (Summary, error) {
	for {
		if c.mustContinue(ctx) {
			return Summary{}, c.continueAsNew(ctx)
		}
		decided, err := c.look(ctx)
		switch {
		case err != nil:
			return Summary{}, err
		case !decided:
			continue
		case c.Stopped:
			return c.stop(ctx)
		case c.Restored != nil:
			err = c.wait(ctx)
		case c.seen.Act:
			err = c.act(ctx)
		case c.over():
			return c.end(ctx)
		default:
			c.do(ctx)
			err = c.wait(ctx)
		}
		if err != nil {
			return Summary{}, err
		}
	}
}

// look asks what follows from everything known by now. It reports false when a
// decision came in between: what was decided then is no more, and thrown away.
func (c *cohort) look(ctx workflow.Context) (decided bool, err error) {
	c.news = false
	turn, now := c.turn, c.now(ctx)
	ask := activities.LookAsk{Cohort: c.plan.Cohort, Hash: c.plan.Hash, State: c.State.State, Now: now, Paced: c.Clock.Paced(), Marks: c.Marks, UnderWay: workflow.DeterministicKeys(c.inFlight)}
	var seen activities.Seen
	if err := workflow.ExecuteActivity(c.quick, act.Look, ask).Get(ctx, &seen); err != nil {
		return false, err
	}
	if c.turn != turn {
		return false, nil
	}
	if c.restored(ctx, seen) {
		return true, c.show(ctx)
	}
	for _, name := range seen.Begin {
		c.Began[name] = now
	}
	for _, name := range seen.End {
		c.Ended[name] = now
	}
	for _, key := range workflow.DeterministicKeys(c.Retry) {
		if !c.Retry[key].At.After(now) && !c.inFlight[key] && !isDue(key, seen.Due) {
			delete(c.Retry, key) // nobody waits for it any more
		}
	}
	c.seen, c.Proposal, c.Matchings, c.fence = seen, seen.Proposal, seen.Matchings, max(c.fence, seen.Fence)
	c.Known = Known{Applied: seen.Applied, Told: seen.Told, Announced: seen.Announced}
	if c.settles(ctx) && (c.seen.Next.IsZero() || c.Settle.Before(c.seen.Next)) {
		c.seen.Next = c.Settle
	}
	return true, c.show(ctx)
}

// over is when every stage has ended, nothing is due, put off or under way.
func (c *cohort) over() bool {
	if !c.Settle.IsZero() && c.last.Before(c.Settle) || len(c.Revising) > 0 {
		return false // an amendment has yet to reach people
	}
	return c.seen.Over && len(c.seen.Due) == 0 && c.seen.Open == 0 && len(c.inFlight) == 0 && len(c.Retry) == 0
}

// act lets invented people act. What was due before has left by then, so that
// the order is the same everywhere.
func (c *cohort) act(ctx workflow.Context) error {
	if err := workflow.Await(ctx, c.idle); err != nil {
		return err
	}
	ask := activities.ActAsk{Cohort: c.plan.Cohort, Hash: c.plan.Hash, Now: c.now(ctx)}
	return workflow.ExecuteActivity(c.quick, act.Act, ask).Get(ctx, nil)
}

// stop gives up what has not left. The fence was moved before "stopped" was
// answered, so nothing can leave from here on.
func (c *cohort) stop(ctx workflow.Context) (Summary, error) {
	c.draining = true
	c.cancelSends()
	if err := workflow.Await(ctx, c.idle); err != nil {
		return Summary{}, err
	}
	ask := activities.StopAsk{Cohort: c.plan.Cohort}
	if err := workflow.ExecuteActivity(c.quick, act.GiveUp, ask).Get(ctx, nil); err != nil {
		return Summary{}, err
	}
	return c.end(ctx)
}

// end keeps the report, answers everybody who is still asking, and closes. A report
// that cannot be made now can be made from the roster whenever it is asked for.
func (c *cohort) end(ctx workflow.Context) (Summary, error) {
	if keepsReport(ctx) {
		ask := activities.ConcludeAsk{Cohort: c.plan.Cohort, Hash: c.plan.Hash, Now: c.now(ctx)}
		if err := workflow.ExecuteActivity(c.notForEver(), act.Conclude, ask).Get(ctx, nil); err != nil {
			workflow.GetLogger(ctx).Error("The report was not kept.", "error", err)
		}
	}
	if err := workflow.Await(ctx, func() bool { return workflow.AllHandlersFinished(ctx) }); err != nil {
		return Summary{}, err
	}
	c.seen.Next, c.seen.Needs, c.seen.Waits = time.Time{}, nil, nil
	events := c.Events + workflow.GetInfo(ctx).GetCurrentHistoryLength()
	summary := Summary{Ended: c.now(ctx), Stopped: c.Stopped, Runs: c.Runs, Events: events}
	return summary, c.show(ctx)
}

func isDue(key string, due []stages.Task) bool {
	return slices.ContainsFunc(due, func(t stages.Task) bool { return t.Key() == key })
}

func (c *cohort) idle() bool { return len(c.inFlight) == 0 }

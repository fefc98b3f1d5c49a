package workflows

import (
	"encoding/json"
	"log/slog"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	sdklog "go.temporal.io/sdk/log"
	"go.temporal.io/sdk/testsuite"

	"trellis/activities"
	"trellis/definitions/plan"
	"trellis/workflows/stages"
)

func matching() *plan.Plan {
	return &plan.Plan{Cohort: "small/1", Stages: []plan.Stage{
		{Name: "matching", Kind: plan.Matching, Deciders: []plan.StaffName{"coordinator", "coach"}},
		{Name: "finale", Kind: plan.Finale},
	}}
}

// TestApprovals: an approval is refused with a sentence, or it is of the newest
// proposal, by somebody whom the programme asks, once.
func TestApprovals(t *testing.T) {
	approval := stages.Approval{Stage: "matching", By: "coach", Proposal: 2}
	for name, c := range map[string]struct {
		state State
		ask   stages.Approval
		want  string // part of the refusal; empty: it is taken
	}{
		"taken":              {State{Proposal: 2}, approval, ""},
		"nothing to approve": {State{}, approval, "There is no proposal yet"},
		"an older one":       {State{Proposal: 3}, approval, "Proposal 2 is no longer the newest"},
		"not asked":          {State{Proposal: 2}, stages.Approval{Stage: "matching", By: "evaluator", Proposal: 2}, "it asks coordinator and coach"},
		"another stage":      {State{Proposal: 2}, stages.Approval{Stage: "finale", By: "coach", Proposal: 2}, "There is no stage called finale"},
		"twice":              {State{Proposal: 2, State: stages.State{Approvals: []stages.Approval{approval}}}, approval, "coach has approved proposal 2 already"},
		"announced":          {State{Proposal: 2, State: stages.State{Ended: map[plan.StageName]time.Time{"matching": time.Unix(1, 0)}}}, approval, "announced already"},
		"stopped":            {State{Proposal: 2, State: stages.State{Stopped: true}}, approval, "was stopped"},
	} {
		t.Run(name, func(t *testing.T) {
			err := (&cohort{State: &c.state, plan: matching()}).checkApproval(c.ask)
			switch {
			case c.want == "" && err != nil:
				t.Errorf("refused: %v", err)
			case c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)):
				t.Errorf("answered %v, want %q", err, c.want)
			}
		})
	}
}

// TestDecisionsAreRememberedAndBounded: the same command again changes nothing,
// also after continuing as new, and the memory does not grow for ever.
func TestDecisionsAreRememberedAndBounded(t *testing.T) {
	c := &cohort{State: &State{}}
	for i := range 300 {
		c.decided(strings.Repeat("x", i))
	}
	if len(c.Commands) != 100 || !c.did(strings.Repeat("x", 299)) || c.did("") {
		t.Errorf("%d commands are remembered", len(c.Commands))
	}
	data, err := json.Marshal(c.State)
	if err != nil {
		t.Fatal(err)
	}
	var carried State
	if err := json.Unmarshal(data, &carried); err != nil || !reflect.DeepEqual(carried.Commands, c.Commands) {
		t.Errorf("the state does not survive being carried over: %v", err)
	}
}

// stub answers in the place of the real activities where a test needs the moment
// in which a look is under way; everything else is tested with the real ones.
type stub struct {
	looks []activities.LookAsk
	look  func(n int) activities.Seen
}

func (s *stub) Look(ask activities.LookAsk) (activities.Seen, error) {
	s.looks = append(s.looks, ask)
	return s.look(len(s.looks)), nil
}

func (*stub) Conclude(activities.ConcludeAsk) error { return nil }

// TestAStaleLookIsThrownAway: an approval arrives while a look is under way. What
// that look decided was decided without it, so none of it happens; the next look
// is asked with it.
func TestAStaleLookIsThrownAway(t *testing.T) {
	var suite testsuite.WorkflowTestSuite
	suite.SetLogger(sdklog.NewStructuredLogger(slog.New(slog.DiscardHandler)))
	env := suite.NewTestWorkflowEnvironment()
	approve := func() {
		env.UpdateWorkflowNoRejection(ApproveUpdate, "1", t, Approve{ID: "1", Approval: stages.Approval{Stage: "matching", By: "coach", Proposal: 1}})
	}
	s := &stub{}
	s.look = func(n int) activities.Seen {
		switch n {
		case 1:
			return activities.Seen{Proposal: 1, Next: env.Now().Add(time.Hour)}
		case 2: // an hour later; the approval comes before this is answered
			approve()
			return activities.Seen{Proposal: 1, Begin: []plan.StageName{"finale"}, Over: true}
		default:
			return activities.Seen{Proposal: 1, Over: true}
		}
	}
	env.RegisterActivity(s)
	env.RegisterWorkflow(Cohort)
	env.ExecuteWorkflow(Cohort, Input{Plan: *matching()})
	if err := env.GetWorkflowError(); err != nil {
		t.Fatal(err)
	}
	if len(s.looks) != 3 {
		t.Fatalf("looked %d times, want 3: the second was stale", len(s.looks))
	}
	last := s.looks[2].State
	if len(last.Approvals) != 1 || len(last.Began) != 0 {
		t.Errorf("the last look was asked with %d approvals and %d stages begun, want 1 and 0", len(last.Approvals), len(last.Began))
	}
}

// TestNotOverWhileMailIsPutOff: every stage has ended, and one mail waits for a
// server that asked to be tried later.
func TestNotOverWhileMailIsPutOff(t *testing.T) {
	var suite testsuite.WorkflowTestSuite
	suite.SetLogger(sdklog.NewStructuredLogger(slog.New(slog.DiscardHandler)))
	env := suite.NewTestWorkflowEnvironment()
	s := &stub{}
	s.look = func(n int) activities.Seen {
		if n == 1 {
			return activities.Seen{Over: true, Open: 1, Next: env.Now().Add(15 * time.Minute)}
		}
		return activities.Seen{Over: true}
	}
	env.RegisterActivity(s)
	env.RegisterWorkflow(Cohort)
	env.ExecuteWorkflow(Cohort, Input{Plan: *matching()})
	if err := env.GetWorkflowError(); err != nil || len(s.looks) != 2 {
		t.Errorf("looked %d times, want 2: it ended with mail put off (%v)", len(s.looks), err)
	}
}

// TestPacedClock: a hop ends at the next instant whatever news comes, and takes no
// longer for it.
func TestPacedClock(t *testing.T) {
	start := time.Date(2025, 3, 17, 0, 0, 0, 0, time.UTC)
	var suite testsuite.WorkflowTestSuite
	suite.SetLogger(sdklog.NewStructuredLogger(slog.New(slog.DiscardHandler)))
	env := suite.NewTestWorkflowEnvironment()
	s := &stub{}
	var instants []time.Time
	s.look = func(int) activities.Seen {
		now := s.looks[len(s.looks)-1].Now
		instants = append(instants, now)
		if now.After(start.AddDate(0, 0, 9)) {
			return activities.Seen{Over: true}
		}
		next := now.Truncate(24*time.Hour).AddDate(0, 0, 5)
		return activities.Seen{Next: next}
	}
	env.RegisterActivity(s)
	env.RegisterWorkflow(Cohort)
	for i := range 8 {
		env.RegisterDelayedCallback(func() { env.SignalWorkflow(NewsSignal, nil) }, time.Duration(i)*time.Second)
	}
	began := env.Now()
	env.ExecuteWorkflow(Cohort, Input{Plan: *matching(), State: State{Clock: Clock{Now: start, Day: time.Second}}})
	if err := env.GetWorkflowError(); err != nil {
		t.Fatal(err)
	}
	took := env.Now().Sub(began)
	if took < 10*time.Second || took > 11*time.Second {
		t.Errorf("ten days took %v at a second a day", took)
	}
	if !slices.IsSortedFunc(instants, time.Time.Compare) || !instants[len(instants)-1].Equal(start.AddDate(0, 0, 10)) {
		t.Errorf("the clock showed %v", instants)
	}
}

package activities

import (
	"context"
	"time"

	"trellis/definitions/plan"
	"trellis/roster"
	"trellis/workflows/stages"
)

// What workflows ask of activities, and what they are answered. All of it is in
// workflow histories: references, counts and instants, never a person.

// LookAsk is what look decides from, besides the roster.
type LookAsk struct {
	Cohort plan.CohortID `json:"cohort"`
	Hash   plan.Hash     `json:"hash"`
	State  stages.State  `json:"state"`
	Now    time.Time     `json:"now"` // by the cohort's clock
	Paced  bool          `json:"paced,omitempty"`
	// Marks are how far the roster is known to have come: one that is behind is a backup.
	Marks roster.Marks `json:"marks,omitzero"`
	// UnderWay are the tasks, by key, that are being carried out: there is no need to ask about them.
	UnderWay []string `json:"underWay,omitempty"`
}

// Seen is what look saw and decided.
type Seen struct {
	Decider  int              `json:"decider"` // stages.Version
	Begin    []plan.StageName `json:"begin,omitempty"`
	End      []plan.StageName `json:"end,omitempty"`
	Due      []stages.Task    `json:"due,omitempty"`
	Next     time.Time        `json:"next,omitzero"`
	Needs    []plan.StaffName `json:"needs,omitempty"`
	Waits    []stages.Wait    `json:"waits,omitempty"` // for what, for whom, since when
	Proposal int              `json:"proposal,omitempty"`
	Fence    int64            `json:"fence"`
	Trouble  int              `json:"trouble,omitempty"` // ledger rows that failed or are in doubt
	Open     int              `json:"open,omitempty"`    // ledger rows that are not at an end, also those put off
	Act      bool             `json:"act,omitempty"`     // invented people act now, before anything else is decided
	Over     bool             `json:"over,omitempty"`
	// Marks are how far the roster has come. Restored: it is a backup of what it was, and nothing was decided.
	Marks    roster.Marks `json:"marks,omitzero"`
	Restored bool         `json:"restored,omitempty"`
	// What a revision of the plan is judged by: somebody has applied, was told, pairs were announced.
	Applied   bool `json:"applied,omitempty"`
	Told      bool `json:"told,omitempty"`
	Announced bool `json:"announced,omitempty"`
	// Health counts the relationships that go on by how they are.
	Health map[stages.Health]int `json:"health,omitempty"`
	// Later: pairs were announced, and the newest proposal is one that came after.
	Later bool `json:"later,omitempty"`
	// Matchings are those after the first, where a programme has several.
	Matchings map[plan.Strand]Matching `json:"matchings,omitempty"`
}

// DoAsk is one task to carry out, or a chunk of it.
type DoAsk struct {
	Cohort plan.CohortID `json:"cohort"`
	Hash   plan.Hash     `json:"hash"`
	Task   stages.Task   `json:"task"`
	Fence  int64         `json:"fence"`
	Now    time.Time     `json:"now"`
	Tries  int           `json:"tries,omitempty"` // how often it has been put off
	Next   bool          `json:"next,omitempty"`  // the next chunk: who is owed was worked out with the first
	Paced  bool          `json:"paced,omitempty"` // the clock stands still meanwhile
	// Marks are how far the roster is known to have come: from a backup nothing is sent.
	Marks roster.Marks `json:"marks,omitzero"`
}

// Done is what came of a chunk. The ledger has the rest.
type Done struct {
	Accepted int          `json:"accepted,omitempty"`
	More     bool         `json:"more,omitempty"`   // there is another chunk
	Fenced   bool         `json:"fenced,omitempty"` // a decision came between: look again
	Marks    roster.Marks `json:"marks,omitzero"`   // how far the roster has come
	TryAt    time.Time    `json:"tryAt,omitzero"`   // the server does not take mail: try then, by the cohort's clock
}

// ActAsk lets invented people do what they do up to now.
type ActAsk struct {
	Cohort plan.CohortID `json:"cohort"`
	Hash   plan.Hash     `json:"hash"`
	Now    time.Time     `json:"now"`
}

// FenceAsk moves the cohort's fence.
type FenceAsk struct {
	Cohort plan.CohortID `json:"cohort"`
}

// StopAsk gives up, in the ledger, what a stopped cohort still had to send.
type StopAsk struct {
	Cohort plan.CohortID `json:"cohort"`
}

// AmendAsk makes a revision the cohort's plan.
type AmendAsk struct {
	Cohort plan.CohortID `json:"cohort"`
	Old    plan.Hash     `json:"old"`
	New    plan.Hash     `json:"new"`
	Now    time.Time     `json:"now"`
}

// Moved is the fence after it moved, and how many mails were at that moment
// between us and the mail server: they may still arrive.
type Moved struct {
	Fence    int64 `json:"fence"`
	UnderWay int   `json:"underWay"`
}

// Decider takes the decisions that go to the workflow as Updates. Invented
// deciders approve through it, as the command line does.
type Decider interface {
	// Approve is refused with a reason, or recorded. The same id again changes nothing.
	Approve(ctx context.Context, cohort plan.CohortID, id string, a stages.Approval) error
}

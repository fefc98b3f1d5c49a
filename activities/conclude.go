package activities

import (
	"context"
	"encoding/json"
	"time"

	"trellis/definitions/plan"
)

// ConcludeAsk says which cohort is over.
type ConcludeAsk struct {
	Cohort plan.CohortID `json:"cohort"`
	Hash   plan.Hash     `json:"hash"`
	Now    time.Time     `json:"now"` // by the cohort's clock
}

// Conclude keeps the report of a cohort that is over, so that it can be read when
// nothing runs any more.
func (a *Activities) Conclude(ctx context.Context, ask ConcludeAsk) error {
	r, err := a.Report(ctx, ask.Cohort, ask.Hash, ask.Now, true)
	if err != nil {
		return err
	}
	kept, err := json.Marshal(r)
	if err != nil {
		return err
	}
	return a.Roster.KeepReport(ctx, ask.Cohort, ask.Now, kept)
}

package worker

import (
	"context"
	"time"

	"trellis/definitions/plan"
)

// sweepEvery is how long news may lie about at most when the process died
// between writing it and ringing: a bell found set in two sweeps is rung again.
const sweepEvery = time.Minute

func (h *House) sweep() {
	ctx, cancel := context.WithCancel(context.Background())
	h.sweeping = cancel
	go func() {
		tick := time.NewTicker(sweepEvery)
		defer tick.Stop()
		set := h.ringAgain(ctx, nil)
		for {
			select {
			case <-ctx.Done():
				return
			case <-tick.C:
				set = h.ringAgain(ctx, set)
			}
		}
	}()
}

// ringAgain rings for the cohorts whose bell was set at the last sweep and is
// still; at the first sweep, for all that are set: whoever set them may have died.
func (h *House) ringAgain(ctx context.Context, before map[plan.CohortID]time.Time) map[plan.CohortID]time.Time {
	cohorts, err := h.Roster.Cohorts(ctx)
	if err != nil {
		return before // next time
	}
	set := map[plan.CohortID]time.Time{}
	for _, c := range cohorts {
		if c.Rung.IsZero() {
			continue
		}
		set[c.ID] = c.Rung
		if was, ok := before[c.ID]; before == nil || ok && was.Equal(c.Rung) {
			h.ring(c.ID)
		}
	}
	return set
}

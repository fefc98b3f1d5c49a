package roster

import (
	"context"

	"trellis/definitions/plan"
)

// GiveUp brings to an end what is open of an item and occurrence, or
// [EveryOccurrence], and no longer wanted: what was never sent is cancelled, and
// does not stand for having been sent should it be wanted again; what may
// have arrived is doubtful. What owner is sending itself is left to it.
func (r *Roster) GiveUp(ctx context.Context, id plan.CohortID, item plan.ItemName, occurrence int, owner string) error {
	err := r.write(ctx, func(ctx context.Context, t *transaction) error {
		_, err := t.exec(ctx, `UPDATE ledger
			SET state = CASE WHEN state = 'sending' OR doubts > 0 THEN 'doubtful' ELSE 'cancelled' END,
				word = CASE WHEN state = 'sending' OR doubts > 0 THEN word ELSE 'unwanted' END
			WHERE cohort = $1 AND item = $2 AND (occurrence = $3 OR $3 = -1)
			AND (state = 'due' OR state = 'sending' AND owner <> $4)`, id, item, occurrence, owner)
		return err
	})
	return failed("giving up "+string(item), id, err)
}

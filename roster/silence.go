package roster

import (
	"context"
	"time"

	"trellis/definitions/plan"
)

// NextSilence is the earliest moment later than after at which a pair that goes on
// last met, or else was announced: the next one to fall silent, counted from there.
// Zero when there is none.
func (r *Roster) NextSilence(ctx context.Context, id plan.CohortID, after time.Time) (next time.Time, err error) {
	err = r.reader.row(ctx, `SELECT MIN(heard) FROM pairs WHERE cohort = $1 AND ended = 0 AND heard > $2`, id, millis(after)).Scan(instant{&next})
	return next, failed("reading who fell silent", id, err)
}

package roster

import (
	"context"
	"time"

	"trellis/definitions/plan"
)

// NextJoined is the earliest moment later than w.Joined at which somebody came to
// belong to the item's audience: the next one for whom it will be so long ago. Zero
// when there is none, or when it will be too late for the item.
func (r *Roster) NextJoined(ctx context.Context, id plan.CohortID, w Want) (next time.Time, err error) {
	if w.over() {
		return next, nil
	}
	w.Since = 0
	o := w.statement(id)
	members := o.members(o.audience())
	after := o.bind(millis(w.Joined))
	err = r.reader.row(ctx, `SELECT MIN(since) FROM (`+members+`) AS u WHERE u.since > `+after, o.bound...).Scan(instant{&next})
	return next, failed("reading who joined", id, err)
}

// NextSilence is the earliest moment later than after at which a pair that goes on
// last met, or else was announced: the next one to fall silent, counted from there.
// Zero when there is none.
func (r *Roster) NextSilence(ctx context.Context, id plan.CohortID, after time.Time) (next time.Time, err error) {
	err = r.reader.row(ctx, `SELECT MIN(heard) FROM pairs WHERE cohort = $1 AND ended = 0 AND heard > $2`, id, millis(after)).Scan(instant{&next})
	return next, failed("reading who fell silent", id, err)
}

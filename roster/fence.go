package roster

import (
	"context"
	"database/sql"
	"errors"

	"trellis/definitions/plan"
)

// The fence is a number that a chunk of sending carries. Whatever bears on sending
// moves it before it is answered, and [Roster.Turn] grants nothing to a chunk that
// carries an older one: nothing leaves after "stopped" was said.

// MoveFence moves the fence, and says how many mails were under way at that moment:
// those may still arrive.
func (r *Roster) MoveFence(ctx context.Context, id plan.CohortID) (fence int64, underWay int, err error) {
	err = r.write(ctx, func(ctx context.Context, t *transaction) error {
		if err := moveFence(ctx, t, id).Scan(&fence); err != nil {
			return err
		}
		return t.row(ctx, `SELECT COUNT(*) FROM ledger WHERE cohort = $1 AND state = 'sending'`, id).Scan(&underWay)
	})
	if errors.Is(err, sql.ErrNoRows) {
		return 0, 0, noCohort(id)
	}
	return fence, underWay, failed("moving the fence", id, err)
}

func moveFence(ctx context.Context, t *transaction, id plan.CohortID) *sql.Row {
	return t.row(ctx, `UPDATE cohorts SET fence = fence + 1 WHERE id = $1 RETURNING fence`, id)
}

// Fence is where the fence stands. It is cheap enough to ask before every mail.
func (r *Roster) Fence(ctx context.Context, id plan.CohortID) (fence int64, err error) {
	err = r.reader.row(ctx, `SELECT fence FROM cohorts WHERE id = $1`, id).Scan(&fence)
	if errors.Is(err, sql.ErrNoRows) {
		return 0, noCohort(id)
	}
	return fence, failed("reading the fence", id, err)
}

// lock keeps the fence where it stands, and other owners away, until the transaction ends.
func lock(ctx context.Context, t *transaction, id plan.CohortID) (fence int64, err error) {
	err = t.row(ctx, `SELECT fence FROM cohorts WHERE id = $1`+forUpdate, id).Scan(&fence)
	if errors.Is(err, sql.ErrNoRows) {
		return 0, noCohort(id)
	}
	return fence, err
}

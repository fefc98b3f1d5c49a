package roster

import (
	"context"
	"fmt"
	"time"

	"trellis/definitions/plan"
)

// Settled is what came of sending a row.
type Settled struct {
	Row int64
	// State is [Accepted], [Failed] for good, [Doubtful], or [Due] when it should be
	// tried again. A row in doubt that may be sent twice and was never in doubt before
	// is due once more by itself.
	State State
	Word  string // the server's last
	// TryAt: a row that is due again is not tried before; zero, when it is its turn.
	TryAt time.Time
}

// Turn hands in what came of the rows that owner was sending and takes the next
// ones, in one transaction, and so with one wait for the disk: rows of next that are
// due are marked as sending, and granted. If the cohort's fence is no longer where the
// chunk saw it, what came of the others is kept, nothing is granted, and fenced is true.
//
// An outcome of a row that is not being sent by this owner is passed over: the ledger
// has given up waiting for it and put it in doubt.
func (r *Roster) Turn(ctx context.Context, id plan.CohortID, owner string, fence int64, settled []Settled, next []int64) (granted []int64, fenced bool, err error) {
	for _, s := range settled {
		switch s.State {
		case Accepted, Failed, Doubtful, Due:
		default:
			return nil, false, fmt.Errorf("row %d cannot be settled as %q: it was accepted, failed, is doubtful or due again", s.Row, s.State)
		}
	}
	err = r.write(ctx, func(ctx context.Context, t *transaction) error {
		stands, err := lock(ctx, t, id)
		if err != nil {
			return err
		}
		if err := settle(ctx, t, id, owner, settled); err != nil {
			return err
		}
		if fenced = stands != fence; fenced {
			return nil
		}
		if granted, err = grant(ctx, t, id, owner, next); err != nil || len(granted) == 0 {
			return err
		}
		_, err = t.exec(ctx, `UPDATE cohorts SET sent = sent + $2 WHERE id = $1`, id, len(granted))
		return err
	})
	if err != nil {
		return nil, false, failed("settling what was sent", id, err)
	}
	return granted, fenced, nil
}

func settle(ctx context.Context, t *transaction, id plan.CohortID, owner string, settled []Settled) error {
	for _, s := range settled {
		query, args := `UPDATE ledger SET state = $4, word = $5, try_at = $6 WHERE id = $1 AND cohort = $2 AND owner = $3 AND state = 'sending'`,
			[]any{s.Row, id, owner, s.State, s.Word, millis(s.TryAt)}
		if s.State == Doubtful {
			query, args = `UPDATE ledger SET state = CASE WHEN again AND doubts = 0 THEN 'due' ELSE 'doubtful' END, doubts = doubts + 1, word = $4, try_at = $5
				WHERE id = $1 AND cohort = $2 AND owner = $3 AND state = 'sending'`, []any{s.Row, id, owner, s.Word, millis(s.TryAt)}
		}
		if _, err := t.exec(ctx, query, args...); err != nil {
			return err
		}
	}
	return nil
}

func grant(ctx context.Context, t *transaction, id plan.CohortID, owner string, next []int64) (granted []int64, err error) {
	for _, row := range next {
		n, err := t.exec(ctx, `UPDATE ledger SET state = 'sending', owner = $3, attempts = attempts + 1
			WHERE id = $1 AND cohort = $2 AND state = 'due'`, row, id, owner)
		if err != nil {
			return nil, err
		}
		if n == 1 {
			granted = append(granted, row)
		}
	}
	return granted, nil
}

package roster

import (
	"context"
	"database/sql"
	"fmt"

	"trellis/definitions/plan"
)

// A letter that speaks of something that is not known is held, and so is the letter to
// the other one of the pair. It is tried again by itself when the next fact is stated:
// nobody has to remember to release it.

// Hold takes a row that is due out of sending because something is not known. Why is
// for people, and names nobody. Mark is the cohort's from before that was read, so that
// no fact is missed which came meanwhile.
func (r *Roster) Hold(ctx context.Context, row int64, mark int64, why string) error {
	return r.hold(ctx, row, mark, "value", why)
}

// HoldPair is [Roster.Hold] for a letter to one of a pair whose other letter is held:
// both are tried again together.
func (r *Roster) HoldPair(ctx context.Context, row int64, mark int64, why string) error {
	return r.hold(ctx, row, mark, "pair", why)
}

func (r *Roster) hold(ctx context.Context, row, mark int64, reason, why string) error {
	// A mark of 0 would say that nothing was ever lacking in it.
	n, err := r.writer.exec(ctx, `UPDATE ledger SET state = 'held', held_for = $3, word = $2, lacked = CASE WHEN $4 > 0 THEN $4 ELSE 1 END
		WHERE id = $1 AND state = 'due'`, row, why, reason, mark)
	if err != nil {
		return fmt.Errorf("holding row %d: %w", row, err)
	}
	if n == 0 {
		return fmt.Errorf("row %d is not due, so it cannot be held: %w", row, ErrUnknown)
	}
	return nil
}

// triable is a condition on row l: it is held for want of something, a fact has been
// stated since, and it is not too late.
func (o *owing) triable() string {
	return `l.state = 'held' AND l.held_for IN ('value', 'pair') AND l.until > ` + o.number(millis(o.want.Now)) + `
		AND l.lacked < (SELECT c.mark FROM cohorts c WHERE c.id = $1) AND ` + o.ledgerOf("l")
}

// triedAgain makes due what is held for want of something that may be known by now.
func (o *owing) triedAgain() string {
	return `UPDATE ledger AS l SET state = 'due', held_for = '', word = '' WHERE ` + o.triable()
}

// toTryAgain counts them.
func (w *Want) toTryAgain(ctx context.Context, q querier, id plan.CohortID) (n int, err error) {
	o := w.statement(id)
	err = q.row(ctx, `SELECT COUNT(*) FROM ledger l WHERE `+o.triable(), o.bound...).Scan(&n)
	return n, err
}

// Lacked is letters of one item that are held for the same want.
type Lacked struct {
	Item   plan.ItemName
	Why    string
	People int
}

// Lacked lists what is held because something is not known, by item.
func (r *Roster) Lacked(ctx context.Context, id plan.CohortID) (all []Lacked, err error) {
	rows, err := r.reader.query(ctx, `SELECT item, word, COUNT(DISTINCT person) FROM ledger
		WHERE cohort = $1 AND state = 'held' AND held_for IN ('value', 'pair') AND lacked > 0 GROUP BY item, word ORDER BY item, word`, id)
	err = each(rows, err, func(rows *sql.Rows) error {
		var x Lacked
		err := rows.Scan(&x.Item, &x.Why, &x.People)
		all = append(all, x)
		return err
	})
	return all, failed("reading what is held", id, err)
}

package roster

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"trellis/definitions/plan"
)

// Tx is a fact being stated: one transaction in which people change. Use it within
// the function given to [Roster.Fact], from one goroutine.
type Tx struct {
	Cohort plan.CohortID
	At     time.Time // when, by the cohort's clock
	Mark   int64     // the number of this fact: the cohort's high-water mark from now on

	ctx    context.Context
	tx     *transaction
	sheets map[string][]string // by form: what was answered without names
}

// Fact states something about people: an application, a choice, a meeting. What f
// writes, the cohort's next mark and its bell are committed together, or, when f
// fails, nothing is. Whoever OnBell named is told afterwards, if the bell was not
// set already: so a thousand facts ring once until [Roster.Counts] has read them.
//
// at is the moment by the cohort's clock. The error of f comes back as it is.
func (r *Roster) Fact(ctx context.Context, id plan.CohortID, at time.Time, f func(*Tx) error) error {
	if at.IsZero() {
		return errors.New("a fact has a moment: say when, by the cohort's clock")
	}
	var rung int64
	unnamed := false
	err := r.write(ctx, func(ctx context.Context, t *transaction) error {
		x := &Tx{Cohort: id, At: at.UTC(), ctx: ctx, tx: t}
		if err := t.row(ctx, `SELECT rung FROM cohorts WHERE id = $1`+forUpdate, id).Scan(&rung); err != nil {
			if errors.Is(err, sql.ErrNoRows) {
				return noCohort(id)
			}
			return err
		}
		if err := t.row(ctx, `UPDATE cohorts SET mark = mark + 1, rung = CASE WHEN rung = 0 THEN $2 ELSE rung END
			WHERE id = $1 RETURNING mark`, id, millis(at)).Scan(&x.Mark); err != nil {
			return err
		}
		if err := f(x); err != nil {
			return err
		}
		unnamed = len(x.sheets) > 0
		return x.keepSheets()
	})
	if err == nil && unnamed {
		r.writer.emptyLog(ctx)
	}
	if err == nil && rung == 0 {
		r.ring(id)
	}
	return err
}

func (t *Tx) exec(query string, args ...any) (int, error) { return t.tx.exec(t.ctx, query, args...) }

func (t *Tx) row(query string, args ...any) *sql.Row { return t.tx.row(t.ctx, query, args...) }

func (t *Tx) query(query string, scan func(*sql.Rows) error, args ...any) error {
	rows, err := t.tx.query(t.ctx, query, args...)
	return each(rows, err, scan)
}

package roster

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"trellis/definitions/plan"
)

// Act is something an invented person will do, or that happens to the world (an
// outage), at a moment of the cohort's clock.
type Act struct {
	ID     int64 // given by the roster
	At     time.Time
	Kind   string
	Person plan.PersonID // 0: of nobody in particular
	Arg    string
}

// AddActs puts acts on a cohort's agenda. Acts of one moment happen in this order.
func (r *Roster) AddActs(ctx context.Context, id plan.CohortID, acts []Act) error {
	return failed("adding to the agenda", id, r.write(ctx, func(ctx context.Context, t *transaction) error {
		return addActs(ctx, t, id, acts)
	}))
}

func addActs(ctx context.Context, t *transaction, id plan.CohortID, acts []Act) error {
	for _, a := range acts {
		if _, err := t.exec(ctx, `INSERT INTO acts (cohort, at, kind, person, arg) VALUES ($1, $2, $3, $4, $5)`,
			id, millis(a.At), a.Kind, a.Person, a.Arg); err != nil {
			return err
		}
	}
	return nil
}

// Acts lists what is on the agenda for now or earlier and was not done: by moment,
// then in the order it was added, at most limit of them.
func (r *Roster) Acts(ctx context.Context, id plan.CohortID, now time.Time, limit int) (acts []Act, err error) {
	rows, err := r.reader.query(ctx, `SELECT id, at, kind, person, arg FROM acts
		WHERE cohort = $1 AND done = FALSE AND at <= $2 ORDER BY at, id LIMIT $3`, id, millis(now), limit)
	err = each(rows, err, func(rows *sql.Rows) error {
		var a Act
		err := rows.Scan(&a.ID, instant{&a.At}, &a.Kind, &a.Person, &a.Arg)
		acts = append(acts, a)
		return err
	})
	return acts, failed("reading the agenda", id, err)
}

// Done takes an act off the agenda, in the same fact as what it does. An act that
// was done already is an error, so that it is never done twice.
func (t *Tx) Done(act int64) error {
	n, err := t.exec(`UPDATE acts SET done = TRUE WHERE cohort = $1 AND id = $2 AND done = FALSE`, t.Cohort, act)
	if err == nil && n == 0 {
		return fmt.Errorf("act %d is not on the agenda of %s, or was done: %w", act, t.Cohort, ErrUnknown)
	}
	return failed("marking an act as done", t.Cohort, err)
}

package roster

import (
	"context"
	"database/sql"
	"time"

	"trellis/definitions/plan"
)

// Replies are the answers to a session's invitation, by person: yes, no or maybe.
func (r *Roster) Replies(ctx context.Context, id plan.CohortID, session plan.SessionName) (map[plan.PersonID]string, error) {
	said := map[plan.PersonID]string{}
	rows, err := r.reader.query(ctx, `SELECT person, answer FROM rsvps WHERE cohort = $1 AND session = $2`, id, session)
	err = each(rows, err, func(rows *sql.Rows) error {
		var person plan.PersonID
		var answer string
		err := rows.Scan(&person, &answer)
		said[person] = answer
		return err
	})
	return said, failed("reading answers to an invitation", id, err)
}

// Holders are those who hold a session's invitation, staff too, and since when; after
// the session those who held it.
func (r *Roster) Holders(ctx context.Context, id plan.CohortID, s *plan.Stage, x *plan.Session) (holds map[plan.PersonID]time.Time, err error) {
	err = r.read(ctx, func(ctx context.Context, t *transaction) error {
		k, err := know(&Tx{Cohort: id, ctx: ctx, tx: t})
		if err == nil {
			holds = k.invited(s, x)
		}
		return err
	})
	return holds, failed("reading who is invited", id, err)
}

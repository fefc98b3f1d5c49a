package roster

import (
	"context"
	"database/sql"

	"trellis/definitions/plan"
)

// Account is what a report counts beyond what [Roster.People], [Roster.Pairs] and
// [Roster.Groups] list: numbers alone.
type Account struct {
	// Sent is how many mails and invitations were accepted for each person.
	Sent map[plan.PersonID]int
	// Reached is how many people each item was accepted for.
	Reached map[plan.ItemName]int
	// Came is how many people came to a session; a session that nobody recorded anything
	// of is not in it.
	Came map[plan.SessionName]int
	// Timed is of how many meetings of pairs it is known how long they were.
	Timed int
	// Made is how many have made an agreement, Done how many times a task was done.
	Made map[plan.AgreementName]int
	Done map[plan.TaskName]int
}

// Account counts, all of one moment.
func (r *Roster) Account(ctx context.Context, id plan.CohortID) (a Account, err error) {
	err = r.read(ctx, func(ctx context.Context, t *transaction) (err error) {
		if a.Sent, err = tallied[plan.PersonID](ctx, t, id, `SELECT person, COUNT(*) FROM ledger WHERE cohort = $1 AND state = 'accepted' GROUP BY person`); err != nil {
			return err
		}
		if a.Reached, err = tallied[plan.ItemName](ctx, t, id, `SELECT item, COUNT(DISTINCT person) FROM ledger WHERE cohort = $1 AND state = 'accepted' GROUP BY item`); err != nil {
			return err
		}
		if a.Came, err = tallied[plan.SessionName](ctx, t, id, `SELECT session, COUNT(DISTINCT person) FROM attended WHERE cohort = $1 GROUP BY session`); err != nil {
			return err
		}
		if a.Made, err = tallied[plan.AgreementName](ctx, t, id, `SELECT agreement, COUNT(DISTINCT person) FROM agreed WHERE cohort = $1 GROUP BY agreement`); err != nil {
			return err
		}
		if a.Done, err = tallied[plan.TaskName](ctx, t, id, `SELECT task, COUNT(*) FROM tasks_done WHERE cohort = $1 GROUP BY task`); err != nil {
			return err
		}
		return t.row(ctx, `SELECT COUNT(*) FROM meetings m JOIN pairs p ON p.id = m.pair WHERE p.cohort = $1 AND m.minutes > 0`, id).Scan(&a.Timed)
	})
	return a, failed("counting for the report", id, err)
}

// tallied reads rows of something and how many of it there are.
func tallied[K comparable](ctx context.Context, q querier, id plan.CohortID, query string) (map[K]int, error) {
	all := map[K]int{}
	rows, err := q.query(ctx, query, id)
	return all, each(rows, err, func(rows *sql.Rows) error {
		var what K
		var n int
		err := rows.Scan(&what, &n)
		all[what] = n
		return err
	})
}

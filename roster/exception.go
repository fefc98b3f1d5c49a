package roster

import (
	"context"
	"database/sql"

	"trellis/definitions/plan"
)

// Exception is somebody who was given a place past a limit.
type Exception struct {
	Person plan.PersonID
	Role   plan.RoleName
	Name   string // of the limit, as the programme calls it
}

// Except keeps that somebody is given a place past a limit. Once more changes nothing.
func (t *Tx) Except(x Exception, by plan.StaffName, because string) error {
	n, err := t.exec(`INSERT INTO exceptions (cohort, person, role, name, at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`,
		t.Cohort, x.Person, x.Role, x.Name, millis(t.At))
	if err != nil || n == 0 {
		return failed("keeping an exception", t.Cohort, err)
	}
	return t.Reason(by, "accept past a limit: "+x.Name, because, aboutApplication(x.Person, x.Role))
}

// Exceptions lists a cohort's, by person, role and name.
func (r *Roster) Exceptions(ctx context.Context, id plan.CohortID) ([]Exception, error) {
	return exceptions(ctx, r.reader, id)
}

// Exceptions is [Roster.Exceptions] within the fact.
func (t *Tx) Exceptions() ([]Exception, error) { return exceptions(t.ctx, t.tx, t.Cohort) }

func exceptions(ctx context.Context, q querier, id plan.CohortID) (all []Exception, err error) {
	rows, err := q.query(ctx, `SELECT person, role, name FROM exceptions WHERE cohort = $1 ORDER BY person, role, name`, id)
	err = each(rows, err, func(rows *sql.Rows) error {
		var x Exception
		err := rows.Scan(&x.Person, &x.Role, &x.Name)
		all = append(all, x)
		return err
	})
	return all, failed("reading the exceptions", id, err)
}

package roster

import (
	"context"
	"database/sql"
	"time"

	"trellis/definitions/plan"
)

// Reason is who decided what, and why. It is kept for as long as the cohort is.
type Reason struct {
	At  time.Time
	Who plan.StaffName
	// What was decided ("accept", "approve"), why in their own words, and what it is
	// about: a person's number, a proposal's, an Update's id.
	What, Why, Ref string
}

// Reason keeps who decided what, and why.
func (t *Tx) Reason(who plan.StaffName, what, why, ref string) error {
	_, err := t.exec(`INSERT INTO reasons (cohort, at, who, what, why, ref) VALUES ($1, $2, $3, $4, $5, $6)`,
		t.Cohort, millis(t.At), who, what, why, ref)
	return failed("keeping a reason", t.Cohort, err)
}

// Reasons lists a cohort's decisions in the order they were made.
func (r *Roster) Reasons(ctx context.Context, id plan.CohortID) (all []Reason, err error) {
	rows, err := r.reader.query(ctx, `SELECT at, who, what, why, ref FROM reasons WHERE cohort = $1 ORDER BY id`, id)
	err = each(rows, err, func(rows *sql.Rows) error {
		var x Reason
		err := rows.Scan(instant{&x.At}, &x.Who, &x.What, &x.Why, &x.Ref)
		all = append(all, x)
		return err
	})
	return all, failed("reading the reasons", id, err)
}

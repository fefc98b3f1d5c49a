package roster

import (
	"context"

	"trellis/definitions/plan"
)

// Welcome gives somebody of an earlier cohort a place in this one, with what they
// answered then, for they said that they would come again. They are told when the others
// are, and are not sent what applicants are. Who has applied here already, or was welcomed
// before, stays as they are, and that is no news.
func (t *Tx) Welcome(person plan.PersonID, role plan.RoleName, answers map[string]string, by plan.StaffName, because string) (news bool, err error) {
	n, err := t.exec(`INSERT INTO applications (cohort, person, role, answers, started, applied, mark, welcomed)
		VALUES ($1, $2, $3, $4, $5, $5, $6, TRUE) ON CONFLICT (cohort, person, role) DO NOTHING`,
		t.Cohort, person, role, object(answers), millis(t.At), t.Mark)
	if err != nil || n == 0 {
		return false, failed("welcoming somebody back", t.Cohort, err)
	}
	return true, t.Decide(Decision{Person: person, Role: role, Accept: true, By: by, Because: because})
}

// Welcomed counts those who have a place in a cohort without having applied.
func (r *Roster) Welcomed(ctx context.Context, id plan.CohortID) (n int, err error) {
	err = r.reader.row(ctx, `SELECT COUNT(*) FROM applications WHERE cohort = $1 AND welcomed AND withdrawn = 0`, id).Scan(&n)
	return n, failed("counting who was welcomed back", id, err)
}

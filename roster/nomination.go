package roster

import (
	"database/sql"
	"errors"
	"fmt"

	"trellis/definitions/plan"
)

// Nominate keeps that a partner, or one of the staff, sends somebody for a role. They
// must have an application for it, begun or sent. Somebody is nominated by one alone;
// the same nomination again is no news.
func (t *Tx) Nominate(person plan.PersonID, role plan.RoleName, partner string) (news bool, err error) {
	var by string
	err = t.row(`SELECT COALESCE((SELECT n.partner FROM nominations n WHERE n.cohort = a.cohort AND n.person = a.person AND n.role = a.role), '')
		FROM applications a WHERE a.cohort = $1 AND a.person = $2 AND a.role = $3`, t.Cohort, person, role).Scan(&by)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return false, noApplicant(t.Cohort, person)
	case err != nil:
		return false, failed("reading a nomination", t.Cohort, err)
	case by == partner:
		return false, nil
	case by != "":
		return false, fmt.Errorf("person %d was nominated by somebody else: take that back first: %w", person, ErrExists)
	}
	_, err = t.exec(`INSERT INTO nominations (cohort, role, person, partner, at) VALUES ($1, $2, $3, $4, $5)`,
		t.Cohort, role, person, partner, millis(t.At))
	return true, failed("keeping a nomination", t.Cohort, err)
}

// NotNominated takes back a nomination that was recorded by mistake. The reason is kept.
func (t *Tx) NotNominated(person plan.PersonID, role plan.RoleName, by plan.StaffName, because string) error {
	n, err := t.exec(`DELETE FROM nominations WHERE cohort = $1 AND person = $2 AND role = $3`, t.Cohort, person, role)
	return t.tookBack(n, err, "take back a nomination", by, because, person)
}

// Nominated counts a partner's nominations for a role.
func (t *Tx) Nominated(partner string, role plan.RoleName) (n int, err error) {
	err = t.row(`SELECT COUNT(*) FROM nominations WHERE cohort = $1 AND partner = $2 AND role = $3`, t.Cohort, partner, role).Scan(&n)
	return n, failed("counting nominations", t.Cohort, err)
}

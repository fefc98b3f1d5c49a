package roster

import (
	"errors"
	"time"

	"trellis/definitions/plan"
)

// Agree keeps that somebody made an agreement, and when. Said twice, it is made once:
// the first moment stays, and news is false.
func (t *Tx) Agree(person plan.PersonID, agreement plan.AgreementName, when time.Time) (news bool, err error) {
	if err := t.known(person); err != nil {
		return false, err
	}
	n, err := t.exec(`INSERT INTO agreed (cohort, agreement, person, at) VALUES ($1, $2, $3, $4)
		ON CONFLICT (cohort, agreement, person) DO NOTHING`, t.Cohort, agreement, person, millis(when))
	return n > 0, failed("keeping an agreement", t.Cohort, err)
}

// NotAgreed takes back an agreement that was recorded by mistake. The reason is kept.
func (t *Tx) NotAgreed(person plan.PersonID, agreement plan.AgreementName, by plan.StaffName, because string) error {
	n, err := t.exec(`DELETE FROM agreed WHERE cohort = $1 AND agreement = $2 AND person = $3`, t.Cohort, agreement, person)
	return t.tookBack(n, err, "take back an agreement", by, because, person)
}

// ErrNotRecorded: there was nothing to take back.
var ErrNotRecorded = errors.New("that was not recorded, so there is nothing to take back")

// tookBack keeps why something was taken back that was recorded by mistake.
func (t *Tx) tookBack(n int, err error, what string, by plan.StaffName, because string, person plan.PersonID) error {
	switch {
	case err != nil:
		return failed(what, t.Cohort, err)
	case n == 0:
		return ErrNotRecorded
	}
	return t.Reason(by, what, because, aboutPerson(person))
}

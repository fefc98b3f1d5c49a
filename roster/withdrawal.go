package roster

import (
	"fmt"

	"trellis/definitions/plan"
)

// Withdraw takes a person out of the cohort, in whatever role. Their pairs end, they
// are in no group any more, what was due to them is not sent (what removes a session from their calendar is), and
// the fence moves, so that nothing leaves from a chunk already running. Withdrawing
// twice changes nothing.
func (t *Tx) Withdraw(person plan.PersonID, by plan.StaffName, because string) error {
	var there, already int
	if err := t.row(`SELECT COUNT(*), COUNT(CASE WHEN withdrawn > 0 THEN 1 END) FROM applications WHERE cohort = $1 AND person = $2`,
		t.Cohort, person).Scan(&there, &already); err != nil {
		return failed("reading an application", t.Cohort, err)
	}
	if there == 0 {
		return noApplicant(t.Cohort, person)
	}
	if there == already {
		return nil
	}
	if _, err := t.exec(`UPDATE applications SET withdrawn = $3, mark = $4 WHERE cohort = $1 AND person = $2 AND withdrawn = 0`,
		t.Cohort, person, millis(t.At), t.Mark); err != nil {
		return failed("withdrawing someone", t.Cohort, err)
	}
	if _, err := t.exec(`UPDATE pairs SET ended = $3, ended_because = $5, lost = TRUE, mark = $4
		WHERE cohort = $1 AND ended = 0 AND (mentor = $2 OR mentee = $2)`, t.Cohort, person, millis(t.At), t.Mark, because); err != nil {
		return failed("ending their pairs", t.Cohort, err)
	}
	if err := t.leaveGroups(person, true, because); err != nil {
		return err
	}
	if _, err := t.exec(cancelWithdrawn+` AND l.person = $2`, t.Cohort, person); err != nil {
		return failed("cancelling what was due to them", t.Cohort, err)
	}
	var fence int64
	if err := moveFence(t.ctx, t.tx, t.Cohort).Scan(&fence); err != nil {
		return failed("moving the fence", t.Cohort, err)
	}
	return t.Reason(by, "withdraw", because, fmt.Sprintf("person %d", person))
}

// cancelWithdrawn takes back what waits, due or held, to be sent to people who have withdrawn,
// but for what removes a session from their calendars. Staff stay staff. What may
// have arrived already is doubtful instead, for the calendar to be put right.
const cancelWithdrawn = `UPDATE ledger AS l SET state = CASE WHEN l.doubts > 0 THEN 'doubtful' ELSE 'cancelled' END
	WHERE l.cohort = $1 AND l.state IN ('due', 'held') AND l.method <> 'CANCEL'
	AND EXISTS (SELECT 1 FROM applications a WHERE a.cohort = $1 AND a.person = l.person)
	AND NOT EXISTS (SELECT 1 FROM applications a WHERE a.cohort = $1 AND a.person = l.person AND a.withdrawn = 0)
	AND NOT EXISTS (SELECT 1 FROM staff s WHERE s.cohort = $1 AND s.person = l.person)`

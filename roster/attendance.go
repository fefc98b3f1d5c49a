package roster

import (
	"context"
	"database/sql"
	"fmt"

	"trellis/definitions/plan"
)

// RSVP keeps someone's answer to a session's invitation: yes, no or maybe. The
// last one counts.
func (t *Tx) RSVP(person plan.PersonID, session plan.SessionName, answer string) error {
	switch answer {
	case "yes", "no", "maybe":
	default:
		return fmt.Errorf("an answer to an invitation is yes, no or maybe")
	}
	if err := t.known(person); err != nil {
		return err
	}
	_, err := t.exec(`INSERT INTO rsvps (cohort, session, person, answer, at) VALUES ($1, $2, $3, $4, $5)
		ON CONFLICT (cohort, session, person) DO UPDATE SET answer = excluded.answer, at = excluded.at
		WHERE rsvps.answer <> excluded.answer`,
		t.Cohort, session, person, answer, millis(t.At))
	return failed("keeping an RSVP", t.Cohort, err)
}

// known is an error for someone who is neither of the cohort's staff nor applied to it.
func (t *Tx) known(person plan.PersonID) error {
	var n int
	err := t.row(`SELECT (SELECT COUNT(*) FROM applications WHERE cohort = $1 AND person = $2)
		+ (SELECT COUNT(*) FROM staff WHERE cohort = $1 AND person = $2)`, t.Cohort, person).Scan(&n)
	if err == nil && n == 0 {
		return fmt.Errorf("person %d is not in %s: %w", person, t.Cohort, ErrUnknown)
	}
	return failed("reading a person", t.Cohort, err)
}

// Attendance counts the answers to invitations: for each session how many said yes,
// no and maybe. A session nobody answered is not in it.
func (r *Roster) Attendance(ctx context.Context, id plan.CohortID) (map[plan.SessionName]map[string]int, error) {
	all := map[plan.SessionName]map[string]int{}
	rows, err := r.reader.query(ctx, `SELECT session, answer, COUNT(*) FROM rsvps WHERE cohort = $1 GROUP BY session, answer`, id)
	err = each(rows, err, func(rows *sql.Rows) error {
		var session plan.SessionName
		var answer string
		var n int
		err := rows.Scan(&session, &answer, &n)
		if all[session] == nil {
			all[session] = map[string]int{}
		}
		all[session][answer] = n
		return err
	})
	return all, failed("counting attendance", id, err)
}

package roster

import (
	"database/sql"
	"fmt"
	"strings"

	"trellis/definitions/plan"
)

// Somebody who is ill for two months is paused: they are sent nothing but what takes a
// session out of their calendar, and nobody asks their pair why it has not met. What
// still matters when they are back they get then.

// pausedSince is a column about the person of application a: since when they are
// paused, or nothing.
const pausedSince = `(SELECT z.paused FROM pauses z WHERE z.cohort = $1 AND z.person = a.person AND z.resumed = 0)`

// paused is a condition: one of the people in these columns is.
func paused(columns ...string) string {
	return "EXISTS (SELECT 1 FROM pauses z WHERE z.cohort = $1 AND z.resumed = 0 AND z.person IN (" + strings.Join(columns, ", ") + "))"
}

// returns is a condition on row l of the ledger, a mail: it was taken back before it
// left for a reason that may pass, and so does not stand for having been sent.
const returns = `(l.state = 'cancelled' AND l.word IN ('paused', 'left', 'unwanted'))`

// takenBack is what becomes of rows that waited for somebody who is paused.
const takenBack = `SET state = CASE WHEN doubts > 0 THEN 'doubtful' ELSE 'cancelled' END, word = 'paused'`

// Pause stops everything that is sent to a person, until [Tx.Resume]. What was due to
// them is taken back, and the fence moves. Pausing somebody who is paused changes
// nothing.
func (t *Tx) Pause(person plan.PersonID, by plan.StaffName, because string) error {
	if err := t.takesPart(person); err != nil {
		return err
	}
	n, err := t.exec(`INSERT INTO pauses (cohort, person, paused) SELECT $1, $2, CAST($3 AS BIGINT) WHERE NOT EXISTS
		(SELECT 1 FROM pauses WHERE cohort = $1 AND person = $2 AND resumed = 0) ON CONFLICT (cohort, person, paused) DO UPDATE SET resumed = 0`,
		t.Cohort, person, millis(t.At))
	if err != nil || n == 0 {
		return failed("pausing someone", t.Cohort, err)
	}
	if _, err := t.exec(`UPDATE ledger `+takenBack+`
		WHERE cohort = $1 AND person = $2 AND state IN ('due', 'held') AND method <> 'CANCEL'`, t.Cohort, person); err != nil {
		return failed("taking back what was due to them", t.Cohort, err)
	}
	if err := t.moveFence(); err != nil {
		return err
	}
	return t.Reason(by, "pause", because, aboutPerson(person))
}

// Resume ends a person's pause. From now on they are owed what still matters; and how
// long their pair has not met is counted from now. [ErrUnknown] when they are not paused.
func (t *Tx) Resume(person plan.PersonID, by plan.StaffName, because string) error {
	n, err := t.exec(`UPDATE pauses SET resumed = $3 WHERE cohort = $1 AND person = $2 AND resumed = 0`, t.Cohort, person, millis(t.At))
	if err != nil {
		return failed("ending a pause", t.Cohort, err)
	}
	if n == 0 {
		return fmt.Errorf("person %d is not paused: %w", person, ErrUnknown)
	}
	// Their marks move, so that what they are owed is worked out anew.
	for _, s := range []string{
		`UPDATE applications SET mark = $3 WHERE cohort = $1 AND person = $2 AND withdrawn = 0 AND CAST($4 AS BIGINT) > 0`,
		`UPDATE pairs SET mark = $3, heard = CASE WHEN heard > $4 THEN heard ELSE $4 END
			WHERE cohort = $1 AND ended = 0 AND (mentor = $2 OR mentee = $2)`,
	} {
		if _, err := t.exec(s, t.Cohort, person, t.Mark, millis(t.At)); err != nil {
			return failed("ending a pause", t.Cohort, err)
		}
	}
	if err := t.moveFence(); err != nil {
		return err
	}
	return t.Reason(by, "resume", because, aboutPerson(person))
}

// takesPart is an error for somebody without an application, or who has withdrawn.
func (t *Tx) takesPart(person plan.PersonID) error {
	var there, left int
	err := t.row(`SELECT COUNT(*), COUNT(CASE WHEN withdrawn > 0 THEN 1 END) FROM applications WHERE cohort = $1 AND person = $2`,
		t.Cohort, person).Scan(&there, &left)
	switch {
	case err != nil:
		return failed("reading an application", t.Cohort, err)
	case there == 0:
		return noApplicant(t.Cohort, person)
	case there == left:
		return fmt.Errorf("person %d has withdrawn", person)
	}
	return nil
}

// moveFence keeps what is being sent from going on before it has looked again.
func (t *Tx) moveFence() error {
	var fence int64
	return failed("moving the fence", t.Cohort, moveFence(t.ctx, t.tx, t.Cohort).Scan(&fence))
}

func aboutPerson(person plan.PersonID) string { return fmt.Sprintf("person %d", person) }

// Seen is an error, [ErrStale], when something was decided about a person after the
// reason numbered seen: somebody else was quicker, and their change is looked at first.
func (t *Tx) Seen(person plan.PersonID, seen int64) error {
	newest, err := newestAbout(t, person)
	if err == nil && newest != seen {
		return fmt.Errorf("something was decided about person %d since you looked: look again with `trellis people show`: %w", person, ErrStale)
	}
	return err
}

func newestAbout(t *Tx, person plan.PersonID) (newest int64, err error) {
	ref := aboutPerson(person)
	err = t.query(`SELECT COALESCE(MAX(id), 0) FROM reasons WHERE cohort = $1 AND (ref = $2 OR ref LIKE $3)`, func(rows *sql.Rows) error {
		return rows.Scan(&newest)
	}, t.Cohort, ref, ref+" %")
	return newest, failed("reading the reasons", t.Cohort, err)
}

package roster

import (
	"database/sql"
	"errors"
	"fmt"
	"strings"
	"time"

	"trellis/definitions/plan"
)

// readdressed is a condition: row l of the ledger came of a changed address.
const readdressed = `EXISTS (SELECT 1 FROM readdressed z WHERE z.entry = l.id)`

// addressed asks who has a bound address, now or before.
func addressed(bound string) string {
	return "SELECT id FROM people WHERE address = " + bound +
		" UNION SELECT person FROM former_addresses WHERE address = " + bound + " AND NOT EXISTS (SELECT 1 FROM people WHERE address = " + bound + ")"
}

// readdress gives a person another address and moves their sessions to come there.
func (t *Tx) readdress(person plan.PersonID, from, to string) (moved int, err error) {
	if err := CheckAddress(to); err != nil {
		return 0, err
	}
	before, after := strings.ToLower(from), strings.ToLower(to)
	var other plan.PersonID
	switch err := t.row(`SELECT id FROM people WHERE address = $1 AND id <> $2`, after, person).Scan(&other); {
	case err == nil:
		return 0, fmt.Errorf("that address is person %d's: no two people have one address: %w", other, ErrExists)
	case !errors.Is(err, sql.ErrNoRows):
		return 0, failed("looking for an address", t.Cohort, err)
	}
	if before != after {
		if moved, err = t.moveInvitations(person, from); err != nil {
			return 0, failed("moving invitations", t.Cohort, err)
		}
		if err := t.rememberAddress(person, before, after); err != nil {
			return 0, failed("keeping a former address", t.Cohort, err)
		}
	}
	if _, err := t.exec(`UPDATE people SET address = $2, email = $3 WHERE id = $1`, person, after, to); err != nil {
		return 0, failed("changing an address", t.Cohort, err)
	}
	if err := t.renderAnew(person); err != nil {
		return 0, err
	}
	// They may be in other cohorts, which are told too.
	_, err = t.exec(`UPDATE cohorts SET fence = fence + 1, rung = CASE WHEN rung = 0 THEN $2 ELSE rung END
		WHERE id IN (SELECT cohort FROM applications WHERE person = $1)`, person, millis(t.At))
	return moved, failed("moving the fence", t.Cohort, err)
}

func (t *Tx) rememberAddress(person plan.PersonID, before, after string) error {
	if _, err := t.exec(`DELETE FROM former_addresses WHERE address = $1`, after); err != nil {
		return err
	}
	_, err := t.exec(`INSERT INTO former_addresses (address, person, changed) VALUES ($1, $2, $3)
		ON CONFLICT (address) DO UPDATE SET person = excluded.person, changed = excluded.changed`, before, person, millis(t.At))
	return err
}

// diaryEntry is an invitation that a calendar holds, or may.
type diaryEntry struct {
	cohort             plan.CohortID
	item               plan.ItemName
	occurrence         int
	version            string
	revision, sequence int // the last that there are
	until              int64
}

// moveInvitations writes, for each session to come that the old address may hold, its
// CANCEL there and its invitation to the new one. What was never sent just goes to the
// new address when its turn comes.
func (t *Tx) moveInvitations(person plan.PersonID, from string) (moved int, err error) {
	for _, s := range []string{
		// What already takes something out of the old calendar still has to reach it.
		`INSERT INTO readdressed (entry, email) SELECT l.id, CAST($2 AS TEXT) FROM ledger l WHERE l.person = $1 AND l.cohort IN (SELECT id FROM cohorts)
			AND l.state IN ('due', 'held', 'sending') AND l.method = 'CANCEL' AND NOT ` + readdressed,
		// What may have arrived at the old address is not sent to the new one once more.
		`UPDATE ledger SET state = 'doubtful' WHERE person = $1 AND cohort IN (SELECT id FROM cohorts)
			AND state = 'due' AND method = 'REQUEST' AND doubts > 0 AND $2 <> ''`,
	} {
		if _, err := t.exec(s, person, from); err != nil {
			return 0, err
		}
	}
	held, err := t.heldInvitations(person)
	if err != nil {
		return 0, err
	}
	for _, e := range held {
		if err := t.moveInvitation(person, from, e); err != nil {
			return 0, err
		}
	}
	return len(held), nil
}

// heldInvitations are those of sessions to come, in all cohorts.
func (t *Tx) heldInvitations(person plan.PersonID) (held []diaryEntry, err error) {
	const key = `m.cohort = l.cohort AND m.item = l.item AND m.occurrence = l.occurrence AND m.person = l.person`
	err = t.query(`SELECT l.cohort, l.item, l.occurrence, l.version, l.until,
			(SELECT MAX(m.revision) FROM ledger m WHERE `+key+`), (SELECT MAX(m.sequence) FROM ledger m WHERE `+key+` AND `+reached+`)
		FROM cohorts c JOIN ledger l ON l.cohort = c.id AND l.person = $1
		WHERE l.method = 'REQUEST' AND (l.state IN ('sending', 'accepted', 'doubtful') OR l.doubts > 0) AND l.until > $2
		AND NOT EXISTS (SELECT 1 FROM ledger m WHERE `+key+` AND m.revision > l.revision
			AND (m.method = 'CANCEL' AND m.state <> 'cancelled' OR m.method = 'REQUEST' AND `+reached+`))
		ORDER BY l.id`, func(rows *sql.Rows) error {
		var e diaryEntry
		err := rows.Scan(&e.cohort, &e.item, &e.occurrence, &e.version, &e.until, &e.revision, &e.sequence)
		held = append(held, e)
		return err
	}, person, millis(t.At))
	return held, err
}

func (t *Tx) moveInvitation(person plan.PersonID, from string, e diaryEntry) error {
	// An update that has not left goes to nobody: the new invitation says it.
	version := e.version
	err := t.query(`UPDATE ledger SET state = 'cancelled' WHERE cohort = $1 AND item = $2 AND occurrence = $3 AND person = $4
		AND state IN ('due', 'held') AND method = 'REQUEST' RETURNING version`, func(rows *sql.Rows) error {
		return rows.Scan(&version)
	}, e.cohort, e.item, e.occurrence, person)
	if err != nil {
		return err
	}
	if err := t.addReaddressed(person, e, 1, Cancel, e.version, from); err != nil {
		return err
	}
	var isPaused bool
	if err := t.row(`SELECT `+paused("$2"), e.cohort, person).Scan(&isPaused); err != nil || isPaused {
		return err // they are invited anew when they are back
	}
	return t.addReaddressed(person, e, 2, Request, version, "")
}

func (t *Tx) addReaddressed(person plan.PersonID, e diaryEntry, further int, method, version, email string) error {
	var row int64
	err := t.row(`INSERT INTO ledger (cohort, item, occurrence, person, revision, method, version, sequence, again, state, at, until)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, TRUE, 'due', $9, $10) RETURNING id`, e.cohort, e.item, e.occurrence, person,
		e.revision+further, method, version, e.sequence+further, millis(t.At), e.until).Scan(&row)
	if err != nil {
		return err
	}
	_, err = t.exec(`INSERT INTO readdressed (entry, email) VALUES ($1, $2)`, row, email)
	return err
}

// Former is an address that a person had.
type Former struct {
	Address string
	Changed time.Time
}

// Holds counts the sessions to come that a person's calendar may hold.
func (t *Tx) Holds(person plan.PersonID) (n int, err error) {
	held, err := t.heldInvitations(person)
	for _, e := range held {
		if e.cohort == t.Cohort {
			n++
		}
	}
	return n, failed("reading invitations", t.Cohort, err)
}

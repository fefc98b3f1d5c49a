package roster

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"trellis/definitions/plan"
)

// KeepDirectory remembers where the files of a cohort are, so that a date can be
// changed in them.
func (r *Roster) KeepDirectory(ctx context.Context, id plan.CohortID, directory string) error {
	n, err := r.writer.exec(ctx, `UPDATE cohorts SET directory = $2 WHERE id = $1`, id, directory)
	if err == nil && n == 0 {
		return noCohort(id)
	}
	return failed("keeping where its files are", id, err)
}

// Directory is where the files of a cohort are; empty when nobody said.
func (r *Roster) Directory(ctx context.Context, id plan.CohortID) (directory string, err error) {
	err = r.reader.row(ctx, `SELECT directory FROM cohorts WHERE id = $1`, id).Scan(&directory)
	if errors.Is(err, sql.ErrNoRows) {
		return "", noCohort(id)
	}
	return directory, failed("reading where its files are", id, err)
}

// Tally counts the ledger by item and state, whoever the rows are of.
func (r *Roster) Tally(ctx context.Context, id plan.CohortID) (map[plan.ItemName]map[State]int, error) {
	all := map[plan.ItemName]map[State]int{}
	rows, err := r.reader.query(ctx, `SELECT item, state, COUNT(*) FROM ledger WHERE cohort = $1 GROUP BY item, state`, id)
	err = each(rows, err, func(rows *sql.Rows) error {
		var item plan.ItemName
		var s State
		var n int
		err := rows.Scan(&item, &s, &n)
		if all[item] == nil {
			all[item] = map[State]int{}
		}
		all[item][s] = n
		return err
	})
	return all, failed("counting the ledger", id, err)
}

// Calendars counts, by the item of its invitation, in how many calendars a session is:
// those whose newest row that may have arrived is no CANCEL. It counts these items
// only, or all when none is named.
func (r *Roster) Calendars(ctx context.Context, id plan.CohortID, items ...plan.ItemName) (map[plan.ItemName]int, error) {
	all := map[plan.ItemName]int{}
	those, args := "", []any{id}
	if len(items) > 0 {
		those, args = " AND "+among("m.item", "$2"), append(args, list(items))
	}
	rows, err := r.reader.query(ctx, `SELECT m.item, COUNT(*) FROM ledger m JOIN (
			SELECT m.item AS item, m.occurrence AS occurrence, m.person AS person, MAX(m.revision) AS revision FROM ledger m
			WHERE m.cohort = $1`+those+` AND m.method <> 'MAIL' AND `+reached+` GROUP BY m.item, m.occurrence, m.person) AS newest
		ON m.cohort = $1 AND m.item = newest.item AND m.occurrence = newest.occurrence AND m.person = newest.person AND m.revision = newest.revision
		WHERE m.method = 'REQUEST' GROUP BY m.item`, args...)
	err = each(rows, err, func(rows *sql.Rows) error {
		var item plan.ItemName
		var n int
		err := rows.Scan(&item, &n)
		all[item] = n
		return err
	})
	return all, failed("counting whose calendars hold a session", id, err)
}

// RSVPs are what these people answered to the invitation to a session, as it is now.
func (r *Roster) RSVPs(ctx context.Context, id plan.CohortID, session plan.SessionName, people []plan.PersonID) (map[plan.PersonID]string, error) {
	said := map[plan.PersonID]string{}
	rows, err := r.reader.query(ctx, `SELECT person, answer FROM rsvps WHERE cohort = $1 AND session = $2 AND `+among("person", "$3"), id, session, list(people))
	err = each(rows, err, func(rows *sql.Rows) error {
		var person plan.PersonID
		var answer string
		err := rows.Scan(&person, &answer)
		said[person] = answer
		return err
	})
	return said, failed("reading answers to an invitation", id, err)
}

// FormerRSVP is what somebody answered to a session before it moved.
type FormerRSVP struct {
	Session   plan.SessionName
	Person    plan.PersonID
	Answer    string
	At, Moved time.Time
}

// FormerRSVPs are the answers to sessions as they were before they moved.
func (r *Roster) FormerRSVPs(ctx context.Context, id plan.CohortID) (all []FormerRSVP, err error) {
	rows, err := r.reader.query(ctx, `SELECT session, person, answer, at, moved FROM former_rsvps WHERE cohort = $1 ORDER BY moved, session, person`, id)
	err = each(rows, err, func(rows *sql.Rows) error {
		var x FormerRSVP
		err := rows.Scan(&x.Session, &x.Person, &x.Answer, instant{&x.At}, instant{&x.Moved})
		all = append(all, x)
		return err
	})
	return all, failed("reading former answers to invitations", id, err)
}

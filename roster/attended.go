package roster

import (
	"context"
	"database/sql"
	"time"

	"trellis/definitions/plan"
)

// Attended keeps that somebody came to a session. Said twice, it is one thing, and news
// is false.
func (t *Tx) Attended(person plan.PersonID, session plan.SessionName) (news bool, err error) {
	if err := t.known(person); err != nil {
		return false, err
	}
	n, err := t.exec(`INSERT INTO attended (cohort, session, person, at) VALUES ($1, $2, $3, $4)
		ON CONFLICT (cohort, session, person) DO NOTHING`, t.Cohort, session, person, millis(t.At))
	return n > 0, failed("keeping who came", t.Cohort, err)
}

// NotAttended takes back what was recorded by mistake. The reason is kept.
func (t *Tx) NotAttended(person plan.PersonID, session plan.SessionName, by plan.StaffName, because string) error {
	n, err := t.exec(`DELETE FROM attended WHERE cohort = $1 AND session = $2 AND person = $3`, t.Cohort, session, person)
	return t.tookBack(n, err, "take back who came", by, because, person)
}

// elsewhere is a condition: the person in that column came to another of the sessions of
// which one is enough, or comes to one; and has not said that they come to the item's own.
func (o *owing) elsewhere(column string) string {
	of := func(table, session string) string {
		return "EXISTS (SELECT 1 FROM " + table + " e WHERE e.cohort = $1 AND e.person = " + column + " AND " + session + ")"
	}
	others := among("e.session", o.bind(list(o.want.Others)))
	return "((" + of("attended", others) + " OR " + of("rsvps", "e.answer = 'yes' AND "+others) + ") AND NOT " +
		of("rsvps", "e.answer = 'yes' AND e.session = "+o.bind(o.want.Item.Session)) + ")"
}

// Came are those of whom it was recorded that they came, by session. Of a session
// nobody is in it of whom nothing was recorded.
func (r *Roster) Came(ctx context.Context, id plan.CohortID) (map[plan.SessionName]map[plan.PersonID]bool, error) {
	all := map[plan.SessionName]map[plan.PersonID]bool{}
	rows, err := r.reader.query(ctx, `SELECT session, person FROM attended WHERE cohort = $1`, id)
	err = each(rows, err, func(rows *sql.Rows) error {
		var session plan.SessionName
		var person plan.PersonID
		err := rows.Scan(&session, &person)
		if all[session] == nil {
			all[session] = map[plan.PersonID]bool{}
		}
		all[session][person] = true
		return err
	})
	return all, failed("reading who came", id, err)
}

// Presence is that somebody came to a session.
type Presence struct {
	Session plan.SessionName
	At      time.Time // when it was recorded
}

// Comes counts those who said that they come to a session, besides somebody.
func (t *Tx) Comes(session plan.SessionName, besides plan.PersonID) (n int, err error) {
	err = t.row(`SELECT COUNT(*) FROM rsvps r WHERE r.cohort = $1 AND r.session = $2 AND r.answer = 'yes' AND r.person <> $3
		AND NOT EXISTS (SELECT 1 FROM applications a WHERE a.cohort = $1 AND a.person = r.person AND a.withdrawn > 0)`, t.Cohort, session, besides).Scan(&n)
	return n, failed("counting who comes", t.Cohort, err)
}

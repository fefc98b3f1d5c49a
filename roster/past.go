package roster

import (
	"context"
	"database/sql"

	"trellis/definitions/plan"
)

// earlierApplications joins a cohort, me, to the applications a of those who had a
// place in an earlier cohort, c, of the same programme, and did not leave it.
var earlierApplications = `applications a JOIN cohorts c ON c.id = a.cohort
	JOIN cohorts me ON me.id <> c.id AND c.started < me.started
		AND ` + programmeOf("c.id") + ` = ` + programmeOf("me.id") + `
	WHERE a.told > 0 AND a.accepted AND a.withdrawn = 0`

// Earlier lists the earlier cohorts of a cohort's programme in which somebody had a
// place, the latest first.
func (r *Roster) Earlier(ctx context.Context, id plan.CohortID) (all []plan.CohortID, err error) {
	rows, err := r.reader.query(ctx, `SELECT DISTINCT c.id, c.started FROM `+earlierApplications+` AND me.id = $1 ORDER BY c.started DESC, c.id`, id)
	err = each(rows, err, func(rows *sql.Rows) error {
		var c plan.CohortID
		var started int64
		err := rows.Scan(&c, &started)
		all = append(all, c)
		return err
	})
	return all, failed("reading the earlier cohorts", id, err)
}

// strangers are those of these people who had a place in an earlier cohort of the
// programme, with what they said in the latest of them. They may be none of this one.
func strangers(ctx context.Context, q querier, id plan.CohortID, ids []plan.PersonID) (map[plan.PersonID]Person, error) {
	found := map[plan.PersonID]Person{}
	rows, err := q.query(ctx, `SELECT h.id, h.name, h.first, h.email, a.role, a.answers
		FROM (SELECT a.person, a.role, a.answers, c.started FROM `+earlierApplications+` AND me.id = $1 AND `+among("a.person", "$2")+`) AS a
		JOIN people h ON h.id = a.person ORDER BY a.started, a.role`, id, list(ids))
	err = each(rows, err, func(rows *sql.Rows) error {
		var p Person
		err := rows.Scan(&p.ID, &p.Name, &p.First, &p.Email, &p.Role, words{&p.Answers})
		found[p.ID] = p
		return err
	})
	return found, failed("reading people of earlier cohorts", id, err)
}

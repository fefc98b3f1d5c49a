package roster

import (
	"context"
	"database/sql"

	"trellis/definitions/plan"
)

// Carried lists who had a place in an earlier cohort of the programme, was left over when
// its pairs were announced and has been in none since, and has not applied to this one:
// those who wait for it, with what they answered then. Applied is when they did so, and
// Told since when they wait.
func (r *Roster) Carried(ctx context.Context, id plan.CohortID) (all []Person, err error) {
	return carried(ctx, r.reader, id)
}

func carried(ctx context.Context, q querier, id plan.CohortID) (all []Person, err error) {
	seen := map[plan.PersonID]bool{}
	rows, err := q.query(ctx, `SELECT h.id, h.name, h.first, h.email, l.role, l.answers, l.applied, l.since FROM (
			SELECT a.person, a.role, a.answers, a.applied, (SELECT MAX(e.announced) FROM proposals e JOIN waiting w ON w.cohort = e.cohort AND w.number = e.number
				WHERE e.cohort = a.cohort AND e.announced > 0 AND w.person = a.person) AS since
			FROM `+earlierApplications+` AND me.id = $1
				AND NOT EXISTS (SELECT 1 FROM applications n WHERE n.cohort = $1 AND n.person = a.person)
				AND NOT EXISTS (SELECT 1 FROM pairs p WHERE p.mentor = a.person AND `+programmeOf("p.cohort")+` = `+programmeOf("a.cohort")+`)
				AND NOT EXISTS (SELECT 1 FROM pairs p WHERE p.mentee = a.person AND `+programmeOf("p.cohort")+` = `+programmeOf("a.cohort")+`)) AS l
		JOIN people h ON h.id = l.person WHERE l.since > 0 ORDER BY l.since DESC, h.id, l.role`, id)
	err = each(rows, err, func(rows *sql.Rows) error {
		var p Person
		err := rows.Scan(&p.ID, &p.Name, &p.First, &p.Email, &p.Role, words{&p.Answers}, instant{&p.Applied}, instant{&p.Told})
		if !seen[p.ID] {
			seen[p.ID] = true
			all = append(all, p)
		}
		return err
	})
	return all, failed("reading who waits for this cohort", id, err)
}

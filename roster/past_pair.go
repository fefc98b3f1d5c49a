package roster

import (
	"context"
	"database/sql"

	"trellis/definitions/plan"
)

// PastPairs lists the people who were a pair before, in this cohort or in another one
// of its programme, whichever of the two was the mentor: nobody is matched with the
// same person twice.
func (r *Roster) PastPairs(ctx context.Context, id plan.CohortID) (all [][2]plan.PersonID, err error) {
	rows, err := r.reader.query(ctx, `SELECT DISTINCT p.mentor, p.mentee FROM pairs p JOIN cohorts me ON me.id = $1
		WHERE `+programmeOf("p.cohort")+` = `+programmeOf("me.id")+` AND (p.cohort <> me.id OR p.ended > 0)
			AND NOT EXISTS (SELECT 1 FROM pairs g WHERE g.cohort = me.id AND g.ended = 0 AND g.mentor = p.mentor AND g.mentee = p.mentee)
		ORDER BY p.mentor, p.mentee`, id)
	err = each(rows, err, func(rows *sql.Rows) error {
		var two [2]plan.PersonID
		err := rows.Scan(&two[0], &two[1])
		all = append(all, two)
		return err
	})
	return all, failed("reading the pairs that were", id, err)
}

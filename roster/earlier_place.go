package roster

import (
	"context"
	"database/sql"
	"time"

	"trellis/definitions/plan"
)

// EarlierPlace is a place that somebody had in an earlier cohort of the programme.
type EarlierPlace struct {
	Person  plan.PersonID
	Role    plan.RoleName
	Answers map[string]string
	Told    time.Time // when they were told of it
}

// EarlierPlaces lists the places that people had in the earlier cohorts of a cohort's
// programme, and did not leave, the latest first.
func (r *Roster) EarlierPlaces(ctx context.Context, id plan.CohortID) ([]EarlierPlace, error) {
	return earlierPlaces(ctx, r.reader, id)
}

// EarlierPlaces is [Roster.EarlierPlaces] within the fact.
func (t *Tx) EarlierPlaces() ([]EarlierPlace, error) { return earlierPlaces(t.ctx, t.tx, t.Cohort) }

func earlierPlaces(ctx context.Context, q querier, id plan.CohortID) (all []EarlierPlace, err error) {
	rows, err := q.query(ctx, `SELECT a.person, a.role, a.answers, a.told FROM `+earlierApplications+` AND me.id = $1
		ORDER BY a.told DESC, a.person, a.role`, id)
	err = each(rows, err, func(rows *sql.Rows) error {
		var x EarlierPlace
		err := rows.Scan(&x.Person, &x.Role, words{&x.Answers}, instant{&x.Told})
		all = append(all, x)
		return err
	})
	return all, failed("reading the places of earlier cohorts", id, err)
}

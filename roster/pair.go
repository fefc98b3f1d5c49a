package roster

import (
	"context"
	"database/sql"
	"time"

	"trellis/definitions/plan"
)

// Pair is two people who were announced to each other.
type Pair struct {
	ID             int64
	Mentor, Mentee plan.PersonID
	Why            string // the sentence that says why these two
	Announced      time.Time
	Ended          time.Time // zero: it goes on
	EndedBecause   string
	Meetings       int
	LastMet        time.Time // zero: they have not met
}

func pairs(ctx context.Context, q querier, id plan.CohortID) (all []Pair, err error) {
	rows, err := q.query(ctx, `SELECT id, mentor, mentee, why, announced, ended, ended_because, meetings, last_met
		FROM pairs WHERE cohort = $1 ORDER BY id`, id)
	err = each(rows, err, func(rows *sql.Rows) error {
		var p Pair
		err := rows.Scan(&p.ID, &p.Mentor, &p.Mentee, &p.Why, instant{&p.Announced}, instant{&p.Ended}, &p.EndedBecause, &p.Meetings, instant{&p.LastMet})
		all = append(all, p)
		return err
	})
	return all, failed("reading the pairs", id, err)
}

// Pairs lists the pairs of a cohort, those that ended too, in the order they were made.
func (r *Roster) Pairs(ctx context.Context, id plan.CohortID) ([]Pair, error) {
	return pairs(ctx, r.reader, id)
}

// Pairs is [Roster.Pairs] within the fact.
func (t *Tx) Pairs() ([]Pair, error) { return pairs(t.ctx, t.tx, t.Cohort) }

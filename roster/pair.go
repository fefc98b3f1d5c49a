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
	Strand         plan.Strand // of which matching
	Why            string      // the sentence that says why these two
	Announced      time.Time
	Ended          time.Time // zero: it goes on
	EndedBecause   string
	Meetings       int
	LastMet        time.Time // zero: they have not met
	Minutes        int       // of all meetings of which it was said how long they were
	Visits         int       // of all meetings, those where one of the two works
	Heard          time.Time // when they last met or wrote, or were announced
	Every          int       // how many days lie between their meetings at most, if they agreed on more; 0: as the programme says
}

func pairs(ctx context.Context, q querier, id plan.CohortID, s scope) (all []Pair, err error) {
	mentor, bound := s("mentor")
	mentee, _ := s("mentee")
	const columns = `SELECT id, mentor, mentee, COALESCE((SELECT s.strand FROM proposals s WHERE s.cohort = pairs.cohort AND s.number = pairs.number), ''), why, announced, ended, ended_because, meetings, last_met,
			CASE WHEN meetings = 0 THEN 0 ELSE (SELECT COALESCE(SUM(m.minutes), 0) FROM meetings m WHERE m.pair = pairs.id) END,
			CASE WHEN meetings = 0 THEN 0 ELSE (SELECT COUNT(*) FROM meetings m WHERE m.pair = pairs.id AND m.manner = 'visit') END, heard, every
		FROM pairs WHERE cohort = $1`
	query := columns + mentor
	if mentor != "" {
		query += " UNION " + columns + mentee
	}
	rows, err := q.query(ctx, query+` ORDER BY id`, append([]any{id}, bound...)...)
	err = each(rows, err, func(rows *sql.Rows) error {
		var p Pair
		err := rows.Scan(&p.ID, &p.Mentor, &p.Mentee, &p.Strand, &p.Why, instant{&p.Announced}, instant{&p.Ended}, &p.EndedBecause, &p.Meetings, instant{&p.LastMet}, &p.Minutes, &p.Visits, instant{&p.Heard}, &p.Every)
		all = append(all, p)
		return err
	})
	return all, failed("reading the pairs", id, err)
}

// Pairs lists the pairs of a cohort, those that ended too, in the order they were made.
func (r *Roster) Pairs(ctx context.Context, id plan.CohortID) ([]Pair, error) {
	return pairs(ctx, r.reader, id, everybody)
}

// Pairs is [Roster.Pairs] within the fact.
func (t *Tx) Pairs() ([]Pair, error) { return pairs(t.ctx, t.tx, t.Cohort, everybody) }

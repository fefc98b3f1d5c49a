package roster

import (
	"database/sql"
	"fmt"
	"time"

	"trellis/definitions/plan"
)

// Met keeps that a person's pair met at a moment. It is an error if they are in no
// pair that goes on, or in several: name the other one of the two then. The same
// pair and moment twice is one meeting.
func (t *Tx) Met(person plan.PersonID, when time.Time) error {
	pair, err := t.pairOf(person)
	if err != nil {
		return err
	}
	n, err := t.exec(`INSERT INTO meetings (pair, met) VALUES ($1, $2) ON CONFLICT (pair, met) DO NOTHING`, pair, millis(when))
	if err != nil || n == 0 {
		return failed("keeping a meeting", t.Cohort, err)
	}
	_, err = t.exec(`UPDATE pairs SET
			meetings = meetings + 1,
			last_met = CASE WHEN last_met > $2 THEN last_met ELSE $2 END,
			heard = CASE WHEN last_met > $2 THEN last_met ELSE $2 END,
			mark = $3
		WHERE id = $1`, pair, millis(when), t.Mark)
	return failed("keeping a meeting", t.Cohort, err)
}

func (t *Tx) pairOf(person plan.PersonID) (pair int64, err error) {
	n := 0
	err = t.query(`SELECT id FROM pairs WHERE cohort = $1 AND ended = 0 AND mentor = $2
		UNION ALL SELECT id FROM pairs WHERE cohort = $1 AND ended = 0 AND mentee = $2`, func(rows *sql.Rows) error {
		n++
		return rows.Scan(&pair)
	}, t.Cohort, person)
	switch {
	case err != nil:
		return 0, failed("reading pairs", t.Cohort, err)
	case n == 0:
		return 0, fmt.Errorf("person %d is in no pair that goes on in %s, so there is no meeting to keep: %w", person, t.Cohort, ErrUnknown)
	case n > 1:
		return 0, fmt.Errorf("person %d is in %d pairs: name the person whom they met: %w", person, n, ErrSeveral)
	}
	return pair, nil
}

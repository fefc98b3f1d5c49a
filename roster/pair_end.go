package roster

import (
	"fmt"

	"trellis/definitions/plan"
)

// EndPair ends a pair that goes on, without either of the two leaving. What was due to
// them as a pair is taken back at the next look, and the fence moves. The reason is kept.
func (t *Tx) EndPair(pair int64, by plan.StaffName, because string) error {
	n, err := t.exec(`UPDATE pairs SET ended = $3, ended_because = $4, mark = $5 WHERE cohort = $1 AND id = $2 AND ended = 0`,
		t.Cohort, pair, millis(t.At), because, t.Mark)
	switch {
	case err != nil:
		return failed("ending a pair", t.Cohort, err)
	case n == 0:
		return fmt.Errorf("pair %d of %s has ended already: %w", pair, t.Cohort, ErrUnknown)
	}
	if err := t.moveFence(); err != nil {
		return err
	}
	return t.Reason(by, "end a pair", because, fmt.Sprintf("pair %d", pair))
}

// RestorePair lets a pair go on that was ended by mistake: as long as neither of the
// two has been sent anything since, or has left. What was taken back meanwhile they
// are owed again. The reason is kept. A pair that goes on stays as it is.
func (t *Tx) RestorePair(pair int64, by plan.StaffName, because string) error {
	var ended bool
	var left, sent int
	err := t.row(`SELECT p.ended > 0,
			(SELECT COUNT(*) FROM applications a WHERE a.cohort = $1 AND a.person IN (p.mentor, p.mentee) AND a.withdrawn > 0),
			(SELECT COUNT(*) FROM ledger m WHERE m.cohort = $1 AND m.person IN (p.mentor, p.mentee) AND m.at >= p.ended AND `+reached+`)
		FROM pairs p WHERE p.cohort = $1 AND p.id = $2`, t.Cohort, pair).Scan(&ended, &left, &sent)
	switch {
	case err != nil:
		return failed("reading a pair", t.Cohort, err)
	case !ended:
		return nil
	case left > 0:
		return fmt.Errorf("one of the two has withdrawn, so pair %d cannot go on", pair)
	case sent > 0:
		return fmt.Errorf("the two of pair %d have been sent something since it ended, so it cannot be undone: have them matched again: %w", pair, ErrStale)
	}
	if _, err := t.exec(`UPDATE pairs SET ended = 0, ended_because = '', lost = FALSE, mark = $3 WHERE cohort = $1 AND id = $2`, t.Cohort, pair, t.Mark); err != nil {
		return failed("restoring a pair", t.Cohort, err)
	}
	if err := t.moveFence(); err != nil {
		return err
	}
	return t.Reason(by, "undo the end of a pair", because, fmt.Sprintf("pair %d", pair))
}

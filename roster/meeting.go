package roster

import (
	"fmt"
	"time"

	"trellis/definitions/plan"
)

// Met keeps that a person's pair met at a moment. It is an error if they are in no
// pair that goes on, or in several: name the other one of the two then. The same
// pair and moment twice is one meeting.
func (t *Tx) Met(person plan.PersonID, when time.Time) error {
	pair, err := t.PairOf(person, 0, when)
	if err == nil {
		_, err = t.MetAs(pair.ID, when, 0)
	}
	return err
}

// MetAs keeps that a pair met at a moment, and for how many minutes; 0: nobody said.
// The same pair and moment twice is one meeting, and how long it was is added when
// the second one says it. News is whether anything was kept.
func (t *Tx) MetAs(pair int64, when time.Time, minutes int) (news bool, err error) {
	n, err := t.exec(`INSERT INTO meetings (pair, met, minutes) VALUES ($1, $2, $3) ON CONFLICT (pair, met) DO UPDATE
		SET minutes = excluded.minutes WHERE excluded.minutes > 0 AND meetings.minutes <> excluded.minutes`, pair, millis(when), minutes)
	if err != nil || n == 0 {
		return false, failed("keeping a meeting", t.Cohort, err)
	}
	return true, t.recount(pair)
}

// NotMet takes back a meeting that was recorded by mistake. The reason is kept.
func (t *Tx) NotMet(pair int64, when time.Time, person plan.PersonID, by plan.StaffName, because string) error {
	n, err := t.exec(`DELETE FROM meetings WHERE pair = $1 AND met = $2`, pair, millis(when))
	if err := t.tookBack(n, err, "take back a meeting", by, because, person); err != nil {
		return err
	}
	return t.recount(pair)
}

// recount makes of a pair's meetings what is said of them all. A pair is heard of when
// it meets, when it is announced, and when one of the two comes back from a pause.
func (t *Tx) recount(pair int64) error {
	const last = `(SELECT COALESCE(MAX(m.met), 0) FROM meetings m WHERE m.pair = p.id)`
	_, err := t.exec(`UPDATE pairs AS p SET mark = $2,
			meetings = (SELECT COUNT(*) FROM meetings m WHERE m.pair = p.id),
			last_met = `+last+`,
			heard = (SELECT COALESCE(MAX(h.at), 0) FROM (
				SELECT m.met AS at FROM meetings m WHERE m.pair = p.id
				UNION ALL SELECT z.resumed FROM pauses z WHERE z.cohort = p.cohort AND z.person IN (p.mentor, p.mentee)
				UNION ALL SELECT p.announced WHERE NOT EXISTS (SELECT 1 FROM meetings m WHERE m.pair = p.id)) AS h)
		WHERE p.id = $1`, pair, t.Mark)
	return failed("counting meetings", t.Cohort, err)
}

// PairOf finds the pair that a person is in: with the one who is named, if any; one
// that goes on, or else one that still did at that moment. [ErrUnknown] when there is
// none, [ErrSeveral] when there are several.
func (t *Tx) PairOf(person, with plan.PersonID, when time.Time) (Pair, error) {
	all, err := pairs(t.ctx, t.tx, t.Cohort, only([]plan.PersonID{person}))
	if err != nil {
		return Pair{}, err
	}
	var going, ended []Pair
	for _, p := range all {
		of := p.Mentor == person && (with == 0 || p.Mentee == with) || p.Mentee == person && (with == 0 || p.Mentor == with)
		switch {
		case of && p.Ended.IsZero():
			going = append(going, p)
		case of && when.Before(p.Ended):
			ended = append(ended, p)
		}
	}
	if len(going) == 0 {
		going = ended
	}
	switch len(going) {
	case 0:
		return Pair{}, fmt.Errorf("person %d is in no pair that goes on in %s, so there is no meeting to keep: %w", person, t.Cohort, ErrUnknown)
	case 1:
		return going[0], nil
	}
	return Pair{}, fmt.Errorf("person %d is in %d pairs: name the person whom they met: %w", person, len(going), ErrSeveral)
}

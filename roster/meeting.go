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

// MetAs is [Tx.MetHow] where nobody said how they met.
func (t *Tx) MetAs(pair int64, when time.Time, minutes int) (news bool, err error) {
	return t.MetHow(pair, when, minutes, Unsaid)
}

// MetHow keeps that a pair met at a moment, for how many minutes (0: nobody said), and
// how. The same pair and moment twice is one meeting, and what the second one says is
// added. News is whether anything was kept.
func (t *Tx) MetHow(pair int64, when time.Time, minutes int, how Manner) (news bool, err error) {
	n, err := t.exec(`INSERT INTO meetings (pair, met, minutes, manner) VALUES ($1, $2, $3, $4) ON CONFLICT (pair, met) DO UPDATE
		SET minutes = CASE WHEN excluded.minutes > 0 THEN excluded.minutes ELSE meetings.minutes END,
			manner = CASE WHEN excluded.manner <> '' THEN excluded.manner ELSE meetings.manner END
		WHERE excluded.minutes > 0 AND meetings.minutes <> excluded.minutes OR excluded.manner <> '' AND meetings.manner <> excluded.manner`,
		pair, millis(when), minutes, how)
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

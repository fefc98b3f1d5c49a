package roster

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"trellis/definitions/plan"
)

// Marks are how far a cohort's roster has come. They only ever rise: a roster whose
// marks are behind what somebody knows they were is a backup of what it was.
type Marks struct {
	Facts int64 `json:"facts,omitempty"` // that were stated
	Sent  int64 `json:"sent,omitempty"`  // mails that were handed to the mail server, or about to be
}

// Behind says that one of the marks is lower than it was.
func (m Marks) Behind(known Marks) bool { return m.Facts < known.Facts || m.Sent < known.Sent }

// Max is how far both have come.
func (m Marks) Max(other Marks) Marks {
	return Marks{Facts: max(m.Facts, other.Facts), Sent: max(m.Sent, other.Sent)}
}

// Marks reads how far the roster has come, and since when it is known to be a backup;
// zero: it is not. A cohort that it does not have has come nowhere.
func (r *Roster) Marks(ctx context.Context, id plan.CohortID) (m Marks, restored time.Time, err error) {
	err = r.reader.row(ctx, `SELECT mark, sent, restored FROM cohorts WHERE id = $1`, id).Scan(&m.Facts, &m.Sent, instant{&restored})
	if errors.Is(err, sql.ErrNoRows) {
		return Marks{}, time.Time{}, nil
	}
	return m, restored, failed("reading how far the roster has come", id, err)
}

// NoticeRestored keeps that the roster is a backup, with what is missing as the reason,
// until [Roster.Reconcile]. Noticing it again changes nothing.
func (r *Roster) NoticeRestored(ctx context.Context, id plan.CohortID, at time.Time, missing string) error {
	err := r.write(ctx, func(ctx context.Context, t *transaction) error {
		n, err := t.exec(ctx, `UPDATE cohorts SET restored = $2, fence = fence + 1 WHERE id = $1 AND restored = 0`, id, millis(at))
		if err != nil || n == 0 {
			return err
		}
		_, err = t.exec(ctx, `INSERT INTO reasons (cohort, at, who, what, why, ref) VALUES ($1, $2, '', 'restored', $3, '')`, id, millis(at), missing)
		return err
	})
	return failed("keeping that the roster is a backup", id, err)
}

// Reconciliation is that a cohort goes on from a backup.
type Reconciliation struct {
	Known    Marks     // how far the roster had come
	Fence    int64     // the last that anybody saw
	Hash     plan.Hash // of the plan that the cohort runs by, which the roster has
	Revision int
	At       time.Time // by the cohort's clock
}

// Reconcile lets a cohort go on from a backup. What was due by then is in doubt, as it
// is when a process died while sending: what may be sent twice is due, once; what may
// not is doubtful, and listed. That holds for rows that [Roster.Owe] writes later too.
// Nothing is said of a roster that is none.
func (r *Roster) Reconcile(ctx context.Context, id plan.CohortID, a Reconciliation) error {
	err := r.write(ctx, func(ctx context.Context, t *transaction) error {
		n, err := t.exec(ctx, `UPDATE cohorts SET restored = 0, doubted = $2, hash = $3, revision = $4,
				mark = CASE WHEN mark > $5 THEN mark ELSE $5 END + 1, sent = CASE WHEN sent > $6 THEN sent ELSE $6 END,
				fence = CASE WHEN fence > $7 THEN fence ELSE $7 END + 1
			WHERE id = $1 AND restored > 0`, id, millis(a.At), a.Hash, a.Revision, a.Known.Facts, a.Known.Sent, a.Fence)
		if err != nil || n == 0 {
			return err
		}
		_, err = t.exec(ctx, `UPDATE ledger SET state = CASE WHEN again AND doubts = 0 AND until > $2 THEN 'due' ELSE 'doubtful' END, doubts = doubts + 1, word = 'restored'
			WHERE cohort = $1 AND (state = 'sending' OR state = 'due' AND at <= $2)`, id, millis(a.At))
		return err
	})
	return failed("going on from a backup", id, err)
}

// doubted is until when the ledger is known to lack what was sent: 0, unless the roster
// was a backup.
const doubted = `(SELECT doubted FROM cohorts WHERE id = $1)`

// leap is how much higher than what a backup knows of a calendar the next thing is that
// it is told: it may have been told more since.
const leap = 10

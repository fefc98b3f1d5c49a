package roster

import (
	"context"
	"database/sql"
	"strconv"
	"time"

	"trellis/definitions/plan"
)

// Owe makes the ledger say of one item what everyone should hold by now: it writes a
// row for each who should hold it and does not, before anything is sent, so that
// whoever is not reached is listed. In this order, in one transaction:
//
//  1. An attempt of another owner that never came to an end is due once more, if it
//     was never in doubt and may be sent twice; else it is doubtful.
//  2. What is due and no longer wanted is cancelled: to somebody who has withdrawn, or
//     has paused while it was on its way; an invitation of an older version, or for somebody who has left the audience; the
//     removal of somebody who is back. What may have arrived is doubtful instead.
//  3. What is due and too late is dropped.
//  4. Whoever lacks the item gets a row: due, or dropped at once if it is too late; in
//     doubt, if it fell due before the roster went back to a backup.
//  5. Whoever holds an invitation and has left the audience gets a CANCEL.
//
// Before and after that, what is held or skipped ([Tx.Order]) is brought into line: what
// was due waits, and what is released is due.
//
// A row falls due at the item's moment, or when its person came into the audience if
// that was later; an update, a CANCEL and what comes later than that, now. Nobody in the audience is no rows.
func (r *Roster) Owe(ctx context.Context, id plan.CohortID, w Want, owner string) (done Owed, err error) {
	if err := w.check(); err != nil {
		return done, err
	}
	err = r.write(ctx, func(ctx context.Context, t *transaction) error {
		done, err = w.owe(ctx, t, id, owner)
		return err
	})
	return done, failed("working out who is owed "+string(w.Item.Name), id, err)
}

func (w *Want) owe(ctx context.Context, t *transaction, id plan.CohortID, owner string) (done Owed, err error) {
	if _, err := lock(ctx, t, id); err != nil {
		return done, err
	}
	now := millis(w.Now)
	s, err := stopsOf(ctx, t, id, &w.Item, w.Words)
	if err != nil {
		return done, err
	}
	if err := s.run(ctx, t, id, &w.Item, now, s.lift, done.count); err != nil {
		return done, err
	}
	steps := []func(*owing) string{func(o *owing) string { return o.abandoned(owner) }, (*owing).triedAgain, (*owing).withdrawn, (*owing).paused}
	switch {
	case w.invites():
		steps = append(steps, (*owing).superseded)
	case w.passes():
		steps = append(steps, (*owing).overtaken)
	}
	steps = append(steps, (*owing).late)
	if w.begun() {
		steps = append(steps, (*owing).addLacking)
	}
	if w.invites() && !w.over() {
		steps = append(steps, (*owing).addLeaving)
	}
	newest, err := newestRow(ctx, t)
	if err != nil {
		return done, err
	}
	for _, step := range steps {
		o := w.statement(id)
		if err := done.tally(ctx, t, step(o)+" RETURNING state", o.bound); err != nil {
			return done, err
		}
	}
	if err := w.think(ctx, t, id, newest, s.released); err != nil || !s.any {
		return done, err
	}
	for _, step := range []func(*bound, *plan.Item, int64) string{s.skip, s.hold} {
		if err := s.run(ctx, t, id, &w.Item, now, step, done.stopped); err != nil {
			return done, err
		}
	}
	return done, nil
}

// stopped counts a row that was due until now.
func (done *Owed) stopped(s State) {
	done.Due = max(done.Due-1, 0)
	done.count(s)
}

// tally runs a step and counts its rows by the state that they have now.
func (done *Owed) tally(ctx context.Context, t *transaction, step string, bound bound) error {
	rows, err := t.query(ctx, step, bound...)
	return each(rows, err, func(rows *sql.Rows) error {
		var s State
		err := rows.Scan(&s)
		done.count(s)
		return err
	})
}

func (done *Owed) count(s State) {
	switch s {
	case Due:
		done.Due++
	case Dropped:
		done.Dropped++
	case Cancelled:
		done.Cancelled++
	case Doubtful:
		done.Doubtful++
	case Held:
		done.Held++
	}
}

func (o *owing) abandoned(owner string) string {
	return `UPDATE ledger AS l SET state = CASE WHEN l.again AND l.doubts = 0 THEN 'due' ELSE 'doubtful' END, doubts = l.doubts + 1
		WHERE l.state = 'sending' AND l.owner <> ` + o.bind(owner) + ` AND ` + o.ledgerOf("l")
}

func (o *owing) withdrawn() string {
	return cancelWithdrawn + ` AND l.state = 'due' AND ` + o.ledgerOf("l")
}

// paused is what was granted when its person paused, and came back without having left.
func (o *owing) paused() string {
	return `UPDATE ledger AS l ` + takenBack + ` WHERE l.state = 'due' AND l.method <> 'CANCEL' AND ` + paused("l.person") + ` AND ` + o.ledgerOf("l")
}

func (o *owing) superseded() string {
	wanted := o.audience().has()
	q := `UPDATE ledger AS l SET state = CASE WHEN l.doubts > 0 THEN 'doubtful' ELSE 'cancelled' END
		WHERE l.state = 'due' AND ` + o.ledgerOf("l") + ` AND (l.method = 'REQUEST' AND NOT ` + wanted
	if o.want.begun() {
		q += ` OR ` + wanted + ` AND (l.method = 'CANCEL' AND NOT ` + readdressed + ` OR l.method = 'REQUEST' AND l.version <> ` + o.bind(o.want.version()) + `)`
	}
	return q + `)`
}

// overtaken is mail that was to go to somebody who has left its audience before it
// left: to whom a pair was announced that has ended, who was silent and has met.
func (o *owing) overtaken() string {
	return `UPDATE ledger AS l SET state = CASE WHEN l.doubts > 0 THEN 'doubtful' ELSE 'cancelled' END, word = 'left'
		WHERE l.state = 'due' AND ` + o.ledgerOf("l") + ` AND NOT ` + o.audience().has()
}

func (o *owing) late() string {
	return `UPDATE ledger AS l SET state = CASE WHEN l.doubts > 0 THEN 'doubtful' ELSE 'dropped' END
		WHERE l.state = 'due' AND l.until <= ` + o.bind(millis(o.want.Now)) + ` AND ` + o.ledgerOf("l")
}

// addLacking builds the new rows from inside out: who lacks it; after which of their
// rows; from which moment; until when.
func (o *owing) addLacking() string {
	method, repeat, version, sequence := Mail, o.want.Item.SendAgain, o.want.version(), 0
	if o.want.invites() {
		method, repeat, sequence = Request, true, o.want.Session.Sequence
	}
	now, at := o.number(millis(o.want.Now)), o.number(millis(o.want.Item.At))
	who := `SELECT u.*, ` + o.newest("u") + ` FROM (` + o.lacking() + `) AS u`
	again := `0`
	if o.want.invites() {
		again = `u.revision` // a mail that was taken back falls due when it would have
	}
	falls := `CASE WHEN ` + again + ` > 0 THEN ` + now + ` WHEN u.since < ` + at + ` THEN ` + at + ` ELSE u.since END`
	if !o.want.Item.Later.IsZero() {
		// Who joined so long ago that it is too late has had its grace.
		falls = `CASE WHEN u.since <= ` + o.number(millis(o.want.TooLate)) + ` THEN ` + now + ` - ` + o.number(plan.Grace.Milliseconds()) + ` ELSE ` + now + ` END`
	}
	from := `SELECT u.*, ` + falls + ` AS at FROM (` + who + `) AS u`
	until := "u.at + " + o.number(plan.Grace.Milliseconds())
	if !o.want.Item.Until.IsZero() {
		until = o.number(millis(o.want.Item.Until))
	}
	first := o.number(int64(sequence))
	apart := `0`
	if o.want.invites() {
		apart = o.apart("u")
	}
	again = o.bind(repeat)
	return `INSERT INTO ledger (cohort, item, occurrence, person, revision, method, version, sequence, again, state, doubts, word, at, until, try_at)
		SELECT $1, ` + o.item + `, u.occurrence, u.person, u.revision + 1, ` + o.bind(method) + `, ` + o.bind(version) + `,
			CASE WHEN u.sequence > ` + first + ` THEN u.sequence ELSE ` + first + ` END, ` + again + `,
			CASE WHEN u.at <= ` + doubted + ` AND (u.until <= ` + now + ` OR NOT ` + again + `) THEN 'doubtful' WHEN u.until <= ` + now + ` THEN 'dropped' ELSE 'due' END,
			CASE WHEN u.at <= ` + doubted + ` THEN 1 ELSE 0 END, CASE WHEN u.at <= ` + doubted + ` THEN 'restored' ELSE '' END, u.at, u.until, ` + apart + `
		FROM (SELECT u.*, ` + until + ` AS until FROM (` + from + `) AS u) AS u ORDER BY u.person, u.occurrence`
}

func (o *owing) addLeaving() string {
	now := o.number(millis(o.want.Now))
	until := now + " + " + o.number(plan.Grace.Milliseconds())
	if !o.want.Item.Until.IsZero() {
		until = o.number(millis(o.want.Item.Until))
	}
	return `INSERT INTO ledger (cohort, item, occurrence, person, revision, method, version, sequence, again, state, at, until, try_at)
		SELECT $1, ` + o.item + `, u.occurrence, u.person, u.revision + 1, 'CANCEL', u.version, u.sequence, TRUE, 'due', ` + now + `, ` + until + `, ` + o.apart("u") + `
		FROM (SELECT u.*, ` + o.newest("u") + ` FROM (` + o.leaving() + `) AS u) AS u ORDER BY u.person, u.occurrence`
}

// newest is two columns about a person's rows of the item: the last revision, or 0,
// and the sequence that a calendar must be told next, 0 if it was never told any.
func (o *owing) newest(u string) string {
	return `(SELECT COALESCE(MAX(m.revision), 0) FROM ledger m WHERE ` + o.sameKey("m", u) + `) AS revision,
		(SELECT COALESCE(MAX(CASE WHEN m.at <= ` + doubted + ` THEN m.sequence + ` + strconv.Itoa(leap) + ` ELSE m.sequence END) + 1, 0) FROM ledger m WHERE ` + o.sameKey("m", u) + ` AND ` + reached + `) AS sequence`
}

// gap is how long after what a calendar was told last it is told the next thing. Mail
// does not keep its order: of revisions that followed each other at once, half arrived
// the wrong way round.
const gap = 5 * time.Minute

// apart is a column about a person of the item: before when they are not sent the next
// revision.
func (o *owing) apart(u string) string {
	return `COALESCE((SELECT MAX(b.date) + ` + o.number(gap.Milliseconds()) + ` FROM ledger m JOIN letters b ON b.entry = m.id WHERE ` + o.sameKey("m", u) + ` AND ` + reached + `), 0)`
}

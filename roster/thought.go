package roster

import (
	"context"
	"database/sql"
	"time"

	"trellis/definitions/plan"
)

// Mail to many waits a while before the first one leaves, so that there is time for
// second thoughts: its rows are written, and are in an announcement to the coordinator.
// They do not leave before their moment, and not before that announcement was made.

// untold is a condition on row l of the ledger: it waits for an announcement.
const untold = `(l.thought > 0 AND EXISTS (SELECT 1 FROM thoughts x WHERE x.cohort = l.cohort AND x.number = l.thought AND x.told = 0))`

// newestRow is the last row that the ledger has: what comes after it is new.
func newestRow(ctx context.Context, t *transaction) (id int64, err error) {
	err = t.row(ctx, `SELECT COALESCE(MAX(id), 0) FROM ledger`).Scan(&id)
	return id, err
}

// think lets new rows of an item wait until its moment; and, where they are many, until
// the coordinator has had time to think. What corrects an invitation does not wait, nor
// what somebody has looked at and released.
func (w *Want) think(ctx context.Context, t *transaction, id plan.CohortID, after int64, released bool) error {
	if w.Item.SecondThoughts == 0 {
		return nil
	}
	now := millis(w.Now)
	const fresh = ` WHERE cohort = $1 AND item = $2 AND id > $3 AND state = 'due'`
	soon := millis(w.Now.Add(w.Item.Wait()))
	moment := `at > $4 AND at <= $5 AND try_at < at`
	if !w.Item.Silence.IsZero() || !w.Item.Later.IsZero() { // their moment is not written anywhere
		moment = `at = $4 AND try_at < $5`
	}
	if _, err := t.exec(ctx, `UPDATE ledger SET try_at = CASE WHEN at > $4 THEN at ELSE $5 END`+fresh+` AND `+moment, id, w.Item.Name, after, now, soon); err != nil || released {
		return err
	}
	var people int
	if err := t.row(ctx, `SELECT COUNT(DISTINCT person) FROM ledger`+fresh+` AND revision = 1`, id, w.Item.Name, after).Scan(&people); err != nil || people < plan.Many {
		return err
	}
	leaves := w.Now.Add(w.Item.Wait())
	if w.Item.At.After(leaves) {
		leaves = w.Item.At
	}
	number, err := announcing(ctx, t, id, now, millis(leaves))
	if err != nil {
		return err
	}
	_, err = t.exec(ctx, `UPDATE ledger SET thought = $4, try_at = $5`+fresh+` AND revision = 1`, id, w.Item.Name, after, number, millis(leaves))
	return err
}

// announcing is the announcement of what leaves at a moment: the one that is to be made
// already, or a new one.
func announcing(ctx context.Context, t *transaction, id plan.CohortID, now, leaves int64) (number int64, err error) {
	if err := t.row(ctx, `SELECT COALESCE(MAX(number), 0) FROM thoughts WHERE cohort = $1 AND leaves = $2 AND told = 0`, id, leaves).Scan(&number); err != nil || number > 0 {
		return number, err
	}
	if err := t.row(ctx, `SELECT COALESCE(MAX(number), 0) + 1 FROM thoughts WHERE cohort = $1`, id).Scan(&number); err != nil {
		return 0, err
	}
	_, err = t.exec(ctx, `INSERT INTO thoughts (cohort, number, made, leaves) VALUES ($1, $2, $3, $4)`, id, number, now, leaves)
	return number, err
}

// Told says that an announcement was made, or could not be: nothing of it is still to be
// sent. If it came later than it should have, what it announces waits as long from now.
func (r *Roster) Told(ctx context.Context, id plan.CohortID, item plan.ItemName, number int, now time.Time) error {
	err := r.write(ctx, func(ctx context.Context, t *transaction) error {
		n, err := t.exec(ctx, `UPDATE thoughts SET told = $3, leaves = CASE WHEN $3 - made > $5 THEN CASE WHEN leaves > $3 + leaves - made - $6 THEN leaves ELSE $3 + leaves - made - $6 END ELSE leaves END
			WHERE cohort = $1 AND number = $2 AND told = 0
			AND NOT EXISTS (SELECT 1 FROM ledger l WHERE l.cohort = $1 AND l.item = $4 AND l.occurrence = $2 AND l.state IN ('due', 'sending'))`,
			id, number, millis(now), item, (plan.Gathering + slack).Milliseconds(), plan.Gathering.Milliseconds())
		if err != nil || n == 0 {
			return err
		}
		_, err = t.exec(ctx, `UPDATE ledger SET try_at = (SELECT x.leaves FROM thoughts x WHERE x.cohort = $1 AND x.number = $2)
			WHERE cohort = $1 AND thought = $2 AND state = 'due' AND attempts = 0`, id, number)
		return err
	})
	return failed("keeping that mail was announced", id, err)
}

// slack is how late an announcement may be without anything waiting longer for it.
const slack = time.Minute

// unthink lets go what waits for second thoughts, when somebody has had them: it leaves
// at its moment.
func (t *Tx) unthink(item plan.ItemName, person plan.PersonID) error {
	_, err := t.exec(`UPDATE ledger SET thought = 0, try_at = CASE WHEN at > $4 THEN at ELSE 0 END
		WHERE cohort = $1 AND item = $2 AND thought > 0 AND state = 'due' AND attempts = 0 AND ($3 = 0 OR person = $3)`,
		t.Cohort, item, person, millis(t.At))
	return err
}

// Thought is mail that an announcement is about.
type Thought struct {
	Item   plan.ItemName
	People int
	Leaves time.Time
}

// Thoughts are the mails of an announcement that are still to leave, by their moment
// and name.
func (r *Roster) Thoughts(ctx context.Context, id plan.CohortID, number int) (all []Thought, err error) {
	rows, err := r.reader.query(ctx, `SELECT l.item, COUNT(*), MIN(l.try_at) FROM ledger l
		WHERE l.cohort = $1 AND l.thought = $2 AND l.state = 'due' GROUP BY l.item ORDER BY MIN(l.try_at), l.item`, id, number)
	err = each(rows, err, func(rows *sql.Rows) error {
		var x Thought
		err := rows.Scan(&x.Item, &x.People, instant{&x.Leaves})
		all = append(all, x)
		return err
	})
	return all, failed("reading what waits for second thoughts", id, err)
}

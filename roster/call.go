package roster

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"trellis/definitions/plan"
)

// Call is that somebody asked to be called.
type Call struct {
	Number int            `json:"number"` // among all of the cohort
	Person plan.PersonID  `json:"person"`
	At     time.Time      `json:"at"`
	Handed plan.StaffName `json:"handed,omitempty"` // to whom it was handed over; empty: the coordinator has it
	Closed time.Time      `json:"closed,omitzero"`  // when they had talked; zero: it is open
}

const callRows = `SELECT number, person, at, handed, closed FROM calls`

func (c *Call) columns() []any {
	return []any{&c.Number, &c.Person, instant{&c.At}, &c.Handed, instant{&c.Closed}}
}

// AskForCall keeps that a person wishes to talk. As long as one wish of theirs is open
// it is the same one, and news is false.
func (t *Tx) AskForCall(person plan.PersonID) (news bool, err error) {
	if err := t.known(person); err != nil {
		return false, err
	}
	n, err := t.exec(`INSERT INTO calls (cohort, person, number, at)
		SELECT $1, $2, (SELECT COUNT(*) + 1 FROM calls WHERE cohort = $1), CAST($3 AS BIGINT)
		WHERE NOT EXISTS (SELECT 1 FROM calls WHERE cohort = $1 AND person = $2 AND closed = 0)`, t.Cohort, person, millis(t.At))
	return n > 0, failed("keeping a wish to talk", t.Cohort, err)
}

// HandCall hands a person's wish over to one of the staff. [ErrUnknown] when none is open.
func (t *Tx) HandCall(person plan.PersonID, to, by plan.StaffName, because string) error {
	n, err := t.exec(`UPDATE calls SET handed = $3, turn = (SELECT MAX(x.turn) + 1 FROM calls x WHERE x.cohort = $1)
		WHERE cohort = $1 AND person = $2 AND closed = 0`, t.Cohort, person, to)
	if err := t.called(person, n, err); err != nil {
		return err
	}
	return t.Reason(by, "hand to "+string(to), because, aboutPerson(person))
}

// CloseCall keeps that somebody has talked with a person. [ErrUnknown] when no wish is open.
func (t *Tx) CloseCall(person plan.PersonID, by plan.StaffName, because string) error {
	n, err := t.exec(`UPDATE calls SET closed = $3 WHERE cohort = $1 AND person = $2 AND closed = 0`, t.Cohort, person, millis(t.At))
	if err := t.called(person, n, err); err != nil {
		return err
	}
	return t.Reason(by, "talked", because, aboutPerson(person))
}

func (t *Tx) called(person plan.PersonID, n int, err error) error {
	if err == nil && n == 0 {
		return fmt.Errorf("person %d has not asked to be called: %w", person, ErrUnknown)
	}
	return failed("changing a wish to talk", t.Cohort, err)
}

// Calls lists the wishes to talk that are open, the oldest first.
func (r *Roster) Calls(ctx context.Context, id plan.CohortID) (all []Call, err error) {
	rows, err := r.reader.query(ctx, callRows+` WHERE cohort = $1 AND closed = 0 ORDER BY number`, id)
	err = each(rows, err, rowsOf(&all, (*Call).columns))
	return all, failed("reading who wishes to talk", id, err)
}

// readCalls counts what a look needs to know.
func (c *Counts) readCalls(ctx context.Context, q querier, id plan.CohortID) error {
	newest := 0
	rows, err := q.query(ctx, `SELECT handed, MAX(number), MAX(turn), COUNT(CASE WHEN closed = 0 THEN 1 END) FROM calls WHERE cohort = $1 GROUP BY handed`, id)
	err = each(rows, err, func(rows *sql.Rows) error {
		var who plan.StaffName
		var number, turn, open int
		err := rows.Scan(&who, &number, &turn, &open)
		newest = max(newest, number)
		c.Calls += open
		switch {
		case open == 0:
		case who == "":
			c.Called = 1
		default:
			if c.Handed == nil {
				c.Handed = map[plan.StaffName]int{}
			}
			c.Handed[who] = turn
		}
		return err
	})
	c.Called *= newest
	return err
}

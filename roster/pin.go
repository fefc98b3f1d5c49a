package roster

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"trellis/definitions/plan"
)

// Pin is what a person decided about two people before they are matched: together
// whatever else speaks against it, or never together.
type Pin struct {
	First, Second plan.PersonID // mentor and mentee; of a group, two people
	Together      bool          // false: they are kept apart
	By            plan.StaffName
	Because       string
	EvenSo        bool // though the programme says to avoid it; said when it is decided
	At            time.Time
}

// Of says whether it is about these two, in either order.
func (p *Pin) Of(one, other plan.PersonID) bool {
	return p.First == one && p.Second == other || p.First == other && p.Second == one
}

// Pin keeps what was decided about two people, with who and why. News makes the newest
// proposal stale; the same again changes nothing. [ErrExists] when the opposite was
// decided: somebody takes that back first.
func (t *Tx) Pin(p Pin) error {
	inForce, err := t.Pins()
	if err != nil {
		return err
	}
	for _, x := range inForce {
		switch {
		case !x.Of(p.First, p.Second):
		case x.Together == p.Together:
			return nil
		default:
			return fmt.Errorf("%s has decided otherwise about persons %d and %d: take that back first: %w", x.By, p.First, p.Second, ErrExists)
		}
	}
	for _, person := range []plan.PersonID{p.First, p.Second} {
		if err := t.takesPart(person); err != nil {
			return err
		}
	}
	if _, err := t.exec(`INSERT INTO pins (cohort, first, second, together, who, why, at, mark) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
		t.Cohort, p.First, p.Second, p.Together, p.By, p.Because, millis(t.At), t.Mark); err != nil {
		return failed("keeping a pin", t.Cohort, err)
	}
	what := "keep apart"
	switch {
	case p.Together && p.EvenSo:
		what = "pin, even so"
	case p.Together:
		what = "pin"
	}
	return t.Reason(p.By, what, p.Because, aboutTwo(p.First, p.Second))
}

// Unpin takes back what was decided about two people, in whichever order they are
// named. [ErrUnknown] when nothing was.
func (t *Tx) Unpin(one, other plan.PersonID, by plan.StaffName, because string) error {
	n, err := t.exec(`UPDATE pins SET undone = $4 WHERE cohort = $1 AND undone = 0
		AND (first = $2 AND second = $3 OR first = $3 AND second = $2)`, t.Cohort, one, other, t.Mark)
	if err != nil {
		return failed("taking back a pin", t.Cohort, err)
	}
	if n == 0 {
		return fmt.Errorf("persons %d and %d are neither pinned nor kept apart: %w", one, other, ErrUnknown)
	}
	return t.Reason(by, "unpin", because, aboutTwo(one, other))
}

func aboutTwo(one, other plan.PersonID) string {
	return fmt.Sprintf("person %d and person %d", one, other)
}

// Pins lists what was decided about two people and is in force, in the order in which
// it was decided.
func (r *Roster) Pins(ctx context.Context, id plan.CohortID) ([]Pin, error) {
	return pins(ctx, r.reader, id, `undone = 0 AND mark >= $2`, 0)
}

// PinsOf lists what was in force when a proposal was made.
func (r *Roster) PinsOf(ctx context.Context, id plan.CohortID, p *Proposal) ([]Pin, error) {
	return pins(ctx, r.reader, id, `mark <= $2 AND (undone = 0 OR undone > $2)`, p.Mark)
}

// Pins is [Roster.Pins] within the fact.
func (t *Tx) Pins() ([]Pin, error) {
	return pins(t.ctx, t.tx, t.Cohort, `undone = 0 AND mark >= $2`, 0)
}

func pins(ctx context.Context, q querier, id plan.CohortID, condition string, mark int64) (all []Pin, err error) {
	rows, err := q.query(ctx, `SELECT first, second, together, who, why, at FROM pins WHERE cohort = $1 AND `+condition+` ORDER BY id`, id, mark)
	err = each(rows, err, func(rows *sql.Rows) error {
		var p Pin
		err := rows.Scan(&p.First, &p.Second, &p.Together, &p.By, &p.Because, instant{&p.At})
		all = append(all, p)
		return err
	})
	return all, failed("reading the pins", id, err)
}

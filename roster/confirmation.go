package roster

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"trellis/definitions/plan"
)

// What somebody says to a match that they are offered.
const (
	Yes     = "yes"
	No      = "no"
	Expired = "expired" // they said nothing in time
)

// Confirmation is what one of two said to being matched with the other, before
// anything was announced.
type Confirmation struct {
	Mentor, Mentee plan.PersonID
	Person         plan.PersonID // which of the two says so
	Says           string        // [Yes], [No] or [Expired]
	At             time.Time
}

// Confirm keeps what somebody says to the match that the newest proposal offers them.
// The same again changes nothing. A no makes the proposal stale: the two are not
// proposed again.
func (t *Tx) Confirm(c Confirmation, by plan.StaffName, because string) error {
	var offered int
	err := t.row(`SELECT COUNT(*) FROM proposed_pairs n JOIN proposals p ON p.cohort = n.cohort AND p.number = n.number AND p.announced = 0
		WHERE n.cohort = $1 AND n.mentor = $2 AND n.mentee = $3 AND`+newestOfItsStrand("p"),
		t.Cohort, c.Mentor, c.Mentee).Scan(&offered)
	switch {
	case err != nil:
		return failed("reading what is offered", t.Cohort, err)
	case offered == 0:
		return fmt.Errorf("persons %d and %d are not offered to each other: %w", c.Mentor, c.Mentee, ErrUnknown)
	}
	n, err := t.exec(`INSERT INTO confirmations (cohort, mentor, mentee, person, says, at) VALUES ($1, $2, $3, $4, $5, $6)
		ON CONFLICT (cohort, mentor, mentee, person) DO UPDATE SET says = excluded.says, at = excluded.at
		WHERE confirmations.says <> excluded.says`, t.Cohort, c.Mentor, c.Mentee, c.Person, c.Says, millis(t.At))
	if err != nil || n == 0 {
		return failed("keeping what somebody says to a match", t.Cohort, err)
	}
	if c.Says != Yes {
		if _, err := t.exec(`UPDATE applications SET mark = $3 WHERE cohort = $1 AND person = $2`, t.Cohort, c.Person, t.Mark); err != nil {
			return failed("making a proposal stale", t.Cohort, err)
		}
	}
	return t.Reason(by, "say "+c.Says+" to a match", because, aboutTwo(c.Mentor, c.Mentee))
}

// Expire keeps, of everyone whom the newest proposal offers a match and who has said
// nothing to it, that they did not in time. The side says who of the two was asked.
func (t *Tx) Expire(number int, mentees bool, by plan.StaffName) error {
	open, err := t.Offers(number)
	if err != nil {
		return err
	}
	for _, o := range open {
		o.Person, o.Says = o.Mentor, Expired
		if mentees {
			o.Person = o.Mentee
		}
		if err := t.Confirm(o, by, "They did not answer in time."); err != nil {
			return err
		}
	}
	return nil
}

// Conditions on row n of the pairs of a proposal. Unasked: it is no pair yet, and nobody
// has said what they think of it. Unconfirmed: nobody has said yes to it.
const (
	noPairYet   = ` NOT EXISTS (SELECT 1 FROM pairs p WHERE p.cohort = n.cohort AND p.ended = 0 AND p.mentor = n.mentor AND p.mentee = n.mentee)`
	unconfirmed = noPairYet + ` AND NOT EXISTS (SELECT 1 FROM confirmations c WHERE c.cohort = n.cohort AND c.mentor = n.mentor AND c.mentee = n.mentee AND c.says = 'yes')`
	unasked     = noPairYet + ` AND NOT EXISTS (SELECT 1 FROM confirmations c WHERE c.cohort = n.cohort AND c.mentor = n.mentor AND c.mentee = n.mentee)`
)

// Offers lists whom a proposal offers to each other, and who have not said what they
// think of it: two people each, in the order of the proposal.
func (t *Tx) Offers(number int) (all []Confirmation, err error) {
	err = t.query(`SELECT n.mentor, n.mentee FROM proposed_pairs n WHERE n.cohort = $1 AND n.number = $2 AND`+unasked+` ORDER BY n.place`,
		func(rows *sql.Rows) error {
			var c Confirmation
			err := rows.Scan(&c.Mentor, &c.Mentee)
			all = append(all, c)
			return err
		}, t.Cohort, number)
	return all, failed("reading what is offered", t.Cohort, err)
}

// Confirmations lists what people said to the matches that they were offered, by when.
func (r *Roster) Confirmations(ctx context.Context, id plan.CohortID) (all []Confirmation, err error) {
	rows, err := r.reader.query(ctx, `SELECT mentor, mentee, person, says, at FROM confirmations WHERE cohort = $1 ORDER BY at, mentor, mentee, person`, id)
	err = each(rows, err, func(rows *sql.Rows) error {
		var c Confirmation
		err := rows.Scan(&c.Mentor, &c.Mentee, &c.Person, &c.Says, instant{&c.At})
		all = append(all, c)
		return err
	})
	return all, failed("reading what people said to their matches", id, err)
}

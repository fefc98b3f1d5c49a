package roster

import (
	"context"
	"database/sql"
	"time"

	"trellis/definitions/plan"
)

// Trouble is a row of the ledger that somebody should look at, and whose it is.
type Trouble struct {
	Row        int64
	Item       plan.ItemName
	Occurrence int
	Method     string
	State      State
	At         time.Time
	Word       string // the server's last, or why it is held
	Ordered    bool   // it is held because somebody said so, or its definition did
	Person     plan.PersonID
	Name       string
	Email      string
}

// troubled is a condition on row l of the ledger: it did not arrive or may not have,
// and nothing has put that right since. What somebody holds back on purpose is no
// trouble.
const troubled = `(l.state IN ('failed', 'doubtful', 'held', 'bounced') AND l.held_for <> 'order' AND ` + standsYet + `)`

// standsYet leaves out what was dealt with. A newer row of the same thing for the same
// person puts it right, for it says what they should hold now; so does it when they
// withdraw, but for what takes a session out of their calendar; and so does a
// coordinator who has looked at it and says that it may be skipped.
const standsYet = `NOT EXISTS (SELECT 1 FROM item_orders o WHERE o.cohort = l.cohort AND o.item = l.item
		AND o.person = l.person AND o.what = 'skip' AND o.at >= l.at)
	AND NOT EXISTS (SELECT 1 FROM ledger n WHERE n.cohort = l.cohort AND n.item = l.item
		AND n.occurrence = l.occurrence AND n.person = l.person AND n.revision > l.revision)
	AND (l.method = 'CANCEL'
		OR NOT EXISTS (SELECT 1 FROM applications a WHERE a.cohort = l.cohort AND a.person = l.person AND a.withdrawn > 0)
		OR EXISTS (SELECT 1 FROM applications a WHERE a.cohort = l.cohort AND a.person = l.person AND a.withdrawn = 0)
		OR EXISTS (SELECT 1 FROM staff s WHERE s.cohort = l.cohort AND s.person = l.person))`

// Troubles lists what did not arrive, or may not have, and will not by itself: what
// failed, bounced, is in doubt or held, and what became too late. The last is not
// trouble that anybody can end, so [Counts.Trouble] leaves it out. In the order in
// which it was due.
func (r *Roster) Troubles(ctx context.Context, id plan.CohortID) (all []Trouble, err error) {
	rows, err := r.reader.query(ctx, `SELECT l.id, l.item, l.occurrence, l.method, l.state, l.at, l.word, l.held_for = 'order', h.id, h.name, h.email
		FROM ledger l JOIN people h ON h.id = l.person
		WHERE l.cohort = $1 AND l.state IN ('failed', 'doubtful', 'held', 'bounced', 'dropped') AND `+standsYet+`
		ORDER BY l.at, l.item, l.occurrence, l.person`, id)
	err = each(rows, err, func(rows *sql.Rows) error {
		var x Trouble
		err := rows.Scan(&x.Row, &x.Item, &x.Occurrence, &x.Method, &x.State, instant{&x.At}, &x.Word, &x.Ordered, &x.Person, &x.Name, &x.Email)
		all = append(all, x)
		return err
	})
	return all, failed("reading what went wrong", id, err)
}

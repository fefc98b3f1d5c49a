package roster

import (
	"context"
	"database/sql"
	"time"

	"trellis/definitions/plan"
)

// State is how a row of the ledger stands.
type State string

const (
	Due       State = "due"       // to be sent
	Held      State = "held"      // waits for somebody to look at it
	Sending   State = "sending"   // handed to the server; no answer yet
	Accepted  State = "accepted"  // the server took it
	Failed    State = "failed"    // the server refused it for good
	Doubtful  State = "doubtful"  // perhaps it arrived
	Bounced   State = "bounced"   // it came back
	Dropped   State = "dropped"   // it was too late to send
	Cancelled State = "cancelled" // it was no longer wanted, and never sent
)

// What a row asks the reader's calendar to do.
const (
	Mail    = "MAIL"    // nothing
	Request = "REQUEST" // add the session, or put it right
	Cancel  = "CANCEL"  // take it out
)

// Entry is a row of the ledger without its bytes, for reports.
type Entry struct {
	ID         int64
	Item       plan.ItemName
	Occurrence int
	Person     plan.PersonID
	Revision   int
	Method     string
	Version    string // of the session
	Sequence   int    // of the calendar event
	State      State
	At, Until  time.Time
	Attempts   int
	Doubts     int    // how often nobody knew whether it had arrived
	Word       string // the server's last, or why it is held
	MessageID  string // empty: never rendered
	Date       time.Time
}

// Entries is a cohort's whole ledger, ordered by moment, item, occurrence, person
// and revision.
func (r *Roster) Entries(ctx context.Context, id plan.CohortID) (all []Entry, err error) {
	rows, err := r.reader.query(ctx, `SELECT l.id, l.item, l.occurrence, l.person, l.revision, l.method, l.version, l.sequence,
			l.state, l.at, l.until, l.attempts, l.doubts, l.word, COALESCE(b.message_id, ''), b.date
		FROM ledger l LEFT JOIN letters b ON b.entry = l.id
		WHERE l.cohort = $1 ORDER BY l.at, l.item, l.occurrence, l.person, l.revision`, id)
	err = each(rows, err, func(rows *sql.Rows) error {
		var e Entry
		err := rows.Scan(&e.ID, &e.Item, &e.Occurrence, &e.Person, &e.Revision, &e.Method, &e.Version, &e.Sequence,
			&e.State, instant{&e.At}, instant{&e.Until}, &e.Attempts, &e.Doubts, &e.Word, &e.MessageID, instant{&e.Date})
		all = append(all, e)
		return err
	})
	return all, failed("reading the ledger", id, err)
}

// Totals counts a cohort's ledger by state. A state without rows is not in it.
func (r *Roster) Totals(ctx context.Context, id plan.CohortID) (map[State]int, error) {
	totals := map[State]int{}
	rows, err := r.reader.query(ctx, `SELECT state, COUNT(*) FROM ledger WHERE cohort = $1 GROUP BY state`, id)
	err = each(rows, err, func(rows *sql.Rows) error {
		var s State
		var n int
		err := rows.Scan(&s, &n)
		totals[s] = n
		return err
	})
	return totals, failed("counting the ledger", id, err)
}

// OpenItem is an item with rows that are due or being sent.
type OpenItem struct {
	Item       plan.ItemName
	Occurrence int
	Rows       int
	Until      time.Time // the earliest of theirs
}

// Loose lists what is not at an end in a cohort's ledger, by item and occurrence:
// also of items that the plan no longer has.
func (r *Roster) Loose(ctx context.Context, id plan.CohortID) (all []OpenItem, err error) {
	// State by state, so that the index of open rows is read and not the whole ledger.
	rows, err := r.reader.query(ctx, `SELECT item, occurrence, SUM(n), MIN(until) FROM (
			SELECT item, occurrence, COUNT(*) AS n, MIN(until) AS until FROM ledger WHERE cohort = $1 AND state = 'due' GROUP BY item, occurrence
			UNION ALL
			SELECT item, occurrence, COUNT(*) AS n, MIN(until) AS until FROM ledger WHERE cohort = $1 AND state = 'sending' GROUP BY item, occurrence
		) AS open GROUP BY item, occurrence ORDER BY item, occurrence`, id)
	err = each(rows, err, func(rows *sql.Rows) error {
		var o OpenItem
		err := rows.Scan(&o.Item, &o.Occurrence, &o.Rows, instant{&o.Until})
		all = append(all, o)
		return err
	})
	return all, failed("reading what is open", id, err)
}

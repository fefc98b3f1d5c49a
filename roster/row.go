package roster

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"trellis/definitions/plan"
)

// Row is a row of the ledger that is due, with what it takes to render and send it.
type Row struct {
	ID         int64
	Occurrence int
	Person     plan.PersonID
	Email      string
	// Readdressed: it came of a changed address. A CANCEL goes to the old one.
	Readdressed bool
	Revision    int
	Sequence    int    // of the calendar event
	Method      string // [Mail], [Request] or [Cancel]
	Version     string // of the session
	At, Until   time.Time
	Attempts    int
	// Told is the sequence that their calendar was told last, or may have been; below
	// 0 when it holds nothing.
	Told int

	// Stored: it was rendered before. Then these are what it was rendered to.
	Stored    bool
	MessageID string
	Date      time.Time
	Bytes     []byte // without what it encloses: see [Roster.Whole]
	Enclosed  []Enclosed
}

// Rendered is what a row was rendered to.
type Rendered struct {
	Row       int64
	MessageID string
	Date      time.Time
	Bytes     []byte
	Enclosed  []Enclosed
}

// Due lists what is due of an item and occurrence, or [EveryOccurrence], in the order
// it was written, at most limit rows. What was put off is not, before its time has come. A row whose forerunner is still being sent is
// not among them: mail does not keep its order, so a calendar is told one thing at a
// time.
func (r *Roster) Due(ctx context.Context, id plan.CohortID, item plan.ItemName, occurrence int, now time.Time, limit int) (due []Row, err error) {
	rows, err := r.reader.query(ctx, ledgerRows+`
		WHERE l.cohort = $1 AND l.state = 'due' AND l.try_at <= $5 AND NOT `+untold+` AND l.item = $2 AND (l.occurrence = $3 OR $3 = -1)
		AND (l.revision = 1 OR NOT EXISTS (SELECT 1 FROM ledger m WHERE m.cohort = $1 AND m.item = $2
			AND m.occurrence = l.occurrence AND m.person = l.person AND m.revision < l.revision AND m.state = 'sending'))
		ORDER BY l.id LIMIT $4`, id, item, occurrence, limit, millis(now))
	err = each(rows, err, func(rows *sql.Rows) error {
		var x Row
		err := rows.Scan(x.columns()...)
		due = append(due, x)
		return err
	})
	return due, failed("reading what is due", id, err)
}

// ledgerRows reads rows as columns takes them.
const ledgerRows = `SELECT l.id, l.occurrence, l.person, COALESCE(NULLIF(z.email, ''), h.email), z.entry IS NOT NULL, l.revision, l.sequence, l.method, l.version,
			l.at, l.until, l.attempts, b.entry IS NOT NULL, COALESCE(b.message_id, ''), b.date, b.bytes, COALESCE(b.enclosed, ''),
			CASE WHEN l.method = 'MAIL' OR l.revision = 1 THEN -1 ELSE ` + told + ` END
		FROM ledger l JOIN people h ON h.id = l.person LEFT JOIN letters b ON b.entry = l.id LEFT JOIN readdressed z ON z.entry = l.id`

func (x *Row) columns() []any {
	return []any{&x.ID, &x.Occurrence, &x.Person, &x.Email, &x.Readdressed, &x.Revision, &x.Sequence, &x.Method, &x.Version,
		instant{&x.At}, instant{&x.Until}, &x.Attempts, &x.Stored, &x.MessageID, instant{&x.Date}, &x.Bytes, placed{&x.Enclosed}, &x.Told}
}

// told is the sequence of the newest row before row l that may have arrived: -1 when
// there is none, or when it took the session out.
const told = `COALESCE((SELECT CASE WHEN m.method = 'CANCEL' THEN -1 ELSE m.sequence END FROM ledger m
	WHERE m.cohort = l.cohort AND m.item = l.item AND m.occurrence = l.occurrence AND m.person = l.person
	AND m.revision < l.revision AND ` + reached + ` ORDER BY m.revision DESC LIMIT 1), -1)`

// Store keeps what rows were rendered to, before their first attempt. Rendered
// again, a row has its new bytes.
func (r *Roster) Store(ctx context.Context, rendered []Rendered) error {
	err := r.write(ctx, func(ctx context.Context, t *transaction) error {
		for _, x := range rendered {
			if _, err := t.exec(ctx, `INSERT INTO letters (entry, message_id, date, bytes, enclosed) VALUES ($1, $2, $3, $4, $5)
				ON CONFLICT (entry) DO UPDATE SET message_id = excluded.message_id, date = excluded.date, bytes = excluded.bytes, enclosed = excluded.enclosed`,
				x.Row, x.MessageID, millis(x.Date), x.Bytes, places(x.Enclosed)); err != nil {
				return fmt.Errorf("row %d: %w", x.Row, err)
			}
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("storing rendered mails: %w", err)
	}
	return nil
}

// Bytes is what a row was rendered to, whole; [ErrUnknown] if it was not.
func (r *Roster) Bytes(ctx context.Context, row int64) (bytes []byte, err error) {
	var enclosed []Enclosed
	err = r.reader.row(ctx, `SELECT bytes, enclosed FROM letters WHERE entry = $1`, row).Scan(&bytes, placed{&enclosed})
	if errors.Is(err, sql.ErrNoRows) {
		return nil, fmt.Errorf("row %d was never rendered: %w", row, ErrUnknown)
	}
	if err != nil {
		return nil, fmt.Errorf("reading the bytes of row %d: %w", row, err)
	}
	return r.Whole(ctx, bytes, enclosed)
}

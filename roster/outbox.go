package roster

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"time"

	"trellis/definitions/plan"
)

// OrderKind is what somebody decides about something that goes out.
type OrderKind string

const (
	HoldIt    OrderKind = "hold"    // it waits until it is released
	ReleaseIt OrderKind = "release" // it goes when it is due, or at once if it is not too late
	SkipIt    OrderKind = "skip"    // it does not go
	ApproveIt OrderKind = "approve" // one of its approvers has read these words
)

// Order is a decision about an item, or about one person's letter of it. What was
// said of one person stands beside what is said of everyone: a letter that is held or
// skipped for somebody stays so until it is released for them.
type Order struct {
	Item    plan.Item     // as the plan has it
	Person  plan.PersonID // 0: everyone's
	What    OrderKind
	By      plan.StaffName
	Because string
	// Words is the hash of the item's words as they are now: what is approved, and what
	// earlier approvals are held against.
	Words string
}

// Ordered is how an item's rows stand after an order.
type Ordered struct {
	Due, Held, Skipped int
	Dropped            int // were released, and it was too late
	UnderWay           int // are with the mail server already, and may still arrive
	Sent               int // had left before
	Again              int // of those that are due, are sent once more: they were refused, came back or are in doubt
}

// Order keeps a decision about what goes out, and brings the ledger into line. The
// fence moves, so that nothing leaves from a chunk already running; the reason is
// kept. It applies to what is not written in the ledger yet too: [Roster.Owe] follows it.
func (t *Tx) Order(o Order) (done Ordered, err error) {
	if _, err := t.exec(`INSERT INTO item_orders (cohort, item, person, what, who, words, at) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
		t.Cohort, o.Item.Name, o.Person, o.What, o.By, o.Words, millis(t.At)); err != nil {
		return done, failed("keeping an order", t.Cohort, err)
	}
	if o.What == ReleaseIt {
		if err := t.releaseLacking(o); err != nil {
			return done, failed("releasing what was held", t.Cohort, err)
		}
	}
	s, err := stopsOf(t.ctx, t.tx, t.Cohort, &o.Item, o.Words)
	if err != nil {
		return done, failed("reading the orders", t.Cohort, err)
	}
	for _, step := range []func(*bound, *plan.Item, int64) string{s.lift, s.skip, s.hold} {
		if err := s.run(t.ctx, t.tx, t.Cohort, &o.Item, millis(t.At), step, nil); err != nil {
			return done, failed("following an order", t.Cohort, err)
		}
	}
	again := 0
	if o.What == ReleaseIt && o.Person != 0 {
		if again, err = t.sendAgain(o); err != nil {
			return done, failed("sending a letter again", t.Cohort, err)
		}
	}
	if o.What == ReleaseIt {
		if err := t.unthink(o.Item.Name, o.Person); err != nil {
			return done, failed("letting go what waited", t.Cohort, err)
		}
	}
	var fence int64
	if err := moveFence(t.ctx, t.tx, t.Cohort).Scan(&fence); err != nil {
		return done, failed("moving the fence", t.Cohort, err)
	}
	ref := string(o.Item.Name)
	if o.Person != 0 {
		ref += fmt.Sprintf(", person %d", o.Person)
	}
	if err := t.Reason(o.By, string(o.What), o.Because, ref); err != nil {
		return done, err
	}
	done, err = t.ordered(o)
	done.Again = again
	return done, err
}

// sendAgain makes somebody's newest letter due once more that was refused, came back or
// may not have arrived: whoever asks for it takes upon themselves that it may come twice.
// It has as long as any other mail, unless it has an end of its own.
func (t *Tx) sendAgain(o Order) (n int, err error) {
	ends := t.At.Add(plan.Grace)
	if !o.Item.Until.IsZero() {
		ends = o.Item.Until
	}
	const until = `CASE WHEN until > $5 THEN until ELSE $5 END`
	n, err = t.exec(`UPDATE ledger AS l SET state = CASE WHEN `+until+` > $4 THEN 'due' ELSE 'dropped' END, until = `+until+`, held_for = '', word = '', try_at = 0
		WHERE cohort = $1 AND item = $2 AND person = $3 AND state IN ('failed', 'doubtful', 'bounced')
		AND NOT EXISTS (SELECT 1 FROM ledger m WHERE m.cohort = l.cohort AND m.item = l.item AND m.person = l.person
			AND (m.occurrence > l.occurrence OR m.occurrence = l.occurrence AND m.revision > l.revision))`,
		t.Cohort, o.Item.Name, o.Person, millis(t.At), millis(ends))
	if err != nil || n == 0 {
		return n, err
	}
	// What was refused is written anew, to the address that they have now; what is in
	// doubt stays the same mail.
	_, err = t.exec(`DELETE FROM letters WHERE entry IN (SELECT id FROM ledger WHERE cohort = $1 AND item = $2 AND person = $3 AND state = 'due' AND doubts = 0)`,
		t.Cohort, o.Item.Name, o.Person)
	return n, err
}

// releaseLacking lets rows be tried again that were held because something was not
// known: theirs, and those of the others in their pairs and groups.
func (t *Tx) releaseLacking(o Order) error {
	_, err := t.exec(`UPDATE ledger AS l SET state = CASE WHEN l.until <= $4 THEN 'dropped' ELSE 'due' END, held_for = '', word = ''
		WHERE l.cohort = $1 AND l.item = $2 AND l.state = 'held' AND l.held_for <> 'order'
		AND ($3 = 0 OR l.person = $3 OR EXISTS (SELECT 1 FROM pairs p WHERE p.cohort = $1 AND p.ended = 0
			AND (p.mentor = $3 AND p.mentee = l.person OR p.mentee = $3 AND p.mentor = l.person))
			OR EXISTS (SELECT 1 FROM groups g JOIN group_members m ON m.group_id = g.id AND m.gone = 0 JOIN group_members o ON o.group_id = g.id AND o.gone = 0
			WHERE g.cohort = $1 AND g.ended = 0 AND m.person = $3 AND o.person = l.person))`,
		t.Cohort, o.Item.Name, o.Person, millis(t.At))
	return err
}

// ordered counts the rows that an order is about.
func (t *Tx) ordered(o Order) (done Ordered, err error) {
	err = t.query(`SELECT state, held_for, COUNT(*) FROM ledger WHERE cohort = $1 AND item = $2 AND ($3 = 0 OR person = $3)
		GROUP BY state, held_for`, func(rows *sql.Rows) error {
		var s State
		var heldFor string
		var n int
		err := rows.Scan(&s, &heldFor, &n)
		switch {
		case s == Due:
			done.Due += n
		case s == Held:
			done.Held += n
		case s == Cancelled && heldFor == "skip":
			done.Skipped += n
		case s == Dropped:
			done.Dropped += n
		case s == Sending:
			done.UnderWay += n
		case s == Accepted, s == Doubtful, s == Bounced:
			done.Sent += n
		}
		return err
	}, t.Cohort, o.Item.Name, o.Person)
	return done, failed("counting what goes out", t.Cohort, err)
}

// ItemStanding is how an item stands before those who decide about it.
type ItemStanding struct {
	Held    bool           // by a decision, or because its definition says so
	Skipped bool           // for everyone
	By      plan.StaffName // who held or skipped it; empty: its definition did
	// Approved are those who have approved these very words; Lacking, those who have not.
	Approved, Lacking []plan.StaffName
	// Of one person alone. Released: although the item is held.
	HeldFor, SkippedFor, Released []plan.PersonID
}

// Stopped says that nothing of it goes to anybody, but for those it was released for.
func (s *ItemStanding) Stopped() bool { return s.Held || s.Skipped || len(s.Lacking) > 0 }

// ItemStanding reads what was decided about an item. Words is the hash of its words
// as they are now; approvals of others do not count.
func (r *Roster) ItemStanding(ctx context.Context, id plan.CohortID, item plan.Item, words string) (ItemStanding, error) {
	s, err := stopsOf(ctx, r.reader, id, &item, words)
	return s.ItemStanding, failed("reading the orders", id, err)
}

// HeldUntil counts the rows of a cohort that are held and not too late at now, and says
// when the first of them is.
func (r *Roster) HeldUntil(ctx context.Context, id plan.CohortID, now time.Time) (n int, until time.Time, err error) {
	err = r.reader.row(ctx, `SELECT COUNT(*), MIN(until) FROM ledger WHERE cohort = $1 AND state = 'held' AND until > $2`, id, millis(now)).
		Scan(&n, instant{&until})
	return n, until, failed("counting what is held", id, err)
}

func without[T comparable](all, these []T) []T {
	return slices.DeleteFunc(slices.Clone(all), func(x T) bool { return slices.Contains(these, x) })
}

// Kept counts the rows of an item that wait for a decision, and are not too late at now.
func (r *Roster) Kept(ctx context.Context, id plan.CohortID, item plan.ItemName, now time.Time) (n int, err error) {
	err = r.reader.row(ctx, `SELECT COUNT(*) FROM ledger WHERE cohort = $1 AND state = 'held' AND item = $2 AND held_for = 'order' AND until > $3`,
		id, item, millis(now)).Scan(&n)
	return n, failed("counting what is held", id, err)
}

package roster

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"trellis/definitions/plan"
)

// Member is somebody of an item's audience.
type Member struct {
	Person     plan.PersonID
	Since      time.Time // when they came to belong to it
	Occurrence int
}

// Members lists an item's audience as it is now, whatever they hold already, in the
// order of their numbers. Of an item that comes [plan.Item.Later] than at once they are
// those whose moment has come.
func (r *Roster) Members(ctx context.Context, id plan.CohortID, w Want) ([]Member, error) {
	w.Since = 0
	return r.members(ctx, id, &w, func(o *owing) string {
		q := "SELECT u.person, u.since, u.occurrence FROM (" + o.members(o.audience()) + ") AS u"
		if !w.Item.Later.IsZero() {
			q += " WHERE u.since <= " + o.bind(millis(w.Joined))
		}
		return q
	})
}

// Lacking lists those of the audience for whom [Roster.Owe] would add a row at the
// moment of the item, or now if that is past.
func (r *Roster) Lacking(ctx context.Context, id plan.CohortID, w Want) ([]Member, error) {
	w.Since = 0
	return r.members(ctx, id, &w, (*owing).lacking)
}

func (r *Roster) members(ctx context.Context, id plan.CohortID, w *Want, query func(*owing) string) (all []Member, err error) {
	if err := w.check(); err != nil {
		return nil, err
	}
	o := w.statement(id)
	q := query(o)
	rows, err := r.reader.query(ctx, "SELECT person, since, occurrence FROM ("+q+") AS found ORDER BY person, occurrence", o.bound...)
	err = each(rows, err, func(rows *sql.Rows) error {
		var m Member
		err := rows.Scan(&m.Person, instant{&m.Since}, &m.Occurrence)
		all = append(all, m)
		return err
	})
	return all, failed("reading whom "+string(w.Item.Name)+" is for", id, err)
}

// Newest is the newest row of an item for somebody, whatever became of it, and how it
// stands; [ErrUnknown] when there is none yet. Person 0: the first who has one.
func (r *Roster) Newest(ctx context.Context, id plan.CohortID, item plan.ItemName, person plan.PersonID) (x Row, state State, err error) {
	err = r.reader.row(ctx, ledgerRows+` WHERE l.cohort = $1 AND l.item = $2 AND ($3 = 0 OR l.person = $3)
		ORDER BY l.person, l.occurrence DESC, l.revision DESC LIMIT 1`, id, item, person).Scan(x.columns()...)
	if err == nil {
		err = r.reader.row(ctx, `SELECT state FROM ledger WHERE id = $1`, x.ID).Scan(&state)
	}
	if errors.Is(err, sql.ErrNoRows) {
		return x, "", ErrUnknown
	}
	return x, state, failed("reading the letters of "+string(item), id, err)
}

// Passed is rows of one item that stand alike.
type Passed struct {
	Item    plan.ItemName
	State   State
	HeldFor string // of those that are held: "order", "value", "pair"
	Word    string // why they are held
	At      time.Time
	Until   time.Time
	TryAt   time.Time
	Thought bool // they wait because they are many, and the coordinator is told
	People  []plan.PersonID
}

// Unsettled lists what is not at an end, and what came to a bad one since a moment: too
// late, refused, in doubt, bounced, skipped. Rows that stand alike come together, in the
// order in which they were due.
func (r *Roster) Unsettled(ctx context.Context, id plan.CohortID, since time.Time) (all []Passed, err error) {
	rows, err := r.reader.query(ctx, `SELECT l.item, l.state, l.held_for, l.word, l.at, l.until, l.try_at, l.thought > 0 AND l.attempts = 0, l.person FROM ledger l
		WHERE l.cohort = $1 AND (l.state IN ('due', 'held', 'sending')
			OR l.until > $2 AND (l.state IN ('failed', 'doubtful', 'bounced', 'dropped') OR l.state = 'cancelled' AND l.held_for = 'skip'))
		ORDER BY l.at, l.item, l.state, l.held_for, l.word, l.person`, id, millis(since))
	err = each(rows, err, func(rows *sql.Rows) error {
		var p Passed
		var person plan.PersonID
		err := rows.Scan(&p.Item, &p.State, &p.HeldFor, &p.Word, instant{&p.At}, instant{&p.Until}, instant{&p.TryAt}, &p.Thought, &person)
		if p.State != Held {
			p.Word = "" // what a server said may be of one mail alone
		}
		if n := len(all); n > 0 && all[n-1].alike(p) {
			all[n-1].People = append(all[n-1].People, person)
			return err
		}
		p.People = []plan.PersonID{person}
		all = append(all, p)
		return err
	})
	return all, failed("reading what is not at an end", id, err)
}

func (p *Passed) alike(q Passed) bool {
	return p.Item == q.Item && p.State == q.State && p.HeldFor == q.HeldFor && p.Word == q.Word && p.At.Equal(q.At) && p.Thought == q.Thought && p.Until.Equal(q.Until)
}

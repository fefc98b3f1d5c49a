package roster

import (
	"context"
	"database/sql"
	"slices"

	"trellis/definitions/plan"
)

// stops is what keeps rows of an item from leaving, as SQL can ask it.
type stops struct {
	ItemStanding
	any      bool // something does, or did
	released bool // somebody has looked at it, and said that it goes
}

// stopsOf reads all orders about an item, the oldest first.
func stopsOf(ctx context.Context, q querier, id plan.CohortID, item *plan.Item, words string) (s stops, err error) {
	s.Held, s.Lacking = item.Hold, item.Approvers
	rows, err := q.query(ctx, `SELECT person, what, who, words FROM item_orders WHERE cohort = $1 AND item = $2 ORDER BY id`, id, item.Name)
	err = each(rows, err, func(rows *sql.Rows) error {
		var person plan.PersonID
		var what OrderKind
		var who plan.StaffName
		var seen string
		err := rows.Scan(&person, &what, &who, &seen)
		s.any = true
		switch {
		case what == ApproveIt:
			if seen == words && slices.Contains(item.Approvers, who) && !slices.Contains(s.Approved, who) {
				s.Approved = append(s.Approved, who)
			}
		case person == 0:
			s.Held, s.Skipped, s.By, s.Released = what == HoldIt, what == SkipIt, who, nil
			s.released = what == ReleaseIt
		default:
			s.ofOne(person, what)
		}
		return err
	})
	s.Lacking = without(item.Approvers, s.Approved)
	s.any = s.any || s.Stopped()
	return s, err
}

func (s *stops) ofOne(person plan.PersonID, what OrderKind) {
	one := []plan.PersonID{person}
	s.HeldFor, s.SkippedFor, s.Released = without(s.HeldFor, one), without(s.SkippedFor, one), without(s.Released, one)
	switch what {
	case HoldIt:
		s.HeldFor = append(s.HeldFor, person)
	case SkipIt:
		s.SkippedFor = append(s.SkippedFor, person)
	case ReleaseIt:
		s.Released = append(s.Released, person)
	}
}

// skips and holds are conditions on a column that holds a person.
func (s *stops) skips(b *bound, column string) string {
	return s.either(b, column, s.SkippedFor, s.Skipped)
}

func (s *stops) holds(b *bound, column string) string {
	if len(s.Lacking) > 0 {
		return "1 = 1"
	}
	return s.either(b, column, s.HeldFor, s.Held)
}

func (s *stops) either(b *bound, column string, these []plan.PersonID, everyone bool) string {
	said := among(column, b.bind(list(these)))
	if everyone {
		said = "(" + said + " OR NOT " + among(column, b.bind(list(s.Released))) + ")"
	}
	return said
}

// lift lets go what was stopped and is no longer.
func (s *stops) lift(b *bound, item *plan.Item, now int64) string {
	at := b.number(now)
	return `UPDATE ledger AS l SET state = CASE WHEN l.until <= ` + at + ` THEN 'dropped' ELSE 'due' END, held_for = '', word = ''
		WHERE l.cohort = $1 AND l.item = ` + b.bind(item.Name) + ` AND ` + s.lifted(b, at)
}

// lifted is a condition on row l. What was skipped is only taken up while it is not
// too late.
func (s *stops) lifted(b *bound, now string) string {
	return `(l.state = 'held' AND l.held_for = 'order' OR l.state = 'cancelled' AND l.held_for = 'skip' AND l.until > ` + now + `)
		AND NOT ` + s.skips(b, "l.person") + ` AND NOT ` + s.holds(b, "l.person")
}

// skip and hold leave alone what takes a session out of somebody's calendar.
func (s *stops) skip(b *bound, item *plan.Item, _ int64) string {
	return `UPDATE ledger AS l SET state = CASE WHEN l.doubts > 0 THEN 'doubtful' ELSE 'cancelled' END, held_for = 'skip', word = 'skipped'
		WHERE l.cohort = $1 AND l.item = ` + b.bind(item.Name) + ` AND l.state IN ('due', 'held') AND l.method <> 'CANCEL' AND ` + s.skips(b, "l.person")
}

func (s *stops) hold(b *bound, item *plan.Item, _ int64) string {
	return `UPDATE ledger AS l SET state = 'held', held_for = 'order', word = ` + b.bind(s.word()) + `
		WHERE l.cohort = $1 AND l.item = ` + b.bind(item.Name) + ` AND l.state = 'due' AND l.method <> 'CANCEL' AND ` + s.holds(b, "l.person")
}

// word is why, for the ledger.
func (s *stops) word() string {
	switch {
	case s.Held && s.By == "":
		return "it waits to be released"
	case s.Held:
		return "held by " + string(s.By)
	case len(s.Lacking) > 0:
		text := "waits for the approval of "
		for i, who := range s.Lacking {
			if i > 0 {
				text += " and "
			}
			text += string(who)
		}
		return text
	}
	return "held for this person"
}

// run carries one step out. What is held has no bytes any more, so that it is rendered
// anew from the words as they are by then; but what may have arrived is sent again as
// it was.
func (s *stops) run(ctx context.Context, t *transaction, id plan.CohortID, item *plan.Item, now int64, step func(*bound, *plan.Item, int64) string, each func(State)) error {
	b := bound{id}
	query := step(&b, item, now) + " RETURNING state, id, doubts"
	var held []int64
	rows, err := t.query(ctx, query, b...)
	if err := eachRow(rows, err, func(state State, row int64, doubts int) {
		if doubts == 0 {
			held = append(held, row)
		}
		if each != nil {
			each(state)
		}
	}); err != nil || len(held) == 0 {
		return err
	}
	_, err = t.exec(ctx, `DELETE FROM letters WHERE `+among("entry", "$1"), list(held))
	return err
}

func eachRow(rows *sql.Rows, err error, f func(State, int64, int)) error {
	return each(rows, err, func(rows *sql.Rows) error {
		var s State
		var id int64
		var doubts int
		err := rows.Scan(&s, &id, &doubts)
		f(s, id, doubts)
		return err
	})
}

// lifted counts what was stopped and is no longer: Owe would make it due.
func (w *Want) lifted(ctx context.Context, q querier, id plan.CohortID) (n int, err error) {
	s, err := stopsOf(ctx, q, id, &w.Item, w.Words)
	if err != nil {
		return 0, err
	}
	b := bound{id}
	at := b.number(millis(w.Now))
	err = q.row(ctx, `SELECT COUNT(*) FROM ledger AS l WHERE l.cohort = $1 AND l.item = `+b.bind(w.Item.Name)+` AND `+s.lifted(&b, at), b...).Scan(&n)
	return n, err
}

package roster

import (
	"context"

	"trellis/definitions/plan"
)

// owing is one statement in the making about an item that is wanted: the values that
// it binds, each when it is first needed, and the words that its parts share.
type owing struct {
	bound
	want             *Want
	item, occurrence string // bound
}

func (w *Want) statement(id plan.CohortID) *owing {
	o := &owing{want: w, bound: bound{id}}
	o.item = o.bind(w.Item.Name)
	return o
}

// thisOccurrence is the one that is wanted, as a number.
func (o *owing) thisOccurrence() string {
	if o.occurrence == "" {
		o.occurrence = o.number(int64(o.want.Occurrence))
	}
	return o.occurrence
}

// Owing counts what [Roster.Owe] would find to do, and what is open. When both are
// nothing, Owe would do nothing; Missing is the number of rows that it would add.
func (r *Roster) Owing(ctx context.Context, id plan.CohortID, w Want) (n Owing, err error) {
	if err := w.check(); err != nil {
		return n, err
	}
	err = r.read(ctx, func(ctx context.Context, t *transaction) error {
		n, err = w.owing(ctx, t, id)
		return err
	})
	return n, failed("counting what "+string(w.Item.Name)+" owes", id, err)
}

func (w *Want) owing(ctx context.Context, q querier, id plan.CohortID) (n Owing, err error) {
	o := w.statement(id)
	now := o.bind(millis(w.Now))
	later := "l.state = 'due' AND (l.try_at > " + now + " OR " + untold + ") AND l.until > " + now
	if w.invites() { // who is not to come any more need not wait to hear nothing
		later += " AND (l.method <> 'REQUEST' OR " + o.audience().has() + ")"
	}
	err = q.row(ctx, `SELECT COUNT(*), COUNT(CASE WHEN `+later+` THEN 1 END), MIN(l.until), MIN(CASE WHEN `+later+` THEN l.try_at END)
		FROM ledger l WHERE l.state IN ('due', 'sending') AND `+o.ledgerOf("l"), o.bound...).
		Scan(&n.Open, &n.Later, instant{&n.Until}, instant{&n.TryAt})
	n.Open -= n.Later
	if err != nil {
		return n, err
	}
	for _, stopped := range []func(context.Context, querier, plan.CohortID) (int, error){w.lifted, w.toTryAgain} {
		lets, err := stopped(ctx, q, id)
		if n.Open += lets; err != nil {
			return n, err
		}
	}
	if w.begun() {
		o := w.statement(id)
		if n.Missing, err = o.count(ctx, q, o.lacking()); err != nil {
			return n, err
		}
	}
	if w.invites() && !w.over() {
		o := w.statement(id)
		left, err := o.count(ctx, q, o.leaving())
		n.Missing += left
		return n, err
	}
	return n, nil
}

func (o *owing) count(ctx context.Context, q querier, query string) (n int, err error) {
	err = q.row(ctx, "SELECT COUNT(*) FROM ("+query+") AS found", o.bound...).Scan(&n)
	return n, err
}

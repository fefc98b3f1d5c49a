package activities

import (
	"context"
	"errors"
	"sync/atomic"
	"time"

	"trellis/mail"
	"trellis/roster"
)

// ahead is how many rows are marked as being sent at a time, most of them before
// their turn, so that one commit, one wait for the disk, serves many mails. A
// process that dies leaves no more of a chunk in doubt than that.
const ahead = 24

// delivery is a chunk on its way: a clerk who keeps the ledger, and lanes that
// each keep a connection.
type delivery struct {
	*Activities
	ask     DoAsk
	owner   string
	granted chan roster.Row
	results chan outcome
	halt    atomic.Bool // nothing more leaves: the server is down, or a decision came
}

type outcome struct {
	row roster.Row
	mail.Result
}

// came is what came of a chunk.
type came struct {
	accepted       int
	tried          int  // accepted, refused or put off: not those that never left
	fenced, server bool // the fence moved; the server does not take mail
}

var errFenced = errors.New("it was called back, or a decision about the cohort came between")

// deliver sends rows whose bytes are stored. A row is committed as being sent
// before its final dot; what the server said is committed with the rows that go
// next. What is in doubt stays so in the ledger, which knows what may be sent
// twice.
func (a *Activities) deliver(ctx context.Context, ask DoAsk, owner string, rows []roster.Row) (came, error) {
	lanes := min(a.lanes(), len(rows))
	d := &delivery{Activities: a, ask: ask, owner: owner}
	d.granted = make(chan roster.Row, ahead)
	d.results = make(chan outcome, ahead)
	for range lanes {
		go d.lane(ctx)
	}
	defer close(d.granted)
	return d.clerk(context.WithoutCancel(ctx), rows)
}

// clerk hands out rows and writes down what came of them, until all have come
// back. It goes on when the activity is called back, for what left must be
// written down; the lanes stop by themselves.
func (d *delivery) clerk(ctx context.Context, rows []roster.Row) (c came, err error) {
	byID := make(map[int64]roster.Row, ahead)
	var settled []roster.Settled
	for out := 0; ; {
		next := d.next(&rows, ahead-out, byID)
		if len(settled)+len(next) > 0 {
			granted, fenced, err := d.turn(ctx, settled, next)
			if err != nil {
				d.halt.Store(true)
				return c, err
			}
			if fenced {
				c.fenced = true
				d.halt.Store(true)
			}
			settled = settled[:0]
			for _, id := range granted {
				d.granted <- byID[id]
			}
			out += len(granted)
		}
		switch {
		case out > 0:
			settled = d.collect(settled, &c)
			out -= len(settled)
		case len(rows) == 0 || d.halt.Load():
			return c, nil
		}
	}
}

// turn is tried a few times: what the server said must not be forgotten because
// the roster was busy.
func (d *delivery) turn(ctx context.Context, settled []roster.Settled, next []int64) (granted []int64, fenced bool, err error) {
	for wait := 100 * time.Millisecond; wait < 5*time.Second; wait *= 2 {
		if granted, fenced, err = d.Roster.Turn(ctx, d.ask.Cohort, d.owner, d.ask.Fence, settled, next); err == nil {
			return granted, fenced, nil
		}
		time.Sleep(wait)
	}
	return nil, false, err
}

// next takes rows off the front, unless nothing more is to leave.
func (d *delivery) next(rows *[]roster.Row, room int, byID map[int64]roster.Row) []int64 {
	if d.halt.Load() {
		return nil
	}
	var ids []int64
	for ; room > 0 && len(*rows) > 0; room-- {
		row := (*rows)[0]
		*rows = (*rows)[1:]
		byID[row.ID] = row
		ids = append(ids, row.ID)
	}
	return ids
}

// collect waits for one outcome and takes what else is there.
func (d *delivery) collect(settled []roster.Settled, c *came) []roster.Settled {
	settled = append(settled, d.settle(<-d.results, c))
	for {
		select {
		case o := <-d.results:
			settled = append(settled, d.settle(o, c))
		default:
			return settled
		}
	}
}

// settle says what an outcome means for the ledger.
func (d *delivery) settle(o outcome, c *came) roster.Settled {
	s := roster.Settled{Row: o.row.ID, Word: o.Word}
	if o.Outcome != mail.NotSent {
		c.tried++
	}
	switch o.Outcome {
	case mail.Accepted:
		s.State = roster.Accepted
		c.accepted++
	case mail.Permanent:
		s.State = roster.Failed
	case mail.Doubtful:
		s.State, s.TryAt = roster.Doubtful, d.again(o.row)
	case mail.Temporary:
		s.State, s.TryAt = roster.Due, d.again(o.row)
	default: // never left
		s.State = roster.Due
	}
	if o.Server {
		c.server = true
		d.halt.Store(true)
		s.TryAt = time.Time{} // the whole task is tried again
	}
	return s
}

// again is when to try one row again: other rows do not wait for it.
func (d *delivery) again(row roster.Row) time.Time { return tryAt(d.ask.Now, row.Attempts) }

// lane sends what is granted, over a connection of its own.
func (d *delivery) lane(ctx context.Context) {
	carrier := d.Carrier()
	defer carrier.Close()
	patient, done := outlive(ctx)
	defer done()
	for row := range d.granted {
		if d.halt.Load() || ctx.Err() != nil {
			d.halt.Store(true)
			d.results <- outcome{row, mail.Result{Outcome: mail.NotSent}}
			continue
		}
		d.results <- outcome{row, d.carry(ctx, patient, carrier, &row)}
	}
}

// carry sends one mail, whole. Only now is what it encloses in memory.
func (d *delivery) carry(ctx, patient context.Context, carrier mail.Carrier, row *roster.Row) mail.Result {
	whole, err := d.Roster.Whole(patient, row.Bytes, row.Enclosed)
	if err != nil {
		d.halt.Store(true)
		return mail.Result{Outcome: mail.NotSent, Word: err.Error()}
	}
	return carrier.Carry(patient, mail.Envelope{From: d.From.Email, To: row.Email, Bytes: whole, BeforeDot: func() error { return d.mayLeave(ctx) }})
}

// mayLeave asks at the last moment: the row was marked a few mails ago, and a
// decision may have come since.
func (d *delivery) mayLeave(ctx context.Context) error {
	if d.halt.Load() || ctx.Err() != nil {
		return errFenced
	}
	fence, err := d.Roster.Fence(ctx, d.ask.Cohort)
	if err != nil {
		return err
	}
	if fence != d.ask.Fence {
		d.halt.Store(true)
		return errFenced
	}
	return nil
}

// patience is how long an answer to the dot is waited for after an activity was
// called back: to hang up at once would leave that mail in doubt.
const patience = 30 * time.Second

// outlive is a context that ends a while after the other one.
func outlive(ctx context.Context) (context.Context, func()) {
	longer, cancel := context.WithCancel(context.WithoutCancel(ctx))
	stop := context.AfterFunc(ctx, func() {
		timer := time.AfterFunc(patience, cancel)
		context.AfterFunc(longer, func() { timer.Stop() })
	})
	return longer, func() { stop(); cancel() }
}

func (a *Activities) lanes() int {
	if a.Lanes > 0 {
		return a.Lanes
	}
	return 4
}

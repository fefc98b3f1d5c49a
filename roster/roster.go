package roster

import (
	"context"
	"errors"
	"fmt"
	"sync/atomic"

	"trellis/definitions/plan"
)

// Options say where a roster is and how safely it is kept.
type Options struct {
	// Path of the database file. Its directory must exist; the file is made if need be.
	Path string
	// Durable: what was answered survives a power cut (synchronous=FULL). Without it a
	// crash of the process loses nothing, a crash of the machine may: for rehearsals.
	Durable bool
}

// Roster is an open roster. It may be used by any number of goroutines, and its
// file by several processes at a time.
type Roster struct {
	writer, reader *pool
	bell           atomic.Pointer[func(plan.CohortID)]
}

// Open opens the roster at o.Path, and makes it or brings its tables up to date.
func Open(ctx context.Context, o Options) (*Roster, error) {
	if o.Path == "" {
		return nil, errors.New("the roster needs a file: say in which directory the data is kept")
	}
	writer, reader, err := open(o)
	if err != nil {
		return nil, fmt.Errorf("the roster %s cannot be opened: %w", o.Path, err)
	}
	r := &Roster{writer: newPool(writer), reader: newPool(reader)}
	if err := migrate(ctx, writer); err != nil {
		return nil, errors.Join(fmt.Errorf("the roster %s cannot be opened: is it a roster, and may you write there? %w", o.Path, err), r.Close())
	}
	return r, nil
}

// Close closes the roster. What was answered is kept; what is under way fails.
func (r *Roster) Close() error { return errors.Join(r.reader.Close(), r.writer.Close()) }

// OnBell says whom to tell when a cohort's bell is set that was not set before:
// after the commit of the fact that set it, in the goroutine that stated it.
func (r *Roster) OnBell(ring func(plan.CohortID)) { r.bell.Store(&ring) }

// Quietly is the same roster with nobody to tell: for facts that are stated by a
// cohort's own loop, which looks afterwards anyway. The bell is set all the same.
func (r *Roster) Quietly() *Roster { return &Roster{writer: r.writer, reader: r.reader} }

func (r *Roster) ring(id plan.CohortID) {
	if f := r.bell.Load(); f != nil && *f != nil {
		(*f)(id)
	}
}

// write runs f in a transaction that nobody else writes beside.
func (r *Roster) write(ctx context.Context, f func(context.Context, *transaction) error) error {
	return r.writer.within(ctx, nil, f)
}

// read runs f on the roster as it is at one moment.
func (r *Roster) read(ctx context.Context, f func(context.Context, *transaction) error) error {
	return r.reader.within(ctx, snapshot, f)
}

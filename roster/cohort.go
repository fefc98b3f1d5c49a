package roster

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"trellis/definitions/plan"
)

// Cohort is one run of a programme, as the roster knows it.
type Cohort struct {
	ID      plan.CohortID
	Hash    plan.Hash // of the plan it was started with
	Seed    int64
	Paced   bool
	Started time.Time // of the cohort's clock
	Clock   time.Time // the cohort's clock as of its last look
	Mark    int64     // how many facts were stated
	Fence   int64     // what a chunk must have seen to send
	Rung    time.Time // when the bell was set; zero: it is not set
}

// Staff is one of the people a cohort names.
type Staff struct {
	Name     plan.StaffName
	FullName string
	Email    string
}

// AddCohort adds a cohort, what its invented people will do, and its staff, who are people too, so that rows of the
// ledger can be theirs. Of c, Mark, Fence and Rung are the roster's own and ignored.
// [ErrExists] if there is such a cohort.
func (r *Roster) AddCohort(ctx context.Context, c Cohort, staff []Staff, agenda ...Act) error {
	err := r.write(ctx, func(ctx context.Context, t *transaction) error {
		// The first fence is 1: a chunk that forgot to ask for it has 0, and may not send.
		n, err := t.exec(ctx, `INSERT INTO cohorts (id, hash, seed, paced, started, clock, mark, fence, rung)
			VALUES ($1, $2, $3, $4, $5, $6, 0, 1, 0) ON CONFLICT (id) DO NOTHING`,
			c.ID, c.Hash, c.Seed, c.Paced, millis(c.Started), millis(c.Clock))
		if err != nil {
			return err
		}
		if n == 0 {
			return ErrExists
		}
		for _, s := range staff {
			if err := addStaff(ctx, t, c.ID, s); err != nil {
				return fmt.Errorf("%s: %w", s.Name, err)
			}
		}
		return addActs(ctx, t, c.ID, agenda)
	})
	return failed("adding the cohort", c.ID, err)
}

func addStaff(ctx context.Context, t *transaction, id plan.CohortID, s Staff) error {
	person, err := addPerson(ctx, t, s.Email, s.FullName, "")
	if err != nil {
		return err
	}
	_, err = t.exec(ctx, `INSERT INTO staff (cohort, name, person) VALUES ($1, $2, $3)`, id, s.Name, person)
	return err
}

const cohorts = `SELECT id, hash, seed, paced, started, clock, mark, fence, rung FROM cohorts`

func (c *Cohort) scan(row interface{ Scan(...any) error }) error {
	return row.Scan(&c.ID, &c.Hash, &c.Seed, &c.Paced, instant{&c.Started}, instant{&c.Clock}, &c.Mark, &c.Fence, instant{&c.Rung})
}

// Cohort finds a cohort by its full name; [ErrUnknown] when there is none.
func (r *Roster) Cohort(ctx context.Context, id plan.CohortID) (Cohort, error) {
	var c Cohort
	err := c.scan(r.reader.row(ctx, cohorts+` WHERE id = $1`, id))
	if errors.Is(err, sql.ErrNoRows) {
		return Cohort{}, noCohort(id)
	}
	return c, failed("reading the cohort", id, err)
}

// Cohorts lists all cohorts by name.
func (r *Roster) Cohorts(ctx context.Context) (all []Cohort, err error) {
	rows, err := r.reader.query(ctx, cohorts+` ORDER BY id`)
	err = each(rows, err, func(rows *sql.Rows) error {
		var c Cohort
		err := c.scan(rows)
		all = append(all, c)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("listing the cohorts: %w", err)
	}
	return all, nil
}

// SetClock keeps what the cohort's clock showed at its last look, for what is
// stated by hand meanwhile.
func (r *Roster) SetClock(ctx context.Context, id plan.CohortID, now time.Time) error {
	n, err := r.writer.exec(ctx, `UPDATE cohorts SET clock = $2 WHERE id = $1`, id, millis(now))
	if err == nil && n == 0 {
		return noCohort(id)
	}
	return failed("setting the clock", id, err)
}

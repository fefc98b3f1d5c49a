package roster

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"trellis/definitions/plan"
)

// Counts is what a look needs to know of a cohort's people: numbers, and nobody's name.
type Counts struct {
	Mark, Fence int64
	Roles       map[plan.RoleName]RoleCount

	Undecided int // the sum over all roles
	Untold    int // decided and not told
	Places    int // the sum over all roles
	Withdrawn int // the sum over all roles
	Told      int // told yes or no, ever

	Proposal  int       // the newest one's number; 0: none
	Proposed  time.Time // when it was made
	Announced bool      // and it was announced
	// Stale: a fact that bears on matching came after the newest proposal was made, from
	// someone who was told yes, even if they have withdrawn since.
	Stale bool

	Pairs      int // that go on
	PairsEnded int // because one of the two withdrew
	Meetings   int // that all pairs held, those that ended too

	// Trouble is rows of the ledger that somebody should look at: see [Roster.Troubles].
	Trouble int

	NextAct time.Time // of the invented people's agenda; zero: none
}

// RoleCount counts the applications for one role.
type RoleCount struct {
	Started   int // begun, neither sent nor withdrawn
	Applied   int // sent, whatever came of it
	Undecided int // sent, not decided, not withdrawn
	Accepted  int // decided so, told or not, not withdrawn
	Declined  int // likewise
	Waiting   int // likewise: put on the waiting list
	Places    int // told yes, not withdrawn
	Withdrawn int
}

// Counts unsets the cohort's bell and then reads the counts, all of one moment. In
// this order no news is lost: what lands in between is perhaps counted already, and
// rings again.
func (r *Roster) Counts(ctx context.Context, id plan.CohortID) (c Counts, err error) {
	if err := r.unsetBell(ctx, id); err != nil {
		return c, err
	}
	err = r.read(ctx, func(ctx context.Context, t *transaction) error {
		c, err = counts(ctx, t, id)
		return err
	})
	return c, err
}

// Standing is Counts for somebody who only asks: the bell stays as it is.
func (r *Roster) Standing(ctx context.Context, id plan.CohortID) (c Counts, err error) {
	err = r.read(ctx, func(ctx context.Context, t *transaction) error {
		c, err = counts(ctx, t, id)
		return err
	})
	return c, err
}

// unsetBell leaves the writer alone when the bell is not set, as it mostly is not.
func (r *Roster) unsetBell(ctx context.Context, id plan.CohortID) error {
	var rung int64
	err := r.reader.row(ctx, `SELECT rung FROM cohorts WHERE id = $1`, id).Scan(&rung)
	if errors.Is(err, sql.ErrNoRows) {
		return noCohort(id)
	}
	if err == nil && rung != 0 {
		_, err = r.writer.exec(ctx, `UPDATE cohorts SET rung = 0 WHERE id = $1`, id)
	}
	return failed("unsetting the bell", id, err)
}

// Counts is [Roster.Counts] within the fact, and leaves the bell alone.
func (t *Tx) Counts() (Counts, error) { return counts(t.ctx, t.tx, t.Cohort) }

func counts(ctx context.Context, q querier, id plan.CohortID) (c Counts, err error) {
	if err = c.readRoles(ctx, q, id); err != nil {
		return c, failed("counting the applications", id, err)
	}
	if err = c.readProposal(ctx, q, id); err != nil {
		return c, failed("reading the proposal", id, err)
	}
	err = q.row(ctx, `SELECT c.mark, c.fence,
			(SELECT COUNT(*) FROM pairs p WHERE p.cohort = c.id AND p.ended = 0),
			(SELECT COUNT(*) FROM pairs p WHERE p.cohort = c.id AND p.lost),
			(SELECT COALESCE(SUM(p.meetings), 0) FROM pairs p WHERE p.cohort = c.id),
			(SELECT COUNT(*) FROM ledger l WHERE l.cohort = c.id AND `+troubled+`),
			(SELECT MIN(a.at) FROM acts a WHERE a.cohort = c.id AND a.done = FALSE)
		FROM cohorts c WHERE c.id = $1`, id).
		Scan(&c.Mark, &c.Fence, &c.Pairs, &c.PairsEnded, &c.Meetings, &c.Trouble, instant{&c.NextAct})
	return c, failed("counting the pairs", id, err)
}

func (c *Counts) readRoles(ctx context.Context, q querier, id plan.CohortID) error {
	c.Roles = map[plan.RoleName]RoleCount{}
	rows, err := q.query(ctx, `SELECT role,
			COUNT(CASE WHEN applied = 0 AND withdrawn = 0 THEN 1 END),
			COUNT(CASE WHEN applied > 0 THEN 1 END),
			COUNT(CASE WHEN applied > 0 AND decided = 0 AND withdrawn = 0 THEN 1 END),
			COUNT(CASE WHEN decided > 0 AND accepted AND withdrawn = 0 THEN 1 END),
			COUNT(CASE WHEN decided > 0 AND NOT accepted AND NOT waiting AND withdrawn = 0 THEN 1 END),
			COUNT(CASE WHEN decided > 0 AND waiting AND withdrawn = 0 THEN 1 END),
			COUNT(CASE WHEN accepted AND told > 0 AND withdrawn = 0 THEN 1 END),
			COUNT(CASE WHEN withdrawn > 0 THEN 1 END),
			COUNT(CASE WHEN decided > 0 AND told = 0 AND withdrawn = 0 THEN 1 END),
			COUNT(CASE WHEN told > 0 THEN 1 END)
		FROM applications WHERE cohort = $1 GROUP BY role`, id)
	return each(rows, err, func(rows *sql.Rows) error {
		var role plan.RoleName
		var n RoleCount
		var untold, told int
		err := rows.Scan(&role, &n.Started, &n.Applied, &n.Undecided, &n.Accepted, &n.Declined, &n.Waiting, &n.Places, &n.Withdrawn, &untold, &told)
		c.Roles[role] = n
		c.Undecided += n.Undecided
		c.Untold += untold
		c.Told += told
		c.Places += n.Places
		c.Withdrawn += n.Withdrawn
		return err
	})
}

func (c *Counts) readProposal(ctx context.Context, q querier, id plan.CohortID) error {
	err := q.row(ctx, `SELECT p.number, p.made, p.announced > 0,
			EXISTS (SELECT 1 FROM applications a WHERE a.cohort = p.cohort AND a.mark > p.mark AND a.accepted AND a.told > 0)
		FROM proposals p WHERE p.cohort = $1 ORDER BY p.number DESC LIMIT 1`, id).
		Scan(&c.Proposal, instant{&c.Proposed}, &c.Announced, &c.Stale)
	if errors.Is(err, sql.ErrNoRows) {
		return nil
	}
	return err
}

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
	Marks       Marks // Mark, and how many mails were sent
	Roles       map[plan.RoleName]RoleCount

	Undecided int // the sum over all roles
	Untold    int // decided and not told
	Places    int // the sum over all roles
	Withdrawn int // the sum over all roles
	Told      int // told yes or no, ever

	Matched                         // the first matching, which is mostly the only one
	Others  map[plan.Strand]Matched // the others, of which there is something
	Newest  int                     // the number of the newest proposal, of whichever

	Pairs      int // that go on
	PairsEnded int // because one of the two withdrew
	Groups     int // that go on
	GroupsLeft int // how many members withdrew, of all groups
	Meetings   int // that all pairs and groups held, those that ended too

	// Trouble is rows of the ledger that somebody should look at: see [Roster.Troubles].
	Trouble int

	// Waiting is the first announcement of mail that waits which is still to be made, and
	// Gathered from when it was begun; 0: none.
	Waiting  int
	Gathered time.Time
	// Lacking is in how many letters something was ever found lacking, while some of them
	// are held for it; else 0.
	Lacking int

	// Calls are the wishes to talk that are open. Called is how many there ever were, if the
	// coordinator has one that is open; Handed, for each of the staff who has one, which of
	// all that were handed over was the last that they were handed.
	Calls, Called int
	Handed        map[plan.StaffName]int

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
	if err = c.readMatched(ctx, q, id); err != nil {
		return c, failed("reading the proposals", id, err)
	}
	if err = c.readCalls(ctx, q, id); err != nil {
		return c, failed("counting who wishes to talk", id, err)
	}
	err = q.row(ctx, `SELECT c.mark, c.fence, c.sent,
			(SELECT COUNT(*) FROM pairs p WHERE p.cohort = c.id AND p.ended = 0),
			(SELECT COUNT(*) FROM pairs p WHERE p.cohort = c.id AND p.lost),
			(SELECT COUNT(*) FROM groups g WHERE g.cohort = c.id AND g.ended = 0),
			(SELECT COUNT(*) FROM groups g JOIN group_members m ON m.group_id = g.id WHERE g.cohort = c.id AND m.lost),
			(SELECT COALESCE(SUM(p.meetings), 0) FROM pairs p WHERE p.cohort = c.id)
				+ (SELECT COALESCE(SUM(g.meetings), 0) FROM groups g WHERE g.cohort = c.id),
			(SELECT COUNT(*) FROM ledger l WHERE l.cohort = c.id AND `+troubled+`),
			(SELECT COALESCE(MIN(x.number), 0) FROM thoughts x WHERE x.cohort = c.id AND x.told = 0
				AND EXISTS (SELECT 1 FROM ledger l WHERE l.cohort = c.id AND l.thought = x.number AND l.thought > 0 AND l.state = 'due')),
			(SELECT COALESCE(MIN(x.made), 0) FROM thoughts x WHERE x.cohort = c.id AND x.told = 0
				AND EXISTS (SELECT 1 FROM ledger l WHERE l.cohort = c.id AND l.thought = x.number AND l.thought > 0 AND l.state = 'due')),
			(SELECT CASE WHEN COUNT(CASE WHEN l.state = 'held' AND l.held_for <> 'order' THEN 1 END) > 0 THEN COUNT(*) ELSE 0 END FROM ledger l WHERE l.cohort = c.id AND l.lacked > 0),
			(SELECT MIN(a.at) FROM acts a WHERE a.cohort = c.id AND a.done = FALSE)
		FROM cohorts c WHERE c.id = $1`, id).
		Scan(&c.Mark, &c.Fence, &c.Marks.Sent, &c.Pairs, &c.PairsEnded, &c.Groups, &c.GroupsLeft, &c.Meetings, &c.Trouble, &c.Waiting, instant{&c.Gathered}, &c.Lacking, instant{&c.NextAct})
	c.Marks.Facts = c.Mark
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

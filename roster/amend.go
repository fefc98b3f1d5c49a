package roster

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"time"

	"trellis/definitions/plan"
)

// Amendment is a revision of a cohort's plan that comes into force.
type Amendment struct {
	Hash     plan.Hash // of the plan, which [Roster.SavePlan] has kept
	Revision int
	At       time.Time // by the cohort's clock
	Staff    []Staff   // as the new files name them
	// Moved are sessions at another time: what people answered to the old one is
	// kept as history, and counts as unanswered.
	Moved []plan.SessionName
	// Later are mails that were due and are to come: whoever missed one gets it then.
	Later []plan.ItemName
	// Until is, for mails that have one, the moment after which they are too late.
	Until map[plan.ItemName]time.Time
}

// ProposeAmendment keeps who wants a revision, and why, before it is asked for. What
// is "amend" or "end". The reason is told when the revision comes into force.
func (r *Roster) ProposeAmendment(ctx context.Context, id plan.CohortID, p *plan.Plan, what string, who plan.StaffName, why string) error {
	_, err := r.writer.exec(ctx, `INSERT INTO amendments (cohort, hash, revision, what, who, why) VALUES ($1, $2, $3, $4, $5, $6)
		ON CONFLICT (cohort, hash) DO UPDATE SET what = excluded.what, who = excluded.who, why = excluded.why WHERE amendments.at = 0`,
		id, p.Hash, p.Revision, what, who, why)
	return failed("keeping an amendment", id, err)
}

// Amend makes a revision the cohort's plan, unless a later one is: in one transaction
// with the fence, so that nothing leaves that was decided by the old one, and with
// who and why. What is due and has not left is rendered anew. Amending to the same
// revision again changes nothing but the fence. It answers as [Roster.MoveFence].
func (r *Roster) Amend(ctx context.Context, id plan.CohortID, a Amendment) (fence int64, underWay int, err error) {
	err = r.write(ctx, func(ctx context.Context, t *transaction) error {
		if err := moveFence(ctx, t, id).Scan(&fence); err != nil {
			return err
		}
		if err := t.row(ctx, `SELECT COUNT(*) FROM ledger WHERE cohort = $1 AND state = 'sending'`, id).Scan(&underWay); err != nil {
			return err
		}
		n, err := t.exec(ctx, `UPDATE cohorts SET hash = $2, revision = $3, mark = mark + 1 WHERE id = $1 AND revision < $3`, id, a.Hash, a.Revision)
		if err != nil || n == 0 {
			return err
		}
		return a.apply(ctx, t, id)
	})
	if errors.Is(err, sql.ErrNoRows) {
		return 0, 0, noCohort(id)
	}
	return fence, underWay, failed("amending", id, err)
}

func (a *Amendment) apply(ctx context.Context, t *transaction, id plan.CohortID) error {
	for _, step := range []func(context.Context, *transaction, plan.CohortID) error{a.explain, a.staff, a.unanswer, a.reopen, a.rerender} {
		if err := step(ctx, t, id); err != nil {
			return err
		}
	}
	return nil
}

func (a *Amendment) explain(ctx context.Context, t *transaction, id plan.CohortID) error {
	if _, err := t.exec(ctx, `UPDATE amendments SET at = $3 WHERE cohort = $1 AND hash = $2`, id, a.Hash, millis(a.At)); err != nil {
		return err
	}
	_, err := t.exec(ctx, `INSERT INTO reasons (cohort, at, who, what, why, ref)
		SELECT cohort, at, who, what, why, $3 FROM amendments WHERE cohort = $1 AND hash = $2`, id, a.Hash, fmt.Sprintf("revision %d", a.Revision))
	return err
}

// staff puts those whom the files name now in the place of those before them.
func (a *Amendment) staff(ctx context.Context, t *transaction, id plan.CohortID) error {
	var names []plan.StaffName
	for _, s := range a.Staff {
		names = append(names, s.Name)
		person, err := addPerson(ctx, t, s.Email, s.FullName, "")
		if err != nil {
			return err
		}
		if _, err := t.exec(ctx, `INSERT INTO staff (cohort, name, person) VALUES ($1, $2, $3)
			ON CONFLICT (cohort, name) DO UPDATE SET person = excluded.person WHERE staff.person <> excluded.person`, id, s.Name, person); err != nil {
			return err
		}
	}
	slices.Sort(names)
	_, err := t.exec(ctx, `DELETE FROM staff WHERE cohort = $1 AND NOT `+among("name", "$2"), id, list(names))
	return err
}

// unanswer makes history of what people answered to a session that has moved.
func (a *Amendment) unanswer(ctx context.Context, t *transaction, id plan.CohortID) error {
	if len(a.Moved) == 0 {
		return nil
	}
	if _, err := t.exec(ctx, `INSERT INTO former_rsvps (cohort, session, person, answer, at, moved)
		SELECT cohort, session, person, answer, at, CAST($3 AS BIGINT) FROM rsvps WHERE cohort = $1 AND `+among("session", "$2"), id, list(a.Moved), millis(a.At)); err != nil {
		return err
	}
	_, err := t.exec(ctx, `DELETE FROM rsvps WHERE cohort = $1 AND `+among("session", "$2"), id, list(a.Moved))
	return err
}

// reopen lets those have a mail that is to come who missed it when it was due, and
// gives what is due its new end.
func (a *Amendment) reopen(ctx context.Context, t *transaction, id plan.CohortID) error {
	if len(a.Later) > 0 {
		if _, err := t.exec(ctx, `UPDATE ledger SET state = 'cancelled', word = 'unwanted'
			WHERE cohort = $1 AND state IN ('dropped', 'due') AND doubts = 0 AND method = 'MAIL' AND `+among("item", "$2"), id, list(a.Later)); err != nil {
			return err
		}
	}
	var items []plan.ItemName
	for item := range a.Until {
		items = append(items, item)
	}
	slices.Sort(items)
	for _, item := range items {
		if _, err := t.exec(ctx, `UPDATE ledger SET until = $3 WHERE cohort = $1 AND item = $2 AND state IN ('due', 'held') AND method <> 'CANCEL'`,
			id, item, millis(a.Until[item])); err != nil {
			return err
		}
	}
	return nil
}

// rerender forgets the bytes of what has not left: its words may be others now. What
// may have arrived keeps its own.
func (a *Amendment) rerender(ctx context.Context, t *transaction, id plan.CohortID) error {
	_, err := t.exec(ctx, `DELETE FROM letters WHERE entry IN (SELECT id FROM ledger WHERE cohort = $1 AND state IN ('due', 'held') AND doubts = 0)`, id)
	return err
}

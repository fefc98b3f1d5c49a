package roster

import (
	"context"
	"database/sql"
	"time"

	"trellis/definitions/plan"
)

// What a decision about an application says.
const (
	Accept   = "accept"
	Decline  = "decline"
	WaitList = "waiting"
)

// Verdict is what one decider said about an application. Where several decide, it
// counts when all of them say the same.
type Verdict struct {
	Person  plan.PersonID
	Role    plan.RoleName
	Decider plan.StaffName
	Says    string // [Accept], [Decline] or [WaitList]
	At      time.Time
}

// Says is the decision in one word.
func (d *Decision) Says() string {
	switch {
	case d.Waiting:
		return WaitList
	case d.Accept:
		return Accept
	}
	return Decline
}

// Verdicts lists what the deciders said about a cohort's applications, by person, role
// and decider.
func (r *Roster) Verdicts(ctx context.Context, id plan.CohortID) (all []Verdict, err error) {
	err = r.read(ctx, func(ctx context.Context, t *transaction) error {
		all, err = verdicts(ctx, t, id, everybody)
		return err
	})
	return all, err
}

// Verdicts are those about one person.
func (t *Tx) Verdicts(person plan.PersonID) ([]Verdict, error) {
	return verdicts(t.ctx, t.tx, t.Cohort, only([]plan.PersonID{person}))
}

func verdicts(ctx context.Context, q querier, id plan.CohortID, s scope) (all []Verdict, err error) {
	condition, bound := s("person")
	rows, err := q.query(ctx, `SELECT person, role, decider, verdict, at FROM verdicts WHERE cohort = $1`+condition+
		` ORDER BY person, role, decider`, append([]any{id}, bound...)...)
	err = each(rows, err, func(rows *sql.Rows) error {
		var v Verdict
		err := rows.Scan(&v.Person, &v.Role, &v.Decider, &v.Says, instant{&v.At})
		all = append(all, v)
		return err
	})
	return all, failed("reading the verdicts", id, err)
}

// record keeps what one decider says, and answers whether that is news, and whether
// all who are asked say so by now.
func (t *Tx) record(d *Decision) (news, agreed bool, err error) {
	n, err := t.exec(`INSERT INTO verdicts (cohort, person, role, decider, verdict, at) VALUES ($1, $2, $3, $4, $5, $6)
		ON CONFLICT (cohort, person, role, decider) DO UPDATE SET verdict = excluded.verdict, at = excluded.at
		WHERE verdicts.verdict <> excluded.verdict`, t.Cohort, d.Person, d.Role, d.By, d.Says(), millis(t.At))
	if err != nil || len(d.Of) == 0 {
		return n > 0, true, failed("keeping a verdict", t.Cohort, err)
	}
	var same int
	err = t.row(`SELECT COUNT(*) FROM verdicts WHERE cohort = $1 AND person = $2 AND role = $3 AND verdict = $4 AND `+among("decider", "$5"),
		t.Cohort, d.Person, d.Role, d.Says(), list(d.Of)).Scan(&same)
	return n > 0, same == len(d.Of), failed("reading the verdicts", t.Cohort, err)
}

// TakeBack makes an application undecided, as long as nobody was told: what all
// deciders said of it is forgotten, and who took it back is kept.
func (t *Tx) TakeBack(person plan.PersonID, role plan.RoleName, by plan.StaffName, because string) error {
	a, err := t.application(person, role)
	switch {
	case err != nil:
		return err
	case a.told:
		return alreadyTold(person)
	}
	n, err := t.exec(`DELETE FROM verdicts WHERE cohort = $1 AND person = $2 AND role = $3`, t.Cohort, person, role)
	if err != nil {
		return failed("taking a decision back", t.Cohort, err)
	}
	if !a.decided && n == 0 {
		return nil
	}
	if err := t.decided(person, role, a, ""); err != nil {
		return err
	}
	return t.Reason(by, "take back the decision", because, aboutApplication(person, role))
}

package roster

import (
	"database/sql"
	"errors"
	"fmt"

	"trellis/definitions/plan"
)

// Decision is about one application.
type Decision struct {
	Person  plan.PersonID
	Role    plan.RoleName
	Accept  bool
	By      plan.StaffName
	Because string
}

// Decide accepts or declines an application. Until it is told, a decision may be
// changed; afterwards that is an error. The reason is kept.
func (t *Tx) Decide(d Decision) error {
	var applied, told, withdrawn int64
	err := t.row(`SELECT applied, told, withdrawn FROM applications WHERE cohort = $1 AND person = $2 AND role = $3`,
		t.Cohort, d.Person, d.Role).Scan(&applied, &told, &withdrawn)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return fmt.Errorf("person %d has not applied to be a %s in %s: %w", d.Person, d.Role, t.Cohort, ErrUnknown)
	case err != nil:
		return failed("reading an application", t.Cohort, err)
	case withdrawn != 0:
		return fmt.Errorf("person %d has withdrawn, so there is nothing to decide", d.Person)
	case applied == 0:
		return fmt.Errorf("person %d has begun an application and not sent it: decide when they have", d.Person)
	case told != 0:
		return fmt.Errorf("person %d was already told the decision: it can no longer be changed", d.Person)
	}
	if _, err := t.exec(`UPDATE applications SET decided = $4, accepted = $5, mark = $6 WHERE cohort = $1 AND person = $2 AND role = $3`,
		t.Cohort, d.Person, d.Role, millis(t.At), d.Accept, t.Mark); err != nil {
		return failed("keeping a decision", t.Cohort, err)
	}
	what := "decline"
	if d.Accept {
		what = "accept"
	}
	return t.Reason(d.By, what, d.Because, fmt.Sprintf("person %d as %s", d.Person, d.Role))
}

// Tell releases every decision that was made and not told, and answers how many:
// from now on these people have a place, or not.
func (t *Tx) Tell() (n int, err error) {
	n, err = t.exec(`UPDATE applications SET told = $2, mark = $3
		WHERE cohort = $1 AND decided > 0 AND told = 0 AND withdrawn = 0`, t.Cohort, millis(t.At), t.Mark)
	return n, failed("telling the decisions", t.Cohort, err)
}

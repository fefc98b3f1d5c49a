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
	Waiting bool // neither yes nor no: they are put on the waiting list
	By      plan.StaffName
	// Of are those who decide together: it counts when all of them have said the same.
	// None: what By says counts.
	Of      []plan.StaffName
	Because string
}

// Decide accepts or declines an application, or puts it on the waiting list. Until it
// is told, a decision may be changed; afterwards only of somebody who waits, who is
// told once that they do, and once what came of it. The reason is kept. The same
// decision again changes nothing.
func (t *Tx) Decide(d Decision) error {
	a, err := t.application(d.Person, d.Role)
	switch {
	case err != nil:
		return err
	case a.told && a.says == WaitList && d.Waiting:
		return nil
	case a.told && a.says != WaitList:
		return alreadyTold(d.Person)
	}
	news, agreed, err := t.record(&d)
	if err != nil {
		return err
	}
	says := d.Says()
	if !agreed {
		says = ""
		if a.told {
			says = WaitList // as they were told, until all deciders say otherwise
		}
	}
	if !news && says == a.says {
		return nil
	}
	if says != a.says {
		if err := t.decided(d.Person, d.Role, a, says); err != nil {
			return err
		}
	}
	return t.Reason(d.By, reasonOf[d.Says()], d.Because, aboutApplication(d.Person, d.Role))
}

var reasonOf = map[string]string{Accept: "accept", Decline: "decline", WaitList: "put on the waiting list"}

func aboutApplication(person plan.PersonID, role plan.RoleName) string {
	return fmt.Sprintf("person %d as %s", person, role)
}

// standing is how an application stands that may be decided about.
type standing struct {
	decided, told bool
	says          string // empty: undecided
}

func (t *Tx) application(person plan.PersonID, role plan.RoleName) (a standing, err error) {
	var applied, decided, told, withdrawn int64
	var accepted, waiting bool
	err = t.row(`SELECT applied, decided, accepted, waiting, told, withdrawn FROM applications WHERE cohort = $1 AND person = $2 AND role = $3`,
		t.Cohort, person, role).Scan(&applied, &decided, &accepted, &waiting, &told, &withdrawn)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return a, fmt.Errorf("person %d has not applied to be a %s in %s: %w", person, role, t.Cohort, ErrUnknown)
	case err != nil:
		return a, failed("reading an application", t.Cohort, err)
	case withdrawn != 0:
		return a, fmt.Errorf("person %d has withdrawn, so there is nothing to decide", person)
	case applied == 0:
		return a, fmt.Errorf("person %d has begun an application and not sent it: decide when they have", person)
	}
	a = standing{decided: decided != 0, told: told != 0}
	if a.decided {
		a.says = (&Decision{Accept: accepted, Waiting: waiting}).Says()
	}
	return a, nil
}

func alreadyTold(person plan.PersonID) error {
	return fmt.Errorf("person %d was already told the decision: it can no longer be changed", person)
}

// decided makes a decision the one that stands; none: it is undecided again. What
// somebody who waits was told no longer counts as told when something else is decided.
func (t *Tx) decided(person plan.PersonID, role plan.RoleName, a standing, says string) error {
	at := millis(t.At)
	if says == "" {
		at = 0
	}
	_, err := t.exec(`UPDATE applications SET decided = $4, accepted = $5, waiting = $6, told = CASE WHEN $7 THEN 0 ELSE told END, mark = $8
		WHERE cohort = $1 AND person = $2 AND role = $3`,
		t.Cohort, person, role, at, says == Accept, says == WaitList, a.told && says != WaitList, t.Mark)
	return failed("keeping a decision", t.Cohort, err)
}

// Tell releases every decision that was made and not told, and answers how many:
// from now on these people have a place, or not, or wait.
func (t *Tx) Tell() (n int, err error) {
	n, err = t.exec(`UPDATE applications SET told = $2, mark = $3
		WHERE cohort = $1 AND decided > 0 AND told = 0 AND withdrawn = 0`, t.Cohort, millis(t.At), t.Mark)
	return n, failed("telling the decisions", t.Cohort, err)
}

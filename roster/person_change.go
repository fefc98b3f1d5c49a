package roster

import (
	"errors"
	"fmt"
	"maps"
	"strings"

	"trellis/definitions/plan"
)

// Change is what becomes different about a person. What is empty stays.
type Change struct {
	Name, First, Email string
	Answers            map[string]string // of their application, by question; only those that change

	By      plan.StaffName
	Because string
}

// Change puts right what is known of a person, who keeps their number, and answers how
// many sessions to come move with a changed address: their calendar at the old address
// is told to take them out, and the new one is invited. Nothing else is sent again.
//
// A person is one in all cohorts, and so what they are called and their address change
// in all of them; the answers are those of this cohort's application.
func (t *Tx) Change(person plan.PersonID, c Change) (moved int, err error) {
	now, err := t.Person(person)
	switch {
	case err != nil:
		return 0, err
	case now.Staff != "":
		return 0, fmt.Errorf("person %d is the cohort's %s: change the cohort's file, and amend", person, now.Staff)
	}
	name, first := now.Name, now.First
	if c.Name != "" {
		name, first = c.Name, c.First // the first of another name would be somebody else's
	}
	if c.First != "" {
		first = c.First
	}
	what := ""
	if name != now.Name || first != now.First {
		what = "change the name"
		if _, err := t.exec(`UPDATE people SET name = $2, first = $3 WHERE id = $1`, person, name, first); err != nil {
			return 0, failed("changing a name", t.Cohort, err)
		}
		if err := t.renderAnew(person); err != nil {
			return 0, err
		}
	}
	if email := strings.TrimSpace(c.Email); email != "" && email != now.Email {
		if moved, err = t.readdress(person, now.Email, email); err != nil {
			return 0, err
		}
		what = joined(what, "change the address")
	}
	changed, err := t.correct(now, c.Answers)
	if err != nil {
		return 0, err
	}
	if changed {
		what = joined(what, "correct the answers")
	}
	if what == "" {
		return 0, nil
	}
	return moved, t.Reason(c.By, what, c.Because, aboutPerson(person))
}

func joined(what, more string) string {
	if what == "" {
		return more
	}
	return what + ", " + more
}

// correct puts answers of an application right. It moves the mark, for what was
// matched by them may no longer fit.
func (t *Tx) correct(p Person, answers map[string]string) (changed bool, err error) {
	if len(answers) == 0 {
		return false, nil
	}
	if p.Role == "" {
		return false, noApplicant(t.Cohort, p.ID)
	}
	all := maps.Clone(p.Answers)
	if all == nil {
		all = map[string]string{}
	}
	for question, answer := range answers {
		if answer == "" {
			delete(all, question)
			continue
		}
		all[question] = answer
	}
	n, err := t.exec(`UPDATE applications SET answers = $4, mark = $5 WHERE cohort = $1 AND person = $2 AND role = $3 AND answers <> $4`,
		t.Cohort, p.ID, p.Role, object(all), t.Mark)
	return n > 0, failed("correcting answers", t.Cohort, err)
}

// renderAnew forgets what a person's unsent mails were rendered to.
func (t *Tx) renderAnew(person plan.PersonID) error {
	_, err := t.exec(`DELETE FROM letters WHERE entry IN (SELECT l.id FROM ledger l WHERE l.person = $1 AND l.state IN ('due', 'held')
		AND l.cohort IN (SELECT id FROM cohorts) AND NOT (l.method = 'CANCEL' AND `+readdressed+`))`, person)
	return failed("forgetting what was rendered", t.Cohort, err)
}

var errAddress = errors.New("an address has one @, with something before and after it, and no spaces")

// CheckAddress is an error for what can be no address.
func CheckAddress(email string) error {
	before, after, ok := strings.Cut(email, "@")
	if !ok || before == "" || after == "" || strings.ContainsAny(email, " \t\r\n<>,;\"") || strings.Contains(after, "@") {
		return errAddress
	}
	return nil
}

package roster

import (
	"database/sql"
	"fmt"
	"slices"

	"trellis/definitions/plan"
)

// Choose keeps whom someone would like to be matched with, their first choice
// first, in place of what they chose before. They must have a place; those they
// choose must have applied and not withdrawn.
func (t *Tx) Choose(person plan.PersonID, chosen []plan.PersonID) error {
	if err := t.mayChoose(person, chosen); err != nil {
		return err
	}
	var before []plan.PersonID
	err := t.query(`SELECT chosen FROM choices WHERE cohort = $1 AND person = $2 ORDER BY place`, func(rows *sql.Rows) error {
		var p plan.PersonID
		err := rows.Scan(&p)
		before = append(before, p)
		return err
	}, t.Cohort, person)
	if err != nil || slices.Equal(before, chosen) {
		return failed("reading choices", t.Cohort, err)
	}
	if _, err := t.exec(`DELETE FROM choices WHERE cohort = $1 AND person = $2`, t.Cohort, person); err != nil {
		return failed("replacing choices", t.Cohort, err)
	}
	for i, c := range chosen {
		if _, err := t.exec(`INSERT INTO choices (cohort, person, place, chosen) VALUES ($1, $2, $3, $4)`, t.Cohort, person, i+1, c); err != nil {
			return failed("keeping choices", t.Cohort, err)
		}
	}
	_, err = t.exec(`UPDATE applications SET mark = $3 WHERE cohort = $1 AND person = $2`, t.Cohort, person, t.Mark)
	return failed("keeping choices", t.Cohort, err)
}

func (t *Tx) mayChoose(person plan.PersonID, chosen []plan.PersonID) error {
	var places int
	err := t.row(`SELECT COUNT(*) FROM applications
		WHERE cohort = $1 AND person = $2 AND accepted AND told > 0 AND withdrawn = 0`, t.Cohort, person).Scan(&places)
	if err != nil {
		return failed("reading an application", t.Cohort, err)
	}
	if places == 0 {
		return fmt.Errorf("person %d has no place in %s, and so cannot choose", person, t.Cohort)
	}
	for i, c := range chosen {
		if c == person {
			return fmt.Errorf("person %d chose themselves: choose somebody else", person)
		}
		if slices.Contains(chosen[:i], c) {
			return fmt.Errorf("person %d chose person %d twice: name each once", person, c)
		}
		var n int
		if err := t.row(`SELECT COUNT(*) FROM applications
			WHERE cohort = $1 AND person = $2 AND applied > 0 AND withdrawn = 0`, t.Cohort, c).Scan(&n); err != nil {
			return failed("reading an application", t.Cohort, err)
		}
		if n == 0 {
			return fmt.Errorf("person %d chose person %d, who has not applied or has withdrawn: choose somebody else", person, c)
		}
	}
	return nil
}

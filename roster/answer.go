package roster

import (
	"context"
	"database/sql"

	"trellis/definitions/plan"
)

// Answers is what came back of a form.
type Answers struct {
	People int // how many are known to have answered
	// Sheets are what was answered, without who: in the order of their text, so that
	// the order tells nothing either.
	Sheets []map[string]string
}

// Answer keeps what someone answered to a form: a survey's name, or a stage's. The
// same person again replaces it.
//
// An anonymous survey is two answers: one of the person without any words, so that
// they are not asked again, and one of nobody (0) with them. The one of nobody has
// no moment, which could tell whose it is.
func (t *Tx) Answer(person plan.PersonID, form string, answers map[string]string) error {
	if person == 0 {
		_, err := t.exec(`INSERT INTO answers (cohort, form, person, answers, at) VALUES ($1, $2, NULL, $3, 0)`, t.Cohort, form, object(answers))
		return failed("keeping an answer", t.Cohort, err)
	}
	if err := t.known(person); err != nil {
		return err
	}
	_, err := t.exec(`INSERT INTO answers (cohort, form, person, answers, at) VALUES ($1, $2, $3, $4, $5)
		ON CONFLICT (cohort, form, person) DO UPDATE SET answers = excluded.answers, at = excluded.at
		WHERE answers.answers <> excluded.answers`,
		t.Cohort, form, person, object(answers), millis(t.At))
	return failed("keeping an answer", t.Cohort, err)
}

// Said reads what everybody answered to the forms that know who they are, by person
// and form.
func (r *Roster) Said(ctx context.Context, id plan.CohortID) (map[plan.PersonID]map[string]map[string]string, error) {
	said := map[plan.PersonID]map[string]map[string]string{}
	rows, err := r.reader.query(ctx, `SELECT person, form, answers FROM answers WHERE cohort = $1 AND person IS NOT NULL ORDER BY id`, id)
	err = each(rows, err, func(rows *sql.Rows) error {
		var person plan.PersonID
		var form string
		var sheet map[string]string
		err := rows.Scan(&person, &form, words{&sheet})
		if said[person] == nil {
			said[person] = map[string]map[string]string{}
		}
		said[person][form] = sheet
		return err
	})
	return said, failed("reading answers", id, err)
}

// Answers reads what came back of a form so far.
func (r *Roster) Answers(ctx context.Context, id plan.CohortID, form string) (a Answers, err error) {
	rows, err := r.reader.query(ctx, `SELECT person IS NOT NULL, answers FROM answers WHERE cohort = $1 AND form = $2 ORDER BY answers`, id, form)
	err = each(rows, err, func(rows *sql.Rows) error {
		var known bool
		var sheet map[string]string
		err := rows.Scan(&known, words{&sheet})
		if known {
			a.People++
		}
		if len(sheet) > 0 {
			a.Sheets = append(a.Sheets, sheet)
		}
		return err
	})
	return a, failed("reading answers", id, err)
}

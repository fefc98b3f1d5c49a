package roster

import (
	"context"
	"database/sql"

	"trellis/definitions/plan"
)

// Answers is what came back of a form.
type Answers struct {
	People int // how many are known to have answered
	Late   int // of them: how many when it was not open
	// Sheets are what was answered, without who: in the order of their text, so that
	// the order tells nothing either.
	Sheets []map[string]string
}

// Answer keeps what someone answered to a form that knows who they are: a survey's
// name, or a stage's. The same person again replaces it. An anonymous survey has
// [Tx.AnswerUnnamed]. Who answers yes to [CallMe] wishes to talk.
func (t *Tx) Answer(person plan.PersonID, form string, answers map[string]string) error {
	if err := t.known(person); err != nil {
		return err
	}
	_, err := t.exec(`INSERT INTO answers (cohort, form, person, answers, at) VALUES ($1, $2, $3, $4, $5)
		ON CONFLICT (cohort, form, person) DO UPDATE SET answers = excluded.answers, at = excluded.at
		WHERE answers.answers <> excluded.answers`,
		t.Cohort, form, person, object(answers), millis(t.At))
	if err == nil && answers[CallMe] == Yes {
		_, err = t.AskForCall(person)
	}
	return failed("keeping an answer", t.Cohort, err)
}

// CallMe is the name of a question of any form: "Shall we call you?"
const CallMe = "call_me"

// Said reads what everybody answered to the forms that know who they are, by person
// and form.
func (r *Roster) Said(ctx context.Context, id plan.CohortID) (map[plan.PersonID]map[string]map[string]string, error) {
	said := map[plan.PersonID]map[string]map[string]string{}
	rows, err := r.reader.query(ctx, `SELECT person, form, answers FROM answers WHERE cohort = $1`, id)
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
	err = r.read(ctx, func(ctx context.Context, t *transaction) error {
		rows, err := t.query(ctx, `SELECT answers, late FROM answers WHERE cohort = $1 AND form = $2 ORDER BY answers`, id, form)
		err = each(rows, err, func(rows *sql.Rows) error {
			var sheet map[string]string
			var late bool
			err := rows.Scan(words{&sheet}, &late)
			a.People++
			if late {
				a.Late++
			}
			if len(sheet) > 0 {
				a.Sheets = append(a.Sheets, sheet)
			}
			return err
		})
		if err != nil {
			return err
		}
		unnamed, err := sheets(ctx, t, id, form)
		a.Sheets = append(a.Sheets, unnamed...)
		return err
	})
	return a, failed("reading answers", id, err)
}

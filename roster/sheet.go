package roster

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"maps"
	"slices"
	"strings"
	"time"

	"trellis/definitions/plan"
)

// What is answered to an anonymous survey is kept apart from whoever answered. Of the
// person there is a mark, with the day and without words, so that they are not asked
// again. The words are a sheet among the others of that form, in the order of their
// text, in one value that is written anew with each of them. So neither a number, nor a
// moment, nor the place in the file tells which came when; what was there before is
// overwritten (secure_delete), and the log of the database, which would show one state
// after another, is emptied after each. What nobody can hide: whoever has two copies of
// the roster sees which sheets came between them.

// AnswerUnnamed keeps what someone answered to an anonymous survey. Nobody knows which
// sheet is theirs, so a second one of the same person cannot replace it: then it is not
// news, and nothing changes. Nothing answered is a mark without a sheet.
func (t *Tx) AnswerUnnamed(person plan.PersonID, form string, answers map[string]string) (news bool, err error) {
	if err := t.known(person); err != nil {
		return false, err
	}
	n, err := t.exec(`INSERT INTO answers (cohort, form, person, answers, at) VALUES ($1, $2, $3, '{}', $4) ON CONFLICT (cohort, form, person) DO NOTHING`,
		t.Cohort, form, person, millis(t.At.Truncate(24*time.Hour)))
	if err != nil || n == 0 {
		return false, failed("keeping who answered", t.Cohort, err)
	}
	if t.sheets == nil {
		t.sheets = map[string][]string{}
	}
	if len(answers) > 0 {
		t.sheets[form] = append(t.sheets[form], object(answers))
	}
	return true, nil
}

// keepSheets puts the sheets of a fact among those that are there.
func (t *Tx) keepSheets() error {
	for _, form := range slices.Sorted(maps.Keys(t.sheets)) {
		lines, err := linesOf(t.ctx, t.tx, t.Cohort, form)
		if err == nil {
			lines = append(lines, t.sheets[form]...)
			slices.Sort(lines)
			_, err = t.exec(`INSERT INTO sheets (cohort, form, lines) VALUES ($1, $2, $3) ON CONFLICT (cohort, form) DO UPDATE SET lines = excluded.lines`,
				t.Cohort, form, strings.Join(lines, "\n"))
		}
		if err != nil {
			return failed("keeping an answer", t.Cohort, err)
		}
	}
	return nil
}

// sheets are what was answered to a form without names.
func sheets(ctx context.Context, t *transaction, id plan.CohortID, form string) ([]map[string]string, error) {
	lines, err := linesOf(ctx, t, id, form)
	all := make([]map[string]string, len(lines))
	for i, line := range lines {
		if err := json.Unmarshal([]byte(line), &all[i]); err != nil {
			return nil, err
		}
	}
	return all, err
}

// linesOf are the sheets as they are kept: JSON has no line breaks of its own.
func linesOf(ctx context.Context, t *transaction, id plan.CohortID, form string) ([]string, error) {
	var lines string
	err := t.row(ctx, `SELECT lines FROM sheets WHERE cohort = $1 AND form = $2`, id, form).Scan(&lines)
	if errors.Is(err, sql.ErrNoRows) || lines == "" {
		return nil, nil
	}
	return strings.Split(lines, "\n"), err
}

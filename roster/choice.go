package roster

import (
	"context"
	"database/sql"
	"fmt"
	"slices"

	"trellis/definitions/plan"
)

// Choose keeps whom someone would like to be matched with, their first choice
// first, in place of what they chose before. They must have a place; those they
// choose must have applied and not withdrawn.
func (t *Tx) Choose(person plan.PersonID, chosen []plan.PersonID) error {
	return t.choose(person, chosen, nil)
}

// Score keeps the numbers that someone gives to those whom they might be matched with,
// the best first, in place of those they gave before. It asks what [Tx.Choose] does;
// whether the numbers are ones that may be given is for the caller to ask.
func (t *Tx) Score(person plan.PersonID, scored []plan.PersonID, scores []int) error {
	return t.choose(person, scored, scores)
}

func (t *Tx) choose(person plan.PersonID, chosen []plan.PersonID, scores []int) error {
	if err := t.mayChoose(person, chosen); err != nil {
		return err
	}
	before, numbers, err := chosenBy(t.ctx, t.tx, t.Cohort, only([]plan.PersonID{person}))
	if err != nil || slices.Equal(before[person], chosen) && slices.Equal(numbers[person], scores) {
		return failed("reading choices", t.Cohort, err)
	}
	if _, err := t.exec(`DELETE FROM choices WHERE cohort = $1 AND person = $2`, t.Cohort, person); err != nil {
		return failed("replacing choices", t.Cohort, err)
	}
	for i, c := range chosen {
		score := sql.NullInt64{Valid: i < len(scores)}
		if score.Valid {
			score.Int64 = int64(scores[i])
		}
		if _, err := t.exec(`INSERT INTO choices (cohort, person, place, chosen, score) VALUES ($1, $2, $3, $4, $5)`, t.Cohort, person, i+1, c, score); err != nil {
			return failed("keeping choices", t.Cohort, err)
		}
	}
	_, err = t.exec(`UPDATE applications SET mark = $3 WHERE cohort = $1 AND person = $2`, t.Cohort, person, t.Mark)
	return failed("keeping choices", t.Cohort, err)
}

// chosenBy reads whom people chose, and the numbers that they gave, where they did.
func chosenBy(ctx context.Context, q querier, id plan.CohortID, s scope) (chosen map[plan.PersonID][]plan.PersonID, scores map[plan.PersonID][]int, err error) {
	condition, bound := s("person")
	chosen, scores = map[plan.PersonID][]plan.PersonID{}, map[plan.PersonID][]int{}
	rows, err := q.query(ctx, `SELECT person, chosen, score FROM choices WHERE cohort = $1`+condition+` ORDER BY person, place`, append([]any{id}, bound...)...)
	err = each(rows, err, func(rows *sql.Rows) error {
		var who, whom plan.PersonID
		var score sql.NullInt64
		err := rows.Scan(&who, &whom, &score)
		chosen[who] = append(chosen[who], whom)
		if score.Valid {
			scores[who] = append(scores[who], int(score.Int64))
		}
		return err
	})
	return chosen, scores, err
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

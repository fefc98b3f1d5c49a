package roster

import (
	"cmp"
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"

	"trellis/definitions/plan"
)

// scope says which people of a cohort are read: a condition on a column that holds a
// person, and what it binds from $2 on.
type scope func(column string) (condition string, bound []any)

func everybody(string) (string, []any) { return "", nil }

func only(ids []plan.PersonID) scope {
	return func(column string) (string, []any) {
		return " AND " + among(column, "$2"), []any{list(ids)}
	}
}

// called is for an address, whatever its capitals, or an exact name.
func called(who string) scope {
	who = strings.TrimSpace(who)
	return func(column string) (string, []any) {
		return " AND " + column + " IN (" + addressed("$2") + " UNION SELECT id FROM people WHERE name = $3)", []any{strings.ToLower(who), who}
	}
}

// people reads a cohort's people in a few queries, however many they are.
func people(ctx context.Context, q querier, id plan.CohortID, s scope) ([]Person, error) {
	found, err := applicants(ctx, q, id, s)
	if err != nil {
		return nil, failed("reading the applicants", id, err)
	}
	staff, err := staffOf(ctx, q, id, s)
	if err != nil {
		return nil, failed("reading the staff", id, err)
	}
	found = append(found, staff...)
	slices.SortStableFunc(found, func(a, b Person) int { return cmp.Compare(a.ID, b.ID) })

	choices, scores, err := chosenBy(ctx, q, id, s)
	if err != nil {
		return nil, failed("reading the choices", id, err)
	}
	matches, err := links(ctx, q, id, s, "mentor", `SELECT mentor, mentee FROM pairs WHERE cohort = $1 AND ended = 0%s ORDER BY id`)
	if err != nil {
		return nil, failed("reading the matches", id, err)
	}
	others, err := links(ctx, q, id, s, "mentee", `SELECT mentee, mentor FROM pairs WHERE cohort = $1 AND ended = 0%s ORDER BY id`)
	if err != nil {
		return nil, failed("reading the matches", id, err)
	}
	together, err := links(ctx, q, id, s, "m.person", `SELECT m.person, o.person FROM groups g JOIN group_members m ON m.group_id = g.id AND m.gone = 0
		JOIN group_members o ON o.group_id = g.id AND o.gone = 0 AND o.person <> m.person
		WHERE g.cohort = $1 AND g.ended = 0%s ORDER BY g.id, o.person`)
	if err != nil {
		return nil, failed("reading the matches", id, err)
	}
	for i := range found {
		p := &found[i]
		p.Choices, p.Scores = choices[p.ID], scores[p.ID]
		p.Match = slices.Concat(matches[p.ID], others[p.ID], together[p.ID])
		p.Grouped = len(together[p.ID]) > 0
	}
	return found, nil
}

func applicants(ctx context.Context, q querier, id plan.CohortID, s scope) (found []Person, err error) {
	condition, bound := s("a.person")
	rows, err := q.query(ctx, `SELECT h.id, h.name, h.first, h.email, a.role, a.answers,
			a.started, a.applied, a.decided, a.told, a.withdrawn, a.accepted, a.waiting, `+pausedSince+`
		FROM applications a JOIN people h ON h.id = a.person
		WHERE a.cohort = $1`+condition+` ORDER BY a.person, a.role`, append([]any{id}, bound...)...)
	err = each(rows, err, func(rows *sql.Rows) error {
		var p Person
		err := rows.Scan(&p.ID, &p.Name, &p.First, &p.Email, &p.Role, words{&p.Answers}, instant{&p.Started},
			instant{&p.Applied}, instant{&p.Decided}, instant{&p.Told}, instant{&p.Withdrawn}, &p.Accepted, &p.Waiting, instant{&p.Paused})
		found = append(found, p)
		return err
	})
	return found, err
}

func staffOf(ctx context.Context, q querier, id plan.CohortID, s scope) (found []Person, err error) {
	condition, bound := s("s.person")
	rows, err := q.query(ctx, `SELECT h.id, h.name, h.first, h.email, s.name FROM staff s JOIN people h ON h.id = s.person
		WHERE s.cohort = $1`+condition+` ORDER BY s.person, s.name`, append([]any{id}, bound...)...)
	err = each(rows, err, func(rows *sql.Rows) error {
		var p Person
		err := rows.Scan(&p.ID, &p.Name, &p.First, &p.Email, &p.Staff)
		found = append(found, p)
		return err
	})
	return found, err
}

// links reads pairs of people from a query that has a place for the condition on
// the first of the two.
func links(ctx context.Context, q querier, id plan.CohortID, s scope, person, query string) (map[plan.PersonID][]plan.PersonID, error) {
	condition, bound := s(person)
	linked := map[plan.PersonID][]plan.PersonID{}
	rows, err := q.query(ctx, fmt.Sprintf(query, condition), append([]any{id}, bound...)...)
	err = each(rows, err, func(rows *sql.Rows) error {
		var from, to plan.PersonID
		err := rows.Scan(&from, &to)
		linked[from] = append(linked[from], to)
		return err
	})
	return linked, err
}

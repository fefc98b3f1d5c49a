package roster

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"
	"time"

	"trellis/definitions/plan"
)

// Applicant is what someone says when they apply to be something.
type Applicant struct {
	Name, First, Email string
	Role               plan.RoleName
	Answers            map[string]string // by question
	Started            time.Time         // when they began; zero: when they applied, or else now
	Applied            time.Time         // when they sent it; zero: begun, not sent
}

// AddApplicant adds an application, and the person if no cohort knew their address
// yet (capitals do not matter). The same person and role again: the answers are
// replaced and a begun application is sent; nothing else changes, and if they said
// nothing new, nothing at all.
func (t *Tx) AddApplicant(a Applicant) (plan.PersonID, error) {
	if a.Role == "" {
		return 0, errors.New("an application says for which role")
	}
	if a.Started.IsZero() {
		a.Started = a.Applied
	}
	if a.Started.IsZero() {
		a.Started = t.At
	}
	person, err := addPerson(t.ctx, t.tx, a.Email, a.Name, a.First)
	if err != nil {
		return 0, err
	}
	// The mark moves only with news, for it makes a proposal stale.
	_, err = t.exec(`INSERT INTO applications AS a (cohort, person, role, answers, started, applied, mark)
		VALUES ($1, $2, $3, $4, $5, $6, $7)
		ON CONFLICT (cohort, person, role) DO UPDATE SET
			answers = excluded.answers,
			applied = CASE WHEN a.applied = 0 THEN excluded.applied ELSE a.applied END,
			mark = excluded.mark
		WHERE a.answers <> excluded.answers OR (a.applied = 0 AND excluded.applied <> 0)`,
		t.Cohort, person, a.Role, object(a.Answers), millis(a.Started), millis(a.Applied), t.Mark)
	return person, failed("adding an application", t.Cohort, err)
}

// Apply sends an application that was begun. One that was sent is left as it is.
func (t *Tx) Apply(person plan.PersonID, role plan.RoleName) error {
	_, err := t.exec(`UPDATE applications SET applied = $4, mark = $5
		WHERE cohort = $1 AND person = $2 AND role = $3 AND applied = 0`, t.Cohort, person, role, millis(t.At), t.Mark)
	return failed("sending an application", t.Cohort, err)
}

// addPerson finds a person by address or adds them. Who writes their name anew is
// called so from then on.
func addPerson(ctx context.Context, t *transaction, email, name, first string) (id plan.PersonID, err error) {
	email = strings.TrimSpace(email)
	if email == "" {
		return 0, errors.New("a person is known by an email address, and there is none")
	}
	if name == "" {
		return 0, errors.New("a person needs a name to be written to, and there is none")
	}
	switch err := t.row(ctx, `SELECT person FROM former_addresses WHERE address = $1
		AND NOT EXISTS (SELECT 1 FROM people WHERE address = $1)`, strings.ToLower(email)).Scan(&id); {
	case err == nil:
		return id, nil // who has moved is not somebody new, and keeps what they told us since
	case !errors.Is(err, sql.ErrNoRows):
		return 0, fmt.Errorf("looking for a former address: %w", err)
	}
	err = t.row(ctx, `INSERT INTO people (address, email, name, first) VALUES ($1, $2, $3, $4)
		ON CONFLICT (address) DO UPDATE SET email = excluded.email, name = excluded.name, first = excluded.first
		RETURNING id`, strings.ToLower(email), email, name, first).Scan(&id)
	if err != nil {
		return 0, fmt.Errorf("adding a person: %w", err)
	}
	return id, nil
}

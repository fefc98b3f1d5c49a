package roster

import (
	"context"
	"database/sql"
	"fmt"
	"strings"
	"time"

	"trellis/definitions/plan"
)

// Person is someone as one cohort knows them: in one role, or as one of its staff.
type Person struct {
	ID                 plan.PersonID
	Name, First, Email string
	Role               plan.RoleName  // none for staff
	Staff              plan.StaffName // none for most
	Answers            map[string]string

	// Zero until it has happened.
	Started, Applied, Decided, Told, Withdrawn time.Time
	Accepted                                   bool      // as decided, told or not
	Waiting                                    bool      // likewise: on the waiting list
	Paused                                     time.Time // zero: they are not

	Match   []plan.PersonID // the others of pairs and groups that were announced and go on
	Grouped bool            // they are matched in a group
	Choices []plan.PersonID // their first choice first
	Scores  []int           // the number that they gave to each of these; nil where they gave none
}

// Placed says whether they were told yes and have not withdrawn.
func (p *Person) Placed() bool {
	return p.Accepted && !p.Told.IsZero() && p.Withdrawn.IsZero()
}

// People lists everyone of a cohort by id: once for each role that they applied for,
// and for each place on the staff.
func (r *Roster) People(ctx context.Context, id plan.CohortID) (all []Person, err error) {
	err = r.read(ctx, func(ctx context.Context, t *transaction) error {
		all, err = people(ctx, t, id, everybody)
		return err
	})
	return all, err
}

// People is [Roster.People] within the fact.
func (t *Tx) People() ([]Person, error) { return people(t.ctx, t.tx, t.Cohort, everybody) }

// Readers finds the people with these ids and everyone they are matched with: what
// it takes to write to up to 500 people. Someone with several roles is shown in the
// one they have a place in. Whoever is not in the cohort is not in the map.
func (r *Roster) Readers(ctx context.Context, id plan.CohortID, ids []plan.PersonID) (found map[plan.PersonID]Person, err error) {
	err = r.read(ctx, func(ctx context.Context, t *transaction) error {
		found, err = readers(ctx, t, id, ids)
		return err
	})
	return found, err
}

func readers(ctx context.Context, q querier, id plan.CohortID, ids []plan.PersonID) (map[plan.PersonID]Person, error) {
	these, err := people(ctx, q, id, only(ids))
	if err != nil {
		return nil, err
	}
	found, err := strangers(ctx, q, id, ids)
	if err != nil {
		return nil, err
	}
	for _, p := range these {
		delete(found, p.ID) // what they are here counts
	}
	var others []plan.PersonID
	for _, p := range these {
		found[p.ID] = better(found[p.ID], p)
		others = append(others, p.Match...)
	}
	matched, err := people(ctx, q, id, only(others))
	if err != nil {
		return nil, err
	}
	for _, p := range matched {
		found[p.ID] = better(found[p.ID], p)
	}
	return found, nil
}

// better is which of two entries of one person to show, with both their roles.
func better(a, b Person) Person {
	if b.Placed() && !a.Placed() || a.Role == "" && b.Role != "" || a.ID == 0 {
		a, b = b, a
	}
	if a.Staff == "" {
		a.Staff = b.Staff
	}
	return a
}

// Person finds one person of the cohort within the fact, as [Roster.Readers] would.
func (t *Tx) Person(person plan.PersonID) (Person, error) {
	found, err := readers(t.ctx, t.tx, t.Cohort, []plan.PersonID{person})
	if err != nil {
		return Person{}, err
	}
	p, ok := found[person]
	if !ok {
		return Person{}, fmt.Errorf("person %d is not in %s: %w", person, t.Cohort, ErrUnknown)
	}
	return p, nil
}

// Find finds one person of a cohort by address, whatever its capitals, or by their
// exact name. [ErrUnknown] when there is nobody, [ErrSeveral] when two have that name.
func (r *Roster) Find(ctx context.Context, id plan.CohortID, who string) (p Person, err error) {
	err = r.read(ctx, func(ctx context.Context, t *transaction) error {
		p, err = find(ctx, t, id, who)
		return err
	})
	return p, err
}

// Find is [Roster.Find] within the fact.
func (t *Tx) Find(who string) (Person, error) { return find(t.ctx, t.tx, t.Cohort, who) }

// Known finds an applicant by address, as Find does but without answers, choices
// and matches: for many people in one fact.
func (t *Tx) Known(address string) (p Person, err error) {
	err = t.query(`SELECT h.id, h.name, h.first, h.email, a.role, a.started, a.applied, a.decided, a.told, a.withdrawn, a.accepted, a.waiting, `+pausedSince+`
		FROM people h JOIN applications a ON a.cohort = $1 AND a.person = h.id WHERE h.id IN (`+addressed("$2")+`) ORDER BY a.role`, func(rows *sql.Rows) error {
		var x Person
		err := rows.Scan(&x.ID, &x.Name, &x.First, &x.Email, &x.Role, instant{&x.Started},
			instant{&x.Applied}, instant{&x.Decided}, instant{&x.Told}, instant{&x.Withdrawn}, &x.Accepted, &x.Waiting, instant{&x.Paused})
		p = better(p, x)
		return err
	}, t.Cohort, strings.ToLower(strings.TrimSpace(address)))
	if err != nil {
		return Person{}, failed("reading an applicant", t.Cohort, err)
	}
	if p.ID == 0 {
		return Person{}, fmt.Errorf("nobody applied to %s with that address: %w", t.Cohort, ErrUnknown)
	}
	return p, nil
}

// find never repeats who was asked for: errors hold no names and no addresses.
func find(ctx context.Context, q querier, id plan.CohortID, who string) (Person, error) {
	these, err := people(ctx, q, id, called(who))
	if err != nil {
		return Person{}, err
	}
	if len(these) == 0 {
		return Person{}, fmt.Errorf("nobody in %s has that address or that exact name: %w", id, ErrUnknown)
	}
	var p Person
	for _, x := range these {
		if x.ID != these[0].ID {
			return Person{}, fmt.Errorf("several people in %s have that name: give the address: %w", id, ErrSeveral)
		}
		p = better(p, x)
	}
	return p, nil
}

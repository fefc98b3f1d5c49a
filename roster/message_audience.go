package roster

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"maps"
	"slices"
	"time"

	"trellis/definitions/plan"
)

// Addressed is whom a message is for as things are, and whom not.
type Addressed struct {
	Item   plan.ItemName // what it would be called
	People []Person      // by number, each once
	Left   []LeftOut     // by number: who would be among them
	// Mark is a name for what was seen: these words, to these people, so many times
	// before. When it has changed, so has one of them.
	Mark string
}

// LeftOut is somebody whom a message would be for, if there were no reason.
type LeftOut struct {
	Person
	Why WhyNot
}

// WhyNot is why somebody is not written to.
type WhyNot string

const (
	HasLeft   WhyNot = "has withdrawn"
	IsPaused  WhyNot = "is paused"
	NoAddress WhyNot = "has no address"
)

// ErrAnonymous says that nobody can be chased, for nobody knows who has answered.
var ErrAnonymous = errors.New("it is anonymous")

// Address says whom a message would be for, at a moment of the cohort's clock. It
// changes nothing. [ErrUnknown]: nobody is asked such a thing, or all have answered.
func (r *Roster) Address(ctx context.Context, id plan.CohortID, p *plan.Plan, m Message, now time.Time) (a Addressed, err error) {
	err = r.read(ctx, func(ctx context.Context, tx *transaction) error {
		a, err = (&Tx{Cohort: id, At: now, ctx: ctx, tx: tx}).address(p, &m)
		return err
	})
	return a, err
}

func (t *Tx) address(p *plan.Plan, m *Message) (a Addressed, err error) {
	ids, err := t.addressees(p, m)
	if err != nil {
		return a, err
	}
	known, err := readers(t.ctx, t.tx, t.Cohort, ids)
	if err != nil {
		return a, err
	}
	left, err := t.withdrawnFrom(m.To)
	if err != nil {
		return a, err
	}
	for _, id := range ids {
		switch p := known[id]; {
		case p.ID == 0:
			return a, fmt.Errorf("person %d is not in %s: %w", id, t.Cohort, ErrUnknown)
		case p.Staff == "" && !p.Withdrawn.IsZero():
			left[id] = LeftOut{p, HasLeft}
		case !p.Paused.IsZero():
			left[id] = LeftOut{p, IsPaused}
		case p.Email == "":
			left[id] = LeftOut{p, NoAddress}
		default:
			delete(left, id)
			a.People = append(a.People, p)
		}
	}
	for _, id := range slices.Sorted(maps.Keys(left)) {
		a.Left = append(a.Left, left[id])
	}
	return a, t.name(&a, m)
}

// addressees are those whom the words mean, by number, each once.
func (t *Tx) addressees(p *plan.Plan, m *Message) ([]plan.PersonID, error) {
	found := map[plan.PersonID]bool{}
	for _, id := range m.People {
		found[id] = true
	}
	for _, to := range m.To {
		w := Want{Item: plan.Item{Name: "message", Does: plan.SendMail, To: to}, Now: t.At}
		o := w.statement(t.Cohort)
		query := "SELECT person FROM (" + o.members(o.audience()) + ") AS found"
		if err := t.query(query, func(rows *sql.Rows) error {
			var id plan.PersonID
			err := rows.Scan(&id)
			found[id] = true
			return err
		}, o.bound...); err != nil {
			return nil, failed("reading whom a message is for", t.Cohort, err)
		}
	}
	if m.Thing != "" {
		asked, err := t.waiting(p, t.At)
		if err != nil {
			return nil, err
		}
		i := slices.IndexFunc(asked, func(a Asking) bool { return a.Thing == m.Thing })
		switch {
		case i < 0:
			return nil, fmt.Errorf("nobody is waited for in %s: %w", m.Thing, ErrUnknown)
		case asked[i].Anonymous:
			return nil, fmt.Errorf("nobody knows who has not answered %s: %w", m.Thing, ErrAnonymous)
		}
		for _, u := range asked[i].People {
			found[u.ID] = true
		}
	}
	return slices.Sorted(maps.Keys(found)), nil
}

// withdrawnFrom are those who belonged to one of these audiences and have withdrawn.
func (t *Tx) withdrawnFrom(audiences []plan.Audience) (map[plan.PersonID]LeftOut, error) {
	left := map[plan.PersonID]LeftOut{}
	if len(audiences) == 0 {
		return left, nil
	}
	all, err := t.People()
	for _, p := range all {
		if p.Withdrawn.IsZero() {
			continue
		}
		was := p
		was.Withdrawn = time.Time{}
		if slices.ContainsFunc(audiences, func(to plan.Audience) bool { return to.Who != plan.Past && p.Role != "" && concerns(to, &was) }) {
			left[p.ID] = LeftOut{p, HasLeft}
		}
	}
	return left, err
}

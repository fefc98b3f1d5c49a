package roster

import (
	"context"

	"trellis/definitions/plan"
)

// Use is all that bears on what somebody has had of what a programme gives, and asks
// for: hours, visits and money. It goes with the person, not with the pair: so
// whoever is matched anew has what was left.
type Use struct {
	Person  Person // in the role they have a place in
	Amounts []Amount
	Pairs   []Pair  // all that they were ever in
	Groups  []Group // likewise
	Pauses  []Pause
	// Visits is how many of the meetings of these pairs were visits.
	Visits int
}

// Use is what one life has of it.
func (l *Life) Use() Use {
	u := Use{Person: l.Person, Amounts: l.Amounts, Pairs: l.Pairs, Groups: l.Groups, Pauses: l.Pauses}
	for _, m := range l.Meetings {
		if m.Manner == Visit {
			u.Visits++
		}
	}
	return u
}

// Use reads it of one person, within the fact.
func (t *Tx) Use(person plan.PersonID) (u Use, err error) {
	if u.Person, err = t.Person(person); err != nil {
		return u, err
	}
	one := only([]plan.PersonID{person})
	if u.Amounts, err = amounts(t.ctx, t.tx, t.Cohort, one); err != nil {
		return u, err
	}
	if u.Pairs, err = pairs(t.ctx, t.tx, t.Cohort, one); err != nil {
		return u, err
	}
	if u.Groups, err = groups(t.ctx, t.tx, t.Cohort, withPerson, person); err != nil {
		return u, err
	}
	all, err := pauses(t.ctx, t.tx, t.Cohort, one)
	if err != nil {
		return u, err
	}
	u.Pauses = all[person]
	err = t.row(`SELECT COUNT(*) FROM meetings m JOIN pairs p ON p.id = m.pair
		WHERE p.cohort = $1 AND (p.mentor = $2 OR p.mentee = $2) AND m.manner = 'visit'`, t.Cohort, person).Scan(&u.Visits)
	return u, failed("counting visits", t.Cohort, err)
}

// Uses reads it of everybody who has a place or had one, and of whoever had money, by
// person: at one moment.
func (r *Roster) Uses(ctx context.Context, id plan.CohortID) (all []Use, err error) {
	err = r.read(ctx, func(ctx context.Context, t *transaction) error {
		all, err = uses(ctx, t, id)
		return err
	})
	return all, err
}

func uses(ctx context.Context, q querier, id plan.CohortID) ([]Use, error) {
	everyone, err := people(ctx, q, id, everybody)
	if err != nil {
		return nil, err
	}
	money, err := amounts(ctx, q, id, everybody)
	if err != nil {
		return nil, err
	}
	two, err := pairs(ctx, q, id, everybody)
	if err != nil {
		return nil, err
	}
	several, err := groups(ctx, q, id, "")
	if err != nil {
		return nil, err
	}
	away, err := pauses(ctx, q, id, everybody)
	if err != nil {
		return nil, err
	}
	made, err := visits(ctx, q, id)
	if err != nil {
		return nil, err
	}
	all := gathered(everyone, money, two, several, away)
	for i := range all {
		for _, p := range all[i].Pairs {
			all[i].Visits += made[p.ID]
		}
	}
	return all, nil
}

// gathered gives each their own part.
func gathered(everyone []Person, money []Amount, two []Pair, several []Group, away map[plan.PersonID][]Pause) (all []Use) {
	of := map[plan.PersonID]*Use{}
	var order []plan.PersonID
	for _, p := range everyone {
		u := of[p.ID]
		if u == nil {
			u = &Use{Pauses: away[p.ID]}
			of[p.ID], order = u, append(order, p.ID)
		}
		u.Person = better(u.Person, p)
	}
	for _, a := range money {
		of[a.Person].Amounts = append(of[a.Person].Amounts, a)
	}
	for _, p := range two {
		of[p.Mentor].Pairs = append(of[p.Mentor].Pairs, p)
		of[p.Mentee].Pairs = append(of[p.Mentee].Pairs, p)
	}
	for _, g := range several {
		for _, m := range g.Members {
			of[m.Person].Groups = append(of[m.Person].Groups, g)
		}
	}
	for _, id := range order {
		if u := of[id]; u.Person.Role != "" && (u.Person.Accepted && !u.Person.Told.IsZero() || len(u.Amounts) > 0) {
			all = append(all, *u)
		}
	}
	return all
}

func pauses(ctx context.Context, q querier, id plan.CohortID, s scope) (map[plan.PersonID][]Pause, error) {
	whose, bound := s("person")
	rows, err := q.query(ctx, `SELECT person, paused, resumed FROM pauses WHERE cohort = $1`+whose+` ORDER BY person, paused`, append([]any{id}, bound...)...)
	type pause struct {
		person plan.PersonID
		Pause
	}
	var list []pause
	err = each(rows, err, rowsOf(&list, func(x *pause) []any { return []any{&x.person, instant{&x.From}, instant{&x.Until}} }))
	all := map[plan.PersonID][]Pause{}
	for _, x := range list {
		all[x.person] = append(all[x.person], x.Pause)
	}
	return all, failed("reading the pauses", id, err)
}

// visits counts the visits of each pair that made any.
func visits(ctx context.Context, q querier, id plan.CohortID) (map[int64]int, error) {
	made, err := tallied[int64](ctx, q, id, `SELECT m.pair, COUNT(*) FROM meetings m JOIN pairs p ON p.id = m.pair
		WHERE p.cohort = $1 AND m.manner = 'visit' GROUP BY m.pair`)
	return made, failed("counting visits", id, err)
}

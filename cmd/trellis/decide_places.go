package main

import (
	"fmt"
	"slices"
	"strings"

	"trellis/activities"
	"trellis/definitions"
	"trellis/definitions/plan"
	"trellis/roster"
)

// count counts the places of the cohort, once for all that is decided together.
func (d *deciding) count(c *cohort, t *roster.Tx, people []roster.Person) error {
	earlier, err := t.EarlierPlaces()
	if err == nil {
		d.places, err = activities.CountPlaces(c.book, c.plan, people, earlier, t.At)
	}
	return err
}

// room refuses a place that would break a limit, or that is kept for others, unless
// it is to be given even so.
func (d *deciding) room(c *cohort, t *roster.Tx, p *roster.Person) error {
	if d.places == nil {
		people, err := t.People()
		if err != nil {
			return err
		}
		if err := d.count(c, t, people); err != nil {
			return err
		}
	}
	of := d.places.Of(p)
	full := d.places.Full(of)
	if len(full) > 0 && !d.evenSo {
		return noRoom(p, full[0])
	}
	if err := d.except(t, p, full); err != nil {
		return err
	}
	if activities.Undecided(p) {
		d.places.Decided(of)
	}
	if !p.Accepted {
		d.places.Takes(of)
	}
	return nil
}

// noRoom says what speaks against a place, and who has those that there are.
func noRoom(p *roster.Person, f definitions.Full) error {
	why := f.Why()
	if f.Otherwise != "" {
		why = fmt.Sprintf("The limit “%s” is reached: %s", f.Label, f.Otherwise)
	}
	who := ""
	if n := len(f.Who); n > 0 && !f.Kept {
		who = " These places are taken by " + persons(f.Who) + "."
	}
	return fmt.Errorf("person %d is not accepted. %s%s Have them wait, or give them the place all the same with --even-so --because WHY", p.ID, why, who)
}

// persons are a few people by their numbers.
func persons(ids []plan.PersonID) string {
	const most = 10
	if len(ids) > most {
		return number(len(ids), "person")
	}
	ids = slices.Sorted(slices.Values(ids))
	words := make([]string, len(ids))
	for i, id := range ids {
		words[i] = fmt.Sprint(id)
	}
	if len(words) == 1 {
		return "person " + words[0]
	}
	last := len(words) - 1
	return "persons " + strings.Join(words[:last], ", ") + " and " + words[last]
}

// except keeps what is gone past.
func (d *deciding) except(t *roster.Tx, p *roster.Person, full []definitions.Full) error {
	for _, f := range full {
		if err := t.Except(roster.Exception{Person: p.ID, Role: p.Role, Name: f.Name()}, d.by, d.because); err != nil {
			return err
		}
	}
	return nil
}

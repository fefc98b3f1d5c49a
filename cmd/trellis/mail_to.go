package main

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"trellis/definitions/phrase"
	"trellis/definitions/plan"
	"trellis/roster"
)

// addressees finds whom each word means. One that means nobody is refused: nobody else
// is meant in its stead.
func (m *mailing) addressees(c *cobra.Command, co *cohort) (a roster.Addressees, err error) {
	a.Thing = m.thing
	for _, word := range m.to {
		if to, ok := co.book.Audience(co.plan, word); ok {
			a.To = append(a.To, to)
			continue
		}
		var whom plan.PersonID
		if err := co.state(c.Context(), true, func(t *roster.Tx) error {
			p, err := person(t, word)
			whom = p.ID
			return err
		}); err != nil {
			return a, co.meansNobody(word, err)
		}
		a.People = append(a.People, whom)
	}
	return a, nil
}

// meansNobody says what could stand in the place of a word.
func (c *cohort) meansNobody(word string, err error) error {
	if !errors.Is(err, roster.ErrUnknown) {
		return err
	}
	among := c.book.Addressees()
	if near, ok := phrase.Near(word, among); ok {
		return fmt.Errorf("--to %s means nobody in %s. Did you mean %s?", clean(word), c.ID, near)
	}
	return fmt.Errorf("--to %s means nobody in %s. It can be %s; or one person, by address, exact name or number", clean(word), c.ID, either(among))
}

package main

import (
	"context"
	"fmt"
	"slices"

	"trellis/definitions/phrase"
)

// A chase is a message to those who were not heard from about one thing.

// isAnonymous says what is possible where nobody can be chased.
func (c *cohort) isAnonymous(thing string) error {
	return fmt.Errorf("%s is anonymous: nobody knows who has not answered, so nobody can be chased. What is possible is a reminder to all: `trellis mail %s --to everyone --file reminder.md`", thing, c.ID)
}

// waitsForNobody says for what a cohort does wait.
func (c *cohort) waitsForNobody(ctx context.Context, thing string) error {
	found, err := c.rolls.Waiting(ctx, c.ID, c.plan, c.now())
	if err != nil {
		return err
	}
	var things []string
	for _, a := range found {
		things = append(things, a.Thing)
	}
	switch near, ok := phrase.Near(thing, things); {
	case slices.Contains(things, thing), len(things) == 0:
		return fmt.Errorf("nobody is waited for about %s in %s: nobody was asked, or all have answered", clean(thing), c.ID)
	case ok:
		return fmt.Errorf("nobody is waited for about %s in %s. Did you mean %s?", clean(thing), c.ID, near)
	}
	return fmt.Errorf("nobody is waited for about %s in %s. It waits for %s", clean(thing), c.ID, inWords(things))
}

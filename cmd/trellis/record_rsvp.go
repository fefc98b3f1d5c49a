package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"trellis/definitions/phrase"
	"trellis/definitions/plan"
	"trellis/roster"
)

func recordRSVPCommand() *cobra.Command {
	var b batch
	c := &cobra.Command{
		Use:   "rsvp COHORT WHO SESSION yes|no|maybe | COHORT --csv CSV [--dry-run] [--data DIR]",
		Short: "Record somebody's answer to an invitation",
		Long: `Rsvp records whether somebody comes to a session: launch, training, drop_ins/2.
The last answer counts. A yes to one that is full is refused, and it is said
which others have places.

The columns of a CSV are who, session and answer.`,
		Example: `  trellis record rsvp libraries-connected/2025 pat@example.org launch yes`,
		Args:    b.either(4, 4, 1),
		RunE: func(c *cobra.Command, args []string) error {
			co, err := b.open(c.Context(), args[0])
			if err != nil {
				return err
			}
			defer co.close()
			b.columns = []column{who, {name: "session", needed: true}, {name: "answer", also: []string{"comes"}, needed: true}}
			b.fact = rsvp
			return b.run(c, co, cells(b.columns, args[1:]))
		},
	}
	b.flags(c)
	return c
}

// cells are the words that were typed, each under its column.
func cells(columns []column, words []string) map[string]string {
	typed := map[string]string{}
	for i, w := range words {
		typed[columns[i].name] = w
	}
	return typed
}

func rsvp(c *cohort, t *roster.Tx, r row) error {
	p, err := participant(t, r.cells[who.name])
	if err != nil {
		return err
	}
	session := plan.SessionName(c.plan.FirstName(r.cells["session"]))
	held := c.plan.Session(session)
	if held == nil {
		return c.noSession(string(session))
	}
	answer := strings.ToLower(r.cells["answer"])
	if !slices.Contains([]string{"yes", "no", "maybe"}, answer) {
		return errors.New("the answer to an invitation is yes, no or maybe")
	}
	if !held.End.After(t.At) {
		return fmt.Errorf("%s is over: it was on %s", session, dayOf(held.Start, c.zone))
	}
	if err := c.wasInvited(t, &p, session); err != nil {
		return err
	}
	if err := c.hasRoom(t, held, p.ID, answer); err != nil {
		return err
	}
	return t.RSVP(p.ID, session, answer)
}

// hasRoom turns away a yes to a session that is full, and says which others are not.
func (c *cohort) hasRoom(t *roster.Tx, x *plan.Session, person plan.PersonID, answer string) error {
	if answer != "yes" || x.Places == 0 {
		return nil
	}
	n, err := t.Comes(x.Name, person)
	if err != nil || n < x.Places {
		return err
	}
	var free []string
	for _, name := range c.stageOf(x.Name).Others(x.Name) {
		other := c.plan.Session(name)
		if !other.Start.After(t.At) {
			continue
		}
		n, err := t.Comes(name, person)
		switch {
		case err != nil:
			return err
		case other.Places == 0:
			free = append(free, string(name))
		case n < other.Places:
			free = append(free, fmt.Sprintf("%s, with %d", name, other.Places-n))
		}
	}
	if len(free) == 0 {
		return fmt.Errorf("%s is full: all %d places are taken", x.Name, x.Places)
	}
	return fmt.Errorf("%s is full: all %d places are taken. There are places in %s", x.Name, x.Places, inWords(free))
}

func (c *cohort) noSession(typed string) error {
	var names []string
	for _, s := range c.plan.Stages {
		for _, x := range s.Sessions {
			names = append(names, string(x.Name))
		}
	}
	if near, ok := phrase.Near(typed, names); ok {
		return fmt.Errorf("there is no session called %s. Did you mean %s?", clean(typed), near)
	}
	return fmt.Errorf("there is no session called %s. There is %s", clean(typed), inWords(names))
}

// wasInvited turns away the answer of somebody who was not asked: neither do they hold
// the session's invitation, nor is it for them.
func (c *cohort) wasInvited(t *roster.Tx, p *roster.Person, session plan.SessionName) error {
	var items []plan.ItemName
	for i := range c.plan.Stages {
		for _, it := range c.plan.Stages[i].Items {
			if it.Does != plan.SendInvitation || it.Session != session {
				continue
			}
			if it.To.OnlyIf == "" && c.plan.Stages[i].OnlyIf == "" && asked(it.To, p) {
				return nil
			}
			items = append(items, it.Name)
		}
	}
	invited, err := t.Invited(p.ID, items)
	if err == nil && !invited {
		err = fmt.Errorf("person %d is not invited to %s, so there is no answer to record", p.ID, session)
	}
	return err
}

package main

import (
	"context"
	"fmt"
	"io"
	"time"

	"trellis/definitions/plan"
	"trellis/roster"
)

// missed is a mail that somebody did not get, or may not have got.
type missed struct {
	At     time.Time     `json:"at"`
	Mail   plan.ItemName `json:"mail"`
	Person plan.PersonID `json:"person"`
	Name   string        `json:"name"`
	State  roster.State  `json:"state"`
	Word   string        `json:"word,omitempty"` // the server's last, or why it is held
}

// missed reads the ledger for what did not arrive and will not by itself.
func (c *cohort) missed(ctx context.Context, people []roster.Person) (all []missed, err error) {
	names := map[plan.PersonID]string{}
	for _, p := range people {
		names[p.ID] = p.Name
	}
	entries, err := c.rolls.Entries(ctx, c.ID)
	for _, e := range entries {
		switch e.State {
		case roster.Failed, roster.Doubtful, roster.Held, roster.Bounced, roster.Dropped:
			all = append(all, missed{e.At, e.Item, e.Person, names[e.Person], e.State, e.Word})
		}
	}
	return all, err
}

// writeMissed lists the newest of them; --json has all.
func (s *status) writeMissed(out io.Writer, zone *time.Location) error {
	const few = 20
	if len(s.Missed) == 0 {
		return nil
	}
	newest := s.Missed[max(0, len(s.Missed)-few):]
	fmt.Fprintf(out, "\nWho did not get what, or may not have (%d of %d):\n", len(newest), len(s.Missed))
	for _, m := range newest {
		fmt.Fprintf(out, "  %s  %s to %s: %s", short(m.At, zone), m.Mail, clean(m.Name), m.State)
		if m.Word != "" {
			fmt.Fprintf(out, " (%s)", clean(m.Word))
		}
		fmt.Fprintln(out)
	}
	return nil
}

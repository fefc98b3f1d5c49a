package main

import (
	"fmt"
	"io"
	"os"
	"time"

	"github.com/spf13/cobra"

	"trellis/activities"
	"trellis/definitions/phrase"
	"trellis/definitions/plan"
	"trellis/mail"
	"trellis/worker"
)

func outboxCommand() *cobra.Command {
	var at site
	var asJSON bool
	var days int
	c := &cobra.Command{
		Use:   "outbox COHORT [--days 14] [--json] [--data DIR]",
		Short: "Show what goes out next, and hold, release or skip it",
		Long: `Outbox lists what goes out of a cohort within some days: when, to how many
people as things are, and why then. It lists what does not go, too: what is
held, or waits for somebody's approval, or lacks something that nobody has
told us yet; and of the last two weeks what was too late, was refused, or came
back.

What is held past its moment is not sent late: it stays listed.`,
		Example: `  trellis outbox libraries-connected/2025
  trellis outbox show libraries-connected/2025 launch/invitation
  trellis outbox hold libraries-connected/2025 your-pair --because "The list is wrong."`,
	}
	group(c, section{commands: []*cobra.Command{
		outboxShowCommand(), outboxTryCommand(), outboxHoldCommand(), outboxReleaseCommand(), outboxSkipCommand(), outboxApproveCommand(),
	}})
	c.Args = takes(1, 1)
	c.RunE = func(c *cobra.Command, args []string) error {
		if days < 1 || days > 366 {
			return misused("--days is a number from 1 to 366")
		}
		co, err := at.open(c.Context(), args[0], false)
		if err != nil {
			return err
		}
		defer co.close()
		acts, err := co.clerk(&at)
		if err != nil {
			return err
		}
		now := co.now()
		box, err := acts.Outbox(c.Context(), co.ID, co.Hash, now, now.AddDate(0, 0, days))
		if err != nil {
			return err
		}
		if asJSON {
			return writeJSON(c.OutOrStdout(), box)
		}
		people, err := co.rolls.People(c.Context(), co.ID)
		if err != nil {
			return err
		}
		page := outboxPage{cohort: co, names: namesOf(people)}
		page.write(c.OutOrStdout(), box)
		return nil
	}
	at.flag(c)
	c.Flags().IntVar(&days, "days", 14, "how many `days` to look ahead, by the cohort's clock")
	c.Flags().BoolVar(&asJSON, "json", false, "for programs")
	return c
}

// clerk renders and asks as the process that sends would.
func (c *cohort) clerk(at *site) (*activities.Activities, error) {
	from, err := sender(os.Getenv("TRELLIS_FROM"))
	if err != nil {
		return nil, err
	}
	from, server, err := worker.Post(at.dir, from)
	if err != nil {
		return nil, err
	}
	a := &activities.Activities{Roster: c.rolls, From: from}
	if server.Host != "" {
		a.Carrier = func() mail.Carrier { return server.Open() }
	}
	return a, nil
}

// item finds what was meant: by its full name, or by the last part of it where no other
// has the same.
func (c *cohort) item(typed string) (*plan.Item, error) {
	var names []string
	var called []*plan.Item
	for i := range c.plan.Stages {
		for j := range c.plan.Stages[i].Items {
			it := &c.plan.Stages[i].Items[j]
			if it.Does != plan.SendMail && it.Does != plan.SendInvitation {
				continue
			}
			if string(it.Name) == typed {
				return it, nil
			}
			if lastPart(it.Name) == typed {
				called = append(called, it)
			}
			names = append(names, string(it.Name), lastPart(it.Name))
		}
	}
	for i := range c.messages {
		if it := c.messages[i].Sends(); string(it.Name) == typed {
			return &it, nil
		}
	}
	switch {
	case len(called) == 1:
		return called[0], nil
	case len(called) > 1:
		var full []string
		for _, it := range called {
			full = append(full, string(it.Name))
		}
		return nil, fmt.Errorf("several things that go out are called %s. Write the whole name: %s", clean(typed), either(full))
	}
	if near, ok := phrase.Near(typed, names); ok {
		return nil, fmt.Errorf("nothing called %s goes out of %s. Did you mean %s?", clean(typed), c.ID, near)
	}
	return nil, fmt.Errorf("nothing called %s goes out of %s. See `trellis outbox %s` and `trellis plan`", clean(typed), c.ID, c.ID)
}

func lastPart(name plan.ItemName) string {
	text := string(name)
	for i := len(text) - 1; i >= 0; i-- {
		if text[i] == '/' {
			return text[i+1:]
		}
	}
	return text
}

// either joins names of which one is meant.
func either(names []string) string {
	text := names[0]
	for i, n := range names[1:] {
		if i == len(names)-2 {
			text += " or " + n
		} else {
			text += ", " + n
		}
	}
	return text
}

// outboxPage writes the outbox for a person.
type outboxPage struct {
	*cohort
	names map[plan.PersonID]string
}

func (p *outboxPage) write(out io.Writer, box activities.Outbox) {
	fmt.Fprintf(out, "%s, from %s to %s\n", p.ID, dayOf(box.Now, p.zone), dayOf(box.Until, p.zone))
	if len(box.Coming) == 0 {
		fmt.Fprintln(out, "\nNothing goes out in these days, as things are.")
	} else {
		fmt.Fprintln(out, "\nWhat goes out:")
	}
	for _, g := range box.Coming {
		p.going(out, g)
	}
	if len(box.Stuck) > 0 {
		fmt.Fprintln(out, "\nWhat does not, or did not as it should:")
	}
	for _, g := range box.Stuck {
		p.going(out, g)
		p.whose(out, g)
	}
}

// going is two lines: when, what and to how many; why then, and how it stands.
func (p *outboxPage) going(out io.Writer, g activities.Going) {
	fmt.Fprintf(out, "  %-24s  %s, to %s\n", short(g.At, p.zone), g.Item, number(g.To, "person"))
	why := ""
	if g.Why != "" {
		why = g.Why + "; "
	}
	const indent = "                            "
	fmt.Fprintln(out, wrapped(why+p.stands(g), indent))
}

// stands is how something stands, in words.
func (p *outboxPage) stands(g activities.Going) string {
	text := string(g.State)
	switch g.State {
	case activities.IsHeld:
		text = "held, as the programme says"
		if len(g.By) > 0 {
			text = "held by " + inWords(g.By)
		}
	case activities.IsSkipped:
		if len(g.By) > 0 {
			text = "skipped by " + inWords(g.By)
		}
	case activities.IsThought:
		text = "waits until then; stop it with `trellis outbox hold`, or let it go with `release`"
	case activities.IsAsked:
		text = "waits for the approval of " + inWords(g.By)
	case activities.IsLacking:
		text = clean(g.Word)
	case activities.IsLate:
		text = "too late since " + written(g.Until, p.zone)
	case activities.IsHeldLate:
		return "was held until it was too late, " + written(g.Until, p.zone)
	}
	switch g.State {
	case activities.IsHeld, activities.IsAsked, activities.IsLacking:
		if !g.Until.IsZero() {
			text += "; too late from " + written(g.Until, p.zone)
		}
	}
	if n := len(g.Apart); n > 0 && g.State == activities.IsDue {
		text += fmt.Sprintf("; something else was decided for %s", number(n, "person"))
	}
	return text
}

// whose names those whom it concerns, where they are few.
func (p *outboxPage) whose(out io.Writer, g activities.Going) {
	const few = 8
	var names []string
	for _, id := range g.Who[:min(few, len(g.Who))] {
		name := p.names[id]
		if name == "" {
			name = fmt.Sprintf("person %d", id)
		}
		names = append(names, name)
	}
	if more := len(g.Who) - few; more > 0 {
		names = append(names, fmt.Sprintf("%d more", more))
	}
	if len(names) > 0 {
		fmt.Fprintln(out, wrapped("to "+inWords(names), "                            "))
	}
}

// moment is when something goes that is due then: at once where that is past.
func (c *cohort) moment(at, now time.Time) string {
	if !at.After(now) {
		return "now"
	}
	return "on " + written(at, c.zone)
}
